import type { Enhancement, EnhancementClass, EnhancementSet, Schedule, SetType } from './enhancement.ts';
import type { Entity, Power, Powerset } from './power.ts';
import type { Recipe, Salvage } from './recipe.ts';

/** A value that is the same at all levels, or one number a level (index = level − 1). */
export type LevelCurve = number | readonly number[];

/** Base values and caps; caps are total factors as in heroes-rules §15 (5.0 = 500 %). */
export interface Archetype {
  /** E.g. `Class_Blaster`. */
  readonly id: string;
  readonly name: string;
  readonly playable: boolean;
  readonly epic: boolean;
  readonly origins: readonly string[];
  readonly primaryGroup: string;
  readonly secondaryGroup: string;
  readonly hitPoints: LevelCurve;
  readonly hitPointsCap: LevelCurve;
  readonly damageCap: LevelCurve;
  readonly resistanceCap: LevelCurve;
  readonly rechargeCap: LevelCurve;
  /** Share of base regeneration: 20 = 2000 %. */
  readonly regenerationCap: LevelCurve;
  readonly recoveryCap: LevelCurve;
  readonly baseRegeneration: number;
  readonly baseRecovery: number;
  readonly baseThreat: number;
  /** Feet. */
  readonly perceptionCap: number;
  /** Total to-hit, base included (2 = 200 %); absent where the source does not say. */
  readonly toHitCap?: LevelCurve;
}

/** Numbers of the server that no archetype or power carries. heroes-rules §6, §7, §16, §20. */
export interface GameRules {
  readonly baseToHit: number;
  /** Feet per second, and feet for height and perception. */
  readonly base: {
    readonly run: number;
    readonly fly: number;
    readonly jump: number;
    readonly jumpHeight: number;
    readonly perception: number;
  };
  readonly softMax: {
    readonly run: number;
    readonly fly: number;
    readonly jump: number;
    readonly jumpHeight: number;
  };
  readonly hardMax: { readonly run: number; readonly fly: number; readonly jump: number };
  /** Slots that may be added over all powers. */
  readonly maxSlots: number;
  /** Three thresholds a schedule, as fractions. */
  readonly edThresholds: Readonly<Record<Schedule, readonly [number, number, number]>>;
  /** Value of an even-level training, dual, single-origin and Hamidon enhancement. */
  readonly gradeValues: Readonly<Record<'TO' | 'DO' | 'SO' | 'HO', Readonly<Record<Schedule, number>>>>;
  /** Invention value by level; index = level − 1. */
  readonly inventionValues: readonly Readonly<Record<Schedule, number>>[];
  /** 1-based level of each of the 24 picks. */
  readonly pickLevels: readonly number[];
  /** Slots granted at each level; index = level − 1. */
  readonly slotsByLevel: readonly number[];
}

/** Where game data comes from and how old it is; shown on every page. */
export interface DataVersion {
  /** Hash of the content; equal content has an equal id. */
  readonly id: string;
  /** E.g. `Homecoming 2021.3.331`. */
  readonly name: string;
  /** ISO date of the game data itself. */
  readonly date: string;
  readonly issue?: number;
  readonly sources: readonly { readonly file: string; readonly sha256: string; readonly note?: string }[];
}

/** Modifier tables of one class: lower-case table name → value by level (index = level − 1). */
export type ModifierTables = ReadonlyMap<string, readonly number[]>;

/**
 * Game data as the engine uses it: what was loaded so far, with look-ups that
 * ignore case. A power that a powerset lists but `power()` does not know exists
 * in a slice that is not loaded.
 */
export interface GameData {
  readonly version: DataVersion;
  readonly rules: GameRules;
  readonly archetypes: readonly Archetype[];
  readonly enhancementClasses: readonly EnhancementClass[];
  readonly setTypes: readonly SetType[];
  readonly powersets: readonly Powerset[];
  readonly enhancements: readonly Enhancement[];
  readonly enhancementSets: readonly EnhancementSet[];
  archetype(id: string): Archetype | undefined;
  powerset(id: string): Powerset | undefined;
  power(id: string): Power | undefined;
  /** Something that `create_entity` effects name; known once its slice is loaded. */
  entity(id: string): Entity | undefined;
  enhancement(uid: string): Enhancement | undefined;
  enhancementSet(uid: string): EnhancementSet | undefined;
  /** Modifier of a class at a level (1-based); undefined when the table is not known. */
  modifier(classId: string, table: string, level: number): number | undefined;
}

/** All of a database, before it is cut into slices. */
export interface FullGameData extends GameData {
  /** Every power of the source, in its order. */
  readonly powers: readonly Power[];
  readonly entities: readonly Entity[];
  /** Modifier tables by class id as written in the source. */
  readonly tables: ReadonlyMap<string, ModifierTables>;
  /** Empty when the source has no recipes. */
  readonly recipes: readonly Recipe[];
  readonly salvage: readonly Salvage[];
}
