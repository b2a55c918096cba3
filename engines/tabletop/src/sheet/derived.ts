import type { ExplainNode } from '@guildhall/kernel';
import type { Ability, Edition } from '../compendium/index.ts';
import type { ChoiceSlot } from './choice-slots.ts';

/** A number with where it comes from; the leaves of `why` add up to it. */
export interface Stat {
  readonly value: number;
  readonly why: ExplainNode;
}

export type D20Mode = 'normal' | 'advantage' | 'disadvantage';

/** What an effect does to a roll, by name, for the chips beside it. */
export interface AppliedEffect {
  /** Id of the effect record; '' for rules without one. */
  readonly effect: string;
  readonly label: string;
  /** e.g. `advantage`, `+2`, `1d4`, `fails`. */
  readonly does: string;
}

/** Something that acts on a roll only under a circumstance the sheet cannot know. */
export interface Situational extends AppliedEffect {
  /** Tags that would have to be true, e.g. `against:poison`. */
  readonly when: readonly string[];
  /** Types of damage it adds: one of them, as whoever rolls it says. */
  readonly types?: readonly string[];
}

/** A d20 roll ready to be made. */
export interface RollStat extends Stat {
  /** Dice that are added, e.g. `1d4` of Bless; signed text. */
  readonly dice: readonly string[];
  readonly mode: D20Mode;
  readonly autoFail: boolean;
  readonly applied: readonly AppliedEffect[];
  readonly situational: readonly Situational[];
  /** Modifiers of the d20: `ro1` rolls a 1 again, `min10` counts less as 10; ''. */
  readonly die: string;
  /** What the total is never below; null without such an effect. */
  readonly least: number | null;
  /** What the dice roller takes, the mode included: `2d20kh1+5+1d4`. */
  readonly expr: string;
}

/** Nothing, half, full or double proficiency. */
export type ProficiencyRank = 0 | 0.5 | 1 | 2;

export interface SkillStat extends RollStat {
  readonly slug: string;
  readonly name: string;
  readonly ability: Ability;
  readonly rank: ProficiencyRank;
  readonly passive: Stat;
}

export interface SaveStat extends RollStat {
  readonly ability: Ability;
  readonly proficient: boolean;
}

export interface AbilityStat {
  readonly score: Stat;
  readonly modifier: number;
  readonly check: RollStat;
  readonly save: SaveStat;
}

/** A part of damage with its type; `expr` has no variables. */
export interface DamagePart {
  readonly expr: string;
  readonly type: string;
  readonly label: string;
}

export interface AttackStat {
  readonly id: string;
  /** Item it is made with; '' for an unarmed strike. */
  readonly item: string;
  readonly name: string;
  /** `melee`, `thrown`, `two-handed`, `off-hand`, `ranged`, `unarmed`. */
  readonly use: string;
  readonly ability: Ability;
  readonly toHit: RollStat;
  /** Parts in order, the weapon's own first; `damage` is all of them: `1d12+4+2`. */
  readonly parts: readonly DamagePart[];
  readonly damage: string;
  /** The same with its dice doubled. */
  readonly critical: string;
  /** Lowest face of the d20 that is a critical hit. */
  readonly criticalFrom: number;
  /** What acts on the damage; what acts on the roll is in `toHit`. */
  readonly applied: readonly AppliedEffect[];
  readonly situational: readonly Situational[];
  /** Feet. */
  readonly range: { readonly normal: number; readonly long: number | null };
  readonly properties: readonly string[];
  /** Weapon mastery that may be used; '' when none. */
  readonly mastery: string;
}

export interface SlotStat {
  readonly level: number;
  readonly max: number;
  readonly left: number;
}

export interface ResourceStat {
  readonly id: string;
  readonly name: string;
  /** Null without limit. */
  readonly max: number | null;
  readonly left: number | null;
  readonly recovers: string;
  readonly source: string;
}

export interface SpellcastingStat {
  readonly class: string;
  readonly ability: Ability;
  readonly dc: Stat;
  readonly attack: RollStat;
  /** Spells of the day; null where all known spells are ready. */
  readonly preparedMax: Stat | null;
  readonly preparedCount: number;
  /** Highest level of spell this class may know or prepare. */
  readonly maxSpellLevel: number;
  readonly ritual: boolean;
}

export interface SpellStat {
  readonly slug: string;
  readonly name: string;
  readonly level: number;
  /** Class (or species, feat) it is cast by; decides the ability. */
  readonly class: string;
  readonly ability: Ability;
  /** `cantrip`, `known`, `spellbook`, `prepared`, `always`, `available`. */
  readonly standing: 'cantrip' | 'known' | 'spellbook' | 'prepared' | 'always' | 'available';
  /** May be cast now, slots and effects taken into account. */
  readonly ready: boolean;
  readonly concentration: boolean;
  readonly ritual: boolean;
  /** Added to each roll of its damage, by what: Agonizing Blast. */
  readonly damageBonus: number;
  readonly damageApplied: readonly AppliedEffect[];
  /** Added where the type of damage that is chosen fits: Elemental Affinity. */
  readonly damageSituational: readonly Situational[];
  /** Added to what it heals, by the level of the slot from 0 on; empty without. */
  readonly healingBonus: readonly number[];
  readonly healingApplied: readonly AppliedEffect[];
  /** Half its damage is dealt all the same: on a successful save, on a miss. */
  readonly half: { readonly save: boolean; readonly miss: boolean };
  /** Uses without a slot come from here. */
  readonly source: string;
}

export interface FeatureStat {
  readonly slug: string;
  readonly name: string;
  /** `class`, `subclass`, `species`, `background`, `feat`, `choice`. */
  readonly from: string;
  readonly of: string;
  /** Class level it came at; 0 for others. */
  readonly level: number;
  /** Effect it switches on; '' when it has none. */
  readonly effect: string;
  /** Resource it uses; '' when none. */
  readonly resource: string;
}

/** An effect that may be switched on, or is. */
export interface EffectStat {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly on: boolean;
  /** Why it does nothing although it is on; ''. */
  readonly suppressed: string;
  /** Why it cannot be switched on now, as an error code; ''. */
  readonly refusal: string;
  readonly action: string;
  readonly resource: string;
  /** Rounds left; null when no clock runs. */
  readonly roundsLeft: number | null;
  /** What it does, in a few words each. */
  readonly does: readonly string[];
}

export interface ConditionStat {
  readonly slug: string;
  readonly name: string;
  /** Slugs of conditions that bring it; empty when it was put on directly. */
  readonly impliedBy: readonly string[];
}

/** Something wrong or missing. The sheet opens all the same. */
export interface SheetProblem {
  /** Where: `choices[4]`, `inventory[0].slug`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface ClassLevel {
  readonly class: string;
  readonly name: string;
  readonly level: number;
  readonly subclass: string;
  readonly hitDie: number;
}

export interface Carrying {
  /** Pounds, coins included. */
  readonly carried: number;
  readonly capacity: Stat;
  readonly pushDragLift: number;
  /** Variant of the 2014 rules, or over capacity. */
  readonly encumbrance: 'none' | 'encumbered' | 'heavily-encumbered' | 'over';
}

/** Everything that follows from a stored character. */
export interface DerivedSheet {
  readonly edition: Edition;
  readonly name: string;
  readonly level: number;
  readonly classes: readonly ClassLevel[];
  readonly species: string;
  readonly background: string;
  readonly size: string;
  readonly creatureType: string;
  /** XP for the next level; null at level 20 or by milestone. */
  readonly nextLevelXp: number | null;
  readonly proficiencyBonus: Stat;
  readonly abilities: Readonly<Record<Ability, AbilityStat>>;
  readonly skills: readonly SkillStat[];
  readonly initiative: RollStat;
  readonly armorClass: Stat;
  readonly hitPoints: {
    readonly max: Stat;
    readonly current: number;
    readonly temp: number;
    readonly state: 'up' | 'dying' | 'stable' | 'dead';
  };
  readonly hitDice: readonly { readonly die: string; readonly max: number; readonly left: number }[];
  readonly deathSaves: { readonly successes: number; readonly failures: number };
  /** The roll of a death save: 10 or more in all is a success. */
  readonly deathSave: RollStat;
  /** Feet by way of moving; `walk` always. */
  readonly speeds: Readonly<Record<string, Stat>>;
  readonly senses: Readonly<Record<string, number>>;
  readonly resistances: readonly string[];
  readonly immunities: readonly string[];
  readonly vulnerabilities: readonly string[];
  readonly conditionImmunities: readonly string[];
  /** Who gave which of the four above: `resist:fire` → names. */
  readonly defenceSources: Readonly<Record<string, readonly string[]>>;
  /** Points taken off each hit before resistance. */
  readonly damageReduction: number;
  readonly attacks: readonly AttackStat[];
  /** Attacks of one Attack action. */
  readonly attackCount: number;
  /** How attackers roll against the character. */
  readonly attackedBy: {
    readonly mode: D20Mode;
    readonly criticalWithin5: boolean;
    readonly applied: readonly AppliedEffect[];
    readonly situational: readonly Situational[];
  };
  readonly spellcasting: readonly SpellcastingStat[];
  readonly slots: readonly SlotStat[];
  readonly pact: SlotStat | null;
  readonly spells: readonly SpellStat[];
  readonly resources: readonly ResourceStat[];
  readonly features: readonly FeatureStat[];
  readonly effects: readonly EffectStat[];
  readonly conditions: readonly ConditionStat[];
  readonly exhaustion: number;
  readonly concentration: {
    readonly spell: string;
    readonly name: string;
    /** Constitution save with what acts on concentration only. */
    readonly save: RollStat;
  } | null;
  readonly attunement: { readonly used: number; readonly max: number };
  readonly carrying: Carrying;
  readonly proficiencies: {
    readonly armor: readonly string[];
    readonly weapons: readonly string[];
    readonly tools: readonly string[];
    readonly languages: readonly string[];
  };
  /** What effects forbid or grant: `cannot-cast`, `incapacitated`, `evasion` … with who does. */
  readonly flags: Readonly<Record<string, readonly string[]>>;
  /** Values dice macros and effects may name: `str.mod`, `prof`, `level`, `class.wizard`. */
  readonly variables: Readonly<Record<string, number>>;
  /** Questions that are still to be answered. */
  readonly open: readonly ChoiceSlot[];
  readonly problems: readonly SheetProblem[];
}
