import { type Kysely, sql } from 'kysely';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import type { Clock } from '../ports.ts';
import { type BlobHash, type BlobStore, hashOf } from './blob-store.ts';

export interface BlobsParts {
  readonly db: Kysely<PlatformTables>;
  readonly store: BlobStore;
  readonly clock: Clock;
}

/** Milliseconds that a blob is kept without anything that refers to it; longer than any request lasts. */
const GRACE = 10 * 60_000;
const BATCH = 200;

/**
 * Blobs with a ledger of what is in the store. A blob is written down before it is
 * put and referred to after, so a crash leaves at most one that nothing refers to,
 * and those are removed some minutes later.
 */
export class Blobs {
  readonly #parts: BlobsParts;

  constructor(parts: BlobsParts) {
    this.#parts = parts;
  }

  /** Keep bytes; whoever does has ten minutes to refer to them. */
  async keep(bytes: Uint8Array): Promise<BlobHash> {
    const { db, store, clock } = this.#parts;
    const hash = hashOf(bytes);
    await db
      .insertInto('platform_blobs')
      .values({ hash, bytes: bytes.byteLength, touched_at: clock.now() })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet({ touched_at: clock.now() }))
      .execute();
    return store.put(bytes);
  }

  get(hash: BlobHash): Promise<Uint8Array | undefined> {
    return this.#parts.store.get(hash);
  }

  /** Begin the time after which these are removed, unless something refers to them still. */
  async release(hashes: readonly BlobHash[], db: AnyTransaction): Promise<void> {
    if (hashes.length === 0) return;
    await (db as Kysely<PlatformTables>)
      .updateTable('platform_blobs')
      .set({ touched_at: this.#parts.clock.now() })
      .where('hash', 'in', hashes)
      .execute();
  }

  /** Remove what nothing refers to; answers how many that were. */
  async clean(): Promise<number> {
    const { db, clock } = this.#parts;
    const before = new Date(clock.now().getTime() - GRACE);
    const rows = await db
      .selectFrom('platform_blobs')
      .select('hash')
      .where('touched_at', '<', before)
      .where(UNUSED)
      .limit(BATCH)
      .execute();
    let removed = 0;
    for (const { hash } of rows) if (await this.#remove(hash, before)) removed++;
    return removed;
  }

  /** The row is held meanwhile: whoever keeps the same bytes waits, and puts them anew. */
  #remove(hash: BlobHash, before: Date): Promise<boolean> {
    const { db, store } = this.#parts;
    return db.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('platform_blobs')
        .where('hash', '=', hash)
        .where('touched_at', '<', before)
        .where(UNUSED)
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      await store.remove(hash);
      return true;
    });
  }
}

const UNUSED = sql<boolean>`not exists (
    select 1 from platform_attachments where full_hash = platform_blobs.hash or small_hash = platform_blobs.hash
  ) and not exists (select 1 from platform_downloads where platform_downloads.hash = platform_blobs.hash)
  and not exists (select 1 from platform_drawings where platform_drawings.hash = platform_blobs.hash)`;
