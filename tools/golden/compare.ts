import { isRecord } from './golden-case.ts';

/** Keys of `expected` that explain and are no value. */
const REMARKS: ReadonlySet<string> = new Set(['note', 'comment']);

/** Rounding steps of a 32-bit float that a number may be off: planner files store such floats. heroes-rules, preamble. */
const FLOAT_STEPS = 4;
const FLOAT_STEP = 2 ** -23;

/** Whether a number is within the absolute tolerance, single-precision rounding of the data forgiven. */
export function isClose(expected: number, got: number, tolerance: number): boolean {
  return Math.abs(expected - got) <= tolerance + Math.abs(expected) * FLOAT_STEP * FLOAT_STEPS;
}

/** Paths at which `got` is not what is expected; what else it has is of no interest. Texts ignore case. */
export function differences(expected: unknown, got: unknown, tolerance: number, path = ''): string[] {
  if (typeof expected === 'number') {
    return typeof got === 'number' && isClose(expected, got, tolerance) ? [] : [path];
  }
  if (typeof expected === 'string') {
    return typeof got === 'string' && got.toLowerCase() === expected.toLowerCase() ? [] : [path];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [path];
    return expected.flatMap((item, i) => differences(item, got[i], tolerance, `${path}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return [path];
    return Object.entries(expected)
      .filter(([key]) => !REMARKS.has(key))
      .flatMap(([key, value]) =>
        differences(value, got[key], tolerance, path === '' ? key : `${path}.${key}`),
      );
  }
  return expected === got ? [] : [path];
}
