import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildTotals, ComputeOptions } from '../model/totals.ts';
import type { Recorder } from './accumulate.ts';
import type { Context } from './context.ts';
import type { EntryState } from './entry-state.ts';
import { IncrementalCalculation } from './incremental-calculation.ts';
import { powerFigures } from './power-figures.ts';
import type { Surroundings } from './power-results.ts';
import type { EarnedBonus } from './set-tally.ts';

/** A finished calculation with everything its numbers were made of. */
export interface Calculation {
  readonly context: Context;
  readonly entries: readonly EntryState[];
  readonly earned: readonly EarnedBonus[];
  /** Sums and circumstances that the results of powers depend on. */
  readonly around: Surroundings;
  readonly totals: BuildTotals;
}

/** Computes a build as `computeBuild` does and tells every addition on the way. */
export function calculate(
  data: GameData,
  build: Build,
  options: ComputeOptions,
  recorder: Recorder,
): Calculation {
  const calculation = new IncrementalCalculation(data, options, options.effects ? powerFigures : undefined);
  return calculation.last(calculation.compute(build, recorder).totals);
}
