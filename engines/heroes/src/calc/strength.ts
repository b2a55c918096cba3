/** Recharge strength never exceeds this factor, nor falls below the floor. heroes-rules §10. */
const RECHARGE_CAP = 5;
export const RECHARGE_FLOOR = 0.25;

/** Lowest damage strength. heroes-rules §15. */
export const DAMAGE_STRENGTH_FLOOR = 0.1;

/**
 * Recharge time in seconds: base / (1 + local + global), the divisor kept within
 * 0.25..cap. `local` is what is slotted, after ED. heroes-rules §10.
 */
export function rechargeTime(base: number, local: number, global: number, cap = RECHARGE_CAP): number {
  return base / Math.min(cap, Math.max(RECHARGE_FLOOR, 1 + local + global));
}

/**
 * Endurance cost: base / (1 + reduction). `reduction` is slotting after ED plus
 * global discount; the divisor stays positive whatever debuffs do. heroes-rules §11.
 */
export function enduranceCost(base: number, reduction: number): number {
  return base / Math.max(0.01, 1 + reduction);
}

/**
 * Points per second that a toggle uses: its stored cost is per activation
 * period. A period of 0 means the cost is per second already. heroes-rules §11.
 */
export function toggleCostPerSecond(costPerPeriod: number, activatePeriod: number): number {
  return activatePeriod > 0 ? costPerPeriod / activatePeriod : costPerPeriod;
}

/** Damage of a power: base × (1 + slotting + buffs), the factor kept within 0.1..cap. heroes-rules §8, §15. */
export function enhancedDamage(base: number, slotting: number, buffs: number, cap: number): number {
  return base * Math.min(cap, Math.max(DAMAGE_STRENGTH_FLOOR, 1 + slotting + buffs));
}

/**
 * Strength of an aspect with an Alpha slotted: one share goes through ED with
 * the slotted pieces, the other is added after it. heroes-rules §19.
 */
export function strengthWithAlpha(
  diversified: (sum: number) => number,
  slotted: number,
  alpha: { readonly inEd: number; readonly afterEd: number },
): number {
  return diversified(slotted + alpha.inEd) + alpha.afterEd;
}
