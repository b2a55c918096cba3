import type { Effect, PvMode } from './effect.ts';

/** Enhancement diversification schedule. heroes-rules §6. */
export type Schedule = 'A' | 'B' | 'C' | 'D';

/** What a piece can strengthen, by the names of the Mids enum in our spelling. */
export const ENHANCEMENT_ASPECTS = [
  'accuracy',
  'damage',
  'defense',
  'endurance_discount',
  'endurance',
  'fly_speed',
  'heal',
  'hit_points',
  'interrupt_time',
  'jump_height',
  'jump_speed',
  'mez',
  'range',
  'recharge_time',
  'recovery',
  'regeneration',
  'resistance',
  'run_speed',
  'to_hit',
  'slow',
  'absorb',
] as const;
export type EnhancementAspect = (typeof ENHANCEMENT_ASPECTS)[number];

/** One aspect of one piece. */
export interface EnhancementBoost {
  readonly aspect: EnhancementAspect;
  /** Which mez, when the aspect is `mez`; absent = any the schedule allows. */
  readonly mez?: string;
  readonly schedule: Schedule;
  /** Share of the schedule value: 1, .625, .5, .4375 … A negative one weakens. heroes-rules §7. */
  readonly multiplier: number;
  /** Limits it to effects of one sign. */
  readonly only?: 'buff' | 'debuff';
}

export type EnhancementKind = 'common' | 'invention' | 'special' | 'set';

export interface Enhancement {
  /** E.g. `Crafted_Luck_of_the_Gambler_F`. */
  readonly uid: string;
  /** Uid of the crafted piece that this is the attuned form of, where the data lists only that. */
  readonly attunedFrom?: string;
  /** Number that old build files store. */
  readonly staticId: number;
  readonly name: string;
  readonly shortName: string;
  readonly kind: EnhancementKind;
  /** For `special`: Hamidon, Hydra, Titan, D-Sync …, by the name in the data. */
  readonly specialKind?: string;
  /** Ids of the enhancement classes it counts as. */
  readonly classes: readonly number[];
  /** `EnhancementSet.uid`. */
  readonly set?: string;
  /** 1-based levels at which it exists. */
  readonly levelMin: number;
  readonly levelMax: number;
  readonly unique?: true;
  /**
   * Pieces of one group exclude each other: `stealth` over the whole build, the
   * others between the ordinary and the superior version of one set. heroes-rules §17.
   */
  readonly exclusionGroup?: string;
  readonly superior?: true;
  readonly attuned?: true;
  /** Takes enhancement boosters (+1 to +5). */
  readonly boostable?: true;
  readonly isProc?: true;
  readonly boosts: readonly EnhancementBoost[];
  /** Effects the piece carries itself (procs, unique globals) beside its boosts. */
  readonly effects: readonly Effect[];
}

export interface SetBonus {
  /** Pieces needed in one power. */
  readonly pieces: number;
  readonly pvMode: PvMode;
  /** Full names of the bonus powers. */
  readonly powers: readonly string[];
}

export interface EnhancementSet {
  readonly uid: string;
  readonly name: string;
  readonly shortName: string;
  /** `SetType.id`. */
  readonly type: number;
  /** 1-based. */
  readonly levelMin: number;
  readonly levelMax: number;
  /** Uids in the order of the source. */
  readonly pieces: readonly string[];
  readonly bonuses: readonly SetBonus[];
  /** Bonus powers that a single piece brings, by its uid. */
  readonly pieceBonuses: Readonly<Record<string, readonly string[]>>;
}

export interface EnhancementClass {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  /** The game's own name, e.g. `Accuracy_Boost`. */
  readonly key: string;
}

export interface SetType {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
}
