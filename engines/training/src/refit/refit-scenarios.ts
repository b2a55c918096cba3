import { TENDENCY_SD, type Truth } from '../rating/belief.ts';
import { boundedDeviation, logistic, type Rating, toLogits, toPoints } from '../rating/scale.ts';

/** One rated attempt, as far as the refit needs it. */
export interface RefitAttempt {
  readonly player: string;
  readonly scenario: string;
  readonly truth: Truth;
  /** 0..1. */
  readonly score: number;
  readonly guessFloor: number;
}

export interface RefitOptions {
  /** Ratings of scenarios that stay as they are; they hold the scale in place. */
  readonly anchors?: ReadonlyMap<string, number>;
}

/** Spread of ability and of difficulty in logits, as measured on 17,760 human judgements. */
const ABILITY_SD = 0.6;
const DIFFICULTY_SD = 1;
const MAX_PASSES = 100;
/** Largest move of a difficulty, in logits, at which the fit has settled: a sixtieth of a point. */
const SETTLED = 1e-4;

/** Names as consecutive numbers, in order of first appearance. */
function numbered(names: Iterable<string>): Map<string, number> {
  const index = new Map<string, number>();
  for (const name of names) if (!index.has(name)) index.set(name, index.size);
  return index;
}

interface Prepared {
  readonly size: number;
  readonly player: Int32Array;
  readonly scenario: Int32Array;
  /** +1 phish, −1 legitimate, 0 neither. */
  readonly sign: Int8Array;
  readonly score: Float64Array;
  readonly floor: Float64Array;
}

/** Estimates of one family of parameters, and how much the data told about each. */
interface Family {
  readonly value: Float64Array;
  readonly information: Float64Array;
  readonly spread: number;
}

function family(size: number, spread: number): Family {
  return { value: new Float64Array(size), information: new Float64Array(size), spread };
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Centre of the difficulties: their mean, held near the start by a prior as wide as
 * one difficulty. Without it the difficulties of a few attempts that all succeeded
 * would run away together.
 */
function centreOf(difficulties: Float64Array): number {
  return difficulties.reduce((sum, value) => sum + value, 0) / (difficulties.length + 1);
}

interface Model {
  readonly ability: Family;
  readonly tendency: Family;
  readonly difficulty: Family;
}

/** Which parameter of a family an attempt speaks of, and with which sign it enters the logit. */
interface Direction {
  readonly of: Family;
  readonly index: Int32Array;
  readonly weight: (attempt: number) => number;
  readonly centre: number;
  readonly fixed?: ReadonlySet<number>;
}

/** One Fisher-scoring step for every parameter of a family; answers the largest move. */
function step(data: Prepared, model: Model, { of, index, weight, centre, fixed }: Direction): number {
  const gradient = new Float64Array(of.value.length);
  of.information.fill(0);
  for (let i = 0; i < data.size; i++) {
    const player = data.player[i] as number;
    const sign = data.sign[i] as number;
    const logit =
      (model.ability.value[player] as number) +
      sign * (model.tendency.value[player] as number) -
      (model.difficulty.value[data.scenario[i] as number] as number);
    const floor = data.floor[i] as number;
    const expected = logistic(logit);
    const chance = floor + (1 - floor) * expected;
    const slope = (1 - floor) * expected * (1 - expected);
    const variance = chance * (1 - chance);
    if (!(variance > 0)) continue;
    const at = index[i] as number;
    const direction = weight(i);
    gradient[at] =
      (gradient[at] as number) + (direction * ((data.score[i] as number) - chance) * slope) / variance;
    of.information[at] = (of.information[at] as number) + (direction * direction * slope * slope) / variance;
  }
  const prior = 1 / of.spread ** 2;
  let largest = 0;
  for (let at = 0; at < of.value.length; at++) {
    of.information[at] = (of.information[at] as number) + prior;
    if (fixed?.has(at)) continue;
    const value = of.value[at] as number;
    const move = ((gradient[at] as number) - prior * (value - centre)) / (of.information[at] as number);
    of.value[at] = value + move;
    largest = Math.max(largest, Math.abs(move));
  }
  return largest;
}

function shift(values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) - by;
}

const SIGN: Readonly<Record<Truth, number>> = { phish: 1, legit: -1, 'n/a': 0 };

/**
 * Difficulties of scenarios refitted to all their rated attempts at once: the most
 * likely ability, tendency and difficulty (two-trait Rasch model with guess floors
 * and normal priors), by Fisher scoring, one family after another. Without anchors
 * the mean player is put at the start of the scale, which is what a stranger is
 * assumed to be.
 */
export function refitScenarios(
  attempts: readonly RefitAttempt[],
  options: RefitOptions = {},
): Map<string, Rating> {
  const players = numbered(attempts.map(({ player }) => player));
  const scenarios = numbered(attempts.map(({ scenario }) => scenario));
  const data: Prepared = {
    size: attempts.length,
    player: Int32Array.from(attempts, ({ player }) => players.get(player) as number),
    scenario: Int32Array.from(attempts, ({ scenario }) => scenarios.get(scenario) as number),
    sign: Int8Array.from(attempts, ({ truth }) => SIGN[truth]),
    score: Float64Array.from(attempts, ({ score }) => score),
    floor: Float64Array.from(attempts, ({ guessFloor }) => guessFloor),
  };
  const model: Model = {
    ability: family(players.size, ABILITY_SD),
    tendency: family(players.size, TENDENCY_SD),
    difficulty: family(scenarios.size, DIFFICULTY_SD),
  };
  const fixed = new Set<number>();
  for (const [name, rating] of options.anchors ?? []) {
    const at = scenarios.get(name);
    if (at === undefined) continue;
    model.difficulty.value[at] = toLogits(rating);
    fixed.add(at);
  }

  for (let pass = 0; pass < MAX_PASSES; pass++) {
    step(data, model, { of: model.ability, index: data.player, weight: () => 1, centre: 0 });
    if (fixed.size === 0) {
      const centre = mean(model.ability.value);
      shift(model.ability.value, centre);
      shift(model.difficulty.value, centre);
    }
    const sign = (attempt: number): number => data.sign[attempt] as number;
    step(data, model, { of: model.tendency, index: data.player, weight: sign, centre: 0 });
    const moved = step(data, model, {
      of: model.difficulty,
      index: data.scenario,
      weight: () => -1,
      centre: centreOf(model.difficulty.value),
      fixed,
    });
    if (moved < SETTLED) break;
  }
  return new Map(
    [...scenarios].map(([name, at]) => [
      name,
      {
        rating: toPoints(model.difficulty.value[at] as number),
        rd: boundedDeviation(1 / (model.difficulty.information[at] as number)),
      },
    ]),
  );
}

/** Mean move at which the scale itself has drifted and somebody should look, in points. */
export const DRIFT_ALARM = 25;

/** Mean difference (refitted − current) over the scenarios both know, in points; 0 when there are none. */
export function ratingDrift(
  current: ReadonlyMap<string, Rating>,
  refitted: ReadonlyMap<string, Rating>,
): number {
  let sum = 0;
  let count = 0;
  for (const [name, { rating }] of refitted) {
    const before = current.get(name);
    if (before === undefined) continue;
    sum += rating - before.rating;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
