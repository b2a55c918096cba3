import type { EffectArea, Power } from '../model/power.ts';

/** Bounds of the chance: 5 % + 1.5 % a proc per minute, and 90 %. heroes-rules §14. */
const FLOOR_BASE = 0.05;
const FLOOR_PER_PPM = 0.015;
const CEILING = 0.9;

/** Toggles and autos roll every ten seconds. heroes-rules §14. */
const PASSIVE_INTERVAL = 10;

/** Narrowing of a cone per foot and degree short of a full circle. heroes-rules §14. */
const CONE_NARROWING = 0.00036667;

export interface ProcArea {
  readonly area: EffectArea;
  /** Feet; for cones their range. */
  readonly radius: number;
  /** Degrees. */
  readonly arc: number;
}

/**
 * What the area of a power divides proc chances by: 0.25 + 0.75 × area modifier,
 * 1 for a single target. Only spheres and cones (and locations with a radius)
 * count as areas. heroes-rules §14.
 */
export function procAreaFactor({ area, radius, arc }: ProcArea): number {
  return 0.25 + 0.75 * areaModifier({ area, radius, arc });
}

/** How much larger than a single target an area is; the game calls it the area factor. heroes-rules §14. */
export function areaModifier({ area, radius, arc }: ProcArea): number {
  if (radius <= 0) return 1;
  if (area === 'cone') return 1 + 0.15 * radius - radius * CONE_NARROWING * (360 - arc);
  return area === 'sphere' || area === 'location' ? 1 + 0.15 * radius : 1;
}

export interface ProcChanceInput {
  /** See {@link procAreaFactor}. */
  readonly areaFactor: number;
  /** Procs per minute. */
  readonly ppm: number;
  readonly kind: Power['type'];
  /** Recharge in seconds with slotted (local) recharge only; global recharge does not shorten it. */
  readonly recharge: number;
  /** Seconds, the plain animation time. */
  readonly castTime: number;
}

/** Chance of a proc that is stated in procs per minute. heroes-rules §14. */
export function procChance(input: ProcChanceInput): number {
  const window = input.kind === 'click' ? input.recharge + input.castTime : PASSIVE_INTERVAL;
  const chance = (input.ppm * window) / (60 * input.areaFactor);
  return Math.min(CEILING, Math.max(FLOOR_BASE + FLOOR_PER_PPM * input.ppm, chance));
}
