/** Values seen so far; a database repeats a few thousand. */
const KNOWN = new Map<number, number>();
const KNOWN_LIMIT = 20_000;

/**
 * The shortest decimal that is the same 32-bit float: 0.71 for the stored
 * 0.7099999785423279. Mids wrote these numbers as decimals and stores floats;
 * this undoes the rounding, and `Math.fround` of the result is the stored value.
 */
export function shortFloat(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const known = KNOWN.get(value);
  if (known !== undefined) return known;
  let short = value;
  for (let digits = 1; digits <= 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) {
      short = candidate;
      break;
    }
  }
  if (KNOWN.size < KNOWN_LIMIT) KNOWN.set(value, short);
  return short;
}
