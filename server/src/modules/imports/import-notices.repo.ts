import type { Kysely, Selectable } from 'kysely';
import type { AnyTransaction } from '../../platform/db/any-transaction.ts';
import type { ImportTables } from './imports-tables.ts';

export type NoticeRow = Selectable<ImportTables['import_notices']>;

/** News of the game data for users. */
export class ImportNoticesRepo {
  readonly #db: Kysely<ImportTables>;

  constructor(db: Kysely<ImportTables>) {
    this.#db = db;
  }

  async insert(
    notice: { id: string; at: Date; runId: string; title: string; changelog: readonly string[] },
    db: AnyTransaction,
  ): Promise<void> {
    await db
      .insertInto('import_notices')
      .values({
        id: notice.id,
        at: notice.at,
        run_id: notice.runId,
        title: notice.title,
        changelog: JSON.stringify(notice.changelog),
        read_at: null,
      })
      .execute();
  }

  list(limit: number): Promise<NoticeRow[]> {
    return this.#db
      .selectFrom('import_notices')
      .selectAll()
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  markRead(id: string, now: Date): Promise<NoticeRow | undefined> {
    return this.#db
      .updateTable('import_notices')
      .set({ read_at: now })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
  }
}
