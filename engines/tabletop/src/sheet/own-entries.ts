import type { AnyEntry, Entry, Kind, LevelRow } from '../compendium/index.ts';
import type { StoredCharacter } from './character.ts';
import { compileFormula, type Formula } from './formula.ts';
import type { SheetRules } from './rules.ts';
import { SheetContext } from './sheet-context.ts';

const MAX_LEVEL = 20;

const roots = new WeakMap<SheetRules, SheetRules>();
const made = new WeakMap<SheetRules, WeakMap<readonly AnyEntry[], SheetRules>>();

/**
 * Rules with homebrew beside them: what a character keeps (`character.entries`), or all that a player has.
 * The rules' own entries cannot be replaced, and what is added later comes before what was there, so that a
 * character's copy counts and not the newest version. The same list gives the same rules again.
 */
export function withEntries(rules: SheetRules, entries: readonly AnyEntry[]): SheetRules {
  if (entries.length === 0) return rules;
  let lists = made.get(rules);
  if (lists === undefined) {
    lists = new WeakMap();
    made.set(rules, lists);
  }
  let found = lists.get(entries);
  if (found === undefined) {
    found = overlay(roots.get(rules) ?? rules, [...entries, ...rules.own.values()]);
    lists.set(entries, found);
  }
  return found;
}

function overlay(root: SheetRules, entries: readonly AnyEntry[]): SheetRules {
  /** As they were given, so that a copy is the same as what it is a copy of. */
  const own = new Map<string, AnyEntry>();
  const usable = new Map<string, AnyEntry>();
  const byKind = new Map<Kind, AnyEntry[]>();
  for (const entry of entries) {
    const { kind, slug, edition } = entry;
    const address = `${kind}/${slug}`;
    if (edition !== root.edition || own.has(address) || root.entry(kind, slug) !== undefined) continue;
    const whole = kind === 'classes' ? withEveryLevel(entry as Entry<'classes'>) : entry;
    own.set(address, entry);
    usable.set(address, whole);
    byKind.set(kind, [...(byKind.get(kind) ?? []), whole]);
  }
  const ofKind = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Entry<K>[];
  const rules: SheetRules = {
    ...root,
    own,
    entry: <K extends Kind>(kind: K, slug: string) =>
      root.entry(kind, slug) ?? (usable.get(`${kind}/${slug}`) as Entry<K> | undefined),
    all: (kind) => [...root.all(kind), ...ofKind(kind)],
    family: (parent) => [
      ...root.family(parent),
      ...ofKind('features').filter(({ facts }) => facts.parent?.slug === parent),
    ],
    preparedMax: new Map([
      ...root.preparedMax,
      ...ofKind('classes').flatMap((entry) => preparation(entry) ?? []),
    ]),
  };
  roots.set(rules, root);
  return rules;
}

/** A class table with its rows where they belong; what a level does not say of spells is as at the level before. */
function withEveryLevel(entry: Entry<'classes'>): Entry<'classes'> {
  const levels: LevelRow[] = [];
  for (let level = 1; level <= MAX_LEVEL; level++) {
    const row = entry.facts.levels.find((candidate) => candidate.level === level);
    const spellcasting = row?.spellcasting ?? levels.at(-1)?.spellcasting;
    levels.push({ ...(row ?? { level, features: [] }), ...(spellcasting && { spellcasting }) });
  }
  return { ...entry, facts: { ...entry.facts, levels } };
}

/** A class whose table does not say how many spells it knows prepares them: ability and level, half of it for half casters. */
function preparation({ slug, facts }: Entry<'classes'>): readonly [readonly [string, Formula]] | null {
  const { spellcasting, levels } = facts;
  if (spellcasting === undefined || levels.some((row) => row.spellcasting?.known !== undefined)) return null;
  const level = spellcasting.progression === 'half' ? `floor(@class.${slug}/2)` : `@class.${slug}`;
  return [[slug, compileFormula(`@${spellcasting.ability}.mod+${level}`)]];
}

/**
 * The character with a copy of every homebrew entry it is made with, and of no other; copies it has stay as they are.
 * @param rules with all homebrew that may be chosen (`withEntries`)
 */
export function withTakenEntries(character: StoredCharacter, rules: SheetRules): StoredCharacter {
  if (rules.own.size === 0) return character;
  const taken = new Set<string>();
  const watched: SheetRules = {
    ...rules,
    entry: (kind, slug) => {
      const address = `${kind}/${slug}`;
      if (rules.own.has(address)) taken.add(address);
      return rules.entry(kind, slug);
    },
  };
  new SheetContext(watched, { ...character, choices: [...character.choices] });
  for (const slugs of Object.values(character.prepared))
    for (const slug of slugs) watched.entry('spells', slug);
  const had = new Map(character.entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  const entries = [...taken].flatMap((address) => had.get(address) ?? rules.own.get(address) ?? []);
  const same = entries.length === had.size && entries.every((entry, i) => entry === character.entries[i]);
  return same ? character : { ...character, entries };
}
