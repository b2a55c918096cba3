import type { LoggedAttempt, Rating, ReplayedPlayer, ReplayedScenario } from '@guildhall/training';
import type { AttemptStore, HistoryRow } from './attempts.repo.ts';
import { dayOf, type PlayerStore } from './players.repo.ts';
import type { RefitStore } from './refits.repo.ts';
import { versionKey } from './scenarios.repo.ts';

/** Ratings that a refit gave to scenarios, after so many attempts of the history. */
interface AppliedRefit {
  readonly afterAttempts: number;
  readonly ratings: ReadonlyMap<string, Rating>;
}

/**
 * Everything that ratings are computed from, and what they are now. Played again in
 * this order, by `replayAttempt`, the history gives the very same numbers.
 */
export interface TrainingHistory {
  /** Attempts in the order in which they were rated, in batches; scenarios as `id@version`. */
  attempts(): AsyncIterable<readonly LoggedAttempt[]>;
  /** Scenarios before anybody played them. */
  readonly scenarios: ReadonlyMap<string, ReplayedScenario>;
  readonly refits: readonly AppliedRefit[];
  readonly current: {
    readonly players: ReadonlyMap<string, ReplayedPlayer>;
    readonly scenarios: ReadonlyMap<string, ReplayedScenario>;
  };
}

function toLogged(row: HistoryRow): LoggedAttempt {
  return {
    player: row.player_id,
    scenario: versionKey(row.scenario_id, row.version),
    truth: row.truth,
    score: row.score,
    guessFloor: row.guess_floor,
    day: dayOf(row.at),
    practice: row.practice,
    calibration: row.calibration,
  };
}

/** Reads the history of a hall; attempts stream, the rest is read at once. */
export async function readHistory(stores: {
  readonly attempts: AttemptStore;
  readonly players: PlayerStore;
  readonly refits: RefitStore;
}): Promise<TrainingHistory> {
  const { attempts, players, refits } = stores;
  const applied: AppliedRefit[] = [];
  for (const { after_seq, ratings } of await refits.applied()) {
    const afterAttempts = await attempts.countUpTo(after_seq ?? 0);
    applied.push({ afterAttempts, ratings: new Map(Object.entries(ratings ?? {})) });
  }
  return {
    attempts: async function* () {
      for await (const rows of attempts.history()) yield rows.map(toLogged);
    },
    scenarios: await refits.priors(),
    refits: applied,
    current: { players: await players.all(), scenarios: await refits.scenarios() },
  };
}
