/** Whether two JSON values say the same; the order of fields is none of it, as the database keeps none. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b] as readonly Readonly<Record<string, unknown>>[];
  const names = Object.keys(left ?? {}).filter((name) => left?.[name] !== undefined);
  const others = Object.keys(right ?? {}).filter((name) => right?.[name] !== undefined);
  return names.length === others.length && names.every((name) => same(left?.[name], right?.[name]));
}
