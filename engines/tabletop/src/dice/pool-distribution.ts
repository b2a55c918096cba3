import { type Condition, conditionOf, meets, numberOf, type Stage, stagesOf } from './comparison.ts';
import {
  convolve,
  type Distribution,
  type Effort,
  eachOf,
  fromMap,
  mixture,
  point,
  TooCostly,
  timesOver,
  uniformOver,
} from './distribution.ts';
import { keptSum } from './kept-sum.ts';
import { DICE_LIMITS } from './limits.ts';
import { countingOf, countOf, keepingOf, keptCount } from './roll-pool.ts';
import type { Die, Modifier } from './syntax.ts';

/** Chances below this are beyond the last digit of a double. */
const NOTHING = 1e-15;

/** Every face is looked at several times, in every figure and chart. */
const STEPS_PER_FACE = 50;

/** The distribution of the faces of a die. */
export function facesOf(die: Die, sides: number, effort: Effort): Distribution {
  effort.spend(sides * STEPS_PER_FACE);
  if (die.type === 'numbered') return uniformOver(1, sides);
  const edge = die.blanks === 4 ? 1 / 6 : 1 / 3;
  return fromMap(
    new Map([
      [-1, edge],
      [0, 1 - 2 * edge],
      [1, edge],
    ]),
  );
}

/**
 * The distribution of what a pool of `count` dice gives: its sum, or successes
 * less failures.
 * @throws TooCostly when dice depend on each other in a way that is not worked out.
 */
export function poolDistribution(
  faces: Distribution,
  { count, modifiers }: { readonly count: number; readonly modifiers: readonly Modifier[] },
  effort: Effort,
): Distribution {
  const keeping = keepingOf(modifiers);
  const score = scoreOf(modifiers);
  if (keeping === null) return timesOver(new DieLife(faces, modifiers, effort).scored(score), count, effort);
  const advantage = modifiers.some(({ type }) => type === 'advantage');
  const dice = advantage ? count * 2 : count;
  const values = dieValues(faces, modifiers, effort);
  return keptSum([{ values, count: dice }], { ...keptCount(keeping, dice), score }, effort);
}

/**
 * What one die of a pool counts for before any is kept.
 * @throws TooCostly when a die can become several.
 */
export function dieValues(faces: Distribution, modifiers: readonly Modifier[], effort: Effort): Distribution {
  const grows = modifiers.some(
    (modifier) =>
      modifier.type === 'explode' && (modifier.style === 'dice' || modifier.style === 'penetrate'),
  );
  if (grows) throw new TooCostly();
  return new DieLife(faces, modifiers, effort).scored((value) => value);
}

/** How a die that is kept counts: its value, or 1, 0, -1. */
export function scoreOf(modifiers: readonly Modifier[]): (value: number) => number {
  const counting = countingOf(modifiers);
  return counting === null ? (value) => value : (value) => countOf(value, counting);
}

/** One die on its way through the stages of its pool, with all dice that come from it. */
class DieLife {
  readonly #faces: Distribution;
  readonly #stages: readonly Stage[];
  readonly #effort: Effort;
  readonly #known: Map<number, Distribution>[];
  readonly #lowest: number;
  readonly #highest: number;

  constructor(faces: Distribution, modifiers: readonly Modifier[], effort: Effort) {
    this.#faces = faces;
    this.#stages = stagesOf(modifiers);
    this.#effort = effort;
    this.#known = this.#stages.map(() => new Map());
    this.#lowest = faces.values[0]!;
    this.#highest = faces.values.at(-1)!;
    if (this.#stages.some(({ type }) => type === 'unique')) throw new TooCostly();
  }

  /** The sum of the scores of the die and of all that come from it. */
  scored(score: (value: number) => number): Distribution {
    if (this.#stages.length > 0) return this.#after(0, this.#faces, score);
    const result = new Map<number, number>();
    let same = true;
    eachOf(this.#faces, (value, chance) => {
      const scored = score(value);
      same &&= scored === value;
      result.set(scored, (result.get(scored) ?? 0) + chance);
    });
    return same ? this.#faces : fromMap(result);
  }

  /** A die with one of these values before a stage. */
  #after(stage: number, values: Distribution, score: (value: number) => number): Distribution {
    const parts: (readonly [number, Distribution])[] = [];
    eachOf(values, (value, chance) => parts.push([chance, this.#from(stage, value, score)]));
    return mixture(parts, this.#effort);
  }

  /** A die with this value before a stage. */
  #from(at: number, value: number, score: (value: number) => number): Distribution {
    const stage = this.#stages[at];
    if (stage === undefined) return point(score(value));
    const known = this.#known[at]!.get(value);
    if (known !== undefined) return known;
    const result = this.#apply(stage, at, value, score);
    this.#known[at]!.set(value, result);
    return result;
  }

  #apply(stage: Stage, at: number, value: number, score: (value: number) => number): Distribution {
    switch (stage.type) {
      case 'clamp':
        return this.#from(at + 1, clampBy(stage, value), score);
      case 'reroll': {
        const conditions = stage.on.map((on) => conditionOf(on, this.#lowest));
        const wrong = (found: number) => conditions.some((condition) => meets(condition, found));
        if (!wrong(value)) return this.#from(at + 1, value, score);
        const drawn = this.#drawn(at);
        return this.#after(at + 1, stage.once ? drawn : withoutMatches(drawn, wrong), score);
      }
      case 'explode': {
        const condition = conditionOf(stage.on, this.#highest);
        const compound = stage.style === 'compound' || stage.style === 'compound-penetrate';
        if (!meets(condition, value)) return this.#from(at + 1, value, score);
        if (!compound)
          return convolve(
            this.#from(at + 1, value, score),
            this.#chain(at, stage, condition, score),
            this.#effort,
          );
        const total = convolve(point(value), this.#chain(at, stage, condition, null), this.#effort);
        return this.#after(at + 1, total, score);
      }
      case 'unique':
        throw new TooCostly();
    }
  }

  /** A new die at a stage: clamped by what stands before it. */
  #drawn(at: number): Distribution {
    const clamps = this.#stages.slice(0, at).filter((stage) => stage.type === 'clamp');
    if (clamps.length === 0) return this.#faces;
    const result = new Map<number, number>();
    eachOf(this.#faces, (face, chance) => {
      const value = clamps.reduce((found, clamp) => clampBy(clamp, found), face);
      result.set(value, (result.get(value) ?? 0) + chance);
    });
    return fromMap(result);
  }

  /** Everything that one explosion brings; without a score the plain sum of the dice. */
  #chain(
    at: number,
    { style, once }: Extract<Stage, { type: 'explode' }>,
    condition: Condition,
    score: ((value: number) => number) | null,
  ): Distribution {
    const drawn = this.#drawn(at);
    const less = style === 'penetrate' || style === 'compound-penetrate' ? 1 : 0;
    let again = 0;
    eachOf(drawn, (value, chance) => {
      if (meets(condition, value)) again += chance;
    });
    const longest = once ? 1 : lengthOf(again);
    let rest = point(0);
    for (let length = 0; length < longest; length++) {
      const parts: (readonly [number, Distribution])[] = [];
      eachOf(drawn, (value, chance) => {
        const own = score === null ? point(value - less) : this.#from(at + 1, value - less, score);
        const more = meets(condition, value) && !once;
        parts.push([chance, more ? convolve(own, rest, this.#effort) : own]);
      });
      rest = mixture(parts, this.#effort);
    }
    return rest;
  }
}

function clampBy(stage: Extract<Stage, { type: 'clamp' }>, value: number): number {
  return stage.bound === 'min'
    ? Math.max(value, numberOf(stage.amount))
    : Math.min(value, numberOf(stage.amount));
}

/** Explosions after which it no longer matters; when the limit for one die would be felt, sampling shows it. */
function lengthOf(again: number): number {
  const length = again === 0 ? 1 : Math.ceil(Math.log(NOTHING) / Math.log(again)) + 1;
  if (length > DICE_LIMITS.extrasPerDie) throw new TooCostly();
  return length;
}

/** What a reroll until no condition is met ends with. */
function withoutMatches(drawn: Distribution, wrong: (value: number) => boolean): Distribution {
  const left = new Map<number, number>();
  let all = 0;
  eachOf(drawn, (value, chance) => {
    if (wrong(value)) return;
    left.set(value, chance);
    all += chance;
  });
  if (all === 0 || (1 - all) ** DICE_LIMITS.extrasPerDie > NOTHING) throw new TooCostly();
  for (const [value, chance] of left) left.set(value, chance / all);
  return fromMap(left);
}
