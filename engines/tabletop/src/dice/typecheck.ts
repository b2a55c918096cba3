import { ARITY, applyFunction, operate } from './arithmetic.ts';
import { conditionOf, coversAll, numberOf, stagesOf } from './comparison.ts';
import { diceError } from './dice-error.ts';
import { DICE_LIMITS } from './limits.ts';
import type { CallNode, Expression, GroupNode, Node, PoolNode, Span } from './syntax.ts';
import { ModifierCheck } from './typecheck-modifiers.ts';

/** What is known about an expression before any die is drawn. */
export interface CheckedFacts {
  /** Fewest draws of one result. */
  readonly draws: number;
  /** Results wanted; 1 without `repeat`. */
  readonly repeats: number;
  /** Dice are counted somewhere, so the answer tells successes. */
  readonly countsSuccesses: boolean;
}

/**
 * Refuse what cannot be rolled: modifiers that contradict each other or have no
 * effect where they stand, impossible dice, endless explosions, more draws than
 * allowed, arithmetic without a result in the parts that have no dice.
 * @throws GuildError DICE_INVALID, DICE_LIMIT or DICE_ARITHMETIC with the place.
 */
export function checkExpression({ source, body, versus, repeat }: Expression): CheckedFacts {
  const check = new Typecheck(source);
  check.node(body);
  if (versus !== null) check.node(versus);
  const repeats = repeat === null ? 1 : check.repeats(repeat);
  if (check.draws * repeats > DICE_LIMITS.draws)
    throw check.error(
      'DICE_LIMIT',
      body,
      `One roll has at most ${DICE_LIMITS.draws} dice; this one has ${check.draws * repeats}.`,
    );
  return { draws: check.draws, repeats, countsSuccesses: check.countsSuccesses };
}

class Typecheck {
  readonly #source: string;
  draws = 0;
  countsSuccesses = false;

  constructor(source: string) {
    this.#source = source;
  }

  error(code: 'DICE_INVALID' | 'DICE_LIMIT' | 'DICE_ARITHMETIC', place: Span, message: string) {
    return diceError(code, this.#source, place, { message });
  }

  repeats(node: Node): number {
    const value = node.type === 'number' ? node.value : Number.NaN;
    if (Number.isInteger(value) && value >= 1 && value <= DICE_LIMITS.repeats) return value;
    throw this.error(
      'DICE_LIMIT',
      node,
      `A roll is repeated 1 to ${DICE_LIMITS.repeats} times, a number without dice.`,
    );
  }

  /** The value of a node without dice; null when it has dice. */
  node(node: Node): number | null {
    switch (node.type) {
      case 'number':
        return node.value;
      case 'pool':
        this.#pool(node);
        return null;
      case 'group':
        this.#group(node);
        return null;
      case 'negate': {
        const value = this.node(node.operand);
        return value === null ? null : 0 - value;
      }
      case 'binary': {
        const left = this.node(node.left);
        const right = this.node(node.right);
        // A constant zero on the right is wrong whatever the dice on the left show.
        const zero = right === 0 && (node.operator === '/' || node.operator === '%');
        if (zero || (left !== null && right !== null))
          return operate(node.operator, [left ?? 0, right as number], node, this.#source);
        return null;
      }
      case 'call':
        return this.#call(node);
      case 'variable':
        return node.value === null ? null : this.node(node.value);
      case 'label':
        return this.node(node.term);
    }
  }

  #call(node: CallNode): number | null {
    const [least, most] = ARITY[node.name];
    if (node.args.length < least || node.args.length > most) {
      const wanted = most === least ? `${least}` : `at least ${least}`;
      throw this.error(
        'DICE_INVALID',
        node,
        `${node.name} takes ${wanted} of values, not ${node.args.length}.`,
      );
    }
    const values = node.args.map((arg) => this.node(arg));
    return values.every((value) => value !== null)
      ? applyFunction(node.name, values, node, this.#source)
      : null;
  }

  #pool(pool: PoolNode): void {
    const { die } = pool;
    const count = this.#count(pool);
    const sides = die.type === 'fudge' ? 3 : this.#sides(die.sides);
    const check = new ModifierCheck(this.#source, pool.modifiers);
    check.order();
    check.advantage(pool, count, sides);
    check.bareDrop(pool, count);
    if (sides !== null) this.#endless(pool, die.type === 'fudge' ? -1 : 1, die.type === 'fudge' ? 1 : sides);
    const needsUnique = pool.modifiers.some((modifier) => modifier.type === 'unique' && !modifier.once);
    if (needsUnique && count !== null && sides !== null && count > sides)
      throw this.error('DICE_LIMIT', pool, `${count} dice cannot all differ with ${sides} sides.`);
    if (check.has('target')) this.countsSuccesses = true;
    this.draws += (count ?? 0) * (check.has('advantage') ? 2 : 1);
  }

  #count({ count }: PoolNode): number | null {
    const value = this.node(count);
    if (value === null) return null;
    if (!Number.isInteger(value) || value < 0)
      throw this.error('DICE_INVALID', count, `A number of dice is a whole number; ${value} is none.`);
    if (value > DICE_LIMITS.draws)
      throw this.error(
        'DICE_LIMIT',
        count,
        `One roll has at most ${DICE_LIMITS.draws} dice; here are ${value}.`,
      );
    return value;
  }

  #sides(node: Node): number | null {
    const value = this.node(node);
    if (value === null) return null;
    if (!Number.isInteger(value) || value < 1)
      throw this.error(
        'DICE_INVALID',
        node,
        `A die has a whole number of sides, at least 1; ${value} is none.`,
      );
    if (value > DICE_LIMITS.sides)
      throw this.error('DICE_LIMIT', node, `A die has at most ${DICE_LIMITS.sides} sides.`);
    return value;
  }

  /** Explosions and rerolls that every face causes would never end. */
  #endless({ modifiers }: PoolNode, lowest: number, highest: number): void {
    if (modifiers.length === 0) return;
    let [low, high] = [lowest, highest];
    for (const stage of stagesOf(modifiers)) {
      if (stage.type === 'clamp') {
        const clamp = stage.bound === 'min' ? Math.max : Math.min;
        const amount = numberOf(stage.amount);
        [low, high] = [clamp(low, amount), clamp(high, amount)];
      } else if (stage.type === 'explode' && !stage.once) {
        if (coversAll([conditionOf(stage.on, highest)], low, high))
          throw this.error('DICE_LIMIT', stage, 'Every face explodes, so this roll would never end.');
      } else if (stage.type === 'reroll' && !stage.once) {
        const conditions = stage.on.map((on) => conditionOf(on, lowest));
        if (coversAll(conditions, low, high))
          throw this.error('DICE_LIMIT', stage, 'Every face is rerolled, so this roll would never end.');
      }
    }
  }

  #group(group: GroupNode): void {
    for (const roll of group.rolls) this.node(roll);
    const check = new ModifierCheck(this.#source, group.modifiers);
    check.order();
    check.group(group);
    if (check.has('target')) this.countsSuccesses = true;
  }
}
