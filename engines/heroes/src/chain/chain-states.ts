import { type Calculator, createCalculator } from '../calc/calculator.ts';
import type { Build, PowerEntry } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildNumbers, ComputeOptions } from '../model/totals.ts';

/** A power of a chain. */
export interface Member {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  /** Seconds that its buff lasts; 0 when it is none. */
  readonly buffSeconds: number;
  /** Its bit in the mask of active buffs; 0 when it is none. */
  readonly bit: number;
}

/** What the members do while certain buffs are on; arrays in their order. */
export interface ChainState {
  readonly castTime: Float64Array;
  readonly recharge: Float64Array;
  readonly endurance: Float64Array;
  readonly damage: Float64Array;
  readonly hitChance: Float64Array;
  /** Endurance a second, running toggles paid. */
  readonly enduranceNet: number;
  readonly enduranceMax: number;
}

/** The build under each set of active buffs, computed when it first comes up. */
export class ChainStates {
  readonly #calculator: Calculator;
  readonly #build: Build;
  readonly #members: readonly Member[];
  readonly #states = new Map<number, ChainState>();

  constructor(data: GameData, build: Build, options: ComputeOptions, members: readonly Member[]) {
    this.#calculator = createCalculator(data, options);
    this.#build = build;
    this.#members = members;
  }

  /** The state in which the buffs of these bits are on. */
  of(mask: number): ChainState {
    let state = this.#states.get(mask);
    if (state === undefined) {
      const build = withBuffs(this.#build, this.#members, mask);
      state = stateOf(this.#calculator.compute(build), this.#members);
      this.#states.set(mask, state);
    }
    return state;
  }
}

/** The build with the buffs of the chain on or off; everything else as it is. */
export function withBuffs(build: Build, members: readonly Member[], mask: number): Build {
  const on = new Map(members.flatMap(({ path, bit }) => (bit === 0 ? [] : [[path, (mask & bit) !== 0]])));
  const set = <T extends PowerEntry | null>(list: 'picks' | 'granted', entries: readonly T[]): T[] =>
    entries.map((entry, i) => {
      const include = on.get(`${list}[${i}]`);
      return include === undefined || entry === null ? entry : { ...entry, include };
    });
  return { ...build, picks: set('picks', build.picks), granted: set('granted', build.granted) };
}

function stateOf({ powers, totals }: BuildNumbers, members: readonly Member[]): ChainState {
  const results = members.map(({ path }) => powers.find((power) => power.path === path));
  return {
    castTime: Float64Array.from(results, (result) => result?.arcanaTime ?? 0),
    recharge: Float64Array.from(results, (result) => result?.recharge ?? 0),
    endurance: Float64Array.from(results, (result) => result?.endurance ?? 0),
    damage: Float64Array.from(results, (result) =>
      (result?.damage ?? []).reduce((sum, { enhanced }) => sum + enhanced, 0),
    ),
    hitChance: Float64Array.from(results, (result) => result?.hitChance ?? 0),
    enduranceNet: totals.enduranceNet.value,
    enduranceMax: totals.enduranceMax.value,
  };
}
