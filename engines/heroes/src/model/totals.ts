import type { DamageType, DefenseType, MezType } from './attribute.ts';

/** One total. Fractions unless the field it sits in says otherwise. */
export interface Stat {
  /** What counts in play: capped. */
  readonly value: number;
  readonly uncapped: number;
  /** Null when nothing caps it. */
  readonly cap: number | null;
  /** Value beyond which more brings little (45 % defence); null when there is none. */
  readonly softCap: number | null;
  /** Value without any power, piece or bonus. */
  readonly base: number;
  /** Names the data does not know that may change this total; above 0 it is not final. */
  readonly unknown: number;
}

/** Something a build names that the loaded data cannot answer. */
export interface UnknownReference {
  readonly kind:
    | 'archetype'
    | 'powerset'
    | 'power'
    | 'enhancement'
    | 'enhancement_set'
    | 'table'
    | 'bonus_power';
  readonly name: string;
  /** Where in the build, e.g. `picks[3].slots[2]`. */
  readonly path: string;
  readonly suggestion?: string;
}

/** One addend of a total. */
export interface Contribution {
  /** Stat path, e.g. `defense.melee`. */
  readonly stat: string;
  readonly value: number;
  /** Power whose effect it is (a bonus power for set bonuses). */
  readonly power: string;
  /** Power entry it is slotted in or comes from. */
  readonly via: string;
  readonly rule: 'power' | 'set_bonus' | 'piece_bonus' | 'proc' | 'incarnate';
}

export interface BuildTotals {
  readonly defense: Readonly<Record<DefenseType, Stat>>;
  readonly resistance: Readonly<Record<DamageType, Stat>>;
  /** Damage strength buff by type (0.3 = +30 %); the cap is the archetype's minus the base 100 %. */
  readonly damage: Readonly<Record<DamageType, Stat>>;
  /** Points. */
  readonly hitPoints: Stat;
  /** Share of base regeneration, 1 = 100 %. */
  readonly regeneration: Stat;
  /** Hit points per second. */
  readonly regenerationPerSecond: Stat;
  readonly recovery: Stat;
  /** Endurance points per second. */
  readonly recoveryPerSecond: Stat;
  /** Points. */
  readonly enduranceMax: Stat;
  /** Points per second used by running toggles. */
  readonly enduranceUse: Stat;
  readonly enduranceNet: Stat;
  /** Global recharge buff, 0.7 = +70 %. */
  readonly recharge: Stat;
  readonly accuracy: Stat;
  readonly toHit: Stat;
  readonly enduranceDiscount: Stat;
  readonly range: Stat;
  readonly absorb: Stat;
  /** Feet per second; feet for height. Fly is 0 without a flight power. */
  readonly runSpeed: Stat;
  readonly flySpeed: Stat;
  readonly jumpSpeed: Stat;
  readonly jumpHeight: Stat;
  /** Feet. */
  readonly perception: Stat;
  readonly stealthPve: Stat;
  readonly stealthPvp: Stat;
  readonly threat: Stat;
  /** Magnitude of protection, positive = protected. */
  readonly mezProtection: Readonly<Partial<Record<MezType, Stat>>>;
  readonly mezResistance: Readonly<Partial<Record<MezType, Stat>>>;
  /** Resistance to debuffs by attribute name, e.g. `recharge_time`, `defense`. */
  readonly debuffResistance: Readonly<Record<string, Stat>>;
}

/** An enhancement or aspect sum of one power, before and after diversification. */
export interface EnhancedAspect {
  readonly before: number;
  readonly after: number;
}

/** What slotting and buffs make of one power. */
export interface PowerResult {
  readonly path: string;
  readonly power: string;
  /** Counted in totals. */
  readonly active: boolean;
  readonly enhancement: Readonly<Record<string, EnhancedAspect>>;
  readonly accuracy: number;
  /** Clamped to 5 %..95 %, against an even-level target without defence. */
  readonly hitChance: number;
  /** Seconds. */
  readonly recharge: number;
  /** Points a cast, or points per second for toggles. */
  readonly endurance: number;
  readonly castTime: number;
  /** Cast time in server ticks. heroes-rules §13. */
  readonly arcanaTime: number;
  readonly range: number;
  /** Average damage of one use by type, before and after enhancement; empty when it deals none. */
  readonly damage: readonly {
    readonly type: DamageType | 'special';
    readonly base: number;
    readonly enhanced: number;
  }[];
}

/** A set bonus as it counts in the build. */
export interface ActiveSetBonus {
  readonly bonusPower: string;
  /** Times it is earned; at most five count. heroes-rules §17. */
  readonly copies: number;
  readonly counted: number;
  readonly sources: readonly { readonly set: string; readonly path: string; readonly pieces: number }[];
}

export interface BuildProblem {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export interface BuildResult {
  readonly totals: BuildTotals;
  readonly powers: readonly PowerResult[];
  readonly setBonuses: readonly ActiveSetBonus[];
  readonly unknown: readonly UnknownReference[];
  readonly problems: readonly BuildProblem[];
  readonly slotsUsed: number;
  /** Only when asked for. */
  readonly contributions?: readonly Contribution[];
}

export interface ComputeOptions {
  /** 1..50; defaults to 50. heroes-rules §1. */
  readonly level?: number;
  readonly mode?: 'pve' | 'pvp';
  /** Relative level of the target for hit chances, −4..+7. */
  readonly targetLevel?: number;
  /** Conditions that are on: names of `Condition` specials. */
  readonly switches?: readonly string[];
  /** Combat events in force that suppress effects. */
  readonly suppression?: readonly string[];
  readonly contributions?: boolean;
  /**
   * Auto powers count whatever the build says (`always`, the default: in the game
   * nobody can switch them off), or only when marked, as Mids does. heroes-rules §18.
   */
  readonly autoPowers?: 'always' | 'as_marked';
}
