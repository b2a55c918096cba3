/** Digits that tell one number of a formula from another. */
const DIGITS = 6;

/** A number as formulas show it: up to six digits, without trailing zeros. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}

/** A fraction as formulas show it: `7.5 %`. */
export function percentText(value: number): string {
  return `${numberText(value * 100)} %`;
}
