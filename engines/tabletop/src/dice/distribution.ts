/**
 * A finite distribution: values in ascending order with their chances. In a
 * dense one the values are consecutive whole numbers, some perhaps with chance 0.
 */
export interface Distribution {
  readonly values: Float64Array;
  readonly chances: Float64Array;
  readonly dense: boolean;
}

/** Thrown when a distribution would take too long; the roll is sampled instead. */
export class TooCostly extends Error {}

/** Work that may still be done, in additions of two numbers. */
export class Effort {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new TooCostly();
  }
}

/** A step through a map costs about so much more than one through an array. */
const MAP_STEP = 12;

export function point(value: number): Distribution {
  return { values: Float64Array.of(value), chances: Float64Array.of(1), dense: Number.isInteger(value) };
}

/** All whole numbers of a range with the same chance. */
export function uniformOver(low: number, high: number): Distribution {
  const chances = new Float64Array(high - low + 1).fill(1 / (high - low + 1));
  return denseFrom(low, chances);
}

export function denseFrom(low: number, chances: Float64Array): Distribution {
  return { values: Float64Array.from(chances, (_, at) => low + at), chances, dense: true };
}

/** From chances by value in any order. */
export function fromMap(chances: ReadonlyMap<number, number>): Distribution {
  const values = Float64Array.from(chances.keys()).sort();
  const low = values[0] ?? 0;
  const range = (values.at(-1) ?? 0) - low;
  const dense = range <= 4 * values.length + 16 && values.every((value) => Number.isInteger(value));
  if (!dense) return { values, chances: values.map((value) => chances.get(value) ?? 0), dense };
  const filled = new Float64Array(range + 1);
  for (const [value, chance] of chances) filled[value - low] = chance;
  return denseFrom(low, filled);
}

/** The same chances for changed values. */
export function mapValues(distribution: Distribution, change: (value: number) => number): Distribution {
  const result = new Map<number, number>();
  eachOf(distribution, (value, chance) => add(result, change(value), chance));
  return fromMap(result);
}

export function eachOf(
  { values, chances }: Distribution,
  visit: (value: number, chance: number) => void,
): void {
  for (let at = 0; at < values.length; at++) if (chances[at]! > 0) visit(values[at]!, chances[at]!);
}

function add(chances: Map<number, number>, value: number, chance: number): void {
  chances.set(value, (chances.get(value) ?? 0) + chance);
}

/** The sum of two independent values. */
export function convolve(a: Distribution, b: Distribution, effort: Effort): Distribution {
  if (!a.dense || !b.dense) return combine([a, b], (x, y) => x + y, effort);
  effort.spend(a.values.length * b.values.length);
  const chances = new Float64Array(a.values.length + b.values.length - 1);
  for (let i = 0; i < a.chances.length; i++) {
    const chance = a.chances[i]!;
    if (chance === 0) continue;
    for (let j = 0; j < b.chances.length; j++) chances[i + j]! += chance * b.chances[j]!;
  }
  return denseFrom(a.values[0]! + b.values[0]!, chances);
}

/** Any function of two independent values. */
export function combine(
  [a, b]: readonly [Distribution, Distribution],
  change: (x: number, y: number) => number,
  effort: Effort,
): Distribution {
  effort.spend(a.values.length * b.values.length * MAP_STEP);
  const result = new Map<number, number>();
  eachOf(a, (x, p) => eachOf(b, (y, q) => add(result, change(x, y), p * q)));
  return fromMap(result);
}

/** The sum of `count` independent values of the same distribution. */
export function timesOver(one: Distribution, count: number, effort: Effort): Distribution {
  if (count === 0) return point(0);
  if (isUniform(one)) return uniformSum(one, count, effort);
  let [result, power]: [Distribution | null, Distribution] = [null, one];
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = result === null ? power : convolve(result, power, effort);
    if (left > 1) power = convolve(power, power, effort);
  }
  return result ?? point(0);
}

function isUniform({ dense, chances }: Distribution): boolean {
  return dense && chances.every((chance) => chance === chances[0]);
}

/** Adding a fair die is a moving average, which needs one step a value. */
function uniformSum({ values }: Distribution, count: number, effort: Effort): Distribution {
  const sides = values.length;
  effort.spend((sides * count * count) / 2);
  let chances = new Float64Array(sides).fill(1 / sides);
  for (let dice = 2; dice <= count; dice++) {
    const next = new Float64Array(chances.length + sides - 1);
    let sum = 0;
    for (let at = 0; at < next.length; at++) {
      sum += (chances[at] ?? 0) - (chances[at - sides] ?? 0);
      next[at] = Math.max(0, sum) / sides;
    }
    chances = next;
  }
  return denseFrom(values[0]! * count, chances);
}

/** One of several distributions by chance. */
export function mixture(parts: readonly (readonly [number, Distribution])[], effort: Effort): Distribution {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only[1];
  effort.spend(parts.reduce((all, [, { values }]) => all + values.length, 0) * MAP_STEP);
  const result = new Map<number, number>();
  for (const [weight, distribution] of parts)
    eachOf(distribution, (value, chance) => add(result, value, weight * chance));
  return fromMap(result);
}

/** Chance of a value that is at least `least`. */
export function chanceAtLeast({ values, chances }: Distribution, least: number): number {
  let sum = 0;
  for (let at = values.length - 1; at >= 0 && values[at]! >= least; at--) sum += chances[at]!;
  return Math.min(1, sum);
}

export function chanceOfExactly({ values, chances }: Distribution, wanted: number): number {
  const at = values.indexOf(wanted);
  return at < 0 ? 0 : chances[at]!;
}

/** The smallest value that is reached with at least this share of all chances. */
export function percentile({ values, chances }: Distribution, share: number): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) {
    sum += chances[at]!;
    // Sums of many small chances miss their exact value by a few last digits.
    if (sum >= share - 1e-12) return values[at]!;
  }
  return values.at(-1) ?? 0;
}

/** Mean and standard deviation. */
export function momentsOf(distribution: Distribution): { readonly mean: number; readonly deviation: number } {
  let mean = 0;
  eachOf(distribution, (value, chance) => (mean += value * chance));
  let variance = 0;
  eachOf(distribution, (value, chance) => (variance += chance * (value - mean) ** 2));
  return { mean, deviation: Math.sqrt(variance) };
}

/** The distribution without its ends: on each side what together has less than this chance is left out. */
export function withoutEnds({ values, chances, dense }: Distribution, least: number): Distribution {
  let [from, to] = [0, chances.length - 1];
  for (let sum = chances[from]!; from < to && sum < least; sum += chances[from]!) from++;
  for (let sum = chances[to]!; to > from && sum < least; sum += chances[to]!) to--;
  return { values: values.subarray(from, to + 1), chances: chances.subarray(from, to + 1), dense };
}

export interface DistributionBar {
  /** First and last value of the bar; the same where every value has a bar of its own. */
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

/** The distribution as at most `most` bars of the same width. */
export function barsOf(distribution: Distribution, most: number): readonly DistributionBar[] {
  const found: DistributionBar[] = [];
  const { values, dense } = distribution;
  const [low, high] = [values[0] ?? 0, values.at(-1) ?? 0];
  if (values.length <= most) {
    for (let at = 0; at < values.length; at++)
      found.push({ from: values[at]!, to: values[at]!, chance: distribution.chances[at]! });
    return found;
  }
  const width = dense ? Math.ceil((high - low + 1) / most) : (high - low) / most;
  const chances = new Float64Array(most);
  eachOf(distribution, (value, chance) => {
    chances[Math.min(most - 1, Math.floor((value - low) / width))]! += chance;
  });
  for (let at = 0; at < most && low + at * width <= high; at++) {
    const to = dense ? Math.min(high, low + (at + 1) * width - 1) : low + (at + 1) * width;
    found.push({ from: low + at * width, to, chance: chances[at]! });
  }
  return found;
}
