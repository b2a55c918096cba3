import type { AnyEntry, Entry } from '../facts.ts';

/**
 * Two transcriptions of a rule set name some records differently: `bagpipes`
 * and `musical-instrument-bagpipes`, `rage` of the barbarian by another path.
 * Entries whose slug is not known take the slug of the one known entry of the
 * same kind that means the same thing.
 */
export function alignSlugs(entries: readonly AnyEntry[], known: readonly AnyEntry[]): AnyEntry[] {
  const slugs = new Set(known.map(({ kind, slug }) => `${kind}/${slug}`));
  const bySense = new Map<string, string[]>();
  for (const entry of known) {
    const key = senseOf(entry);
    bySense.set(key, [...(bySense.get(key) ?? []), entry.slug]);
  }
  const taken = new Set(entries.map(({ kind, slug }) => `${kind}/${slug}`));
  return entries.map((entry) => {
    if (slugs.has(`${entry.kind}/${entry.slug}`)) return entry;
    const [only, ...others] = bySense.get(senseOf(entry)) ?? [];
    if (only === undefined || others.length > 0 || taken.has(`${entry.kind}/${only}`)) return entry;
    taken.add(`${entry.kind}/${only}`);
    return { ...entry, slug: only } as AnyEntry;
  });
}

/** Kind and bare name; features are told apart by their class as well. */
function senseOf(entry: AnyEntry): string {
  const name = bareName(entry.name);
  if (entry.kind !== 'features') return `${entry.kind} ${name}`;
  const { class: owner, subclass } = (entry as Entry<'features'>).facts;
  const ownName = bareName(name.replace(new RegExp(`^${bareName(owner.name)} (?=subclass)`), ''));
  return `features ${owner.slug} ${subclass?.slug ?? ''} ${ownName}`;
}

/** Without the group in front, the count behind, and punctuation: `Musical Instrument - Bagpipes` → `bagpipes`. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:musical instrument|gaming set|holy symbol|druidic focus|arcane focus)\s*[-,:(]+\s*/, '')
    .replace(/\((?:[\d,]+|\d+ [a-z]+)\)/g, '')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();
}
