import type { AnyEntry, Edition, Entry, Kind } from '../compendium/index.ts';
import { type CompiledEffect, compileEffect, inEdition } from './compiled-effect.ts';
import type { ResourceRecord } from './effect-types.ts';
import { compileFormula, type Formula } from './formula.ts';
import { compilePredicate, type Test } from './predicate.ts';
import type { ChoiceFacts, QuickPreferences, SheetRulesData } from './rules-data.ts';

/** A resource of one rule set. */
export interface CompiledResource {
  readonly record: ResourceRecord;
  readonly max: Formula;
  readonly recover: readonly {
    readonly rest: 'short' | 'long' | 'dawn';
    readonly amount: 'all' | number;
    readonly when: Test | null;
  }[];
}

/** One rule set, indexed for derivation. Made once; never changes. */
export interface SheetRules {
  readonly edition: Edition;
  readonly version: string;
  readonly choices: ChoiceFacts;
  readonly entry: <K extends Kind>(kind: K, slug: string) => Entry<K> | undefined;
  readonly all: <K extends Kind>(kind: K) => readonly Entry<K>[];
  readonly effects: ReadonlyMap<string, CompiledEffect>;
  /** Effects by what brings them: `feature:rage`. */
  readonly effectsOf: ReadonlyMap<string, readonly CompiledEffect[]>;
  readonly resourcesOf: ReadonlyMap<string, readonly CompiledResource[]>;
  /** Features whose parent is a slug. */
  readonly family: (parent: string) => readonly Entry<'features'>[];
  readonly preparedMax: ReadonlyMap<string, Formula>;
  /** Homebrew among the entries, by `kind/slug`. */
  readonly own: ReadonlyMap<string, AnyEntry>;
  readonly preferences: QuickPreferences;
}

/**
 * The rules of an edition from its data.
 * @throws GuildError DICE_INVALID when an expression of the data cannot be read.
 */
export function createSheetRules(data: SheetRulesData): SheetRules {
  const byKind = new Map<Kind, Map<string, AnyEntry>>();
  for (const entry of data.entries) {
    if (entry.edition !== data.edition) continue;
    let slugs = byKind.get(entry.kind);
    if (slugs === undefined) {
      slugs = new Map();
      byKind.set(entry.kind, slugs);
    }
    slugs.set(entry.slug, entry);
  }
  const effects = new Map<string, CompiledEffect>();
  for (const record of data.effects) {
    const effect = compileEffect(record, data.edition);
    if (effect !== null) effects.set(record.id, effect);
  }
  const resources = inEdition(data.resources, data.edition).map((record) =>
    compileResource(record, data.edition),
  );
  const features = [...(byKind.get('features')?.values() ?? [])] as readonly Entry<'features'>[];
  const families = groupBy(features, ({ facts }) => (facts.parent === undefined ? [] : [facts.parent.slug]));
  return {
    edition: data.edition,
    version: data.version,
    choices: data.choices,
    entry: <K extends Kind>(kind: K, slug: string) => byKind.get(kind)?.get(slug) as Entry<K> | undefined,
    all: <K extends Kind>(kind: K) =>
      [...(byKind.get(kind)?.values() ?? [])] as unknown as readonly Entry<K>[],
    effects,
    effectsOf: groupBy([...effects.values()], ({ record }) => record.source),
    resourcesOf: groupBy(resources, ({ record }) => record.source),
    preferences: data.preferences,
    own: new Map(),
    family: (parent) => families.get(parent) ?? [],
    preparedMax: new Map(
      Object.entries(data.choices.prepared).map(([slug, text]) => [slug, compileFormula(text)]),
    ),
  };
}

function compileResource(record: ResourceRecord, edition: Edition): CompiledResource {
  const [max] = inEdition(record.max, edition);
  return {
    record,
    max: compileFormula(max?.value ?? '0'),
    recover: inEdition(record.recover, edition).map(({ rest, amount, when }) => ({
      rest,
      amount,
      when: when === undefined ? null : compilePredicate(when),
    })),
  };
}

function groupBy<T>(
  items: readonly T[],
  keys: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
