import type { GuildError } from '@guildhall/kernel';
import { applyFunction, operate } from './arithmetic.ts';
import { diceError } from './dice-error.ts';
import { type DiceSource, type DieShape, dieShape } from './dice-source.ts';
import { DICE_LIMITS } from './limits.ts';
import {
  countingOf,
  countOf,
  type DieInHand,
  keepDice,
  keepingOf,
  rollPool,
  score,
  staying,
} from './roll-pool.ts';
import type { GroupNode, Node, PoolNode, Span } from './syntax.ts';

/** Shapes of dice in use, so that common rolls make none. */
const SHAPES = new Map<number, DieShape>();
const MOST_SHAPES = 200;
const FUDGE = dieShape('dF', 3, true);
const FUDGE_ONE = dieShape('dF.1', 6, true);
const PERCENTILE = dieShape('d%', 100);

function numberedShape(sides: number): DieShape {
  const known = SHAPES.get(sides);
  if (known !== undefined) return known;
  const shape = dieShape(`d${sides}`, sides);
  if (SHAPES.size < MOST_SHAPES) SHAPES.set(sides, shape);
  return shape;
}

/**
 * One evaluation: where faces come from, what was drawn so far, and what may
 * still be drawn. Works on expressions that are bound and checked.
 */
export class RollRun {
  readonly #source: string;
  readonly #faces: DiceSource;
  /** Draws left of the budget of the whole roll. */
  #left: number;
  /** Dice of the result at hand, in draw order. */
  dice: DieInHand[] = [];
  successes = 0;
  failures = 0;

  constructor(source: string, faces: DiceSource) {
    this.#source = source;
    this.#faces = faces;
    this.#left = DICE_LIMITS.draws;
  }

  /** Begin the next result; what was drawn still counts. */
  next(): void {
    this.dice = [];
    this.successes = 0;
    this.failures = 0;
  }

  limit(place: Span, message: string): GuildError {
    return diceError('DICE_LIMIT', this.#source, place, { message });
  }

  /** Take draws from the budget before they are made. */
  reserve(count: number, place: Span): void {
    this.#left -= count;
    if (this.#left < 0)
      throw this.limit(
        place,
        `One roll draws at most ${DICE_LIMITS.draws} dice, rerolls and explosions included.`,
      );
  }

  draw(shape: DieShape, cause: DieInHand['cause']): DieInHand {
    const face = this.#faces.face(shape);
    const die: DieInHand = {
      die: shape.name,
      face,
      value: face,
      fate: 'kept',
      cause,
      count: 0,
      mark: null,
    };
    this.dice.push(die);
    return die;
  }

  tally(count: -1 | 0 | 1): void {
    if (count > 0) this.successes++;
    else if (count < 0) this.failures++;
  }

  shapeOf({ die }: PoolNode): DieShape {
    if (die.type === 'fudge') return die.blanks === 4 ? FUDGE_ONE : FUDGE;
    if (die.percentile) return PERCENTILE;
    const { sides } = die;
    if (sides.type === 'number') return numberedShape(sides.value);
    return numberedShape(this.#whole(sides, 1, DICE_LIMITS.sides, 'number of sides'));
  }

  countOf({ count }: PoolNode): number {
    return count.type === 'number' ? count.value : this.#whole(count, 0, DICE_LIMITS.draws, 'number of dice');
  }

  /** A count or number of sides that dice decide; those dice are no part of the total. */
  #whole(node: Node, least: number, most: number, what: string): number {
    const first = this.dice.length;
    const [successes, failures] = [this.successes, this.failures];
    const value = this.node(node);
    for (let at = first; at < this.dice.length; at++) this.dice[at]!.fate = 'merged';
    [this.successes, this.failures] = [successes, failures];
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    if (value > most) throw this.limit(node, `The ${what} became ${value}; the most is ${most}.`);
    const message = `The ${what} became ${value}; it has to be a whole number, at least ${least}.`;
    throw diceError('DICE_ARITHMETIC', this.#source, node, { message });
  }

  /** The value of a node; dice are drawn from left to right. */
  node(node: Node): number {
    switch (node.type) {
      case 'number':
        return node.value;
      case 'pool':
        return rollPool(this, node);
      case 'group':
        return this.#group(node);
      case 'negate':
        return 0 - this.node(node.operand);
      case 'binary': {
        const left = this.node(node.left);
        return operate(node.operator, [left, this.node(node.right)], node, this.#source);
      }
      case 'call':
        return applyFunction(
          node.name,
          node.args.map((arg) => this.node(arg)),
          node,
          this.#source,
        );
      case 'variable':
        if (node.value === null) throw new TypeError('The expression was not bound before it was rolled.');
        return this.node(node.value);
      case 'label':
        return this.node(node.term);
    }
  }

  #group(group: GroupNode): number {
    const [only] = group.rolls;
    return group.rolls.length === 1 && only !== undefined
      ? this.#acrossDice(group, only)
      : this.#acrossRolls(group);
  }

  /** A group of one roll: its dice are kept or counted as if they were one pool. */
  #acrossDice({ modifiers }: GroupNode, only: Node): number {
    const first = this.dice.length;
    const total = this.node(only);
    if (modifiers.length === 0) return total;
    const dice = this.dice.slice(first).filter(({ fate }) => fate === 'kept');
    const kept = keepDice(dice, modifiers);
    if (countingOf(modifiers) !== null) return score(this, kept, modifiers);
    const sum = (values: readonly DieInHand[]) => values.reduce((all, { value }) => all + value, 0);
    return total - sum(dice) + sum(kept);
  }

  /** A group of several rolls: whole rolls are kept or counted. */
  #acrossRolls({ rolls, modifiers }: GroupNode): number {
    const parts = rolls.map((roll) => {
      const [first, successes, failures] = [this.dice.length, this.successes, this.failures];
      const total = this.node(roll);
      return {
        total,
        first,
        end: this.dice.length,
        successes: this.successes - successes,
        failures: this.failures - failures,
      };
    });
    const keeping = keepingOf(modifiers);
    const totals = Float64Array.from(parts, ({ total }) => total);
    const stays = keeping === null ? null : staying(totals, keeping);
    const kept = parts.filter((part, at) => {
      if (stays === null || stays[at] === 1) return true;
      for (const die of this.dice.slice(part.first, part.end)) {
        if (die.fate === 'kept') die.fate = 'dropped';
      }
      this.successes -= part.successes;
      this.failures -= part.failures;
      return false;
    });
    const counting = countingOf(modifiers);
    if (counting === null) return kept.reduce((all, { total }) => all + total, 0);
    return kept.reduce((all, { total }) => {
      const count = countOf(total, counting);
      this.tally(count);
      return all + count;
    }, 0);
  }
}
