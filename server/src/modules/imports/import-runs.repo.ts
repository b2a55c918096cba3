import { GuildError } from '@guildhall/kernel';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { AnyTransaction } from '../../platform/db/any-transaction.ts';
import { encodeCopyRows } from '../../platform/db/copy-rows.ts';
import { isUniqueViolation } from '../../platform/db/database-error.ts';
import type { DirectDatabase } from '../../platform/db/direct.ts';
import type { ImportTables, ImportTrigger } from './imports-tables.ts';
import type { LogEntry } from './pipeline/messages.ts';

export type ImportRow = Selectable<ImportTables['import_runs']>;
export type ImportLogRow = Selectable<ImportTables['import_log']>;

/** What an import made, written in the transaction that makes it current. */
export interface ImportOutcome {
  readonly dataVersionId: string;
  readonly previousVersionId: string | null;
  readonly rejected: number;
  readonly report: object;
}

/** Imports and their logs. The database itself refuses a second active one. */
export class ImportRunsRepo {
  readonly #db: Kysely<ImportTables>;
  readonly #direct: DirectDatabase;

  constructor(db: Kysely<ImportTables>, direct: DirectDatabase) {
    this.#db = db;
    this.#direct = direct;
  }

  /** Throws IMPORT_RUNNING when another one is active. */
  async insert(
    run: { id: string; sources: readonly string[]; dryRun: boolean; trigger: ImportTrigger; now: Date },
    db: Kysely<ImportTables>,
  ): Promise<ImportRow> {
    try {
      return await db
        .insertInto('import_runs')
        .values({
          id: run.id,
          sources: JSON.stringify(run.sources),
          dry_run: run.dryRun,
          trigger: run.trigger,
          active: true,
          created_at: run.now,
          data_version_id: null,
          previous_version_id: null,
          rejected: 0,
          report: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    } catch (error) {
      throw orRunning(error);
    }
  }

  /** Throws IMPORT_RUNNING when another one is active. */
  async activate(id: string, db: Kysely<ImportTables>): Promise<void> {
    try {
      await db.updateTable('import_runs').set({ active: true }).where('id', '=', id).execute();
    } catch (error) {
      throw orRunning(error);
    }
  }

  async deactivate(id: string): Promise<void> {
    await this.#db.updateTable('import_runs').set({ active: false }).where('id', '=', id).execute();
  }

  active(): Promise<ImportRow | undefined> {
    return this.#db.selectFrom('import_runs').selectAll().where('active', '=', true).executeTakeFirst();
  }

  async finish(id: string, outcome: ImportOutcome, db: AnyTransaction = this.#db): Promise<void> {
    await db
      .updateTable('import_runs')
      .set({
        active: false,
        data_version_id: outcome.dataVersionId,
        previous_version_id: outcome.previousVersionId,
        rejected: outcome.rejected,
        report: JSON.stringify(outcome.report),
      })
      .where('id', '=', id)
      .execute();
  }

  find(id: string): Promise<ImportRow | undefined> {
    return this.#db.selectFrom('import_runs').selectAll().where('id', '=', id).executeTakeFirst();
  }

  list(limit: number): Promise<ImportRow[]> {
    return this.#db
      .selectFrom('import_runs')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
  }

  /** Replace the log of a run; a run that is continued finds the same again. */
  async writeLog(id: string, entries: readonly LogEntry[]): Promise<void> {
    const columns = ['run_id', 'place', 'kept', 'file', 'path', 'value', 'reason', 'suggestion'];
    const rows = entries.map(({ kept, file, path, value, reason, suggestion }, place) => {
      // A text of COPY is taken as JSON by the column, so plain values are written as such.
      return [id, place, kept, file, path, JSON.stringify(value), reason, suggestion];
    });
    await this.#direct.bulk([
      this.#db.deleteFrom('import_log').where('run_id', '=', id).compile(),
      { table: 'import_log', columns, copy: encodeCopyRows(rows) },
    ]);
  }

  log(id: string, query: { after: number; limit: number; kept?: boolean }): Promise<ImportLogRow[]> {
    return this.#db
      .selectFrom('import_log')
      .selectAll()
      .where('run_id', '=', id)
      .where('place', '>', query.after)
      .$if(query.kept !== undefined, (select) => select.where('kept', '=', query.kept ?? false))
      .orderBy('place')
      .limit(query.limit)
      .execute();
  }

  /** Forget all but the last runs; their logs go with them. */
  async prune(keep: number): Promise<void> {
    await sql`delete from import_runs where active = false and id not in
      (select id from import_runs order by created_at desc, id desc limit ${keep})`.execute(this.#db);
  }
}

function orRunning(error: unknown): unknown {
  if (!isUniqueViolation(error, 'import_runs_one_active')) return error;
  return new GuildError('IMPORT_RUNNING', undefined, {}, error);
}
