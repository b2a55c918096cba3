import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { StoredAction, StoredTruth, TrainingTables } from '../training-tables.ts';
import type { Paging, PlayerRow } from './players.repo.ts';

export type ScenarioRow = Selectable<TrainingTables['training_legacy_scenarios']>;
type AttemptRow = Insertable<TrainingTables['training_legacy_attempts']>;

const MAX_ID = 2 ** 31 - 1;

export interface ResolvedCount {
  readonly truth: StoredTruth;
  readonly action: StoredAction;
  readonly count: number;
}

/** The rows of one attempt, locked until it is settled. */
export interface LockedAttempt {
  readonly scenario: ScenarioRow;
  readonly player: PlayerRow;
  /** Stores the outcome of a first attempt that rates nobody. */
  close(action: StoredAction, correct: boolean): Promise<void>;
  /** Stores the outcome of a first attempt. */
  settle(outcome: {
    readonly action: StoredAction;
    readonly correct: boolean;
    readonly attempt: AttemptRow;
  }): Promise<void>;
}

/** Scenarios of the original contract with their attempts. */
export class ScenariosRepo {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  async find(id: number): Promise<ScenarioRow | undefined> {
    if (id > MAX_ID) return undefined;
    return this.#db
      .selectFrom('training_legacy_scenarios')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
  }

  listOf(playerId: number, { skip, limit }: Paging): Promise<ScenarioRow[]> {
    return this.#db
      .selectFrom('training_legacy_scenarios')
      .selectAll()
      .where('player_id', '=', playerId)
      .orderBy('id')
      .offset(skip)
      .limit(limit)
      .execute();
  }

  insert(scenario: Omit<ScenarioRow, 'id'>): Promise<ScenarioRow> {
    return this.#db
      .insertInto('training_legacy_scenarios')
      .values(scenario)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Resolved scenarios of a player, counted by what they were and what was done. */
  async resolvedOf(playerId: number): Promise<ResolvedCount[]> {
    const rows = await this.#db
      .selectFrom('training_legacy_scenarios')
      .select(({ fn }) => ['truth', 'action', fn.countAll<string>().as('count')])
      .where('player_id', '=', playerId)
      .where('action', 'is not', null)
      .groupBy(['truth', 'action'])
      .execute();
    return rows.flatMap(({ truth, action, count }) =>
      action === null ? [] : [{ truth, action, count: Number(count) }],
    );
  }

  /**
   * Runs `work` with a scenario and its player locked, in this order for everybody,
   * so that two answers to one scenario come one after the other.
   *
   * @returns undefined when there is no such scenario.
   */
  async locked<T>(id: number, work: (attempt: LockedAttempt) => Promise<T>): Promise<T | undefined> {
    if (id > MAX_ID) return undefined;
    return this.#db.transaction().execute(async (trx) => {
      const scenario = await trx
        .selectFrom('training_legacy_scenarios')
        .selectAll()
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (scenario === undefined) return undefined;
      const player = await trx
        .selectFrom('training_legacy_players')
        .selectAll()
        .where('id', '=', scenario.player_id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      return work({
        scenario,
        player,
        close: (action, correct) => close(trx, scenario, { action, correct }),
        settle: (outcome) => settle(trx, scenario, outcome),
      });
    });
  }
}

async function close(
  trx: Transaction<TrainingTables>,
  scenario: ScenarioRow,
  { action, correct }: { action: StoredAction; correct: boolean },
): Promise<void> {
  await trx
    .updateTable('training_legacy_scenarios')
    .set({ action, is_successful: correct })
    .where('id', '=', scenario.id)
    .execute();
}

async function settle(
  trx: Transaction<TrainingTables>,
  scenario: ScenarioRow,
  { action, correct, attempt }: { action: StoredAction; correct: boolean; attempt: AttemptRow },
): Promise<void> {
  await close(trx, scenario, { action, correct });
  await trx
    .updateTable('training_legacy_players')
    .set({ rating: attempt.rating_after, rd: attempt.rd_after, rated_at: attempt.at })
    .where('id', '=', scenario.player_id)
    .execute();
  await trx.insertInto('training_legacy_attempts').values(attempt).execute();
}
