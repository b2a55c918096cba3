import type { Ability, AnyEntry, Edition, Kind } from '../compendium/index.ts';
import type { EffectRecord } from './effect-types.ts';
import type { ItemFacts } from './item-facts.ts';

/** Layout of a stored character; raised with every change that needs a migration. */
export const CHARACTER_SCHEMA_VERSION = 2;

/** Kinds of homebrew a character may be made with. Things and monsters are copied where they are used. */
export const OWN_KINDS = [
  'classes',
  'subclasses',
  'species',
  'subspecies',
  'traits',
  'backgrounds',
  'feats',
  'features',
  'spells',
] as const satisfies readonly Kind[];

/**
 * One answer of the log: which question, and what was picked. Questions have
 * stable names (`abilities`, `species`, `level:3`, `level:3:subclass`); see `ChoiceSlot`.
 */
export interface ChoiceAnswer {
  readonly slot: string;
  readonly picks: readonly string[];
}

/** Something carried. Facts come from the compendium by `slug`, unless it is the player's own. */
export interface InventoryItem {
  /** Unique within the character. */
  readonly id: string;
  /** Slug of `equipment` or `magic-items`; absent for things that are only a name. */
  readonly slug?: string;
  readonly name: string;
  readonly count: number;
  /** Pounds for one, where the compendium does not say or is overruled. */
  readonly weight?: number;
  /** Worn, wielded in the main hand, in the off hand; null when only carried. */
  readonly equipped: 'worn' | 'main' | 'off' | null;
  readonly attuned: boolean;
  /** Needs attunement before its effects work. */
  readonly needsAttunement?: boolean;
  /** A magic bonus: to attack and damage of a weapon, to the armor class of armor and shields. */
  readonly magic?: number;
  /** What it does when equipped (and attuned, if it must be). */
  readonly effects?: readonly EffectRecord[];
  /** Copied from an entry that is not among the rules: homebrew. */
  readonly facts?: ItemFacts;
}

/** An effect that is on. Its record is in the rules, in `homebrew` or on an item. */
export interface ActiveEffect {
  /** Id of the record. */
  readonly id: string;
  /** Rounds since it began. */
  readonly rounds: number;
  /** Whether something extended it since the character's last turn. 2024 Rage. */
  readonly extended?: boolean;
  /** What was picked when it began, e.g. a damage type or the level of the slot. */
  readonly options?: Readonly<Record<string, string | number>>;
  /** Name of who put it there, when that was not the character. */
  readonly by?: string;
}

/** Coins by kind. */
export interface Currency {
  readonly cp: number;
  readonly sp: number;
  readonly ep: number;
  readonly gp: number;
  readonly pp: number;
}

/** Counted while at 0 hit points. */
export interface DeathSaves {
  readonly successes: number;
  readonly failures: number;
}

/** A dice macro of the player: `Great axe, reckless` = `1d20+@str.mod+@prof`. */
export interface DiceMacro {
  readonly name: string;
  readonly expr: string;
}

/** Numbers of a monster or non-player character that has no classes: taken from its stat block. */
export interface StatBlock {
  /** Slug of `monsters` it was made from, if any. */
  readonly slug?: string;
  readonly abilities: Readonly<Record<Ability, number>>;
  readonly armorClass: number;
  readonly hitPoints: number;
  /** Dice notation, e.g. `2d8+2`. */
  readonly hitDice?: string;
  readonly proficiencyBonus: number;
  readonly size: string;
  readonly creatureType?: string;
  /** Feet by way of moving. */
  readonly speed: Readonly<Record<string, number>>;
  /** Total bonuses of those it is proficient in. */
  readonly savingThrows: Readonly<Record<string, number>>;
  readonly skills: Readonly<Record<string, number>>;
  readonly resistances: readonly string[];
  readonly immunities: readonly string[];
  readonly vulnerabilities: readonly string[];
  readonly conditionImmunities: readonly string[];
  /** Feet by sense. */
  readonly senses: Readonly<Record<string, number>>;
  readonly challenge?: number;
  readonly attacks: readonly {
    readonly name: string;
    readonly bonus: number;
    readonly damage: readonly { readonly dice: string; readonly type?: string }[];
    /** Feet. */
    readonly reach?: number;
    readonly range?: number;
  }[];
}

/**
 * A character as it is stored: what the player decided and what happened, and
 * nothing that follows from it. Everything else is `deriveSheet`.
 */
export interface StoredCharacter {
  readonly schemaVersion: number;
  readonly edition: Edition;
  /** A player's hero, a non-player character, or a monster; the last two may have a stat block. */
  readonly kind: 'hero' | 'npc' | 'monster';
  readonly name: string;
  /** Answers in the order they were given. */
  readonly choices: readonly ChoiceAnswer[];
  readonly statBlock?: StatBlock;
  /** Level by milestone when null. */
  readonly xp: number | null;
  readonly inventory: readonly InventoryItem[];
  readonly currency: Currency;
  /** Hit points lost, and temporary ones. Current = maximum - lost: a risen maximum heals by itself. */
  readonly hitPoints: { readonly lost: number; readonly temp: number };
  readonly deathSaves: DeathSaves;
  /** At 0 hit points, but no longer dying. */
  readonly stable: boolean;
  readonly dead: boolean;
  /** Uses spent, by resource id. */
  readonly spent: Readonly<Record<string, number>>;
  /** Spell slots spent, first level first. */
  readonly slotsSpent: readonly number[];
  readonly pactSlotsSpent: number;
  /** Hit dice spent by die: `{ d10: 2 }`. */
  readonly hitDiceSpent: Readonly<Record<string, number>>;
  readonly effects: readonly ActiveEffect[];
  /** Slugs of conditions somebody put on the character; implied ones are derived. */
  readonly conditions: readonly string[];
  /** 0 to 6. */
  readonly exhaustion: number;
  /** Spell that is concentrated on. */
  readonly concentration: { readonly spell: string; readonly effect?: string } | null;
  readonly inspiration: boolean;
  /** Spells prepared today, by class: `{ cleric: ['bless'] }`. Known ones are choices. */
  readonly prepared: Readonly<Record<string, readonly string[]>>;
  /** Records of the table's own; checked before they are stored. */
  readonly homebrew: readonly EffectRecord[];
  /** Homebrew of the compendium it is made with: copies, as they were when they were taken. */
  readonly entries: readonly AnyEntry[];
  readonly macros: readonly DiceMacro[];
  /** Free texts: appearance, backstory, ideals … */
  readonly notes: Readonly<Record<string, string>>;
  /** Address of an uploaded picture, or ''. */
  readonly portrait: string;
  /** House rules that change numbers. */
  readonly options: { readonly variantEncumbrance: boolean };
  /** Entries of the compendium it is made with, `spells/fireball`, and the version that was taken over. */
  readonly references: Readonly<Record<string, string>>;
}
