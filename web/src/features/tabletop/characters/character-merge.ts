import type { CharacterPatch } from '@guildhall/client';
import { applyChoice, type SheetRules, type StoredCharacter } from '@guildhall/tabletop/sheet';
import { same } from './same.ts';

/** What a player may write over; everything else happens by commands. */
const FIELDS = ['name', 'choices', 'notes', 'portrait', 'macros', 'homebrew', 'options'] as const;
type Field = (typeof FIELDS)[number];
export type PlayerWords = Pick<StoredCharacter, Field>;

/** The player's words of a character, for going back to them. */
export function wordsOf(character: StoredCharacter): PlayerWords {
  const { name, choices, notes, portrait, macros, homebrew, options } = character;
  return { name, choices, notes, portrait, macros, homebrew, options };
}

/** What has to be sent so that the server has these words; null when it has them. */
export function patchBetween(server: PlayerWords, local: PlayerWords): CharacterPatch | null {
  const changed = FIELDS.filter((field) => !same(server[field], local[field]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, local[field]])) as CharacterPatch;
}

export interface Merged {
  readonly character: StoredCharacter;
  /** Names of fields, notes and questions where the other device's word stands. */
  readonly conflicts: readonly string[];
}

/**
 * Edits made on `base` carried over to `theirs`, which somebody changed meanwhile. What both
 * changed differently stays as theirs; a choice that is not legal any more is left out.
 */
export function mergeEdits(
  { base, mine, theirs }: { base: StoredCharacter; mine: StoredCharacter; theirs: StoredCharacter },
  rules: SheetRules,
): Merged {
  const conflicts: string[] = [];
  const pick = <T>(name: string, was: T, own: T, other: T): T => {
    if (same(was, own) || same(own, other)) return other;
    if (same(was, other)) return own;
    conflicts.push(name);
    return other;
  };
  const notes: Record<string, string> = {};
  for (const name of new Set([...Object.keys(theirs.notes), ...Object.keys(mine.notes)])) {
    const text = pick(`notes.${name}`, base.notes[name], mine.notes[name], theirs.notes[name]);
    if (text !== undefined) notes[name] = text;
  }
  const merged: StoredCharacter = {
    ...theirs,
    name: pick('name', base.name, mine.name, theirs.name),
    notes,
    portrait: pick('portrait', base.portrait, mine.portrait, theirs.portrait),
    macros: pick('macros', base.macros, mine.macros, theirs.macros),
    homebrew: pick('homebrew', base.homebrew, mine.homebrew, theirs.homebrew),
    options: pick('options', base.options, mine.options, theirs.options),
  };
  return { character: mergeChoices({ base, mine, theirs: merged }, rules, conflicts), conflicts };
}

function picksBySlot({ choices }: StoredCharacter): ReadonlyMap<string, readonly string[]> {
  return new Map(choices.map(({ slot, picks }) => [slot, picks]));
}

function mergeChoices(
  { base, mine, theirs }: { base: StoredCharacter; mine: StoredCharacter; theirs: StoredCharacter },
  rules: SheetRules,
  conflicts: string[],
): StoredCharacter {
  const [was, own, other] = [picksBySlot(base), picksBySlot(mine), picksBySlot(theirs)];
  let character = theirs;
  for (const slot of new Set([...was.keys(), ...own.keys()])) {
    const [before, wanted, now] = [was.get(slot) ?? [], own.get(slot) ?? [], other.get(slot) ?? []];
    if (same(before, wanted) || same(wanted, now)) continue;
    const result = same(before, now) ? applyChoice(character, { slot, picks: wanted }, rules) : null;
    if (result?.ok === true) character = result.value;
    else conflicts.push(slot);
  }
  return character;
}
