/** Experience at which each level begins, the first first. */
const THRESHOLDS = [
  0, 300, 900, 2700, 6500, 14000, 23000, 34000, 48000, 64000, 85000, 100000, 120000, 140000, 165000, 195000,
  225000, 265000, 305000, 355000,
];

/** Level of an amount of experience, 1 to 20. */
export function levelByExperience(xp: number): number {
  return Math.max(1, THRESHOLDS.findLastIndex((threshold) => xp >= threshold) + 1);
}

/** Experience the next level needs; null at 20. */
export function nextLevelExperience(level: number): number | null {
  return THRESHOLDS[level] ?? null;
}

/** Proficiency bonus of a character level. */
export function proficiencyBonus(level: number): number {
  return 2 + Math.floor((Math.max(1, level) - 1) / 4);
}

/** Hit points of a level that is not rolled for: the mean of the die, rounded up. Homebrew dice may be odd. */
export function fixedHitPoints(die: number): number {
  return Math.floor(die / 2) + 1;
}
