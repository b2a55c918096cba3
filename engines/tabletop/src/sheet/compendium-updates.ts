import type { AnyEntry, Entry, Kind } from '../compendium/index.ts';
import { type InventoryItem, OWN_KINDS, type StoredCharacter } from './character.ts';
import { type CommandContext, refuse } from './command-context.ts';
import { type ForeignEntry, keptFacts } from './item-facts.ts';
import type { SheetRules } from './rules.ts';
import { statBlockOf } from './stat-block.ts';
import { buildOf } from './walk-build.ts';

/** An entry that has changed since the character took it over. */
export interface CompendiumUpdate {
  /** `monsters/goblin`. */
  readonly reference: string;
  readonly kind: Kind;
  readonly slug: string;
  readonly name: string;
  /** The sheet keeps a copy, and is as before until the new one is taken; else it follows the rules at once. */
  readonly copied: boolean;
}

/** Entries a character keeps copies of; whether there are newer ones only the compendium knows. */
export function copiedEntries({
  statBlock,
  inventory,
  entries,
}: Pick<StoredCharacter, 'statBlock' | 'inventory' | 'entries'>): readonly {
  readonly kind: Kind;
  readonly slug: string;
}[] {
  const things = inventory.flatMap(({ slug, facts }) =>
    slug === undefined || facts === undefined ? [] : [slug],
  );
  return [
    ...(statBlock?.slug === undefined ? [] : [{ kind: 'monsters' as const, slug: statBlock.slug }]),
    ...[...new Set(things)].map((slug) => ({ kind: 'equipment' as const, slug })),
    ...entries.map(({ kind, slug }) => ({ kind, slug })),
  ];
}

/** The character with a reference for each entry it is made with; those it has keep their version. */
export function withReferences(character: StoredCharacter, rules: SheetRules): StoredCharacter {
  const references: Record<string, string> = {};
  for (const { kind, slug, version } of used(character, rules)) {
    const reference = `${kind}/${slug}`;
    references[reference] = character.references[reference] ?? version();
  }
  const before = Object.entries(character.references);
  const same =
    before.length === Object.keys(references).length &&
    before.every(([reference, version]) => references[reference] === version);
  return same ? character : { ...character, references };
}

/**
 * What has changed since the character took it over.
 * @param entries of the compendium that it has copies of
 */
export function compendiumUpdates(
  character: StoredCharacter,
  rules: SheetRules,
  entries: readonly ForeignEntry[],
): readonly CompendiumUpdate[] {
  return used(character, rules).flatMap(({ kind, slug, name, version, copied }) => {
    const reference = `${kind}/${slug}`;
    const held = character.references[reference];
    const entry = copied ? entries.find((other) => other.kind === kind && other.slug === slug) : undefined;
    const newest = copied ? copyVersion(entry) : version();
    const mine = copied ? version() : held;
    if (newest === undefined || mine === undefined || newest === mine) return [];
    return [{ reference, kind, slug, name: entry?.name ?? name, copied }];
  });
}

/** Take over what is newer. @throws GuildError NOT_FOUND when nothing of it is. */
export function takeUpdates(on: CommandContext, wanted: readonly string[] | undefined): void {
  const updates = compendiumUpdates(on.character, on.rules, on.entries).filter(
    ({ reference }) => wanted === undefined || wanted.includes(reference),
  );
  if (updates.length === 0) refuse('NOT_FOUND', 'The sheet has the newest of these already.');
  const { [0]: first } = updates;
  for (const { kind, slug, reference } of updates) {
    const entry = on.entries.find((other) => other.kind === kind && other.slug === slug);
    if (entry !== undefined) replaceCopies(on, entry);
    const { [reference]: _, ...references } = on.character.references;
    on.change({ references });
  }
  on.change(withReferences(on.character, on.rules));
  on.tell('updated', { name: first?.name ?? '', count: updates.length });
}

function replaceCopies(on: CommandContext, entry: ForeignEntry): void {
  const { inventory, entries } = on.character;
  if (entries.some(({ kind, slug }) => kind === entry.kind && slug === entry.slug)) {
    on.change({
      entries: entries.map((own) =>
        own.kind === entry.kind && own.slug === entry.slug ? ownCopy(entry) : own,
      ),
    });
    return;
  }
  if (entry.kind === 'monsters') {
    on.change({ statBlock: statBlockOf(entry as Entry<'monsters'>) });
    return;
  }
  const facts = keptFacts(entry.facts);
  if (facts === null) return;
  const renew = (item: InventoryItem) =>
    item.slug === entry.slug && item.facts !== undefined ? { ...item, facts } : item;
  on.change({ inventory: inventory.map(renew) });
}

function ownCopy({ kind, edition, slug, name, summary = '', facts }: ForeignEntry): AnyEntry {
  return { kind, edition, slug, name, summary, facts } as AnyEntry;
}

/** Version of what a sheet would take of an entry; undefined when there is no such entry any more. */
function copyVersion(entry: ForeignEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  if (entry.kind === 'monsters') return versionOf(statBlockOf(entry as Entry<'monsters'>));
  return versionOf(isOwnKind(entry.kind) ? (entry.facts as object) : keptFacts(entry.facts));
}

function isOwnKind(kind: Kind): boolean {
  return (OWN_KINDS as readonly Kind[]).includes(kind);
}

interface Used {
  readonly kind: Kind;
  readonly slug: string;
  readonly name: string;
  readonly copied: boolean;
  /** Of what the character has: its copy, or the rules. */
  readonly version: () => string;
}

/** Every entry a character is made with, once. */
function used(character: StoredCharacter, rules: SheetRules): readonly Used[] {
  const found = new Map<string, Used>();
  const add = (kind: Kind, slug: string): void => {
    const entry = rules.entry(kind, slug);
    if (entry === undefined || found.has(`${kind}/${slug}`)) return;
    const { name, facts } = entry;
    found.set(`${kind}/${slug}`, { kind, slug, name, copied: false, version: () => versionOf(facts) });
  };
  const copy = (kind: Kind, slug: string, name: string, facts: object): void => {
    found.set(`${kind}/${slug}`, { kind, slug, name, copied: true, version: () => versionOf(facts) });
  };
  const { statBlock, inventory, prepared, name: own } = character;
  for (const { kind, slug, name, facts } of character.entries) copy(kind, slug, name, facts);
  if (statBlock?.slug !== undefined) copy('monsters', statBlock.slug, own, statBlock);
  const build = buildOf(rules, character.choices);
  if (build.species !== null) add('species', build.species.slug);
  if (build.subspecies !== null) add('subspecies', build.subspecies.slug);
  if (build.background !== null) add('backgrounds', build.background.slug);
  for (const { entry, subclass } of build.classes) {
    add('classes', entry.slug);
    if (subclass !== null) add('subclasses', subclass.slug);
  }
  for (const { key, slug } of build.features) if (key.startsWith('feat:')) add('feats', slug);
  for (const { slug } of build.spells) add('spells', slug);
  for (const spells of Object.values(prepared)) for (const slug of spells) add('spells', slug);
  for (const { slug, name, facts } of inventory) {
    if (slug === undefined) continue;
    if (facts !== undefined) copy('equipment', slug, name, facts);
    else for (const kind of ['equipment', 'magic-items'] as const) add(kind, slug);
  }
  return [...found.values()];
}

const versions = new WeakMap<object, string>();

/** Changes with what facts say, whatever the order they say it in. */
function versionOf(facts: object | null): string {
  if (facts === null) return '';
  let version = versions.get(facts);
  if (version === undefined) {
    version = hash(canonical(facts));
    versions.set(facts, version);
  }
  return version;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([name, item]) => item !== undefined && name !== 'text');
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
}

/** FNV-1a, once from each end: short, and two versions of an entry never meet by chance. */
function hash(text: string): string {
  let [forth, back] = [0x811c9dc5, 0x811c9dc5];
  for (let i = 0; i < text.length; i++) {
    forth = Math.imul(forth ^ text.charCodeAt(i), 0x01000193);
    back = Math.imul(back ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return (forth >>> 0).toString(36) + (back >>> 0).toString(36);
}
