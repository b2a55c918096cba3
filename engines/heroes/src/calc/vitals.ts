/** Base endurance of every character. heroes-rules §11. */
export const BASE_ENDURANCE = 100;

/** The game's recovery and regeneration unit: 5/3 % a second. heroes-rules §11, §12. */
const UNIT_PER_SECOND = 5 / 3 / 100;

/**
 * Hit points per second: maximum × total regeneration × archetype base × 1/60.
 * `total` is 1 at 100 %; `base` is 0.25 for most archetypes. heroes-rules §12.
 */
export function regenerationPerSecond(maxHitPoints: number, total: number, base: number): number {
  return maxHitPoints * total * base * UNIT_PER_SECOND;
}

/**
 * Endurance per second: maximum × total recovery × archetype base × 1/60.
 * `total` is 1 at 100 %. heroes-rules §11.
 */
export function recoveryPerSecond(maxEndurance: number, total: number, base: number): number {
  return maxEndurance * total * base * UNIT_PER_SECOND;
}

/** What critters have as base to-hit, less the 5 % floor: defence beyond this brings little. heroes-rules §15. */
export const DEFENSE_SOFT_CAP = 0.45;

/** Resistance can not fall below this. heroes-rules §15. */
export const RESISTANCE_FLOOR = -3;

/** Resistance as it counts. heroes-rules §15, §18. */
export function cappedResistance(value: number, cap: number): number {
  return Math.min(cap, Math.max(RESISTANCE_FLOOR, value));
}
