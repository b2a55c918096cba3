import type { CharacterEdition } from '@guildhall/client';
import {
  createSheetRules,
  type SheetRules,
  type SheetRulesData,
  type StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { api } from '../../../lib/api.ts';

const known = new Map<CharacterEdition, Promise<SheetRules>>();

/** The rules of an edition, fetched and indexed once for all pages. */
export function sheetRules(edition: CharacterEdition): Promise<SheetRules> {
  let rules = known.get(edition);
  if (rules === undefined) {
    rules = api.characters.rules(edition).then((data) => createSheetRules(data as SheetRulesData));
    // A failed fetch is tried again by whoever asks next.
    rules.catch(() => known.delete(edition));
    known.set(edition, rules);
  }
  return rules;
}

/**
 * Homebrew that characters may be made with, as it is now. Where it cannot be fetched there is none to
 * choose; what a character has of it is kept with the character.
 */
export function fetchHomebrew(): Promise<StoredCharacter['entries']> {
  return api.characters.homebrew().catch(() => []);
}

const LAST = 'guildhall.characters.edition';

/** The edition most likely wanted: that of the character opened last. */
export function lastEdition(): CharacterEdition {
  try {
    return localStorage.getItem(LAST) === '2014' ? '2014' : '2024';
  } catch {
    return '2024';
  }
}

export function rememberEdition(edition: CharacterEdition): void {
  try {
    localStorage.setItem(LAST, edition);
  } catch {
    // Only a guess is lost: the next visit may fetch the other rules first.
  }
}
