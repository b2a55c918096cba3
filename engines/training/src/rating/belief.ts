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

/** Standard deviation (logits) of the tendency to report among people. */
export const TENDENCY_SD = 0.6;

/** What an item is: the sign with which a tendency to report helps. */
export type Truth = 'phish' | 'legit' | 'n/a';

/** A player as the selector and the feedback see them: ability apart from the tendency to report. */
export interface PlayerBelief extends Rating {
  /** Logits; above 0 = reports too readily. */
  readonly tendency: number;
  /** Standard deviation of the tendency, logits. */
  readonly tendencySd: number;
}

export interface BeliefAttempt {
  readonly player: PlayerBelief;
  readonly scenario: Rating;
  readonly truth: Truth;
  /** Result, 0..1. */
  readonly score: number;
  readonly guessFloor: number;
  readonly idleDays: number;
  readonly scenarioFrozen: boolean;
}

export interface BeliefResult {
  readonly predicted: number;
  readonly player: PlayerBelief;
  readonly scenario: Rating;
}

const SIGN: Readonly<Record<Truth, number>> = { phish: 1, legit: -1, 'n/a': 0 };

/** Chance of success by the belief, with the doubt about ability, tendency and difficulty. */
export function believedScore(
  player: PlayerBelief,
  scenario: Rating,
  item: { readonly truth: Truth; readonly guessFloor: number },
): number {
  const sign = SIGN[item.truth];
  const variance =
    (player.rd / POINTS_PER_LOGIT) ** 2 +
    (scenario.rd / POINTS_PER_LOGIT) ** 2 +
    sign * sign * player.tendencySd ** 2;
  const logit = toLogits(player.rating) + sign * player.tendency - toLogits(scenario.rating);
  return item.guessFloor + (1 - item.guessFloor) * logistic(damping(variance) * logit);
}

/**
 * The internal belief after one attempt: ability θ, tendency b and difficulty d
 * of z = θ ± b − d, each moved with the doubt about the other two.
 */
export function updateBelief(attempt: BeliefAttempt): BeliefResult {
  const { player, guessFloor, score } = attempt;
  const sign = SIGN[attempt.truth];
  const ability = widenedVariance(player.rd, attempt.idleDays);
  const tendency = sign === 0 ? 0 : player.tendencySd ** 2;
  const difficulty = (attempt.scenario.rd / POINTS_PER_LOGIT) ** 2;
  const logit = toLogits(player.rating) + sign * player.tendency - toLogits(attempt.scenario.rating);

  const step = (own: number, others: number): { readonly variance: number; readonly shift: number } => {
    const damp = damping(others);
    const { information, gradient } = observe(logistic(damp * logit), damp, guessFloor, score);
    const variance = 1 / (1 / own + information);
    return { variance, shift: variance * gradient };
  };

  const forAbility = step(ability, tendency + difficulty);
  const forTendency = sign === 0 ? undefined : step(tendency, ability + difficulty);
  const forDifficulty = attempt.scenarioFrozen ? undefined : step(difficulty, ability + tendency);
  return {
    predicted: guessFloor + (1 - guessFloor) * logistic(damping(ability + tendency + difficulty) * logit),
    player: {
      rating: toPoints(toLogits(player.rating) + forAbility.shift),
      rd: boundedDeviation(forAbility.variance),
      tendency: player.tendency + sign * (forTendency?.shift ?? 0),
      tendencySd: forTendency === undefined ? player.tendencySd : Math.sqrt(forTendency.variance),
    },
    scenario:
      forDifficulty === undefined
        ? attempt.scenario
        : {
            rating: toPoints(toLogits(attempt.scenario.rating) - forDifficulty.shift),
            rd: boundedDeviation(forDifficulty.variance),
          },
  };
}
