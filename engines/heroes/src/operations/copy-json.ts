/** A deep copy of a JSON value that may be changed. */
export function copyJson<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyJson) as T;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyJson(item)])) as T;
}
