import type { Edition } from '../compendium/index.ts';

/** Test on the circumstances of a roll: a tag, or tags combined. See `TAGS` in `effect-targets.ts`. */
export type Predicate =
  | string
  | { readonly not: Predicate }
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  /** An expression without dice is at least a number: `["@class.barbarian", 6]`. */
  | { readonly atLeast: readonly [string, number] };

/** What a change does to its target; which of them a target takes is in `TARGETS`. */
export type ChangeOp =
  | 'add'
  | 'multiply'
  | 'override'
  | 'atLeast'
  | 'atMost'
  /** A base formula among which the best counts. */
  | 'formula'
  | 'advantage'
  | 'disadvantage'
  | 'autoFail'
  | 'addSet'
  | 'grant'
  | 'forbid';

/** One change of one number, roll, set or flag. */
export interface EffectChange {
  /** One of the closed list of targets, e.g. `attack.damage`, `save.str.mode`, `damage.resist`. */
  readonly target: string;
  readonly op: ChangeOp;
  /** A number, an expression over `@` names (dice only where the target takes them), or members of a set. */
  readonly value?: number | string | readonly string[];
  readonly when?: Predicate;
  /** Rule sets it is for; both when absent. */
  readonly editions?: readonly Edition[];
  /** Smaller goes first among changes of one step; 0 when absent. */
  readonly priority?: number;
  /** Damage type of added damage; of several, whoever rolls it says which. */
  readonly damageType?: string | readonly string[];
}

/** How long an effect stays on. Rounds are six seconds. */
export interface EffectDuration {
  readonly editions?: readonly Edition[];
  readonly rounds?: number;
  /** Ends with the next turn, unless one of these happened since. */
  readonly untilEndOfNextTurn?: boolean;
  readonly extendBy?: readonly ('attack' | 'forceSave' | 'bonusAction' | 'damage')[];
  /** Until this rest. */
  readonly until?: 'short-rest' | 'long-rest' | 'dismissed';
}

/** How an effect is switched on. */
export interface EffectToggle {
  readonly action: 'action' | 'bonus' | 'reaction' | 'free' | 'cast';
  readonly cost?: { readonly resource: string; readonly amount: number };
  /** What must hold; the code is what the refusal is called. */
  readonly require?: readonly {
    readonly test: Predicate;
    readonly code: string;
    readonly editions?: readonly Edition[];
  }[];
  readonly onStart?: readonly 'endConcentration'[];
  readonly concentration?: boolean;
}

/**
 * What a feature, trait, condition, spell or item does, as data. A record with a
 * `toggle` works while it is on; one without works as long as its source is there.
 */
export interface EffectRecord {
  /** Unique; lower case, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** `feature:rage`, `trait:darkvision`, `feat:alert`, `condition:prone`, `spell:bless`, `item:ring-of-protection`, `homebrew:…`; several slugs when the rule sets name it differently. */
  readonly source: readonly string[];
  readonly editions?: readonly Edition[];
  readonly toggle?: EffectToggle;
  readonly duration?: readonly EffectDuration[];
  /** It ends when one of these comes true. */
  readonly endWhen?: readonly { readonly test: Predicate; readonly editions?: readonly Edition[] }[];
  /** It is on, but does nothing while these do not all hold. */
  readonly activeWhen?: readonly { readonly test: Predicate; readonly editions?: readonly Edition[] }[];
  /** Of records of one group only the first that is gained is in force: Unarmored Defense of 2014. */
  readonly firstOf?: { readonly group: string; readonly editions?: readonly Edition[] };
  readonly changes: readonly EffectChange[];
}

/** Uses that are spent and come back: rages, ki, channel divinity. */
export interface ResourceRecord {
  readonly id: string;
  readonly name: string;
  readonly source: readonly string[];
  readonly editions?: readonly Edition[];
  /** Expression without dice; `unlimited` when the value is null. */
  readonly max: readonly { readonly editions?: readonly Edition[]; readonly value: string }[];
  /** What a rest gives back: all, or a number. */
  readonly recover: readonly {
    readonly editions?: readonly Edition[];
    readonly rest: 'short' | 'long' | 'dawn';
    readonly amount: 'all' | number;
    /** Only while this holds. */
    readonly when?: Predicate;
  }[];
}
