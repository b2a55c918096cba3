import { type Kysely, type Selectable, sql } from 'kysely';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { PlatformTables } from '../db/platform-tables.ts';

export type AttachmentRow = Selectable<PlatformTables['platform_attachments']>;

/** What an attachment belongs to. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** Rows of attachments; the pictures themselves are blobs. */
export class AttachmentsRepo {
  readonly #db: Kysely<PlatformTables>;

  constructor(db: Kysely<PlatformTables>) {
    this.#db = db;
  }

  list({ kind, id }: Thing): Promise<AttachmentRow[]> {
    return this.#db
      .selectFrom('platform_attachments')
      .selectAll()
      .where('kind', '=', kind)
      .where('thing_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  find({ kind, id }: Thing, attachment: string): Promise<AttachmentRow | undefined> {
    return this.#db
      .selectFrom('platform_attachments')
      .selectAll()
      .where('id', '=', attachment)
      .where('kind', '=', kind)
      .where('thing_id', '=', id)
      .executeTakeFirst();
  }

  /** Everything somebody sent. */
  of(ownerId: string): Promise<AttachmentRow[]> {
    return this.#db
      .selectFrom('platform_attachments')
      .selectAll()
      .where('owner_id', '=', ownerId)
      .orderBy('created_at')
      .execute();
  }

  async used(
    ownerId: string,
    db: Kysely<PlatformTables> = this.#db,
  ): Promise<{ bytes: number; files: number }> {
    const { bytes, files } = await db
      .selectFrom('platform_attachments')
      .select(({ fn }) => [fn.sum<string | null>('bytes').as('bytes'), fn.countAll<number>().as('files')])
      .where('owner_id', '=', ownerId)
      .executeTakeFirstOrThrow();
    return { bytes: Number(bytes ?? 0), files: Number(files) };
  }

  /** Add a row, unless `check` throws; nobody else adds to the same account or thing meanwhile. */
  async add(
    row: AttachmentRow,
    check: (state: { readonly bytes: number; readonly ofThing: number }) => void,
  ): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      for (const name of [`account:${row.owner_id}`, `${row.kind}:${row.thing_id}`])
        await sql`select pg_advisory_xact_lock(hashtextextended(${`attachments:${name}`}, 0))`.execute(
          transaction,
        );
      const { bytes } = await this.used(row.owner_id, transaction);
      const { count } = await transaction
        .selectFrom('platform_attachments')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('kind', '=', row.kind)
        .where('thing_id', '=', row.thing_id)
        .executeTakeFirstOrThrow();
      check({ bytes, ofThing: Number(count) });
      await transaction.insertInto('platform_attachments').values(row).execute();
    });
  }

  transaction<T>(work: (db: AnyTransaction) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  /** Answers the rows that went. */
  remove(id: string, db: AnyTransaction): Promise<AttachmentRow[]> {
    return rowsOf(db).where('id', '=', id).returningAll().execute();
  }

  removeOf(kind: string, things: readonly string[], db: AnyTransaction): Promise<AttachmentRow[]> {
    return rowsOf(db).where('kind', '=', kind).where('thing_id', 'in', things).returningAll().execute();
  }
}

function rowsOf(db: AnyTransaction) {
  return (db as Kysely<PlatformTables>).deleteFrom('platform_attachments');
}
