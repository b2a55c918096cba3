import { RATING_START, type Rating, RD_MAX } from './scale.ts';

/** Rating points of one step of `difficulty_level`. */
const POINTS_PER_LEVEL = 50;
const MIDDLE_LEVEL = 5;
/** At this deviation (about 30 rated attempts) a scenario is known well enough. */
export const FREEZE_RD = 75;
export const FREEZE_ATTEMPTS = 30;
/** Players known less well than this move no scenario. */
export const CALIBRATING_RD = 120;

/** Rating of a scenario nobody has played, from its author's level (1 easiest … 10 hardest). */
export function difficultyPrior(level: number): Rating {
  return { rating: RATING_START + POINTS_PER_LEVEL * (level - MIDDLE_LEVEL), rd: RD_MAX };
}

/** Anchors stay fixed for good; others once play has told enough. Stops ratings from drifting as people learn. */
export function isFrozen(scenario: {
  readonly rd: number;
  readonly ratedAttempts: number;
  readonly anchor: boolean;
}): boolean {
  return scenario.anchor || scenario.rd <= FREEZE_RD || scenario.ratedAttempts >= FREEZE_ATTEMPTS;
}

/** Whether an attempt may move its scenario's rating. */
export function calibrates(attempt: {
  readonly playerRd: number;
  readonly practice: boolean;
  readonly frozen: boolean;
}): boolean {
  return !attempt.practice && !attempt.frozen && attempt.playerRd <= CALIBRATING_RD;
}
