import type { Aspect, Attribute } from './attribute.ts';

export type PvMode = 'any' | 'pve' | 'pvp';
export type EffectTarget = 'unspecified' | 'target' | 'self' | 'all';

/**
 * How scale, magnitude and table combine (heroes-rules §2):
 * `magnitude`: value = scale × magnitude × table; `duration`: seconds =
 * scale × table at a strength of `magnitude`; `constant`: taken as they are;
 * `expression`: the texts in `expressions` decide, starting from the magnitude result.
 */
export type EffectKind = 'magnitude' | 'duration' | 'constant' | 'expression';

/**
 * A circumstance under which an effect counts: `special` names a state of the
 * character or target (containment, domination, combo level 2 …), `key`/`value`
 * carry a condition of the data as written, e.g. `Active:Some.Power.Name` = `True`,
 * and `expression` is a term of the game's own language that has no shorter form,
 * e.g. `target>kHitPoints% < 50`; it has to be true.
 */
export type Condition =
  | { readonly type: 'special'; readonly name: string }
  | { readonly type: 'data'; readonly key: string; readonly value: string }
  | { readonly type: 'expression'; readonly text: string };

/**
 * One atomic effect of a power: one attribute × aspect × target. A power is a
 * flat list of these; nothing is merged and nothing overwrites anything, so two
 * effects on the same attribute are simply two entries.
 */
export interface Effect {
  readonly attribute: Attribute;
  readonly aspect: Aspect;
  readonly target: EffectTarget;
  readonly pvMode: PvMode;
  readonly kind: EffectKind;
  /** Signed. Fractions for percentages (0.075 = 7.5 %), points for hit points, feet, mez magnitude … */
  readonly scale: number;
  readonly magnitude: number;
  /** Seconds; 0 for one-off and always-on effects. */
  readonly duration: number;
  /** Archetype modifier table, lower case; '' means a factor of 1. */
  readonly table: string;
  /** Probability 0..1. */
  readonly chance: number;
  readonly resistible: boolean;
  /** False: neither enhancements nor outside strength buffs change it (IgnoreStrength). */
  readonly buffable: boolean;
  /** Repeated casts add up. */
  readonly stacks: boolean;
  /** Display-only and ignored effects are kept but never counted. */
  readonly role: 'primary' | 'secondary' | 'tertiary' | 'special' | 'ignored' | 'display_only';

  /** Seconds until it happens. */
  readonly delay?: number;
  /** Number of applications of a damage (or heal) over time; absent = once. */
  readonly ticks?: number;
  /** Seconds between applications, where the source states it. */
  readonly period?: number;
  /** Chance of each further tick, where the source states it. */
  readonly tickChance?: number;
  /** The first missed tick ends the series. */
  readonly cancelOnMiss?: true;
  readonly requiresHit?: true;
  /** Procs per minute; overrides `chance`. heroes-rules §14. */
  readonly ppm?: number;
  /** Added after enhancement diversification (Alpha's second share). */
  readonly ignoresEd?: true;
  /**
   * The stack slider of the power scales effects on oneself that stack; this one
   * is left alone although it does.
   */
  readonly ignoresStacks?: true;
  /** Scaled by the stack slider although it is not a stacking effect on oneself. */
  readonly followsStacks?: true;
  /** Combat events that switch it off for a while. */
  readonly suppressedBy?: readonly string[];
  readonly conditions?: readonly Condition[];
  /** Tag that a global chance modifier refers to; absent for the common `Ones`. */
  readonly tag?: string;
  /** Further tags, of the effect itself or of the effects it depends on. */
  readonly otherTags?: readonly string[];
  /** What the game asks before the effect happens, as written; `conditions` and `pvMode` are what it means. */
  readonly requires?: string;
  /** Of all effects with one key on one attribute only the strongest counts. heroes-rules §16. */
  readonly stackKey?: string;
  /** Most copies that add up, where the source states it. */
  readonly stackLimit?: number;
  /**
   * What the action names: the granted, revoked, redirected, recharged or executed
   * power, the entity created, or the tag whose chance a global chance mod changes.
   */
  readonly ref?: string;
  /** Counts for this class only. */
  readonly classOnly?: string;
  readonly expressions?: {
    readonly duration?: string;
    readonly magnitude?: string;
    readonly chance?: string;
  };
  /** Facts of the source that no rule uses yet, kept so that nothing is lost. */
  readonly extra?: Readonly<Record<string, number | string | boolean>>;
}

/** Whether a table is 1 at every level and in no file. heroes-rules §2. */
export function isOneTable(table: string): boolean {
  return table === '' || table === 'ones';
}
