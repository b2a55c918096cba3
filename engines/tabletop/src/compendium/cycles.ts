import type { AnyEntry } from './facts.ts';
import type { Kind } from './kinds.ts';
import type { Ref } from './parts.ts';

/** A reference that must not lead back: containers, parents, variants and prerequisites. */
export interface DirectedReference {
  /** Where in the entry, e.g. `facts.contents[2].item`. */
  readonly path: string;
  readonly to: Pick<Ref, 'kind' | 'slug'>;
}

type EntryLike = Pick<AnyEntry, 'kind' | 'slug' | 'facts'>;

/** References of an entry along which no circle may close. */
export function directedReferences({
  kind,
  facts,
}: Pick<EntryLike, 'kind' | 'facts'>): readonly DirectedReference[] {
  const source = facts as Readonly<Record<string, unknown>>;
  const found: DirectedReference[] = [];
  const add = (path: string, value: unknown) => {
    if (isRef(value)) found.push({ path, to: { kind: value.kind, slug: value.slug } });
  };
  add('facts.parent', source.parent);
  for (const [at, item] of listOf(source.contents).entries())
    add(`facts.contents[${at}].item`, memberOf(item, 'item'));
  for (const [at, item] of listOf(source.prerequisites).entries())
    add(`facts.prerequisites[${at}].entry`, memberOf(item, 'entry'));
  if (kind === 'magic-items') {
    for (const [at, item] of listOf(source.variants).entries()) add(`facts.variants[${at}]`, item);
  }
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

function isRef(value: unknown): value is Ref {
  return typeof memberOf(value, 'kind') === 'string' && typeof memberOf(value, 'slug') === 'string';
}

export interface Cycle {
  /** The reference of the entry with which the circle begins. */
  readonly path: string;
  /** `kind/slug` of every entry on the way, the entry itself first and last. */
  readonly through: readonly string[];
}

/** The first circle that leads from an entry back to itself; null when there is none. */
export function findCycle(
  entry: EntryLike,
  lookup: (kind: Kind, slug: string) => Pick<EntryLike, 'kind' | 'facts'> | undefined,
): Cycle | null {
  const home = `${entry.kind}/${entry.slug}`;
  for (const { path, to } of directedReferences(entry)) {
    const through = wayBack(home, to, lookup);
    if (through !== null) return { path, through: [home, ...through] };
  }
  return null;
}

/** Breadth first from a reference to `home`; every entry is looked at once. */
function wayBack(
  home: string,
  start: DirectedReference['to'],
  lookup: (kind: Kind, slug: string) => Pick<EntryLike, 'kind' | 'facts'> | undefined,
): readonly string[] | null {
  const seen = new Set<string>();
  let ways: { to: DirectedReference['to']; way: readonly string[] }[] = [{ to: start, way: [] }];
  while (ways.length > 0) {
    const next: typeof ways = [];
    for (const { to, way } of ways) {
      const key = `${to.kind}/${to.slug}`;
      if (key === home) return [...way, key];
      if (seen.has(key)) continue;
      seen.add(key);
      const found = lookup(to.kind, to.slug);
      if (found === undefined) continue;
      for (const reference of directedReferences(found)) next.push({ to: reference.to, way: [...way, key] });
    }
    ways = next;
  }
  return null;
}
