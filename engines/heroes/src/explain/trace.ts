import type { Addition } from '../calc/accumulate.ts';
import { type Calculation, calculate } from '../calc/calculation.ts';
import type { CompiledPower } from '../calc/compiled.ts';
import type { EntryState } from '../calc/entry-state.ts';
import { petsOf } from '../calc/pets.ts';
import { effectsOf } from '../calc/power-effects.ts';
import { PowerCalculation } from '../calc/power-results.ts';
import { pieceShares } from '../calc/slotting.ts';
import { ASPECT_SCHEDULES, aspectIndex, sumIndex } from '../calc/stat-layout.ts';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ComputeOptions, PowerResult } from '../model/totals.ts';

/** What one slotted piece gives to one aspect, before diversification. */
interface SlotShare {
  readonly path: string;
  /** Uid of the piece. */
  readonly piece: string;
  readonly value: number;
}

/** What an Alpha gives to one aspect of a power. heroes-rules §19. */
interface AlphaPart {
  /** Alpha power that grants it. */
  readonly power: string;
  readonly inEd: number;
  readonly afterEd: number;
}

/** One aspect of one power: the pieces, the Alpha and what diversification leaves of them. */
export interface AspectTrace {
  readonly shares: readonly SlotShare[];
  readonly alphas: readonly AlphaPart[];
  readonly schedule: string;
  /** What reaches the power. */
  readonly after: number;
}

/** An entry whose power is known, with its place among the entries. */
export interface TracedEntry {
  readonly resolved: EntryState;
  /** Works out its numbers. */
  readonly power: PowerCalculation;
  readonly compiled: CompiledPower;
  readonly index: number;
}

const NONE: readonly Addition[] = [];

/** A finished calculation that can be asked what each of its sums is made of. */
export class Trace {
  readonly data: GameData;
  readonly calculation: Calculation;
  readonly #bySum = new Map<number, Addition[]>();

  constructor(data: GameData, build: Build, options: ComputeOptions) {
    this.data = data;
    this.calculation = calculate(data, build, options, (addition) => {
      const known = this.#bySum.get(addition.sum);
      if (known === undefined) this.#bySum.set(addition.sum, [addition]);
      else known.push(addition);
    });
  }

  /** Additions to a build-wide sum, in the order in which they were made. */
  additions(sum: number): readonly Addition[] {
    return this.#bySum.get(sum) ?? NONE;
  }

  /** Value of a build-wide sum by name. */
  sum(name: string): number {
    return this.calculation.around.sums[sumIndex(name)] ?? 0;
  }

  /** Entries whose power the data knows. */
  entries(): TracedEntry[] {
    const { entries, around } = this.calculation;
    return entries.flatMap((resolved, index) => {
      const { compiled } = resolved;
      return compiled === null
        ? []
        : [{ resolved, compiled, index, power: new PowerCalculation(resolved, compiled, around) }];
    });
  }

  /** The result of an entry with its effects and pets, whatever the options say. */
  detailed({ resolved, power }: TracedEntry): PowerResult {
    const { around } = this.calculation;
    return { ...power.result(), effects: effectsOf(resolved, around), pets: petsOf(resolved, around) };
  }

  /** What strengthens an aspect (e.g. `damage`, `mez.hold`) of the entry at a place, for buffs or for debuffs. */
  aspect(entry: number, key: string | number, debuff = false): AspectTrace {
    const { context, entries } = this.calculation;
    const aspect = typeof key === 'string' ? aspectIndex(key) : key;
    const resolved = entries[entry];
    const after = resolved?.slotting[debuff ? 'debuffs' : 'buffs'][aspect] ?? 0;
    const schedule = ASPECT_SCHEDULES[aspect] ?? 'A';
    if (resolved === undefined || after === 0) return { shares: [], alphas: [], schedule, after: 0 };
    const other = debuff ? 'buff' : 'debuff';
    const shares = resolved.slotting.pieces.flatMap((slotted): SlotShare[] => {
      let value = 0;
      for (const share of pieceShares(slotted, context)) {
        if (share.aspect === aspect && share.only !== other) value += share.value;
      }
      if (value === 0) return [];
      return [{ path: `${resolved.path}.slots[${slotted.slot}]`, piece: slotted.piece.piece.uid, value }];
    });
    return { shares, alphas: this.#alphas(resolved, aspect), schedule, after };
  }

  #alphas(resolved: EntryState, aspect: number): AlphaPart[] {
    return resolved.slotting.accepted.flatMap((share) => {
      const inEd = share.inEd[aspect] ?? 0;
      const afterEd = share.afterEd[aspect] ?? 0;
      if (inEd === 0 && afterEd === 0) return [];
      const owner = this.calculation.entries.find(({ compiled }) => compiled?.alpha.includes(share));
      return [{ power: owner?.entry.power ?? '', inEd, afterEd }];
    });
  }
}
