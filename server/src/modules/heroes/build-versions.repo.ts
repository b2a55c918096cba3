import type { LiveActor } from '@guildhall/contracts';
import type { Build } from '@guildhall/heroes';
import type { Kysely, Selectable } from 'kysely';
import type { HeroesTables, VersionCause } from './heroes-tables.ts';

export interface NewVersion {
  readonly buildId: string;
  readonly version: number;
  readonly actor: LiveActor;
  readonly at: Date;
  readonly build: Build;
}

export type VersionRow = Selectable<HeroesTables['heroes_build_versions']>;
export type VersionSummaryRow = Omit<VersionRow, 'build'>;

const SUMMARY = ['build_id', 'version', 'author_id', 'author_name', 'cause', 'restored_from', 'at'] as const;

/** Milliseconds within which edits of one author in a row are one version. */
const TOGETHER = 5 * 60_000;

/** What a build was, save by save. */
export class BuildVersionsRepo {
  readonly #db: Kysely<HeroesTables>;

  constructor(db: Kysely<HeroesTables>) {
    this.#db = db;
  }

  async keep(
    { buildId, version, actor, at, build }: NewVersion,
    cause: VersionCause,
    db: Kysely<HeroesTables>,
    restoredFrom: number | null = null,
  ): Promise<void> {
    await db
      .insertInto('heroes_build_versions')
      .values({
        build_id: buildId,
        version,
        author_id: actor.id,
        author_name: actor.name,
        cause,
        restored_from: restoredFrom,
        at,
        build: JSON.stringify(build),
      })
      .execute();
  }

  /** Edits in a row by one author within minutes are one version: the last of them. */
  async keepLive(state: NewVersion, db: Kysely<HeroesTables>): Promise<void> {
    const latest = await db
      .selectFrom('heroes_build_versions')
      .select(['version', 'author_id', 'cause', 'at'])
      .where('build_id', '=', state.buildId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    const goesOn =
      latest?.cause === 'edited' &&
      latest.author_id === state.actor.id &&
      state.at.getTime() - latest.at.getTime() < TOGETHER;
    if (!goesOn) return this.keep(state, 'edited', db);
    await db
      .updateTable('heroes_build_versions')
      .set({ version: state.version, build: JSON.stringify(state.build) })
      .where('build_id', '=', state.buildId)
      .where('version', '=', latest.version)
      .execute();
  }

  /** Newest first; `before` is the version of the last row of the page before. */
  list(buildId: string, limit: number, before: number | null): Promise<VersionSummaryRow[]> {
    let select = this.#db
      .selectFrom('heroes_build_versions')
      .select(SUMMARY)
      .where('build_id', '=', buildId)
      .orderBy('version', 'desc')
      .limit(limit);
    if (before !== null) select = select.where('version', '<', before);
    return select.execute();
  }

  find(buildId: string, version: number): Promise<VersionRow | undefined> {
    return this.#db
      .selectFrom('heroes_build_versions')
      .selectAll()
      .where('build_id', '=', buildId)
      .where('version', '=', version)
      .executeTakeFirst();
  }

  /** The version kept last before this one; undefined for the first. */
  before(buildId: string, version: number): Promise<VersionRow | undefined> {
    return this.#db
      .selectFrom('heroes_build_versions')
      .selectAll()
      .where('build_id', '=', buildId)
      .where('version', '<', version)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
  }
}
