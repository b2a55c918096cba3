import type { EnhancementAspect, Schedule } from '../model/enhancement.ts';
import type { GameRules } from '../model/game-data.ts';

/** What is kept of each share of an enhancement sum: up to t1, t1–t2, t2–t3, above t3. heroes-rules §6. */
const KEPT = [1, 0.9, 0.7, 0.15] as const;

/**
 * Enhancement diversification of a sum (a fraction; 0.999 = +99.9 %).
 * Below the first threshold, and for negative sums, nothing is lost. heroes-rules §6.
 */
export function diversify(thresholds: readonly [number, number, number], sum: number): number {
  const [t1, t2, t3] = thresholds;
  if (sum <= t1) return sum;
  return (
    t1 * KEPT[0] +
    (Math.min(sum, t2) - t1) * KEPT[1] +
    Math.max(0, Math.min(sum, t3) - t2) * KEPT[2] +
    Math.max(0, sum - t3) * KEPT[3]
  );
}

/** Diversification by schedule, with the thresholds of the given rules. heroes-rules §6. */
export function applyEd(rules: Pick<GameRules, 'edThresholds'>, schedule: Schedule, sum: number): number {
  return diversify(rules.edThresholds[schedule], sum);
}

const SCHEDULE_B: ReadonlySet<EnhancementAspect> = new Set(['defense', 'to_hit', 'resistance', 'range']);

/**
 * Schedule of an enhancement aspect: B for defence, to-hit, resistance and
 * range, C for interrupt, D for knockback and knockup, A for everything else.
 * heroes-rules §6.
 */
export function scheduleOf(aspect: EnhancementAspect, mez?: string): Schedule {
  if (SCHEDULE_B.has(aspect)) return 'B';
  if (aspect === 'interrupt_time') return 'C';
  return aspect === 'mez' && (mez === 'knockback' || mez === 'knockup') ? 'D' : 'A';
}
