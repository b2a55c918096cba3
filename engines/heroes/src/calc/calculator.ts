import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildResult, ComputeOptions } from '../model/totals.ts';
import { IncrementalCalculation } from './incremental-calculation.ts';

/** Computes one build after another and does again only what an edit changed. */
export interface Calculator {
  /**
   * Everything a build amounts to, equal to what `computeBuild` answers. Entries
   * that are the same objects as in the build before are not looked at again, so
   * builds must not be changed in place. `problems` are found when first read.
   */
  compute(build: Build): BuildResult;
}

/** A calculator for one set of data and options; it remembers the build it computed last. */
export function createCalculator(data: GameData, options: ComputeOptions = {}): Calculator {
  const calculation = new IncrementalCalculation(data, options);
  return { compute: (build) => calculation.compute(build) };
}
