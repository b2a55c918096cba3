import { observe } from './guess-floor.ts';
import {
  boundedDeviation,
  damping,
  logistic,
  POINTS_PER_LOGIT,
  type Rating,
  toLogits,
  toPoints,
  widenedVariance,
} from './scale.ts';

export interface Attempt {
  readonly player: Rating;
  readonly scenario: Rating;
  /** Result, 0..1; partial credit counts in proportion. */
  readonly score: number;
  /** What blind guessing earns: 1/4 for phish or not, 1/(2k) for one of k actions, else 0. */
  readonly guessFloor: number;
  /** Days since the player's last rated attempt. */
  readonly idleDays: number;
  /** A frozen scenario keeps its rating. */
  readonly scenarioFrozen: boolean;
}

export interface AttemptResult {
  /** Chance of success that was expected, 0..1. */
  readonly predicted: number;
  readonly player: Rating;
  readonly scenario: Rating;
}

/** Chance that a player succeeds at a scenario, with the doubt about both. */
export function predictedScore(player: Rating, scenario: Rating, guessFloor: number): number {
  const variance = (player.rd / POINTS_PER_LOGIT) ** 2 + (scenario.rd / POINTS_PER_LOGIT) ** 2;
  const difference = toLogits(player.rating) - toLogits(scenario.rating);
  return guessFloor + (1 - guessFloor) * logistic(damping(variance) * difference);
}

function moved(
  own: { mean: number; variance: number },
  step: { information: number; gradient: number },
): Rating {
  const variance = 1 / (1 / own.variance + step.information);
  return { rating: toPoints(own.mean + variance * step.gradient), rd: boundedDeviation(variance) };
}

/**
 * The displayed rating after one rated attempt: one game of player against
 * scenario in the form of Glicko-2 with a guess floor and a fixed volatility.
 * Both sides move from what was believed before the attempt.
 */
export function rateAttempt(attempt: Attempt): AttemptResult {
  const { guessFloor, score } = attempt;
  const player = {
    mean: toLogits(attempt.player.rating),
    variance: widenedVariance(attempt.player.rd, attempt.idleDays),
  };
  const scenario = {
    mean: toLogits(attempt.scenario.rating),
    variance: (attempt.scenario.rd / POINTS_PER_LOGIT) ** 2,
  };
  const difference = player.mean - scenario.mean;

  const playerDamp = damping(scenario.variance);
  const seen = observe(logistic(playerDamp * difference), playerDamp, guessFloor, score);
  const predicted =
    guessFloor + (1 - guessFloor) * logistic(damping(player.variance + scenario.variance) * difference);
  const after = moved(player, seen);
  if (attempt.scenarioFrozen) return { predicted, player: after, scenario: attempt.scenario };

  const scenarioDamp = damping(player.variance);
  const met = observe(logistic(scenarioDamp * difference), scenarioDamp, guessFloor, score);
  return {
    predicted,
    player: after,
    scenario: moved(scenario, { information: met.information, gradient: -met.gradient }),
  };
}
