import { type FieldProblem, GuildError } from '@guildhall/kernel';
import { CHARACTER_SCHEMA_VERSION, type StoredCharacter } from './character.ts';
import type { SheetProblem } from './derived.ts';
import { newCharacter } from './new-character.ts';
import {
  amount,
  answerShape,
  blockShape,
  effectShape,
  flag,
  isRecord,
  itemShape,
  listOf,
  mapOf,
  maybe,
  oneOf,
  orNull,
  ownEntryShape,
  type Shape,
  shaped,
  text,
  whole,
} from './shapes.ts';

/** Bounds of a document before anything of it is looked at. */
const LIMITS = { depth: 16, values: 60_000, text: 100_000, list: 2000 } as const;

/** A character and what of its document could not be used. */
export interface ReadCharacter {
  readonly character: StoredCharacter;
  /** What did not fit is kept as text in `notes`, so that nothing is lost. */
  readonly problems: readonly SheetProblem[];
}

/** Steps from one layout to the next, the first from 0 to 1; a released step is never changed. */
const MIGRATIONS: readonly ((document: Readonly<Record<string, unknown>>) => Record<string, unknown>)[] = [
  // Documents of before layouts were numbered have the fields of layout 1.
  (document) => ({ ...document, schemaVersion: 1 }),
  // References were a list, of monsters only. Their versions counted entries; now they follow from what was taken.
  (document) => ({ ...document, schemaVersion: 2, references: {} }),
];

/**
 * A character from a stored or exported document of any layout so far. Fields that are missing are
 * as on a new character; those of a wrong form are listed and kept as notes.
 * @throws GuildError CHARACTER_INVALID when it is no character at all, of a newer layout or too large.
 */
export function readCharacter(document: unknown): ReadCharacter {
  if (!isRecord(document)) throw invalid('', 'A character is an object.');
  measure(document);
  const { schemaVersion = 0, edition, name } = document;
  if (edition !== '2014' && edition !== '2024') throw invalid('edition', 'The edition is "2014" or "2024".');
  if (typeof name !== 'string') throw invalid('name', 'A character has a name.');
  if (typeof schemaVersion !== 'number' || !Number.isInteger(schemaVersion) || schemaVersion < 0) {
    throw invalid('schemaVersion', 'The layout is a number.');
  }
  if (schemaVersion > CHARACTER_SCHEMA_VERSION) {
    throw invalid(
      'schemaVersion',
      `This is of layout ${schemaVersion}; this version reads up to ${CHARACTER_SCHEMA_VERSION}.`,
    );
  }
  let current: Readonly<Record<string, unknown>> = document;
  for (let version = schemaVersion; version < CHARACTER_SCHEMA_VERSION; version++) {
    current = MIGRATIONS[version]?.(current) ?? current;
  }
  return fitted(current, newCharacter({ edition, name }));
}

function invalid(path: string, message: string): GuildError {
  const field: FieldProblem = { path, code: 'form', message };
  return new GuildError('CHARACTER_INVALID', message, { fields: [field] });
}

/** Refuse documents that are too deep or too large, without recursion. */
export function measure(document: unknown): void {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: document, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    count++;
    if (count > LIMITS.values) throw invalid('', `A character has at most ${LIMITS.values} values.`);
    if (depth > LIMITS.depth) throw invalid('', `A character is at most ${LIMITS.depth} deep.`);
    if (typeof value === 'string' && value.length > LIMITS.text) throw invalid('', 'A text is too long.');
    if (Array.isArray(value) && value.length > LIMITS.list)
      throw invalid('', `A list has at most ${LIMITS.list} items.`);
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
  }
}

/** Form of every field; lists are read item by item, so that one bad item takes no others with it. */
const FIELDS: Readonly<Record<Exclude<keyof StoredCharacter, 'schemaVersion' | 'edition' | 'name'>, Shape>> =
  {
    kind: oneOf('hero', 'npc', 'monster'),
    choices: answerShape,
    statBlock: maybe(blockShape),
    xp: orNull(amount),
    inventory: itemShape,
    currency: shaped({ cp: amount, sp: amount, ep: amount, gp: amount, pp: amount }),
    hitPoints: shaped({ lost: amount, temp: amount }),
    deathSaves: shaped({ successes: whole, failures: whole }),
    stable: flag,
    dead: flag,
    spent: mapOf(amount),
    slotsSpent: whole,
    pactSlotsSpent: whole,
    hitDiceSpent: mapOf(whole),
    effects: shaped({
      id: text,
      rounds: whole,
      extended: maybe(flag),
      by: maybe(text),
      options: maybe(mapOf((value) => text(value) || amount(value))),
    }),
    conditions: text,
    exhaustion: (value) => whole(value) && (value as number) >= 0 && (value as number) <= 6,
    concentration: orNull(shaped({ spell: text, effect: maybe(text) })),
    inspiration: flag,
    prepared: mapOf(listOf(text)),
    homebrew: effectShape,
    entries: ownEntryShape,
    macros: shaped({ name: text, expr: text }),
    notes: mapOf(text),
    portrait: text,
    options: shaped({ variantEncumbrance: flag }),
    references: mapOf(text),
  };

const LISTS: ReadonlySet<string> = new Set([
  'choices',
  'inventory',
  'slotsSpent',
  'effects',
  'conditions',
  'homebrew',
  'entries',
  'macros',
]);

function fitted(document: Readonly<Record<string, unknown>>, blank: StoredCharacter): ReadCharacter {
  const problems: SheetProblem[] = [];
  const notes: Record<string, string> = {};
  const known: Record<string, unknown> = {};
  const lose = (path: string, value: unknown): void => {
    problems.push({
      path,
      code: 'form',
      message: `${path} does not fit and is kept among the notes.`,
      severity: 'error',
    });
    notes[`unread: ${path}`] = JSON.stringify(value) ?? '';
  };
  for (const [name, value] of Object.entries(document)) {
    if (name === 'schemaVersion' || name === 'edition' || name === 'name') continue;
    const shape = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
    if (shape === undefined) lose(name.slice(0, 60), value);
    else if (!LISTS.has(name)) {
      if (shape(value)) known[name] = value;
      else lose(name, value);
    } else if (!Array.isArray(value)) lose(name, value);
    else {
      for (const [i, item] of value.entries()) if (!shape(item)) lose(`${name}[${i}]`, item);
      known[name] = value.filter(shape);
    }
  }
  const character = { ...blank, ...known } as StoredCharacter;
  const kept =
    Object.keys(notes).length === 0 ? character : { ...character, notes: { ...character.notes, ...notes } };
  return { character: kept, problems };
}
