import { rateAttempt } from '../rating/attempt.ts';
import { type PlayerBelief, TENDENCY_SD, type Truth, updateBelief } from '../rating/belief.ts';
import { RATING_START, type Rating, RD_MAX } from '../rating/scale.ts';
import { calibrates, isFrozen } from '../rating/scenario-rating.ts';

/** One attempt of the history, in the order in which it was rated. */
export interface LoggedAttempt {
  readonly player: string;
  readonly scenario: string;
  readonly truth: Truth;
  /** 0..1. */
  readonly score: number;
  readonly guessFloor: number;
  /** Day number of the attempt; differences are what counts. */
  readonly day: number;
  /** Repeated and helped attempts are practice: they rate nobody. */
  readonly practice: boolean;
  /** The scenario is being measured: the attempt moves its rating and leaves the player's alone. */
  readonly calibration?: boolean;
}

export interface ReplayedPlayer {
  readonly displayed: Rating;
  readonly belief: PlayerBelief;
  readonly ratedAttempts: number;
  readonly lastDay: number;
}

export interface ReplayedScenario extends Rating {
  /** Attempts by players known well enough to measure it. */
  readonly ratedAttempts: number;
  readonly anchor: boolean;
}

export interface ReplayState {
  readonly players: Map<string, ReplayedPlayer>;
  readonly scenarios: Map<string, ReplayedScenario>;
}

/** Chances that were expected of one rated attempt. */
export interface Expectation {
  readonly displayed: number;
  readonly believed: number;
}

/** A player nothing is known about. */
export function newPlayer(day: number): ReplayedPlayer {
  const displayed = { rating: RATING_START, rd: RD_MAX };
  return {
    displayed,
    belief: { ...displayed, tendency: 0, tendencySd: TENDENCY_SD },
    ratedAttempts: 0,
    lastDay: day,
  };
}

/**
 * Applies one attempt to the state. Scenarios carry one rating, moved by the
 * displayed form; the belief reads it as the difficulty of the item.
 *
 * @returns what was expected, or undefined for practice.
 * @throws RangeError when the scenario is not in the state.
 */
export function replayAttempt(state: ReplayState, attempt: LoggedAttempt): Expectation | undefined {
  const scenario = state.scenarios.get(attempt.scenario);
  if (scenario === undefined)
    throw new RangeError(`The history names scenario ${attempt.scenario}, which is not known.`);
  if (attempt.practice) return undefined;
  const player = state.players.get(attempt.player) ?? newPlayer(attempt.day);
  const idleDays = Math.max(0, attempt.day - player.lastDay);
  const frozen = isFrozen(scenario);
  const still = !calibrates({ playerRd: player.displayed.rd, practice: false, frozen });
  const { score, guessFloor, truth } = attempt;
  // Written out: spreading a shared part costs more than both updates together.
  const rated = rateAttempt({
    player: player.displayed,
    scenario,
    score,
    guessFloor,
    idleDays,
    scenarioFrozen: still,
  });
  const believed = updateBelief({
    player: player.belief,
    scenario,
    truth,
    score,
    guessFloor,
    idleDays,
    scenarioFrozen: true,
  });
  if (attempt.calibration !== true) {
    state.players.set(attempt.player, {
      displayed: rated.player,
      belief: believed.player,
      ratedAttempts: player.ratedAttempts + 1,
      lastDay: attempt.day,
    });
  }
  state.scenarios.set(attempt.scenario, {
    rating: rated.scenario.rating,
    rd: rated.scenario.rd,
    // Newcomers tell nothing of a scenario: counted, they would freeze it before anybody measured it.
    ratedAttempts: scenario.ratedAttempts + (still && !frozen ? 0 : 1),
    anchor: scenario.anchor,
  });
  return { displayed: rated.predicted, believed: believed.predicted };
}
