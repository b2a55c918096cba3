/** Lowest speed debuff that counts. heroes-rules §16. */
const LOWEST_BUFF = -0.9;

/** Miles per hour in one foot per second. heroes-rules §16. */
const MPH_PER_FPS = 15 / 22;

/** Speed in feet per second (or height in feet) before caps: base × (1 + buffs), buffs at least −90 %. heroes-rules §16. */
export function movementSpeed(base: number, buffs: number): number {
  return base * (1 + Math.max(buffs, LOWEST_BUFF));
}

/**
 * Cap of a speed in feet per second: the soft cap raised by `maximumBuffs` × base,
 * never above the hard one. Fly caps grow with the run base of 21, not 31.5. heroes-rules §16.
 */
export function movementCap(soft: number, hard: number, maximumBuffs: number, base: number): number {
  return Math.min(hard, Math.max(0, soft + maximumBuffs * base));
}

export function feetPerSecondToMph(feetPerSecond: number): number {
  return feetPerSecond * MPH_PER_FPS;
}
