/** A total for people: at most two decimals, never minus zero. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}

/** A chance as a percentage; small ones keep a digit that is not zero. */
export function chanceText(chance: number): string {
  const percent = chance * 100;
  if (percent > 0 && percent < 0.01) return '< 0.01 %';
  return `${percent.toFixed(percent < 1 ? 2 : 1)} %`;
}
