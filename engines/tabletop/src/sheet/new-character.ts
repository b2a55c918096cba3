import type { Edition } from '../compendium/index.ts';
import { CHARACTER_SCHEMA_VERSION, type StoredCharacter } from './character.ts';

/** A character about whom nothing has been decided yet. */
export function newCharacter({
  edition,
  name,
  kind = 'hero',
}: {
  readonly edition: Edition;
  readonly name: string;
  readonly kind?: StoredCharacter['kind'];
}): StoredCharacter {
  return {
    schemaVersion: CHARACTER_SCHEMA_VERSION,
    edition,
    kind,
    name,
    choices: [],
    xp: null,
    inventory: [],
    currency: { cp: 0, sp: 0, ep: 0, gp: 0, pp: 0 },
    hitPoints: { lost: 0, temp: 0 },
    deathSaves: { successes: 0, failures: 0 },
    stable: false,
    dead: false,
    spent: {},
    slotsSpent: [],
    pactSlotsSpent: 0,
    hitDiceSpent: {},
    effects: [],
    conditions: [],
    exhaustion: 0,
    concentration: null,
    inspiration: false,
    prepared: {},
    homebrew: [],
    entries: [],
    macros: [],
    notes: {},
    portrait: '',
    options: { variantEncumbrance: false },
    references: {},
  };
}
