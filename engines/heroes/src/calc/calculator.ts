import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildNumbers, ComputeOptions } from '../model/totals.ts';
import { IncrementalCalculation } from './incremental-calculation.ts';
import type { PowerFigures } from './power-figures.ts';

/** Computes one build after another and does again only what an edit changed. */
export interface Calculator {
  /**
   * Everything a build amounts to, equal to what `computeBuild` answers; rules are
   * not asked (`validateBuild`). Entries that are the same objects as in the build
   * before are not looked at again, so builds must not be changed in place.
   */
  compute(build: Build): BuildNumbers;
}

/**
 * A calculator for one set of data and options; it remembers the build it computed
 * last. Effects of powers are in its answers when it is given `powerFigures`.
 */
export function createCalculator(
  data: GameData,
  options: Omit<ComputeOptions, 'effects'> = {},
  figures?: PowerFigures,
): Calculator {
  const calculation = new IncrementalCalculation(data, options, figures);
  return { compute: (build) => calculation.compute(build) };
}
