import type { Aspect, DamageType, DefenseType, MezType } from './attribute.ts';
import type { EffectTarget } from './effect.ts';
import type { EffectArea } from './power.ts';

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
    | 'entity'
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
  readonly rule: 'power' | 'set_bonus' | 'piece_bonus' | 'proc' | 'incarnate' | 'outside';
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
  /** Levels that count on top of the character's own. */
  readonly levelShift: Stat;
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
  /** Clamped to 5 %..95 %, against a target of the level asked for, without defence. */
  readonly hitChance: number;
  /** Seconds. */
  readonly recharge: number;
  /** Points a cast, or points per second for toggles. */
  readonly endurance: number;
  readonly castTime: number;
  /** Cast time in server ticks. heroes-rules §13. */
  readonly arcanaTime: number;
  /** Seconds before the cast in which it can be interrupted. */
  readonly interruptTime: number;
  /** Feet. */
  readonly range: number;
  readonly area: EffectArea;
  /** Feet. */
  readonly radius: number;
  /** Degrees; 0 when not a cone. */
  readonly arc: number;
  readonly maxTargets: number;
  /** Average damage of one use by type, before and after enhancement; empty when it deals none. */
  readonly damage: readonly {
    readonly type: DamageType | 'special';
    readonly base: number;
    readonly enhanced: number;
  }[];
  /** Null when it deals none. */
  readonly damageRates: DamageRates | null;
  /** Longest of the buffs, debuffs and mezzes of one use, in seconds; 0 for what is over at once or stays on. */
  readonly duration: number;
  /** Share of time that lasts when it is used as often as it can; null without a duration. */
  readonly uptime: number | null;
  /** Seconds by which the duration exceeds recharge and cast ("perma" from 0 on); null without a duration. */
  readonly permaMargin: number | null;
  /** Only when asked for. */
  readonly effects?: readonly EffectResult[];
  /** The same figures with its slots and without the buffs of the build; only when effects are asked for. */
  readonly slotted?: SlottedFigures;
  /** Entities it creates, with what its slots make of them; only when asked for. */
  readonly pets?: readonly PetResult[];
}

/** The middle one of the three numbers of a power: what its own slots make of it. */
export interface SlottedFigures {
  readonly accuracy: number;
  /** Seconds. */
  readonly recharge: number;
  /** Points a cast, or points per second for toggles. */
  readonly endurance: number;
  /** Feet. */
  readonly range: number;
  /** In the order of `PowerResult.damage`. */
  readonly damage: readonly number[];
  /** In the order of `PowerResult.effects`. */
  readonly effects: readonly { readonly value: number; readonly duration: number }[];
}

/** Enhanced damage of one use on one target, all types together, that hits. */
export interface DamageRates {
  readonly perUse: number;
  /** Per second of cast (ArcanaTime). */
  readonly perCastSecond: number;
  /** Per second of cast and recharge. */
  readonly perCycleSecond: number;
  /** Per point of endurance; null when it costs none. */
  readonly perEndurance: number | null;
}

/** One effect of a power before and after slots and buffs. */
export interface EffectResult {
  /** One of `Attribute`. */
  readonly attribute: string;
  readonly aspect: Aspect;
  readonly target: EffectTarget;
  /** Signed as the game states it: damage and protection are negative. One application. */
  readonly base: number;
  readonly value: number;
  /** Seconds. */
  readonly baseDuration: number;
  readonly duration: number;
  /** Probability of each application. */
  readonly chance: number;
  /** Applications in one use. */
  readonly ticks: number;
  /** False while a condition of it does not hold. */
  readonly active: boolean;
  /** What it depends on, by the names of `switchesFor`. */
  readonly switches?: readonly string[];
  /** Power, entity or tag that it names. */
  readonly ref?: string;
}

/** A pet, henchman or patch that a power creates. */
export interface PetResult {
  readonly entity: string;
  readonly name: string;
  readonly count: number;
  /** Seconds it stays; 0 when it stays until dismissed or destroyed. */
  readonly lifetime: number;
  readonly powers: readonly PetPowerResult[];
}

/** A power of a pet with the enhancements of the power that called it. */
export interface PetPowerResult {
  readonly power: string;
  readonly name: string;
  readonly accuracy: number;
  readonly recharge: number;
  readonly castTime: number;
  readonly damage: PowerResult['damage'];
  readonly effects: readonly EffectResult[];
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
  /** What to do about it. */
  readonly suggestion?: string;
}

/** What a build amounts to. */
export interface BuildNumbers {
  readonly totals: BuildTotals;
  readonly powers: readonly PowerResult[];
  readonly setBonuses: readonly ActiveSetBonus[];
  readonly unknown: readonly UnknownReference[];
  readonly slotsUsed: number;
  /** Only when asked for. */
  readonly contributions?: readonly Contribution[];
}

export interface BuildResult extends BuildNumbers {
  /** What the rules do not allow. */
  readonly problems: readonly BuildProblem[];
}

export interface ComputeOptions {
  /** 1..50; defaults to 50. heroes-rules §1. */
  readonly level?: number;
  readonly mode?: 'pve' | 'pvp';
  /**
   * Level of the target above the character's own, −4..+7. Without it targets are
   * even and level shifts are left out, as planners show it; with it, hit chances,
   * damage, debuffs and mezzes are those against such a target. heroes-rules §9.
   */
  readonly targetLevel?: number;
  /**
   * Conditions that are on: names of `switchesFor`. A `!` in front puts one off
   * that the build itself would have on.
   */
  readonly switches?: readonly string[];
  /** Combat events in force that suppress effects. */
  readonly suppression?: readonly string[];
  readonly contributions?: boolean;
  /** Slots that may be added over all powers, for servers that grant more or fewer than the data say. */
  readonly maxSlots?: number;
  /**
   * Auto powers count whatever the build says (`always`, the default: in the game
   * nobody can switch them off), or only when marked, as Mids does. heroes-rules §18.
   */
  readonly autoPowers?: 'always' | 'as_marked';
  /**
   * Powers that a form of the build (a Kheldian's Nova or Dwarf, Granite Armor)
   * suspends or forbids: they count as marked (default, as in Mids), or not while
   * that form is on (`exclusive`, as in the game).
   */
  readonly forms?: 'as_marked' | 'exclusive';
  /**
   * Below level 50: a character that goes back (`exemplar`, the default: powers and
   * slots gained up to five levels above still work), or one on its way up
   * (`levelling`: only what was gained by then). heroes-rules §8, §21.
   */
  readonly levelRule?: 'exemplar' | 'levelling';
  /** What sources disagree about when a character goes back in level. heroes-rules §21, §23. */
  readonly exemplar?: {
    /** Set bonuses last to three levels below the `piece` (default), or as low as the `data` say. */
    readonly bonusFloor?: 'piece' | 'data';
    /** Pieces work at the character's level at most (default), or at their own. */
    readonly pieces?: 'character_level' | 'own_level';
  };
  /** Powers of others that reach the character: inspirations, temporary powers, buffs of a team. */
  readonly outside?: readonly OutsidePower[];
  /** Level shifts of incarnate powers other than Alpha count. heroes-rules §19. */
  readonly incarnateContent?: boolean;
  /** Every effect of every power, before and after (`PowerResult.effects`, `pets`). */
  readonly effects?: boolean;
}

/** A power that somebody else, or an inspiration, uses on the character. */
export interface OutsidePower {
  /** Full name. */
  readonly power: string;
  /** Uses in force at once; default 1. */
  readonly count?: number;
  /** Class whose modifier tables apply; default that of the power's set, else the character's. */
  readonly archetype?: string;
}
