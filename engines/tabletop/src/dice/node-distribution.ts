import { applyFunction, operate } from './arithmetic.ts';
import {
  combine,
  convolve,
  type Distribution,
  type Effort,
  eachOf,
  fromMap,
  mapValues,
  mixture,
  point,
  TooCostly,
} from './distribution.ts';
import { type DiceOfAKind, keptSum } from './kept-sum.ts';
import { DICE_LIMITS } from './limits.ts';
import { dieValues, facesOf, poolDistribution, scoreOf } from './pool-distribution.ts';
import { countingOf, countOf, keepingOf, keptCount } from './roll-pool.ts';
import type { BinaryNode, CallNode, GroupNode, Node, PoolNode } from './syntax.ts';

/** Joint outcomes of a group that are gone through one by one at most. */
const MOST_OUTCOMES = 200_000;

/**
 * The exact distribution of a bound and checked node. Every occurrence of a
 * variable is rolled by itself, so all parts are independent.
 * @throws TooCostly when it would take too long; GuildError DICE_ARITHMETIC when
 *   some outcome has no value.
 */
export class NodeDistribution {
  readonly #source: string;
  readonly #effort: Effort;

  constructor(source: string, effort: Effort) {
    this.#source = source;
    this.#effort = effort;
  }

  of(node: Node): Distribution {
    switch (node.type) {
      case 'number':
        return point(node.value);
      case 'pool':
        return this.#pool(node);
      case 'group':
        return this.#group(node);
      case 'negate':
        return mapValues(this.of(node.operand), (value) => 0 - value);
      case 'binary':
        return this.#binary(node);
      case 'call':
        return this.#call(node);
      case 'variable':
        if (node.value === null)
          throw new TypeError('The expression was not bound before it was asked for its chances.');
        return this.of(node.value);
      case 'label':
        return this.of(node.term);
    }
  }

  #pool(pool: PoolNode): Distribution {
    const { die, modifiers } = pool;
    const counts = this.#whole(pool.count, 0, DICE_LIMITS.draws);
    const sides = die.type === 'numbered' ? this.#whole(die.sides, 1, DICE_LIMITS.sides) : point(1);
    const parts: (readonly [number, Distribution])[] = [];
    eachOf(sides, (side, chanceOfSides) => {
      const faces = facesOf(die, side, this.#effort);
      eachOf(counts, (count, chance) => {
        parts.push([chanceOfSides * chance, poolDistribution(faces, { count, modifiers }, this.#effort)]);
      });
    });
    return mixture(parts, this.#effort);
  }

  /** A number of dice or sides; the roll itself says what is wrong with impossible ones. */
  #whole(node: Node, least: number, most: number): Distribution {
    const found = this.of(node);
    const possible = found.values.every(
      (value, at) => found.chances[at] === 0 || (Number.isInteger(value) && value >= least && value <= most),
    );
    if (!possible) throw new TooCostly();
    return found;
  }

  #binary({ operator, left, right, ...place }: BinaryNode): Distribution {
    const [a, b] = [this.of(left), this.of(right)];
    if (operator === '+') return convolve(a, b, this.#effort);
    if (operator === '-')
      return convolve(
        a,
        mapValues(b, (value) => 0 - value),
        this.#effort,
      );
    return combine([a, b], (x, y) => operate(operator, [x, y], place, this.#source), this.#effort);
  }

  #call({ name, args, ...place }: CallNode): Distribution {
    const [first = point(0), ...others] = args.map((arg) => this.of(arg));
    const call = (values: readonly number[]) => applyFunction(name, values, place, this.#source);
    if (others.length === 0) return mapValues(first, (value) => call([value]));
    // min and max of many are those of the first two, and so on.
    return others.reduce((all, next) => combine([all, next], (x, y) => call([x, y]), this.#effort), first);
  }

  #group({ rolls, modifiers }: GroupNode): Distribution {
    const [only] = rolls;
    if (rolls.length === 1 && only !== undefined)
      return modifiers.length === 0 ? this.of(only) : this.#acrossDice(only, modifiers);
    const parts = rolls.map((roll) => this.of(roll));
    const keeping = keepingOf(modifiers);
    const counting = countingOf(modifiers);
    if (keeping === null) {
      const scored =
        counting === null ? parts : parts.map((part) => mapValues(part, (value) => countOf(value, counting)));
      return scored.reduce((all, next) => convolve(all, next, this.#effort), point(0));
    }
    const { kept, highest } = keptCount(keeping, parts.length);
    const pick = highest ? Math.max : Math.min;
    if (kept === 1 && counting === null)
      return parts.reduce((all, next) => combine([all, next], (x, y) => pick(x, y), this.#effort));
    return this.#joint(parts, (values) => {
      const staying = values.toSorted((a, b) => (highest ? b - a : a - b)).slice(0, kept);
      const score = (value: number) => (counting === null ? value : countOf(value, counting));
      return staying.reduce((all, value) => all + score(value), 0);
    });
  }

  /** Any function of several independent values, by going through all of their outcomes. */
  #joint(parts: readonly Distribution[], change: (values: readonly number[]) => number): Distribution {
    const outcomes = parts.reduce((all, { values }) => all * values.length, 1);
    if (outcomes > MOST_OUTCOMES) throw new TooCostly();
    this.#effort.spend(outcomes * 10 * parts.length);
    const result = new Map<number, number>();
    const values: number[] = [];
    const visit = (at: number, chance: number): void => {
      const part = parts[at];
      if (part === undefined) {
        const value = change(values);
        result.set(value, (result.get(value) ?? 0) + chance);
        return;
      }
      eachOf(part, (value, share) => {
        values[at] = value;
        visit(at + 1, chance * share);
      });
    };
    visit(0, 1);
    return fromMap(result);
  }

  #acrossDice(only: Node, modifiers: GroupNode['modifiers']): Distribution {
    const kinds: DiceOfAKind[] = [];
    const constant = this.#collect(only, 1, kinds);
    const dice = kinds.reduce((all, { count }) => all + count, 0);
    const keeping = keepingOf(modifiers) ?? (['keep-highest', dice] as const);
    const score = scoreOf(modifiers);
    const sum = keptSum(kinds, { ...keptCount(keeping, dice), score }, this.#effort);
    return constant === 0 ? sum : convolve(sum, point(constant), this.#effort);
  }

  /** The dice of a sum of pools, by kind; answers the numbers in it added up. */
  #collect(node: Node, sign: 1 | -1, kinds: DiceOfAKind[]): number {
    switch (node.type) {
      case 'number':
        return sign * node.value;
      case 'label':
        return this.#collect(node.term, sign, kinds);
      case 'variable':
        return node.value === null ? 0 : this.#collect(node.value, sign, kinds);
      case 'binary':
        return (
          this.#collect(node.left, sign, kinds) +
          this.#collect(node.right, node.operator === '-' ? (sign === 1 ? -1 : 1) : sign, kinds)
        );
      case 'pool': {
        // A pool that drops dice itself has dependent ones left.
        const plain = keepingOf(node.modifiers) === null && node.count.type === 'number';
        const sides = node.die.type === 'numbered' ? node.die.sides : node.count;
        if (!plain || node.count.type !== 'number' || sides.type !== 'number') throw new TooCostly();
        const values = dieValues(facesOf(node.die, sides.value, this.#effort), node.modifiers, this.#effort);
        kinds.push({ values, count: node.count.value });
        return 0;
      }
      default:
        throw new TooCostly();
    }
  }
}
