import type { Build } from '@guildhall/heroes';
import type { Kysely, Selectable } from 'kysely';
import type { HeroesTables, ShareAccess, Visibility } from './heroes-tables.ts';

const RECORD = [
  'id',
  'version',
  'created_at',
  'updated_at',
  'build',
  'owner_id',
  'visibility',
  'tags',
  'notes',
] as const;

type Row = Selectable<HeroesTables['heroes_builds']>;

/** A build with what decides who may see and change it. */
export type BuildRow = Pick<Row, (typeof RECORD)[number]> & { readonly editorIds: readonly string[] };

export interface Details {
  readonly visibility?: Visibility;
  readonly tags?: readonly string[];
  readonly notes?: string;
}

export interface ShareRow {
  readonly code: string;
  readonly build_id: string;
  readonly access: ShareAccess;
  readonly created_at: Date;
}

/** Stored builds. A deleted one stays in the table, and nothing here finds it. */
export class BuildsRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  async find(id: string): Promise<BuildRow | undefined> {
    const row = await this.#db
      .selectFrom('heroes_builds')
      .select(RECORD)
      .select((eb) =>
        eb
          .selectFrom('heroes_build_editors')
          .whereRef('build_id', '=', 'heroes_builds.id')
          .select((inner) => inner.fn.agg<string[] | null>('array_agg', ['user_id']).as('ids'))
          .as('editors'),
      )
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    return row && { ...row, editorIds: idsOf(row.editors) };
  }

  /** Take the build for the rest of the transaction; others who change it wait. */
  lock(
    id: string,
    transaction: Kysely<HeroesTables>,
  ): Promise<{ version: number; build: Build } | undefined> {
    return transaction
      .selectFrom('heroes_builds')
      .select(['version', 'build'])
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
  }

  async insert(
    build: { id: string; ownerId: string; build: Build; now: Date } & Details,
    db: Kysely<HeroesTables>,
  ): Promise<void> {
    const { id, ownerId, now, visibility = 'private', tags = [], notes = '' } = build;
    await db
      .insertInto('heroes_builds')
      .values({
        id,
        version: 1,
        ...columnsOf(build.build),
        created_at: now,
        updated_at: now,
        deleted_at: null,
        owner_id: ownerId,
        visibility,
        tags: JSON.stringify(tags),
        notes,
        stats_version: null,
      })
      .execute();
  }

  /** Put a new version in place of a locked build. */
  async write(
    id: string,
    { version, build, now }: { version: number; build: Build; now: Date },
    transaction: Kysely<HeroesTables>,
  ): Promise<void> {
    await transaction
      .updateTable('heroes_builds')
      .set({ ...columnsOf(build), version, updated_at: now })
      .where('id', '=', id)
      .execute();
  }

  async describe(id: string, { visibility, tags, notes }: Details): Promise<void> {
    if (visibility === undefined && tags === undefined && notes === undefined) return;
    await this.#db
      .updateTable('heroes_builds')
      .set({
        ...(visibility === undefined ? {} : { visibility }),
        ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
        ...(notes === undefined ? {} : { notes }),
      })
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .execute();
  }

  async remove(id: string, version: number, now: Date, transaction: Kysely<HeroesTables>): Promise<void> {
    await transaction
      .updateTable('heroes_builds')
      .set({ deleted_at: now, version: version + 1, visibility: 'private' })
      .where('id', '=', id)
      .execute();
    await transaction.deleteFrom('heroes_build_stats').where('build_id', '=', id).execute();
  }

  async count(): Promise<number> {
    const { builds } = await this.#db
      .selectFrom('heroes_builds')
      .select(({ fn }) => fn.countAll<number>().as('builds'))
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return builds;
  }

  async setFavourite(id: string, userId: string, on: boolean, now: Date): Promise<void> {
    if (on) {
      await this.#db
        .insertInto('heroes_build_favourites')
        .values({ build_id: id, user_id: userId, at: now })
        .onConflict((conflict) => conflict.columns(['build_id', 'user_id']).doNothing())
        .execute();
      return;
    }
    await this.#db
      .deleteFrom('heroes_build_favourites')
      .where('build_id', '=', id)
      .where('user_id', '=', userId)
      .execute();
  }

  async addEditor(id: string, userId: string, now: Date): Promise<void> {
    await this.#db
      .insertInto('heroes_build_editors')
      .values({ build_id: id, user_id: userId, since: now })
      .onConflict((conflict) => conflict.columns(['build_id', 'user_id']).doNothing())
      .execute();
  }

  async removeEditors(id: string): Promise<void> {
    await this.#db.deleteFrom('heroes_build_editors').where('build_id', '=', id).execute();
  }

  async addLink(link: {
    code: string;
    buildId: string;
    access: ShareAccess;
    userId: string;
    now: Date;
  }): Promise<void> {
    await this.#db
      .insertInto('heroes_share_links')
      .values({
        code: link.code,
        build_id: link.buildId,
        access: link.access,
        created_by: link.userId,
        created_at: link.now,
        revoked_at: null,
      })
      .execute();
  }

  links(buildId: string): Promise<ShareRow[]> {
    return this.#db
      .selectFrom('heroes_share_links')
      .select(['code', 'build_id', 'access', 'created_at'])
      .where('build_id', '=', buildId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .limit(100)
      .execute();
  }

  link(code: string): Promise<ShareRow | undefined> {
    return this.#db
      .selectFrom('heroes_share_links')
      .select(['code', 'build_id', 'access', 'created_at'])
      .where('code', '=', code)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
  }

  async revokeLink(code: string, buildId: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('heroes_share_links')
      .set({ revoked_at: now })
      .where('code', '=', code)
      .where('build_id', '=', buildId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}

/** The embedded database answers arrays, the other text, when a type is not one it knows. */
function idsOf(value: readonly string[] | string | null): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? value.slice(1, -1).split(',').filter(Boolean) : value;
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
