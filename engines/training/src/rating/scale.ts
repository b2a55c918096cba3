/**
 * The displayed scale is Glicko's minus 1000: 500 is where everybody starts and
 * 400 points are odds of ten to one.
 */
export const RATING_START = 500;
/** Rating points in one logit, Glicko-2's constant. */
export const POINTS_PER_LOGIT = 173.7178;
/** Rating deviation of somebody nothing is known about, and the widest it gets. */
export const RD_MAX = 140;
/** A belief is never held more firmly than this. */
export const RD_MIN = 30;
/** Growth of the deviation for each idle day, in logits; also added once an attempt. */
const VOLATILITY = 0.06;
/** Above this deviation a rating is shown as provisional. */
export const RD_PROVISIONAL = 90;

/** What is believed of a player or a scenario: rating points and their standard deviation. */
export interface Rating {
  readonly rating: number;
  readonly rd: number;
}

/** Logits above the start. */
export function toLogits(rating: number): number {
  return (rating - RATING_START) / POINTS_PER_LOGIT;
}

/** Rating points of so many logits above the start. */
export function toPoints(logits: number): number {
  return RATING_START + logits * POINTS_PER_LOGIT;
}

/** Glicko's damping of a difference whose variance (squared logits) is not known better. */
export function damping(variance: number): number {
  return 1 / Math.sqrt(1 + (3 * variance) / (Math.PI * Math.PI));
}

/** Chance of a win at a difference in logits. */
export function logistic(difference: number): number {
  return 1 / (1 + Math.exp(-difference));
}

/**
 * Variance (squared logits) after some days without play: what was learnt fades,
 * but never beyond what is assumed of a stranger.
 */
export function widenedVariance(rd: number, idleDays: number): number {
  const logits = rd / POINTS_PER_LOGIT;
  const widest = RD_MAX / POINTS_PER_LOGIT;
  return Math.min(logits * logits + VOLATILITY * VOLATILITY * Math.max(1, idleDays), widest * widest);
}

/** Deviation in points of a variance in squared logits, within the bounds of the scale. */
export function boundedDeviation(variance: number): number {
  return Math.min(RD_MAX, Math.max(RD_MIN, Math.sqrt(variance) * POINTS_PER_LOGIT));
}
