import type { Effect } from './effect.ts';

export type PowerType = 'click' | 'auto' | 'toggle' | 'boost' | 'inspiration' | 'global_boost';
export const EFFECT_AREAS = [
  'none',
  'character',
  'sphere',
  'cone',
  'location',
  'volume',
  'map',
  'room',
  'touch',
  'chain',
] as const;
export type EffectArea = (typeof EFFECT_AREAS)[number];

/** Who may take a power. Each pair is two powers that must both be owned; the pairs are alternatives. */
export interface Requirement {
  readonly classes: readonly string[];
  readonly classesNot: readonly string[];
  readonly powers: readonly (readonly [string, string])[];
  readonly powersNot: readonly (readonly [string, string])[];
}

export interface Power {
  /** `Group.Set.Power`; compared without regard to case. */
  readonly id: string;
  /** Number that old build files store; -1 when the source has none. */
  readonly staticId: number;
  /** Full name of the powerset. */
  readonly powerset: string;
  /** Name shown to players. */
  readonly name: string;
  readonly type: PowerType;
  /** Level (1-based) from which it can be picked; 0 = granted, never picked. */
  readonly level: number;
  readonly requires?: Requirement;

  readonly accuracy: number;
  readonly attackTypes: readonly string[];
  /** Names of groups of which only one power can be on at a time. */
  readonly exclusionGroups: readonly string[];
  readonly target: readonly string[];
  readonly affects: readonly string[];
  readonly autoHits: readonly string[];
  /** Feet. */
  readonly range: number;
  readonly area: EffectArea;
  /** Feet. */
  readonly radius: number;
  /** Degrees; 0 when not a cone. */
  readonly arc: number;
  readonly maxTargets: number;

  /** Endurance points; for toggles per `activatePeriod`. */
  readonly endurance: number;
  /** Seconds, plain animation time. */
  readonly castTime: number;
  /** Seconds. */
  readonly interruptTime: number;
  /** Seconds. */
  readonly recharge: number;
  /** Seconds between ticks of a toggle or auto power. */
  readonly activatePeriod: number;

  /** Most slots it can have; 0 = takes no enhancements. */
  readonly maxSlots: number;
  /** Ids of enhancement classes it accepts (`EnhancementClass.id`). */
  readonly acceptsClasses: readonly number[];
  /** Ids of set types it accepts (`SetType.id`). */
  readonly acceptsSetTypes: readonly number[];
  /** Enhancement aspects that never apply, by name of `ENHANCEMENT_ASPECTS`. */
  readonly ignoresEnhancement?: readonly string[];
  /** Global buffs that never apply, by name of `ENHANCEMENT_ASPECTS`. */
  readonly ignoresBuff?: readonly string[];
  /** Outside strength buffs do not reach it; its own slots still count. */
  readonly ignoresStrength?: true;

  /** A click whose buff can be counted in totals. */
  readonly clickBuff?: true;
  /** A toggle that starts switched on. */
  readonly alwaysOn?: true;
  /** Owned by everybody who may take it, without a pick. */
  readonly autoGranted?: true;
  readonly hidden?: true;
  /** Slider for stacks or targets. */
  readonly stacks?: {
    readonly name: string;
    readonly min: number;
    readonly max: number;
    readonly start: number;
  };
  readonly subPowers?: readonly string[];
  /** Class whose modifier tables apply instead of the character's. */
  readonly forcedClass?: string;
  /** Effects of the entity it creates count as its own. */
  readonly absorbsPetEffects?: true;
  /** Kind of inherent, for grouping: accolade, class, incarnate, prestige, temp … */
  readonly inherentKind?: string;
  readonly modesRequired?: readonly string[];
  readonly modesDisallowed?: readonly string[];
  /** Facts of the source that no rule uses yet, kept so that nothing is lost. */
  readonly extra?: Readonly<Record<string, number | string | boolean>>;

  readonly effects: readonly Effect[];
}

export type PowersetKind =
  | 'none'
  | 'primary'
  | 'secondary'
  | 'epic'
  | 'inherent'
  | 'pool'
  | 'accolade'
  | 'temp'
  | 'pet'
  | 'set_bonus'
  | 'boost'
  | 'incarnate'
  | 'redirect';

export interface Powerset {
  /** `Group.Set`. */
  readonly id: string;
  readonly name: string;
  readonly kind: PowersetKind;
  /** The one class it belongs to; absent when several or all may take it. */
  readonly archetype?: string;
  /** The classes that share it (some epic sets); absent when it is one or all. */
  readonly sharedBy?: readonly string[];
  /** Base set of a branching set (Arachnos). */
  readonly trunk?: string;
  /** Secondary that comes with it (Kheldians and the like). */
  readonly linkedSecondary?: string;
  /** Sets that cannot be taken together with it. */
  readonly excludes: readonly string[];
  /** Full names in the order of the source. */
  readonly powers: readonly string[];
  /** Display names parallel to `powers`, known even while the powers are not loaded. */
  readonly powerNames?: readonly string[];
}

/** Something a power creates (`create_entity`): a pet, a henchman, a patch on the ground. */
export interface Entity {
  /** What `Effect.ref` names. */
  readonly id: string;
  readonly name: string;
  /** Class whose modifier tables its powers use. */
  readonly classId: string;
  /** Full names of the powersets it owns. */
  readonly powersets: readonly string[];
  /** Full names of the powers that upgrades give it. */
  readonly upgrades: readonly string[];
}
