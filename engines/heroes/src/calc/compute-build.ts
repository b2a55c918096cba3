import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildResult, ComputeOptions } from '../model/totals.ts';
import { validateBuild } from '../rules/validate-build.ts';
import { IncrementalCalculation } from './incremental-calculation.ts';
import { powerFigures } from './power-figures.ts';

/**
 * Everything a build amounts to: totals with caps, each power as slotted, set
 * bonuses, names the data does not know, and problems. Pure and deterministic;
 * it never throws for a build, however odd, and any name may be unknown
 * (`BuildResult.unknown`, `Stat.unknown`). For one edit after another
 * `createCalculator` is faster. heroes-rules §8, §17, §18.
 */
export function computeBuild(data: GameData, build: Build, options: ComputeOptions = {}): BuildResult {
  const numbers = new IncrementalCalculation(
    data,
    options,
    options.effects ? powerFigures : undefined,
  ).compute(build);
  let problems: BuildResult['problems'] | undefined;
  return {
    ...numbers,
    /** Found when first read: most who want numbers do not ask. */
    get problems() {
      problems ??= validateBuild(data, build, options);
      return problems;
    },
  };
}
