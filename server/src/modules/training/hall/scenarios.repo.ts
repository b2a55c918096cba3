import { type Candidate, isFrozen, type ReplayedScenario } from '@guildhall/training';
import {
  type AttemptUse,
  attemptUse,
  type Interaction,
  type ScenarioKind,
} from '@guildhall/training/scenario';
import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import type { DrawFilter, TrainingTables } from '../training-tables.ts';

export type TrainingDb = Kysely<TrainingTables> | Transaction<TrainingTables>;
export type VersionRow = Selectable<TrainingTables['training_scenario_versions']>;
export type ScenarioRow = Selectable<TrainingTables['training_scenarios']>;
type NewVersion = Insertable<TrainingTables['training_scenario_versions']>;

/** A scenario in its latest version. */
export interface CurrentScenario {
  readonly scenario: ScenarioRow;
  readonly version: VersionRow;
}

export interface SummaryRow
  extends Pick<
    VersionRow,
    | 'scenario_id'
    | 'version'
    | 'source'
    | 'kind'
    | 'interaction'
    | 'rating'
    | 'rd'
    | 'rated_attempts'
    | 'anchor'
  > {
  readonly owner_id: string | null;
  readonly retired_at: Date | null;
  readonly met: boolean;
}

/** A scenario that could be drawn, with what decides whether it is. */
export interface PoolScenario extends Candidate {
  /** What a first attempt at it is used for. */
  readonly use: AttemptUse;
  /** It tells another scenario in other words. */
  readonly varied: boolean;
  /** Its words can be exchanged. */
  readonly variable: boolean;
}

/** The newest version of a scenario, and whose it is. */
type LatestVersion = Pick<ScenarioRow, 'owner_id'> & Pick<VersionRow, 'version' | 'anchor'>;

/** Draws among which the exposure of a scenario is counted. */
const RECENT_DRAWS = 500;

/** Name of a version in logs and replays. */
export function versionKey(id: string, version: number): string {
  return `${id}@${version}`;
}

/** What a first attempt at a version that can be drawn is used for. */
export function useOf(row: Pick<VersionRow, 'origin' | 'rd' | 'rated_attempts' | 'anchor'>): AttemptUse {
  return attemptUse({ origin: row.origin, status: isSettled(row) ? 'frozen' : 'calibrating' });
}

/** Whether the rating of a version stays as it is. */
export function isSettled({
  rd,
  rated_attempts,
  anchor,
}: Pick<VersionRow, 'rd' | 'rated_attempts' | 'anchor'>): boolean {
  return isFrozen({ rd, ratedAttempts: rated_attempts, anchor });
}

/** Scenarios and their versions. */
export class ScenarioStore {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  transaction<T>(work: (db: TrainingDb) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  /** Latest versions of all scenarios there are, by id. */
  async latest(db: TrainingDb = this.#db): Promise<Map<string, LatestVersion>> {
    const rows = await db
      .selectFrom('training_scenarios as scenario')
      .innerJoin('training_scenario_versions as version', (join) =>
        join
          .onRef('version.scenario_id', '=', 'scenario.id')
          .onRef('version.version', '=', 'scenario.latest'),
      )
      .select(['scenario.id', 'scenario.owner_id', 'version.version', 'version.anchor'])
      .execute();
    return new Map(rows.map(({ id, ...latest }) => [id, latest]));
  }

  /** From now on its rating stays as it is. */
  async anchor(id: string, version: number, db: TrainingDb): Promise<void> {
    await db
      .updateTable('training_scenario_versions')
      .set({ anchor: true })
      .where('scenario_id', '=', id)
      .where('version', '=', version)
      .execute();
  }

  async find(id: string, db: TrainingDb = this.#db): Promise<CurrentScenario | undefined> {
    const scenario = await db
      .selectFrom('training_scenarios')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (scenario === undefined) return undefined;
    const version = await this.version(id, scenario.latest, db);
    return version === undefined ? undefined : { scenario, version };
  }

  version(id: string, version: number, db: TrainingDb = this.#db): Promise<VersionRow | undefined> {
    return db
      .selectFrom('training_scenario_versions')
      .selectAll()
      .where('scenario_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
  }

  /** A version that nobody else rates until the transaction ends. */
  lockVersion(id: string, version: number, db: TrainingDb): Promise<VersionRow | undefined> {
    return db
      .selectFrom('training_scenario_versions')
      .selectAll()
      .where('scenario_id', '=', id)
      .where('version', '=', version)
      .forUpdate()
      .executeTakeFirst();
  }

  /** A scenario that nobody else edits until the transaction ends. */
  lock(id: string, db: TrainingDb): Promise<ScenarioRow | undefined> {
    return db
      .selectFrom('training_scenarios')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }

  /** @throws DatabaseError of a unique violation when the id is taken. */
  async insertScenario(scenario: ScenarioRow, db: TrainingDb): Promise<void> {
    await db.insertInto('training_scenarios').values(scenario).execute();
  }

  async insertVersion(version: NewVersion, db: TrainingDb): Promise<void> {
    await db.insertInto('training_scenario_versions').values(version).execute();
    await db
      .updateTable('training_scenarios')
      .set({ latest: version.version })
      .where('id', '=', version.scenario_id)
      .execute();
  }

  async retire(id: string, at: Date, db: TrainingDb): Promise<void> {
    await db.updateTable('training_scenarios').set({ retired_at: at }).where('id', '=', id).execute();
  }

  async setRating(id: string, version: number, rated: ReplayedScenario, db: TrainingDb): Promise<void> {
    await db
      .updateTable('training_scenario_versions')
      .set({ rating: rated.rating, rd: rated.rd, rated_attempts: rated.ratedAttempts })
      .where('scenario_id', '=', id)
      .where('version', '=', version)
      .execute();
  }

  /** Latest versions that can be drawn, with how often each was drawn lately. Those of a retired family cannot. */
  async candidates(filter: DrawFilter, db: TrainingDb): Promise<PoolScenario[]> {
    let select = db
      .selectFrom('training_scenarios as scenario')
      .innerJoin('training_scenario_versions as version', (join) =>
        join
          .onRef('version.scenario_id', '=', 'scenario.id')
          .onRef('version.version', '=', 'scenario.latest'),
      )
      .innerJoin('training_scenarios as first', 'first.id', 'scenario.family')
      .select([
        'version.scenario_id',
        'version.version',
        'version.truth',
        'version.techniques',
        'version.rating',
        'version.rd',
        'version.rated_attempts',
        'version.anchor',
        'version.origin',
        'version.guess_floor',
        'scenario.family',
      ])
      .select(sql<boolean>`jsonb_array_length(version.source->'slots') > 0`.as('variable'))
      .where('scenario.retired_at', 'is', null)
      .where('first.retired_at', 'is', null)
      .orderBy('version.scenario_id');
    if (filter.kinds.length > 0) select = select.where('version.kind', 'in', filter.kinds);
    const [rows, exposure] = [await select.execute(), await this.#exposure(db)];
    const wanted = new Set(filter.techniques);
    return rows
      .filter(({ techniques }) => wanted.size === 0 || techniques.some((name) => wanted.has(name)))
      .map((row) => ({
        id: versionKey(row.scenario_id, row.version),
        truth: row.truth,
        techniques: row.techniques,
        rating: row.rating,
        rd: row.rd,
        guessFloor: row.guess_floor,
        exposure: exposure.get(row.scenario_id) ?? 0,
        use: useOf(row),
        settled: isSettled(row),
        varied: row.family !== row.scenario_id,
        variable: row.variable,
      }));
  }

  async #exposure(db: TrainingDb): Promise<Map<string, number>> {
    const rows = await db
      .selectFrom((from) =>
        from
          .selectFrom('training_draws')
          .select('scenario_id')
          .orderBy('seq', 'desc')
          .limit(RECENT_DRAWS)
          .as('recent'),
      )
      .select(({ fn }) => ['scenario_id', fn.countAll<string>().as('count')])
      .groupBy('scenario_id')
      .execute();
    const all = rows.reduce((sum, { count }) => sum + Number(count), 0);
    return new Map(rows.map(({ scenario_id, count }) => [scenario_id, Number(count) / all]));
  }

  /** Scenarios by id, after `cursor`; one more than `limit` when there are more. */
  list(
    playerId: string,
    query: {
      readonly cursor?: string;
      readonly limit: number;
      readonly kind?: ScenarioKind;
      readonly interaction?: Interaction;
    },
  ): Promise<SummaryRow[]> {
    let select = this.#db
      .selectFrom('training_scenarios as scenario')
      .innerJoin('training_scenario_versions as version', (join) =>
        join
          .onRef('version.scenario_id', '=', 'scenario.id')
          .onRef('version.version', '=', 'scenario.latest'),
      )
      .select([
        'version.scenario_id',
        'version.version',
        'version.source',
        'version.kind',
        'version.interaction',
        'version.rating',
        'version.rd',
        'version.rated_attempts',
        'version.anchor',
        'scenario.owner_id',
        'scenario.retired_at',
      ])
      .select(({ exists, selectFrom }) =>
        exists(
          selectFrom('training_attempts as attempt')
            .select(sql.lit(1).as('one'))
            .where('attempt.player_id', '=', playerId)
            .whereRef('attempt.scenario_id', '=', 'version.scenario_id')
            .whereRef('attempt.version', '=', 'version.version'),
        )
          .$castTo<boolean>()
          .as('met'),
      )
      .where(({ or, eb }) =>
        or([eb('scenario.retired_at', 'is', null), eb('scenario.owner_id', '=', playerId)]),
      )
      // Those that were drawn up when somebody had met everything would fill the list.
      .where(({ or, eb, ref }) =>
        or([eb('scenario.family', '=', ref('scenario.id')), eb('scenario.owner_id', 'is not', null)]),
      )
      .orderBy('scenario.id')
      .limit(query.limit + 1);
    if (query.cursor !== undefined) select = select.where('scenario.id', '>', query.cursor);
    if (query.kind !== undefined) select = select.where('version.kind', '=', query.kind);
    if (query.interaction !== undefined) select = select.where('version.interaction', '=', query.interaction);
    return select.execute();
  }
}
