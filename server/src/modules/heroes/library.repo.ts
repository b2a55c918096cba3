import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
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
  'owner_id',
  'visibility',
  'tags',
] as const;

type SummaryRow = Pick<Selectable<HeroesTables['heroes_builds']>, (typeof SUMMARY)[number]>;

export interface LibraryRow extends SummaryRow {
  readonly favourites: number;
  readonly favourite: boolean;
  readonly stats: Readonly<Record<string, number>>;
}

/** A total that is at least `value`. */
export interface StatFloor {
  readonly stat: string;
  readonly value: number;
}

export interface LibraryQuery {
  readonly cursor?: string;
  readonly limit: number;
  readonly q?: string;
  readonly archetype?: string;
  readonly set?: string;
  readonly tag?: string;
  readonly floors: readonly StatFloor[];
  /** Whose list it is: public builds (of one author), or those of `viewerId`. */
  readonly scope: 'public' | 'all' | 'own' | 'shared' | 'favourites';
  readonly author?: string;
  /** Whose favourites are marked; null for the anonymous. */
  readonly viewerId: string | null;
}

type Select = SelectQueryBuilder<HeroesTables, 'heroes_builds', SummaryRow>;

/** Lists of builds. Each is one statement, whatever it is narrowed by. */
export class LibraryRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  async list(query: LibraryQuery) {
    const { viewerId, limit, cursor, floors } = query;
    let select: Select = this.#db
      .selectFrom('heroes_builds')
      .select(SUMMARY)
      .where('deleted_at', 'is', null)
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    select = this.#scoped(narrowed(select, query), query);
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('updated_at', 'id'), '<', tuple(at, id)),
      );
    }
    const names = floors.map(({ stat }) => stat);
    const rows = await select
      .select((eb) => [
        eb
          .selectFrom('heroes_build_favourites as f')
          .whereRef('f.build_id', '=', 'heroes_builds.id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('favourites'),
        eb
          .exists(
            eb
              .selectFrom('heroes_build_favourites as g')
              .whereRef('g.build_id', '=', 'heroes_builds.id')
              .where('g.user_id', '=', viewerId)
              .select('g.at'),
          )
          .as('favourite'),
        sql<Record<string, number> | null>`(select jsonb_object_agg(s.stat, s.value)
          from heroes_build_stats s where s.build_id = heroes_builds.id
          and s.stat = any(${names}::text[]))`.as('stats'),
      ])
      .execute();
    const present = rows.map(
      (row): LibraryRow => ({
        ...row,
        favourites: Number(row.favourites ?? 0),
        favourite: Boolean(row.favourite),
        stats: row.stats ?? {},
      }),
    );
    return paged(present, limit, ({ updated_at, id }) => ({ at: updated_at, id }));
  }

  #scoped(select: Select, { scope, author, viewerId }: LibraryQuery): Select {
    const shared = this.#db
      .selectFrom('heroes_build_editors')
      .where('user_id', '=', viewerId)
      .select('build_id');
    switch (scope) {
      case 'public': {
        const shown = select.where('visibility', '=', 'public');
        return author === undefined ? shown : shown.where('owner_id', '=', author);
      }
      case 'own':
        return select.where('owner_id', '=', viewerId);
      case 'shared':
        return select.where('id', 'in', shared);
      case 'all':
        return select.where((eb) => eb.or([eb('owner_id', '=', viewerId), eb('id', 'in', shared)]));
      case 'favourites':
        // A favourite that was made private again is not shown.
        return select
          .where(
            'id',
            'in',
            this.#db.selectFrom('heroes_build_favourites').where('user_id', '=', viewerId).select('build_id'),
          )
          .where((eb) =>
            eb.or([eb('visibility', '!=', 'private'), eb('owner_id', '=', viewerId), eb('id', 'in', shared)]),
          );
    }
  }

  /** Public builds of somebody. */
  async countPublic(ownerId: string): Promise<number> {
    const { builds } = await this.#db
      .selectFrom('heroes_builds')
      .select(({ fn }) => fn.countAll<number>().as('builds'))
      .where('deleted_at', 'is', null)
      .where('visibility', '=', 'public')
      .where('owner_id', '=', ownerId)
      .executeTakeFirstOrThrow();
    return builds;
  }

  /** Put the totals of a version in place of those of an older one. */
  async writeStats(
    id: string,
    version: number,
    stats: readonly (readonly [string, number])[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('heroes_builds')
        .set({ stats_version: version })
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .where((eb) => eb.or([eb('stats_version', 'is', null), eb('stats_version', '<=', version)]))
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return;
      await transaction.deleteFrom('heroes_build_stats').where('build_id', '=', id).execute();
      if (stats.length === 0) return;
      await transaction
        .insertInto('heroes_build_stats')
        .values(stats.map(([stat, value]) => ({ build_id: id, stat, value })))
        .execute();
    });
  }

  /** Builds whose totals are not those of their version. */
  async outdated(limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('heroes_builds')
      .select('id')
      .where('deleted_at', 'is', null)
      .where((eb) => eb.or([eb('stats_version', 'is', null), eb('stats_version', '<', eb.ref('version'))]))
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }
}

function narrowed(start: Select, { q, archetype, set, tag, floors }: LibraryQuery): Select {
  let select = start;
  if (q) select = select.where('name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
  if (archetype) select = select.where('archetype', '=', archetype);
  if (set) select = select.where((eb) => eb.or([eb('primary_set', '=', set), eb('secondary_set', '=', set)]));
  if (tag) select = select.where(sql<boolean>`tags @> ${JSON.stringify([tag.toLowerCase()])}::jsonb`);
  for (const { stat, value } of floors) {
    select = select.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('heroes_build_stats as floor')
          .whereRef('floor.build_id', '=', 'heroes_builds.id')
          .where('floor.stat', '=', stat)
          .where('floor.value', '>=', value)
          .select('floor.stat'),
      ),
    );
  }
  return select;
}
