import { GuildError } from '@guildhall/kernel';
import type { Kysely, Selectable } from 'kysely';
import { isUniqueViolation } from '../../platform/db/database-error.ts';
import type { HeroesTables } from './heroes-tables.ts';
import type { ImportProgress } from './import-messages.ts';

export type ImportRow = Selectable<HeroesTables['heroes_imports']>;

/** Imports that run, ran or failed. The database itself refuses a second running one. */
export class ImportsRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  /** Throws IMPORT_RUNNING when another one runs. */
  async start(id: string, directory: string, now: Date): Promise<ImportRow> {
    try {
      return await this.#db
        .insertInto('heroes_imports')
        .values({
          id,
          state: 'running',
          directory,
          phase: 'Starting',
          done: 0,
          total: 0,
          started_at: now,
          touched_at: now,
          finished_at: null,
          data_version_id: null,
          report: null,
          error: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    } catch (error) {
      if (!isUniqueViolation(error, 'heroes_imports_one_running')) throw error;
      throw new GuildError('IMPORT_RUNNING', undefined, {}, error);
    }
  }

  async progress(id: string, { phase, done, total }: ImportProgress, now: Date): Promise<void> {
    await this.#db
      .updateTable('heroes_imports')
      .set({ phase, done, total, touched_at: now })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
  }

  async finish(
    id: string,
    outcome: { dataVersionId: string; report: unknown },
    now: Date,
    db: Kysely<HeroesTables>,
  ): Promise<void> {
    await db
      .updateTable('heroes_imports')
      .set({
        state: 'done',
        phase: 'Done',
        touched_at: now,
        finished_at: now,
        data_version_id: outcome.dataVersionId,
        report: JSON.stringify(outcome.report),
      })
      .where('id', '=', id)
      .execute();
  }

  async fail(id: string, error: { code: string; message: string }, now: Date): Promise<void> {
    await this.#db
      .updateTable('heroes_imports')
      .set({
        state: 'failed',
        finished_at: now,
        touched_at: now,
        error: JSON.stringify({ code: error.code, message: error.message }),
      })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
  }

  /** Fail what its process left running: nothing was heard of it since `before`. */
  async abandon(before: Date, now: Date): Promise<void> {
    await this.#db
      .updateTable('heroes_imports')
      .set({
        state: 'failed',
        finished_at: now,
        error: JSON.stringify({
          code: 'UNAVAILABLE',
          message: 'The server stopped before the import was done.',
        }),
      })
      .where('state', '=', 'running')
      .where('touched_at', '<=', before)
      .execute();
  }

  find(id: string): Promise<ImportRow | undefined> {
    return this.#db.selectFrom('heroes_imports').selectAll().where('id', '=', id).executeTakeFirst();
  }

  list(limit: number): Promise<ImportRow[]> {
    return this.#db
      .selectFrom('heroes_imports')
      .selectAll()
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  async isRunning(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('heroes_imports')
      .select('id')
      .where('state', '=', 'running')
      .executeTakeFirst();
    return row !== undefined;
  }
}
