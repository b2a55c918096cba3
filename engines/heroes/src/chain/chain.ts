import type { ComputeOptions } from '../model/totals.ts';

/** How an attack chain is run. */
export interface ChainOptions extends ComputeOptions {
  /** Powers by preference: whenever nothing is being cast, the first that has recharged is used. */
  readonly priority?: readonly string[];
  /** Powers one after another, over and over; each is waited for. Excludes `priority`. */
  readonly order?: readonly string[];
  /** Length of the simulated fight, 1 to 3600 seconds; 600 when not given. */
  readonly seconds?: number;
}

/** One use of a power. */
export interface ChainActivation {
  /** Seconds since the start at which the cast begins and ends. */
  readonly at: number;
  readonly end: number;
  /** Entry of the build, e.g. `picks[3]`. */
  readonly path: string;
  readonly power: string;
  /** Average damage when it hits, slotted procs at their expected value. */
  readonly damage: number;
  /** Endurance it costs. */
  readonly endurance: number;
  /** Seconds in which nothing could be cast before it. */
  readonly waited: number;
}

/** What one power contributes. */
export interface ChainPower {
  readonly path: string;
  readonly power: string;
  readonly name: string;
  readonly uses: number;
  readonly damage: number;
  /** Share of the damage of the whole chain. */
  readonly share: number;
  readonly endurance: number;
  /** Seconds in server ticks. heroes-rules §13. */
  readonly castTime: number;
  /** Seconds of recharge without and with all buffs of the chain. */
  readonly recharge: { readonly plain: number; readonly buffed: number };
}

/** A buff that the chain keeps up. */
export interface ChainBuff {
  readonly path: string;
  readonly power: string;
  readonly name: string;
  /** Seconds that one use lasts. */
  readonly duration: number;
  /** Share of the fight in which it is on. */
  readonly uptime: number;
  /** Longest time without it, in seconds, from its first use on. */
  readonly longestGap: number;
  /** When it is on; uses that renew it are one window. */
  readonly windows: readonly { readonly from: number; readonly to: number }[];
}

/** Outcome of a simulated fight against one target of even level without resistance. */
export interface ChainResult {
  readonly mode: 'priority' | 'order';
  readonly seconds: number;
  /** Powers in the order in which they were preferred or used; full names. */
  readonly chain: readonly string[];
  readonly damage: number;
  /** Damage a second when everything hits. */
  readonly dps: number;
  /** Damage a second at the chances to hit. */
  readonly expectedDps: number;
  readonly endurance: {
    /** Spent by the chain a second. */
    readonly spentPerSecond: number;
    /** Recovered a second, running toggles paid, on average. */
    readonly recoveredPerSecond: number;
    readonly netPerSecond: number;
    readonly lowest: number;
    /** Second in which it first runs out; null when it never does. */
    readonly emptyAt: number | null;
    /** How full the bar is, at each moment it turns; the first is the start. */
    readonly curve: readonly { readonly at: number; readonly value: number }[];
  };
  readonly gaps: {
    readonly count: number;
    readonly total: number;
    readonly longest: number;
    /** Share of the fight. */
    readonly share: number;
  };
  readonly powers: readonly ChainPower[];
  readonly buffs: readonly ChainBuff[];
  readonly timeline: readonly ChainActivation[];
}
