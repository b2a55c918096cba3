/** Chance to hit and the to-hit bracket both stay within these bounds. heroes-rules §9. */
const MIN_CHANCE = 0.05;
const MAX_CHANCE = 0.95;

/** Base to-hit against a target of relative level −4..+7, in this order. heroes-rules §9. */
const BASE_TO_HIT = [0.95, 0.9, 0.85, 0.8, 0.75, 0.65, 0.56, 0.48, 0.39, 0.3, 0.2, 0.08] as const;
const EVEN = 4;

/** Base to-hit against a target `relativeLevel` levels above (negative: below) the attacker. heroes-rules §9. */
export function baseToHit(relativeLevel: number): number {
  const index = Math.min(BASE_TO_HIT.length - 1, Math.max(0, Math.trunc(relativeLevel) + EVEN));
  return BASE_TO_HIT[index] ?? BASE_TO_HIT[EVEN];
}

/** Damage, debuff and mez factor against targets 1..9 levels below. heroes-rules §9. */
const SCALE_BELOW = [1.11, 1.22, 1.33, 1.44, 1.55, 1.66, 1.77, 1.88, 2] as const;

/** The same against targets 1..12 levels above. heroes-rules §9. */
const SCALE_ABOVE = [0.9, 0.8, 0.65, 0.48, 0.3, 0.15, 0.08, 0.05, 0.04, 0.03, 0.02, 0.01] as const;

/**
 * Factor on damage, debuffs and mez against a target `relativeLevel` levels above
 * (negative: below): the "purple patch". heroes-rules §9.
 */
export function combatLevelFactor(relativeLevel: number): number {
  const levels = Math.trunc(relativeLevel);
  if (levels === 0) return 1;
  const scale = levels > 0 ? SCALE_ABOVE : SCALE_BELOW;
  return scale[Math.min(scale.length, Math.abs(levels)) - 1] ?? 1;
}

export interface HitChanceInput {
  readonly powerAccuracy: number;
  /** Slotted accuracy after ED. */
  readonly enhancement: number;
  readonly globalAccuracy: number;
  readonly baseToHit: number;
  readonly toHitBuff: number;
  readonly targetDefense?: number;
}

/**
 * Chance to hit: accuracy × to-hit, both the to-hit bracket and the product kept
 * within 5 %..95 %; `unclamped` is the plain product. heroes-rules §9.
 */
export function hitChance(input: HitChanceInput): { readonly unclamped: number; readonly chance: number } {
  const accuracy = input.powerAccuracy * (1 + input.enhancement + input.globalAccuracy);
  const toHit = input.baseToHit + input.toHitBuff - (input.targetDefense ?? 0);
  return { unclamped: accuracy * toHit, chance: clampChance(accuracy * clampChance(toHit)) };
}

function clampChance(value: number): number {
  return Math.min(MAX_CHANCE, Math.max(MIN_CHANCE, value));
}
