import type { Kysely } from 'kysely';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import type { Clock } from '../ports.ts';
import type { Thing } from './attachments.repo.ts';
import type { BlobHash } from './blob-store.ts';
import type { Blobs } from './blobs.ts';
import { drawPicture } from './draw-picture.ts';

export interface DrawnPicturesParts {
  readonly db: Kysely<PlatformTables>;
  readonly blobs: Blobs;
  readonly clock: Clock;
}

/** Pictures that the server draws of things when somebody asks for one, and keeps until the thing changes. */
export class DrawnPictures {
  readonly #parts: DrawnPicturesParts;
  /** Drawings under way; who asks for the same meanwhile waits for it. */
  readonly #drawing = new Map<string, Promise<BlobHash>>();

  constructor(parts: DrawnPicturesParts) {
    this.#parts = parts;
  }

  /**
   * The picture of a thing. May only be called for those who may see the thing.
   * @param key names everything that the drawing shows; another key is another picture
   * @param draw the drawing as SVG
   */
  async of(
    thing: Thing,
    key: string,
    draw: () => Promise<string>,
  ): Promise<{ readonly hash: BlobHash; readonly bytes: () => Promise<Uint8Array> }> {
    const hash = (await this.#kept(thing, key)) ?? (await this.#make(thing, key, draw));
    return {
      hash,
      bytes: async () => {
        const found = await this.#parts.blobs.get(hash);
        if (found !== undefined) return found;
        // The store lost it; it is only a drawing.
        return this.#bytes(await this.#make(thing, key, draw));
      },
    };
  }

  /** Things that are no more have no pictures; part of the transaction that removes them. */
  async forget(kind: string, things: readonly string[], db: AnyTransaction): Promise<void> {
    if (things.length === 0) return;
    const gone = await (db as Kysely<PlatformTables>)
      .deleteFrom('platform_drawings')
      .where('kind', '=', kind)
      .where('thing_id', 'in', things)
      .returning('hash')
      .execute();
    await this.#parts.blobs.release(
      gone.map(({ hash }) => hash),
      db,
    );
  }

  async #bytes(hash: BlobHash): Promise<Uint8Array> {
    const found = await this.#parts.blobs.get(hash);
    if (found === undefined) throw new Error(`The drawing ${hash} is not in the store`);
    return found;
  }

  async #kept({ kind, id }: Thing, key: string): Promise<BlobHash | undefined> {
    const row = await this.#parts.db
      .selectFrom('platform_drawings')
      .select('hash')
      .where('kind', '=', kind)
      .where('thing_id', '=', id)
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.hash;
  }

  #make(thing: Thing, key: string, draw: () => Promise<string>): Promise<BlobHash> {
    const name = `${thing.kind} ${thing.id} ${key}`;
    const known = this.#drawing.get(name);
    if (known !== undefined) return known;
    const made = this.#draw(thing, key, draw).finally(() => this.#drawing.delete(name));
    this.#drawing.set(name, made);
    return made;
  }

  async #draw({ kind, id }: Thing, key: string, draw: () => Promise<string>): Promise<BlobHash> {
    const { db, blobs, clock } = this.#parts;
    const hash = await blobs.keep(await drawPicture(await draw()));
    await db.transaction().execute(async (transaction) => {
      const before = await transaction
        .selectFrom('platform_drawings')
        .select('hash')
        .where('kind', '=', kind)
        .where('thing_id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      await transaction
        .insertInto('platform_drawings')
        .values({ kind, thing_id: id, key, hash, made_at: clock.now() })
        .onConflict((conflict) =>
          conflict.columns(['kind', 'thing_id']).doUpdateSet({ key, hash, made_at: clock.now() }),
        )
        .execute();
      if (before !== undefined && before.hash !== hash) await blobs.release([before.hash], transaction);
    });
    return hash;
  }
}
