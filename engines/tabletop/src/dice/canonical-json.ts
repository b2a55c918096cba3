import { GuildError } from '@guildhall/kernel';

const DEEPEST = 40;

/**
 * JSON with the keys of every object in order, so that two equal values always
 * have the same text; what is undefined is left out.
 * @throws GuildError DICE_LOG_UNREADABLE below 40 levels, which no roll has.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new GuildError('DICE_LOG_UNREADABLE', 'A roll is not nested this deeply.');
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null, depth + 1)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`);
  return `{${entries.join(',')}}`;
}

/** Path of the first place where two JSON values differ, such as `results[0].dice[2].face`; null when they are equal. */
export function firstDifference(expected: unknown, found: unknown, path = ''): string | null {
  if (Array.isArray(expected) && Array.isArray(found)) {
    for (let at = 0; at < Math.max(expected.length, found.length); at++) {
      const place = firstDifference(expected[at], found[at], `${path}[${at}]`);
      if (place !== null) return place;
    }
    return null;
  }
  if (isObject(expected) && isObject(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const place = firstDifference(expected[key], found[key], path === '' ? key : `${path}.${key}`);
      if (place !== null) return place;
    }
    return null;
  }
  return expected === found ? null : path;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
