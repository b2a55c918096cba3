import { diceFromWords } from './dice-source.ts';
import {
  chanceAtLeast,
  convolve,
  type Distribution,
  Effort,
  fromMap,
  mapValues,
  momentsOf,
  percentile,
  TooCostly,
  withoutEnds,
} from './distribution.ts';
import { evaluateOnce } from './evaluate.ts';
import { NodeDistribution } from './node-distribution.ts';
import type { PreparedRoll } from './prepare.ts';

/** What a roll will probably give; of one result where the roll is repeated. */
export interface RollStatistics {
  /** `exact` to about 12 digits; `sampled` where an exact answer would take too long. */
  readonly method: 'exact' | 'sampled';
  /** Rolls made to find it; null when exact. */
  readonly samples: number | null;
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
  /** Smallest and largest value with a chance above 10^-12, or seen. */
  readonly min: number;
  readonly max: number;
  /** Smallest values reached by 5, 25, 50, 75 and 95 % of rolls. */
  readonly percentiles: Readonly<Record<'p5' | 'p25' | 'p50' | 'p75' | 'p95', number>>;
  /** Chance that `vs` succeeds; null without it. */
  readonly success: number | null;
  readonly distribution: Distribution;
}

/** Additions for an exact answer: some 20 ms. */
const EFFORT = 3_000_000;
/** Dice drawn for a sampled one, and rolls at least and at most. */
const SAMPLED_DRAWS = 200_000;
const SAMPLES = { least: 300, most: 20_000 } as const;

const NOTHING = 1e-12;

/**
 * The distribution of a prepared roll with its usual figures. The same roll
 * always gets the same answer, also when it is sampled.
 * @throws GuildError DICE_ARITHMETIC or DICE_LIMIT when some of its outcomes are no results.
 */
export function rollStatistics(prepared: PreparedRoll): RollStatistics {
  try {
    return exact(prepared);
  } catch (error) {
    if (error instanceof TooCostly) return sampled(prepared);
    throw error;
  }
}

function exact(prepared: PreparedRoll): RollStatistics {
  const effort = new Effort(EFFORT);
  const { expression } = prepared;
  const nodes = new NodeDistribution(expression.source, effort);
  const total = nodes.of(expression.body);
  let success: number | null = null;
  if (prepared.versus !== null) {
    const dc = mapValues(nodes.of(prepared.versus), (value) => 0 - value);
    success = chanceAtLeast(convolve(total, dc, effort), 0);
  }
  // Explosions go on with chances that vanish.
  return figures(withoutEnds(total, NOTHING), { method: 'exact', samples: null, success });
}

/** Roll many times; rolls that draw many dice are made less often. */
function sampled(prepared: PreparedRoll): RollStatistics {
  const dice = diceFromWords(sampleWords());
  const totals = new Map<number, number>();
  let [samples, draws, successes] = [0, 0, 0];
  while (samples < SAMPLES.most && (draws < SAMPLED_DRAWS || samples < SAMPLES.least)) {
    const { total, check, dice: drawn } = evaluateOnce(prepared, dice);
    totals.set(total, (totals.get(total) ?? 0) + 1);
    draws += drawn.length + prepared.terms.length;
    if (check?.success === true) successes++;
    samples++;
  }
  for (const [total, count] of totals) totals.set(total, count / samples);
  const success = prepared.versus === null ? null : successes / samples;
  return figures(fromMap(totals), { method: 'sampled', samples, success });
}

/** Numbers for sampling only: sfc32 from a fixed start, so that answers can be repeated. */
function sampleWords(): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1];
  return () => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + word;
    return word >>> 0;
  };
}

function figures(
  distribution: Distribution,
  rest: Pick<RollStatistics, 'method' | 'samples' | 'success'>,
): RollStatistics {
  const { values } = distribution;
  const at = (share: number) => percentile(distribution, share);
  return {
    ...rest,
    ...momentsOf(distribution),
    min: values[0] ?? 0,
    max: values.at(-1) ?? 0,
    percentiles: { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) },
    distribution,
  };
}
