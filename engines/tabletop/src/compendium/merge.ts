import type { AnyEntry } from './facts.ts';
import { summarize } from './summary.ts';

/**
 * Facts of two sources of the same entry: `over` says what it knows, `base`
 * fills what `over` leaves out or has empty. Lists are taken whole from one side,
 * except parts of a stat block of the same name, whose texts and numbers belong
 * together.
 */
export function mergeEntries(base: AnyEntry, over: AnyEntry): AnyEntry {
  const facts = mergeValues(base.facts, over.facts);
  const merged = { ...base, ...over, facts } as AnyEntry;
  return { ...merged, summary: summarize(merged) } as AnyEntry;
}

function mergeValues(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (Array.isArray(base) && Array.isArray(over)) return mergeLists(base, over);
  if (!isObject(base) || !isObject(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      mergeValues(
        Object.hasOwn(base, key) ? base[key] : undefined,
        Object.hasOwn(over, key) ? over[key] : undefined,
      ),
    ]),
  );
}

function mergeLists(base: readonly unknown[], over: readonly unknown[]): readonly unknown[] {
  if (over.length === 0) return base;
  if (!over.every(isPart)) return over;
  return over.map((part) => {
    const known = base.find((other) => isPart(other) && other.name === part.name);
    return known === undefined ? part : mergeValues(known, part);
  });
}

/** A part of a stat block: it has a name, and is no reference. */
function isPart(value: unknown): value is { readonly name: string } {
  return isObject(value) && typeof value.name === 'string' && !('slug' in value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entry without any prose: every field named `text` is left out, however deep. */
export function withoutText(entry: AnyEntry): AnyEntry {
  return strip(entry) as AnyEntry;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'text')
      .map(([key, item]) => [key, strip(item)]),
  );
}
