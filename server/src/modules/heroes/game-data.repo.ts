import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { GameTable } from './game-rows.ts';
import type { HeroesTables } from './heroes-tables.ts';

/** Tables of records that have an id and a name. */
export type RecordTable = Exclude<GameTable, 'heroes_effects'>;

/** Where a page ended: name to sort by, and key. */
export interface RecordPlace {
  readonly name: string;
  readonly key: string;
}

export interface RecordQuery {
  readonly version: string;
  readonly table: RecordTable;
  readonly where: readonly RawBuilder<unknown>[];
  readonly after: RecordPlace | null;
  readonly limit: number;
}

interface RecordRow {
  readonly key: string;
  readonly sort_name: string;
  readonly data: object;
}

/** Records of game data as users read them; one query each. */
export class GameDataRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  /** Records in order of name and key, one more than asked for when there are more. */
  async list({ version, table, where, after, limit }: RecordQuery): Promise<RecordRow[]> {
    const conditions = [
      sql`version_id = ${version}`,
      ...where,
      ...(after === null ? [] : [sql`(sort_name, key) > (${after.name}, ${after.key})`]),
    ];
    const { rows } = await sql<RecordRow>`
      select key, sort_name, data from ${sql.table(table)}
      where ${sql.join(conditions, sql` and `)}
      order by sort_name, key limit ${limit + 1}`.execute(this.#db);
    return rows;
  }

  async find(version: string, table: RecordTable, key: string): Promise<object | undefined> {
    const { rows } = await sql<{ data: object }>`
      select data from ${sql.table(table)} where version_id = ${version} and key = ${key}`.execute(this.#db);
    return rows[0]?.data;
  }

  async effects(version: string, powerKey: string): Promise<object[]> {
    const rows = await this.#db
      .selectFrom('heroes_effects')
      .select('data')
      .where('version_id', '=', version)
      .where('power_key', '=', powerKey)
      .orderBy('place')
      .execute();
    return rows.map(({ data }) => data);
  }

  /** Key of the playable archetype with this id or name, in any case. */
  async archetypeKey(version: string, text: string): Promise<string | undefined> {
    const wanted = text.toLowerCase();
    const row = await this.#db
      .selectFrom('heroes_archetypes')
      .select('key')
      .where('version_id', '=', version)
      .where('playable', '=', true)
      .where(({ eb, or }) =>
        or([eb('key', '=', wanted), eb('key', '=', `class_${wanted}`), eb('sort_name', '=', wanted)]),
      )
      .orderBy('key')
      .executeTakeFirst();
    return row?.key;
  }
}
