import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { DirectDatabase } from '../../platform/db/direct.ts';
import { GAME_TABLES, type GameTable, ROWS_FORMAT } from './game-rows.ts';
import type { HeroesTables } from './heroes-tables.ts';

/** One batch of rows, as COPY takes them. */
export interface RowBatch {
  /** Number in the order of the version's batches, from 0. */
  readonly batch: number;
  readonly table: GameTable;
  readonly columns: readonly string[];
  readonly copy: Uint8Array;
}

/** Rows of game data going in and out; what is read for users is in `GameDataRepo`. */
export class GameRowsRepo {
  readonly #db: Kysely<HeroesTables>;
  readonly #direct: DirectDatabase;

  constructor(db: Kysely<HeroesTables>, direct: DirectDatabase) {
    this.#db = db;
    this.#direct = direct;
  }

  /** Batches that an interrupted load has finished; rows of another format are cleared first. */
  async begin(version: string): Promise<Set<number>> {
    const rows = await this.#db
      .selectFrom('heroes_row_batches')
      .select(['format', 'batch'])
      .where('version_id', '=', version)
      .execute();
    if (rows.every(({ format }) => format === ROWS_FORMAT) && rows.length > 0)
      return new Set(rows.map(({ batch }) => batch));
    await this.clear(version);
    return new Set();
  }

  /** The rows of a batch and the note that they are there, together or not at all. */
  async load(version: string, { batch, table, columns, copy }: RowBatch): Promise<void> {
    const noted: CompiledQuery = this.#db
      .insertInto('heroes_row_batches')
      .values({ version_id: version, format: ROWS_FORMAT, batch })
      .compile();
    await this.#direct.bulk([{ table, columns, copy }, noted]);
  }

  /** Rows of a version by table. */
  async counts(version: string): Promise<Record<GameTable, number>> {
    const counts = GAME_TABLES.map(
      (table) =>
        sql<number>`(select count(*)::int from ${sql.table(table)} where version_id = ${version}) as ${sql.ref(table)}`,
    );
    const { rows } = await sql<Record<GameTable, number>>`select ${sql.join(counts)}`.execute(this.#db);
    return rows[0] as Record<GameTable, number>;
  }

  /** Bring the planner's statistics and the search indexes up to date after a load. */
  async index(onTable: (done: number) => void): Promise<void> {
    for (const [done, table] of GAME_TABLES.entries()) {
      onTable(done);
      await sql`analyze ${sql.table(table)}`.execute(this.#db);
      if (table === 'heroes_effects') continue;
      await sql`select gin_clean_pending_list(${`${table}_search`}::regclass)`.execute(this.#db);
    }
  }

  /** Note that all rows of a version are there. */
  async complete(version: string, db: Kysely<HeroesTables>): Promise<void> {
    await db
      .updateTable('heroes_data_versions')
      .set({ rows_format: ROWS_FORMAT })
      .where('id', '=', version)
      .execute();
    await db.deleteFrom('heroes_row_batches').where('version_id', '=', version).execute();
  }

  /** Remove every row of a version, a table at a time. */
  async clear(version: string): Promise<void> {
    for (const table of [...GAME_TABLES, 'heroes_row_batches'] as const)
      await sql`delete from ${sql.table(table)} where version_id = ${version}`.execute(this.#db);
  }
}
