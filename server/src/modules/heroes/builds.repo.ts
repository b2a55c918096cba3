import type { Build } from '@guildhall/heroes';
import type { Kysely, Selectable } from 'kysely';
import { decodeCursor, paged } from '../../platform/db/cursor.ts';
import type { HeroesTables } from './heroes-tables.ts';

const SUMMARY = [
  'id',
  'version',
  'name',
  'archetype',
  'primary_set',
  'secondary_set',
  'level',
  'data_version_id',
  'created_at',
  'updated_at',
] as const;
const RECORD = ['id', 'version', 'created_at', 'updated_at', 'build'] as const;

type Row = Selectable<HeroesTables['heroes_builds']>;
export type BuildSummaryRow = Pick<Row, (typeof SUMMARY)[number]>;
export type BuildRecordRow = Pick<Row, (typeof RECORD)[number]>;

export interface BuildListQuery {
  readonly cursor?: string;
  readonly limit: number;
  /** Part of the name. */
  readonly q?: string;
  readonly archetype?: string;
}

/** Stored builds. A deleted one stays in the table, and nothing here finds it. */
export class BuildsRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  async list({ cursor, limit, q, archetype }: BuildListQuery) {
    let select = this.#db
      .selectFrom('heroes_builds')
      .select(SUMMARY)
      .where('deleted_at', 'is', null)
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (q) select = select.where('name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
    if (archetype) select = select.where('archetype', '=', archetype);
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('updated_at', 'id'), '<', tuple(at, id)),
      );
    }
    return paged(await select.execute(), limit, ({ updated_at, id }) => ({ at: updated_at, id }));
  }

  find(id: string): Promise<BuildRecordRow | undefined> {
    return this.#db
      .selectFrom('heroes_builds')
      .select(RECORD)
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
  }

  insert(id: string, build: Build, now: Date): Promise<BuildRecordRow> {
    return this.#db
      .insertInto('heroes_builds')
      .values({ id, version: 1, ...columnsOf(build), created_at: now, updated_at: now, deleted_at: null })
      .returning(RECORD)
      .executeTakeFirstOrThrow();
  }

  /** Replace exactly this version; undefined when it is not the current one. */
  update(id: string, version: number, build: Build, now: Date): Promise<BuildRecordRow | undefined> {
    return this.#db
      .updateTable('heroes_builds')
      .set({ ...columnsOf(build), version: version + 1, updated_at: now })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('deleted_at', 'is', null)
      .returning(RECORD)
      .executeTakeFirst();
  }

  /** Delete this version, or whichever is current; false when there is none such. */
  async remove(id: string, version: number | null, now: Date): Promise<boolean> {
    let update = this.#db
      .updateTable('heroes_builds')
      .set(({ eb }) => ({ deleted_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('deleted_at', 'is', null);
    if (version !== null) update = update.where('version', '=', version);
    const { numUpdatedRows } = await update.executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async count(): Promise<number> {
    const { builds } = await this.#db
      .selectFrom('heroes_builds')
      .select(({ fn }) => fn.countAll<number>().as('builds'))
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return builds;
  }
}

function columnsOf(build: Build) {
  return {
    name: build.name,
    archetype: build.archetype,
    primary_set: build.primary,
    secondary_set: build.secondary,
    level: build.level,
    data_version_id: build.dataVersion?.id ?? null,
    build: JSON.stringify(build),
  };
}
