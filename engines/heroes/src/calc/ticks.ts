/**
 * Number of applications of an effect over time: 1 without a period, else
 * 1 + floor(duration / period). heroes-rules §4.
 */
export function applications(duration: number, period: number): number {
  return period > 0 ? 1 + Math.floor(duration / period + 1e-9) : 1;
}

/**
 * Expected applications when each of `count` happens with probability `chance`;
 * with `cancelOnMiss` the first miss ends the series: p (1 − pⁿ) / (1 − p).
 * heroes-rules §4.
 */
export function expectedApplications(count: number, chance: number, cancelOnMiss: boolean): number {
  const p = Math.min(1, Math.max(0, chance));
  if (!cancelOnMiss || p === 1) return count * p;
  return (p * (1 - p ** count)) / (1 - p);
}
