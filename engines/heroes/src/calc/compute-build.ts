import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildResult, ComputeOptions } from '../model/totals.ts';
import { IncrementalCalculation } from './incremental-calculation.ts';

/**
 * Everything a build amounts to: totals with caps, each power as slotted, set
 * bonuses, names the data does not know, and problems. Pure and deterministic;
 * it never throws for a build, however odd, and any name may be unknown
 * (`BuildResult.unknown`, `Stat.unknown`). For one edit after another
 * `createCalculator` is faster. heroes-rules §8, §17, §18.
 */
export function computeBuild(data: GameData, build: Build, options: ComputeOptions = {}): BuildResult {
  return new IncrementalCalculation(data, options).compute(build);
}
