import type { DamageType } from '../model/attribute.ts';
import type { Effect } from '../model/effect.ts';
import type { Enhancement } from '../model/enhancement.ts';
import type { Power } from '../model/power.ts';
import type { BuildQuestion } from './conditions.ts';
import type { PowerModes } from './modes.ts';
import type { Modification } from './modified-power.ts';
import type { PowerState } from './special-states.ts';

/**
 * Game data turned into numbers for one class, level and set of circumstances:
 * conditions judged, tables looked up, names replaced by array places. Made once
 * and kept, so that a calculation only adds.
 */

/** Effects that add to build-wide sums, as parallel arrays. */
export interface EffectList {
  readonly length: number;
  /** Every effect counts always and adds up: nothing is asked, nothing shares a stack key. */
  readonly plain: boolean;
  /** Build-wide sum, see `sumIndex`. */
  readonly sums: Int16Array;
  /** Unenhanced value, signed as it is shown. */
  readonly values: Float64Array;
  /** Enhancement aspect of the power it is in, −1 = none. */
  readonly aspects: Int16Array;
  /** Build-wide strength, −1 = none. */
  readonly strengths: Int16Array;
  /** 1 where the raw value is negative: pieces may be limited to buffs or debuffs. */
  readonly debuffs: Uint8Array;
  /** 1 where the stack slider of the power multiplies it. */
  readonly stacked: Uint8Array;
  /** What the build must answer first; null = counts always. */
  readonly questions: readonly (readonly BuildQuestion[] | null)[];
  /** Of all effects with one key in one sum only the strongest counts; null = it adds up. */
  readonly stackKeys: readonly (string | null)[];
  /** Power whose effect it is. */
  readonly sources: readonly string[];
}

/** Damage of one use, one component. */
export interface DamageComponent {
  readonly type: DamageType | 'special';
  /** Average of one use, positive. */
  readonly base: number;
  /** False: neither slotting nor buffs change it. */
  readonly buffable: boolean;
  /** Build-wide strength of its type; −1 when nothing strengthens it. */
  readonly strength: number;
  readonly stacked: boolean;
  readonly questions: readonly BuildQuestion[] | null;
  /** Procs per minute of a slotted proc; its chance depends on the power it sits in. */
  readonly ppm: number;
  /** Set when powers of the build may change its chance. */
  readonly tagged: TaggedDamage | null;
}

/** Damage whose chance follows a tag. */
interface TaggedDamage {
  /** Lower case. */
  readonly tags: readonly string[];
  /** Of a single application. */
  readonly once: number;
  readonly effect: Effect;
}

/** An addition to the chance of every effect that carries a tag. heroes-rules §5. */
export interface ChanceChange {
  /** Lower case. */
  readonly tag: string;
  readonly value: number;
  readonly questions: readonly BuildQuestion[] | null;
}

/** Strength that a global boost (Alpha) gives to powers that accept one of its classes. heroes-rules §19. */
export interface AlphaShare {
  readonly classes: readonly number[];
  /** By enhancement aspect; goes through ED with the slotted pieces. */
  readonly inEd: Float64Array;
  /** By enhancement aspect; added after ED. */
  readonly afterEd: Float64Array;
}

/** A modifier table the data does not have, and the sum that lacks its effect. */
export interface MissingTable {
  readonly sum: number;
  readonly table: string;
}

export interface CompiledEffects {
  /** Strengths of the whole build: they must be known before the rest. */
  readonly strengths: EffectList;
  readonly others: EffectList;
  readonly damage: readonly DamageComponent[];
  readonly chanceChanges: readonly ChanceChange[];
  readonly missingTables: readonly MissingTable[];
  /** Powers it grants that the data does not know. */
  readonly missingPowers: readonly string[];
  /** Entities whose effects count as its own and that the data does not know. */
  readonly missingEntities: readonly string[];
}

export interface CompiledPower extends CompiledEffects {
  readonly power: Power;
  /** Its full name, lower case. */
  readonly key: string;
  readonly alpha: readonly AlphaShare[];
  /** 1 per enhancement aspect that never applies to it. */
  readonly ignoredAspects: Uint8Array;
  /** Hits everything it affects without a roll. */
  readonly autoHits: boolean;
  /** How long what one use does lasts: one row for each thing that lengthens it. */
  readonly durations: readonly LastingTime[];
  /** Build-wide sums that its result depends on. */
  readonly dependencies: readonly number[];
  /** Properties that are others while a condition holds. */
  readonly modifications: readonly Modification[];
  /** Special state that it stands for. */
  readonly state: PowerState | null;
  /** Modes that it sets, needs or does not bear. */
  readonly modes: PowerModes | null;
}

/** The longest of the effects that the same things lengthen. */
export interface LastingTime {
  readonly seconds: number;
  /** Enhancement aspect that lengthens it (mezzes), −1 = none. */
  readonly aspect: number;
  /** Build-wide strength that does, −1 = none. */
  readonly strength: number;
  /** Level differences shorten or lengthen it. */
  readonly onTarget: boolean;
}

/** A power that set bonuses or single pieces grant. */
export interface BonusPower {
  readonly id: string;
  /** Null when the data does not know it. */
  readonly compiled: CompiledPower | null;
}

export interface CompiledSet {
  readonly uid: string;
  readonly levelMin: number;
  /** In the order of pieces needed. */
  readonly bonuses: readonly { readonly pieces: number; readonly powers: readonly BonusPower[] }[];
  /** Bonus powers of single pieces, by their bit. */
  readonly pieceBonuses: readonly {
    readonly bit: number;
    readonly powers: readonly BonusPower[];
  }[];
  /** Bonuses are never lost to exemplaring. heroes-rules §17. */
  readonly ignoresExemplar: boolean;
}

/** A piece; its own effects are those that need the power it is in to be on. */
export interface CompiledPiece extends CompiledEffects {
  readonly piece: Enhancement;
  /** Effects that work as soon as it is slotted. */
  readonly always: CompiledEffects;
  /** It does something itself; most pieces only strengthen. */
  readonly acts: boolean;
  /** Parallel arrays, one entry for each aspect sum that it raises. */
  readonly aspects: Int16Array;
  /** 0..3 for A..D. */
  readonly schedules: Uint8Array;
  readonly multipliers: Float64Array;
  /** 0 = any effect, 1 = buffs only, 2 = debuffs only. */
  readonly limits: Uint8Array;
  /** Some limit is not 0. */
  readonly limited: boolean;
  readonly set: CompiledSet | null;
  /** Which piece of its set, as a bit. */
  readonly bit: number;
}
