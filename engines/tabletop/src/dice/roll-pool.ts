import { type Condition, conditionOf, meets, numberOf, type Stage, stagesOf } from './comparison.ts';
import type { DieShape } from './dice-source.ts';
import { DICE_LIMITS } from './limits.ts';
import type { RolledDie } from './roll-result.ts';
import type { RollRun } from './roll-run.ts';
import type { Modifier, PoolNode } from './syntax.ts';

/** A die while its pool is rolled; what leaves the engine is read-only. */
export type DieInHand = { -readonly [K in keyof RolledDie]: RolledDie[K] };

/** Roll a pool and answer its total, or its successes less its failures. */
export function rollPool(run: RollRun, pool: PoolNode): number {
  const { modifiers } = pool;
  const count = run.countOf(pool) * (modifiers.some(isAdvantage) ? 2 : 1);
  const shape = run.shapeOf(pool);
  run.reserve(count, pool);
  if (modifiers.length === 0) {
    let total = 0;
    for (let drawn = 0; drawn < count; drawn++) total += run.draw(shape, 'roll').value;
    return total;
  }
  const first = run.dice.length;
  for (let drawn = 0; drawn < count; drawn++) run.draw(shape, 'roll');
  const dice = run.dice.slice(first);
  const stages = stagesOf(modifiers);
  const live = stages.length === 0 ? dice : new PoolInHand(run, pool, shape).applyStages(dice, stages);
  const kept = keepDice(live, modifiers);
  markDice(kept, modifiers, shape);
  return score(run, kept, modifiers);
}

function isAdvantage({ type }: Modifier): boolean {
  return type === 'advantage';
}

/** The part of a pool that may draw more dice. */
class PoolInHand {
  readonly #run: RollRun;
  readonly #pool: PoolNode;
  readonly #shape: DieShape;
  readonly #lowest: number;
  readonly #highest: number;
  #min = Number.NEGATIVE_INFINITY;
  #max = Number.POSITIVE_INFINITY;

  constructor(run: RollRun, pool: PoolNode, shape: DieShape) {
    this.#run = run;
    this.#pool = pool;
    this.#shape = shape;
    this.#lowest = shape.fudge ? -1 : 1;
    this.#highest = shape.fudge ? 1 : shape.outcomes;
  }

  /** Apply stages in the order written; answers the dice that are in play afterwards. */
  applyStages(dice: readonly DieInHand[], stages: readonly Stage[]): readonly DieInHand[] {
    let live = dice;
    for (const stage of stages) live = this.#apply(stage, live);
    return live;
  }

  #apply(stage: Stage, dice: readonly DieInHand[]): readonly DieInHand[] {
    switch (stage.type) {
      case 'clamp':
        if (stage.bound === 'min') this.#min = numberOf(stage.amount);
        else this.#max = numberOf(stage.amount);
        for (const die of dice) die.value = this.#clamped(die.value);
        return dice;
      case 'explode':
        return this.#explode(dice, stage);
      case 'reroll': {
        const conditions = stage.on.map((on) => conditionOf(on, this.#lowest));
        return dice.map((die) => this.#reroll(die, conditions, stage.once));
      }
      case 'unique': {
        const seen = new Set<number>();
        return dice.map((die) => this.#unique(die, seen, stage.once));
      }
    }
  }

  #clamped(value: number): number {
    return Math.min(Math.max(value, this.#min), this.#max);
  }

  #draw(cause: 'explosion' | 'reroll', extras: number): DieInHand {
    if (extras >= DICE_LIMITS.extrasPerDie) {
      const what = cause === 'explosion' ? 'exploded' : 'was rerolled';
      throw this.#run.limit(this.#pool, `One die ${what} more than ${DICE_LIMITS.extrasPerDie} times.`);
    }
    this.#run.reserve(1, this.#pool);
    const die = this.#run.draw(this.#shape, cause);
    die.value = this.#clamped(die.value);
    return die;
  }

  /** Every die with its extra dice behind it; a compounding die takes their values in. */
  #explode(dice: readonly DieInHand[], stage: Extract<Stage, { type: 'explode' }>): readonly DieInHand[] {
    const condition = conditionOf(stage.on, this.#highest);
    const live: DieInHand[] = [];
    for (const die of dice) {
      live.push(die);
      if (meets(condition, die.value)) this.#explodeOne(die, condition, stage, live);
    }
    return live;
  }

  #explodeOne(
    die: DieInHand,
    condition: Condition,
    { style, once }: Extract<Stage, { type: 'explode' }>,
    live: DieInHand[],
  ): void {
    const compound = style === 'compound' || style === 'compound-penetrate';
    const penetrate = style === 'penetrate' || style === 'compound-penetrate';
    let shown = die.value;
    for (let extras = 0; meets(condition, shown) && !(once && extras === 1); extras++) {
      const extra = this.#draw('explosion', extras);
      shown = extra.value;
      // The condition looks at the face before the one is taken off.
      if (penetrate) extra.value -= 1;
      if (!compound) live.push(extra);
      else {
        die.value += extra.value;
        extra.fate = 'merged';
      }
    }
  }

  #reroll(die: DieInHand, conditions: readonly Condition[], once: boolean): DieInHand {
    let current = die;
    const wrong = () => conditions.some((condition) => meets(condition, current.value));
    for (let extras = 0; wrong() && !(once && extras === 1); extras++) {
      current.fate = 'rerolled';
      current = this.#draw('reroll', extras);
    }
    return current;
  }

  #unique(die: DieInHand, seen: Set<number>, once: boolean): DieInHand {
    let current = die;
    for (let extras = 0; seen.has(current.value) && !(once && extras === 1); extras++) {
      current.fate = 'rerolled';
      current = this.#draw('reroll', extras);
    }
    seen.add(current.value);
    return current;
  }
}

type Keeping = 'keep-highest' | 'keep-lowest' | 'drop-highest' | 'drop-lowest';

/** What keep, drop or advantage asks for; null when there is none. */
export function keepingOf(modifiers: readonly Modifier[]): readonly [Keeping, number] | null {
  for (const modifier of modifiers) {
    if (modifier.type === 'keep') return [modifier.which, numberOf(modifier.amount)];
    if (modifier.type === 'advantage')
      return [modifier.mode === 'advantage' ? 'keep-highest' : 'keep-lowest', 1];
  }
  return null;
}

/** How many of `count` are kept, and whether they are the highest. */
export function keptCount([which, amount]: readonly [Keeping, number], count: number) {
  const keeps = which === 'keep-highest' || which === 'keep-lowest';
  const kept = keeps ? Math.min(amount, count) : Math.max(0, count - amount);
  return { kept, highest: which === 'keep-highest' || which === 'drop-lowest' };
}

/** Ranges of values up to this many are counted, which is faster than sorting. */
const COUNTED = 256;

/** The last value that stays when so many of the highest or lowest stay. */
function edgeOf(values: Float64Array, kept: number, highest: boolean): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < low) low = value;
    if (value > high) high = value;
    if (value !== Math.floor(value)) whole = false;
  }
  if (!whole || high - low >= COUNTED) {
    const sorted = values.toSorted();
    return highest ? sorted[values.length - kept]! : sorted[kept - 1]!;
  }
  const counts = new Uint16Array(high - low + 1);
  for (let at = 0; at < values.length; at++) counts[values[at]! - low]!++;
  let left = kept;
  let at = highest ? counts.length - 1 : 0;
  for (;;) {
    left -= counts[at]!;
    if (left <= 0) return low + at;
    at += highest ? -1 : 1;
  }
}

/** Which positions stay; of equal values the earlier one does. */
export function staying(values: Float64Array, keeping: readonly [Keeping, number]): Uint8Array {
  const { kept, highest } = keptCount(keeping, values.length);
  const flags = new Uint8Array(values.length);
  if (kept === 0) return flags;
  const edge = edgeOf(values, kept, highest);
  let ties = kept;
  for (let at = 0; at < values.length; at++) if (highest ? values[at]! > edge : values[at]! < edge) ties--;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (highest ? value > edge : value < edge) flags[at] = 1;
    else if (value === edge && ties-- > 0) flags[at] = 1;
  }
  return flags;
}

/** Drop what keep or drop says; answers the dice that are left, in their order. */
export function keepDice(dice: readonly DieInHand[], modifiers: readonly Modifier[]): readonly DieInHand[] {
  const keeping = keepingOf(modifiers);
  if (keeping === null) return dice;
  const values = new Float64Array(dice.length);
  for (let at = 0; at < dice.length; at++) values[at] = dice[at]!.value;
  const stays = staying(values, keeping);
  const left: DieInHand[] = [];
  for (let at = 0; at < dice.length; at++) {
    const die = dice[at]!;
    if (stays[at] === 1) left.push(die);
    else die.fate = 'dropped';
  }
  return left;
}

function markDice(dice: readonly DieInHand[], modifiers: readonly Modifier[], shape: DieShape): void {
  for (const modifier of modifiers) {
    if (modifier.type !== 'mark') continue;
    const condition = conditionOf(modifier.on, shape.outcomes);
    for (const die of dice) if (meets(condition, die.value)) die.mark = modifier.mark;
  }
}

/** The sum of dice, or successes less failures where they are counted. */
export function score(run: RollRun, dice: readonly DieInHand[], modifiers: readonly Modifier[]): number {
  const counting = countingOf(modifiers);
  let total = 0;
  if (counting === null) {
    for (const { value } of dice) total += value;
    return total;
  }
  for (const die of dice) {
    const count = countOf(die.value, counting);
    die.count = count;
    run.tally(count);
    total += count;
  }
  return total;
}

export interface Counting {
  readonly target: Condition;
  readonly failure: Condition | null;
}

/** What is counted as success and as failure; null when values are added up. */
export function countingOf(modifiers: readonly Modifier[]): Counting | null {
  let target: Condition | null = null;
  let failure: Condition | null = null;
  for (const modifier of modifiers) {
    if (modifier.type === 'target') target = conditionOf(modifier.on, 0);
    else if (modifier.type === 'failure') failure = conditionOf(modifier.on, 0);
  }
  return target === null ? null : { target, failure };
}

/** 1, -1 or 0; what is both a success and a failure is a success. */
export function countOf(value: number, { target, failure }: Counting): -1 | 0 | 1 {
  if (meets(target, value)) return 1;
  return failure !== null && meets(failure, value) ? -1 : 0;
}
