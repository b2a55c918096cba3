import { numberOf } from './comparison.ts';
import { diceError } from './dice-error.ts';
import { printNode } from './print.ts';
import type { Comparison, GroupNode, Modifier, Node, PoolNode, Span } from './syntax.ts';

type ModifierType = Modifier['type'];

/** At most one of each on one pool; rerolls and marks may be many. */
const SINGLE: readonly ModifierType[] = ['explode', 'unique', 'target', 'failure', 'sort'];
const FOR_GROUPS: readonly ModifierType[] = ['keep', 'target', 'failure', 'sort'];

const NAMES: Readonly<Record<ModifierType, string>> = {
  clamp: 'lowest and one highest value',
  explode: 'explosion',
  reroll: 'reroll',
  unique: '"unique"',
  keep: 'keep or drop',
  advantage: 'advantage',
  target: 'success count',
  failure: 'failure count',
  mark: 'mark',
  sort: 'order',
};

/** The rules for what stands behind a pool or group. All throw DICE_INVALID with the place. */
export class ModifierCheck {
  readonly #source: string;
  readonly #modifiers: readonly Modifier[];

  constructor(source: string, modifiers: readonly Modifier[]) {
    this.#source = source;
    this.#modifiers = modifiers;
  }

  has(type: ModifierType): boolean {
    return this.#modifiers.some((modifier) => modifier.type === type);
  }

  #fail(place: Span, message: string, suggestion?: string): never {
    throw diceError('DICE_INVALID', this.#source, place, { message, suggestion });
  }

  /** Each at most once, amounts whole numbers without dice, failures only beside successes. */
  order(): void {
    if (this.#modifiers.length === 0) return;
    const seen = new Set<string>();
    for (const modifier of this.#modifiers) {
      const kind = kindOf(modifier);
      if (kind !== null && seen.has(kind))
        this.#fail(modifier, REPEATED[kind] ?? `Only one ${NAMES[modifier.type]} may stand here.`);
      if (kind !== null) seen.add(kind);
      if ('amount' in modifier) this.#whole(modifier.amount, modifier.type === 'keep');
      if ('on' in modifier && modifier.on !== null) this.#condition(modifier.on);
      if (modifier.type === 'failure' && !seen.has('target'))
        this.#fail(modifier, 'Failures are counted beside successes: write >=5f1, the successes first.');
    }
    this.#bounds();
  }

  #whole(node: Node, countOfDice: boolean): void {
    if (node.type !== 'number') this.#fail(node, 'This has to be a number without dice.');
    const value = numberOf(node);
    if (!Number.isSafeInteger(value)) this.#fail(node, `This has to be a whole number; ${value} is none.`);
    if (countOfDice && value < 0) this.#fail(node, 'A number of dice to keep or drop is not negative.');
  }

  #condition({ amount }: Comparison): void {
    this.#whole(amount, false);
  }

  #bounds(): void {
    let [min, max] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const modifier of this.#modifiers) {
      if (modifier.type !== 'clamp') continue;
      if (modifier.bound === 'min') min = numberOf(modifier.amount);
      else max = numberOf(modifier.amount);
      if (min > max) this.#fail(modifier, 'The lowest value of a die is above its highest value.');
    }
  }

  /** Advantage belongs to a single d20. */
  advantage(pool: PoolNode, count: number | null, sides: number | null): void {
    const found = this.#modifiers.find(({ type }) => type === 'advantage');
    if (found === undefined) return;
    if (count !== 1 || sides !== 20)
      this.#fail(found, 'Advantage and disadvantage are for one d20; otherwise write 2d6kh1 or 2d6kl1.');
    if (pool.modifiers.some(({ type }) => type === 'target'))
      this.#fail(found, 'Advantage is for a total; successes are not counted on it. Write "vs" for a DC.');
  }

  /** `4d6d1` drops one die, but `2d6d8` or `(1d6)d(1d6)d6` could mean anything. */
  bareDrop({ count, die, modifiers }: PoolNode, dice: number | null): void {
    for (const modifier of modifiers) {
      if (modifier.type !== 'keep' || !modifier.bare) continue;
      const literal = count.type === 'number' && die.type === 'numbered' && die.sides.type === 'number';
      const inParentheses = this.#source[count.end] === ')' || this.#source[modifier.at - 1] === ')';
      const amount = numberOf(modifier.amount);
      if (literal && !inParentheses && dice !== null && amount < dice) continue;
      const end = modifier.at;
      this.#fail(
        modifier,
        `"d${amount}" after dice can be a drop or another die: write dl${amount} to drop, or parentheses.`,
        `${this.#source.slice(0, end)}dl${this.#source.slice(end + 1)}`,
      );
    }
  }

  /** What a group can do: keep, count, sort; on the dice of one roll or on several rolls. */
  group(group: GroupNode): void {
    for (const modifier of this.#modifiers) {
      if (!FOR_GROUPS.includes(modifier.type))
        this.#fail(modifier, `A group has no ${NAMES[modifier.type]}; write it on a pool inside.`);
      if (modifier.type === 'keep' && modifier.bare)
        this.#fail(modifier, 'Write dl or dh to drop rolls of a group.');
    }
    const [only] = group.rolls;
    if (group.rolls.length !== 1 || only === undefined) return;
    if (this.has('keep')) this.#summands(only, 'Dice are kept across a sum of pools');
    if (this.has('target')) this.#pools(only);
  }

  /** Pools and numbers joined by signs; a dropped die must mean the same wherever it stands. */
  #summands(node: Node, what: string): void {
    if (
      node.type === 'binary' &&
      (node.operator === '+' || (node.operator === '-' && isNumber(node.right)))
    ) {
      this.#summands(node.left, what);
      this.#summands(node.right, what);
      return;
    }
    if (node.type === 'label') {
      this.#summands(node.term, what);
      return;
    }
    if (node.type === 'variable' && node.value !== null) {
      this.#summands(node.value, what);
      return;
    }
    if (isNumber(node)) return;
    const counts = node.type === 'pool' && node.modifiers.some(({ type }) => type === 'target');
    if (node.type !== 'pool' || counts)
      this.#fail(node, `${what}, such as {4d6+2d8}kh3; "${printNode(node)}" is none.`);
  }

  #pools(node: Node): void {
    const what = 'Dice are counted across a sum of pools';
    if (isNumber(node)) this.#fail(node, `${what}; a number has no place in it.`);
    if (node.type === 'binary' && node.operator === '+') {
      this.#pools(node.left);
      this.#pools(node.right);
      return;
    }
    this.#summands(node, what);
  }
}

function isNumber(node: Node): boolean {
  return node.type === 'number' || (node.type === 'variable' && node.value?.type === 'number');
}

/** What may stand only once; null for what may be repeated. */
function kindOf(modifier: Modifier): string | null {
  if (modifier.type === 'clamp') return modifier.bound;
  if (modifier.type === 'advantage') return 'keep';
  return SINGLE.includes(modifier.type) || modifier.type === 'keep' ? modifier.type : null;
}

const REPEATED: Readonly<Record<string, string>> = {
  keep: 'Only one keep or drop (advantage is one) may stand on a pool: several are read differently everywhere. Use a group.',
};
