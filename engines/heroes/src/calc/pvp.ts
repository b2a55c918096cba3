/** Steepness of diminishing returns on defence in PvP. heroes-rules §18. */
const DEFENSE_STEEPNESS = 1.2;

/** Defence in PvP after diminishing returns: x (1 − |atan(1.2 x)| × 2/π). heroes-rules §18. */
export function pvpDefense(value: number): number {
  return value * (1 - Math.abs(Math.atan(DEFENSE_STEEPNESS * value)) * (2 / Math.PI));
}
