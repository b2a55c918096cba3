import { type CaseValue, isRecord } from '../golden-case.ts';

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function isOfType(type: unknown, got: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(got);
    case 'array':
      return Array.isArray(got);
    case 'object':
      return isRecord(got);
    case 'null':
      return got === null;
    case 'iso-datetime-with-zone':
      return typeof got === 'string' && WITH_ZONE.test(got);
    default:
      return typeof got === type;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const OPERATORS: Readonly<Record<string, (wanted: unknown, got: unknown) => boolean>> = {
  $any: (_wanted, got) => got !== undefined,
  $type: isOfType,
  $pattern: (wanted, got) => typeof got === 'string' && new RegExp(String(wanted)).test(got),
  $not: (wanted, got) => !same(wanted, got),
  $in: (wanted, got) => Array.isArray(wanted) && wanted.some((item) => same(item, got)),
  $gt: (wanted, got) => typeof got === 'number' && typeof wanted === 'number' && got > wanted,
  $contains_locs: (wanted, got) =>
    Array.isArray(wanted) &&
    Array.isArray(got) &&
    wanted.every((loc) => got.some((item) => isRecord(item) && same(item.loc, loc))),
};

/** Paths at which an answer is not what a case expects; what else the answer has is of no interest. */
export function mismatches(expected: unknown, got: unknown, path = 'body'): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return [path];
    return expected.flatMap((item, i) => mismatches(item, got[i], `${path}[${i}]`));
  }
  if (!isRecord(expected)) return same(expected, got) ? [] : [path];
  const operators = Object.entries(expected).filter(([key]) => key.startsWith('$'));
  if (operators.length > 0) {
    return operators.every(([name, wanted]) => {
      const holds = OPERATORS[name];
      if (holds === undefined) throw new Error(`the matcher ${name} is not known`);
      return holds(wanted, got);
    })
      ? []
      : [path];
  }
  if (!isRecord(got)) return [path];
  return Object.entries(expected as CaseValue).flatMap(([key, value]) =>
    mismatches(value, got[key], `${path}.${key}`),
  );
}
