/**
 * A build is a list of choices and nothing else: every number is derived. Names
 * that the data does not know are legal; they are kept, shown and exported.
 */

export type EnhancementGrade = 'none' | 'TO' | 'DO' | 'SO';

/** Fields of a build file that have no place in the model; kept, and written into files of its kind again. */
export type ExtraFields = Readonly<Record<string, unknown>>;

export interface SlottedEnhancement {
  readonly uid: string;
  /** Name as the file wrote it, when no uid could be matched (files before 3.7). */
  readonly longName?: string;
  readonly grade: EnhancementGrade;
  /** 1-based level of an invention; 0 when the piece has none. */
  readonly level: number;
  /** −3..+3 for origin enhancements, 0..+5 boosters for inventions. */
  readonly relativeLevel: number;
  readonly obtained?: true;
  readonly extra?: ExtraFields;
}

export interface Slot {
  /** 1-based level at which it was placed; the first is the level of the power. */
  readonly level: number;
  /** Given by the game, outside the slot budget. */
  readonly inherent?: true;
  readonly enhancement: SlottedEnhancement | null;
  /** Second slotting kept beside the first. */
  readonly alternate?: SlottedEnhancement | null;
  readonly extra?: ExtraFields;
}

/** A form or accolade inside another power. */
export interface SubPower {
  readonly power: string;
  readonly include: boolean;
  readonly extra?: ExtraFields;
}

export interface PowerEntry {
  /** Full power name. */
  readonly power: string;
  /** 1-based level it was taken at; 0 = granted. */
  readonly level: number;
  /** Switched on for totals; autos count whatever it says. */
  readonly include: boolean;
  /** Procs of the slotted pieces count. */
  readonly procs: boolean;
  /** Position of the stack slider. */
  readonly stacks: number;
  readonly slots: readonly Slot[];
  readonly subPowers?: readonly SubPower[];
  readonly inherentSlotsUsed?: number;
  readonly extra?: ExtraFields;
}

export type Alignment = 'hero' | 'rogue' | 'vigilante' | 'villain' | 'loyalist' | 'resistance';

export interface Build {
  readonly schema: 1;
  readonly name: string;
  readonly comment: string;
  /** Class id, e.g. `Class_Brute`. */
  readonly archetype: string;
  readonly origin: string;
  readonly alignment: Alignment;
  /** 1..50. */
  readonly level: number;
  /** Data version it was made with. */
  readonly dataVersion: { readonly id: string; readonly name: string } | null;
  readonly primary: string;
  readonly secondary: string;
  /** Up to four; '' keeps a place free. */
  readonly pools: readonly string[];
  readonly epic: string;
  /** The 24 picks in level order; null = not chosen yet. */
  readonly picks: readonly (PowerEntry | null)[];
  /** Inherents, incarnates, accolades and temporary powers. */
  readonly granted: readonly PowerEntry[];
  readonly extra?: ExtraFields;
}

/** Number of power picks in a full build. heroes-rules §20. */
export const PICK_COUNT = 24;

/** Most slots in one power, its own first slot included. heroes-rules §20. */
export const MAX_SLOTS_PER_POWER = 6;
