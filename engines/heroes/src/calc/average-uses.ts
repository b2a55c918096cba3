import type { Effect } from '../model/effect.ts';
import { applications, expectedApplications } from './ticks.ts';

/**
 * Times an effect happens on average in one use: ticks × chance, where powers of
 * the build may add to the chance. Procs per minute are settled later. heroes-rules §4, §5.
 */
export function averageUses(effect: Effect, chanceChange = 0): number {
  const chance = effect.ppm === undefined ? clampChance(effect.chance + chanceChange) : 1;
  const count = effect.ticks ?? applications(effect.duration, effect.period ?? 0);
  if (count <= 1) return chance;
  const cancels = effect.cancelOnMiss === true;
  if (effect.tickChance === undefined) return expectedApplications(count, chance, cancels);
  return chance * expectedApplications(count, effect.tickChance, cancels);
}

function clampChance(chance: number): number {
  return Math.min(1, Math.max(0, chance));
}
