import type { Kind } from './kinds.ts';

/** Parts that the facts of several kinds share. */

export const ABILITIES = ['str', 'dex', 'con', 'int', 'wis', 'cha'] as const;
export type Ability = (typeof ABILITIES)[number];

/** Another entry of the same rule set. */
export interface Ref {
  readonly kind: Kind;
  readonly slug: string;
  readonly name: string;
}

export interface Counted {
  readonly item: Ref;
  readonly count: number;
}

/** Coins: copper, silver, electrum, gold, platinum. */
export interface Money {
  readonly amount: number;
  readonly unit: 'cp' | 'sp' | 'ep' | 'gp' | 'pp';
}

/** Dice notation with the slug of its damage type. */
export interface Damage {
  readonly dice: string;
  readonly type?: string;
}

export interface SavingThrow {
  readonly ability: Ability;
  /** Absent where it depends on the caster. */
  readonly dc?: number;
  /** What a success still suffers. */
  readonly success: 'none' | 'half' | 'other';
}

/** Something to choose: the one shape for skills, equipment, spells, features and abilities. */
export interface Choice {
  readonly choose: number;
  /** What is chosen, e.g. `proficiencies` or `equipment`. */
  readonly of: string;
  readonly from: ChoiceSource;
  readonly text?: string;
}

export type ChoiceSource =
  | { readonly options: readonly ChoiceOption[] }
  /** Slug of an equipment category: everything in it. */
  | { readonly category: string }
  /** Every entry of a kind. */
  | { readonly kind: Kind };

export type ChoiceOption =
  | { readonly item: Ref; readonly count?: number; readonly requires?: Ref }
  | { readonly choice: Choice }
  | { readonly all: readonly ChoiceOption[] }
  | { readonly money: Money }
  | { readonly name: string }
  | { readonly ability: Ability; readonly bonus: number }
  | { readonly ability: Ability; readonly minimum: number };

/** What must be met first; all of a list. */
export type Prerequisite =
  | { readonly ability: Ability; readonly minimum: number }
  | { readonly anyAbility: readonly Ability[]; readonly minimum: number }
  | { readonly level: number }
  | { readonly entry: Ref }
  /** A feature by its name, whichever class gives it. */
  | { readonly featureNamed: string };

/** How often something can be done. */
export type Usage =
  | { readonly type: 'at-will' }
  | { readonly type: 'per-day'; readonly times: number; readonly timesInLair?: number }
  | { readonly type: 'recharge-roll'; readonly dice: string; readonly minimum: number }
  | { readonly type: 'recharge-rest'; readonly rests: readonly ('short' | 'long')[] };

/** Spells of a monster, with slots or uses. */
export interface MonsterSpellcasting {
  readonly ability: Ability;
  readonly level?: number;
  readonly dc?: number;
  readonly attackBonus?: number;
  /** Slots by spell level, first level first. */
  readonly slots?: readonly number[];
  readonly spells: readonly { readonly spell: Ref; readonly level?: number; readonly usage?: Usage }[];
}

/** A trait or action in a stat block. */
export interface StatBlockPart {
  readonly name: string;
  readonly attackBonus?: number;
  /** Feet. */
  readonly reach?: number;
  /** Feet, normal and long. */
  readonly range?: { readonly normal: number; readonly long?: number };
  readonly damage?: readonly Damage[];
  /** Alternatives of which one is dealt. */
  readonly damageChoice?: readonly Damage[];
  readonly save?: SavingThrow;
  readonly usage?: Usage;
  /** Legendary actions it costs, when more than one. */
  readonly cost?: number;
  /** Attacks of a multiattack; alternatives when there is more than one list. */
  readonly multiattack?: readonly (readonly { readonly name: string; readonly count: number }[])[];
  readonly variants?: readonly StatBlockPart[];
  readonly spellcasting?: MonsterSpellcasting;
  readonly text?: string;
}
