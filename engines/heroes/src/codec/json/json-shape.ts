import { GuildError } from '@guildhall/kernel';
import { isJsonObject } from './json-object.ts';

/**
 * Shapes of JSON files: each takes a value and gives it typed, or throws
 * FILE_CORRUPT with `details.path`. Names a shape does not mention are allowed.
 */
export type Shape<T> = (value: unknown, path: string) => T;

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

function wrong(path: string, expected: string): GuildError {
  const place = path === '' ? 'the start' : path;
  return new GuildError('FILE_CORRUPT', `${expected} is expected at ${place}.`, { path });
}

export const text: Shape<string> = (value, path) => {
  if (typeof value === 'string') return value;
  throw wrong(path, 'A text');
};

/** A number in the range of a double; JSON can write larger ones, which become infinite. */
export const number: Shape<number> = (value, path) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrong(path, 'A number');
};

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, 'A list');
    return value.map((entry, at) => item(entry, `${path}[${at}]`));
  };
}

/** A value that may be missing or null. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : shape(value, path));
}

export function object<F extends Readonly<Record<string, Shape<unknown>>>>(
  fields: F,
): Shape<{ readonly [K in keyof F]: ShapeOf<F[K]> }> {
  const shapes = Object.entries(fields);
  return (value, path) => {
    if (!isJsonObject(value)) throw wrong(path, 'An object');
    const entries = shapes.map(([name, shape]) => [
      name,
      shape(Object.hasOwn(value, name) ? value[name] : undefined, path === '' ? name : `${path}.${name}`),
    ]);
    return Object.fromEntries(entries) as { readonly [K in keyof F]: ShapeOf<F[K]> };
  };
}
