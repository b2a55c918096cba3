import { applyFunction, operate } from './arithmetic.ts';
import { closest } from './closest.ts';
import { diceError } from './dice-error.ts';
import { namesOf } from './names-of.ts';
import { parseValue } from './parse.ts';
import { printNode } from './print.ts';
import type { Comparison, Die, Expression, Modifier, Node, VariableNode } from './syntax.ts';

/** What `@name` stands for: a number, or an expression such as `1d4` that is parsed by itself. */
export type DiceValues = Readonly<Record<string, number | string>>;

/**
 * The expression with every variable resolved and every count, number of sides
 * and condition that has no dice in it worked out to a number.
 * @throws GuildError DICE_INVALID for an unknown name or a value that is no expression;
 *   DICE_ARITHMETIC when a value or a count has no result.
 */
export function bindExpression(expression: Expression, values: DiceValues): Expression {
  const { source, body, versus, repeat } = expression;
  const binder = new Binder(source, values);
  const bound = {
    body: binder.node(body),
    versus: versus === null ? null : binder.node(versus),
    repeat: repeat === null ? null : binder.folded(repeat),
  };
  const same = bound.body === body && bound.versus === versus && bound.repeat === repeat;
  return same ? expression : { ...expression, ...bound };
}

/** The value of a node without dice; null when it has dice. */
export function constantOf(node: Node, source: string): number | null {
  switch (node.type) {
    case 'number':
      return node.value;
    case 'negate': {
      const operand = constantOf(node.operand, source);
      return operand === null ? null : 0 - operand;
    }
    case 'binary': {
      const left = constantOf(node.left, source);
      const right = left === null ? null : constantOf(node.right, source);
      return left === null || right === null ? null : operate(node.operator, [left, right], node, source);
    }
    case 'call': {
      const args: number[] = [];
      for (const arg of node.args) {
        const value = constantOf(arg, source);
        if (value === null) return null;
        args.push(value);
      }
      return applyFunction(node.name, args, node, source);
    }
    case 'variable':
      return node.value === null ? null : constantOf(node.value, source);
    case 'label':
      return constantOf(node.term, source);
    default:
      return null;
  }
}

/** Copies only what changes: an expression without variables stays the very same tree. */
class Binder {
  readonly #source: string;
  readonly #values: DiceValues;
  /** Variables met so far; one used often is parsed once. */
  #bound: Map<string, Node> | null = null;

  constructor(source: string, values: DiceValues) {
    this.#source = source;
    this.#values = values;
  }

  node(node: Node): Node {
    switch (node.type) {
      case 'number':
        return node;
      case 'variable':
        return { ...node, value: this.#valueOf(node) };
      case 'pool': {
        const count = this.folded(node.count);
        const die = this.#die(node.die);
        const modifiers = this.#modifiers(node.modifiers);
        const same = count === node.count && die === node.die && modifiers === node.modifiers;
        return same ? node : { ...node, count, die, modifiers };
      }
      case 'group': {
        const rolls = this.#nodes(node.rolls);
        const modifiers = this.#modifiers(node.modifiers);
        return rolls === node.rolls && modifiers === node.modifiers ? node : { ...node, rolls, modifiers };
      }
      case 'negate': {
        const operand = this.node(node.operand);
        return operand === node.operand ? node : { ...node, operand };
      }
      case 'binary': {
        const left = this.node(node.left);
        const right = this.node(node.right);
        return left === node.left && right === node.right ? node : { ...node, left, right };
      }
      case 'call': {
        const args = this.#nodes(node.args);
        return args === node.args ? node : { ...node, args };
      }
      case 'label': {
        const term = this.node(node.term);
        return term === node.term ? node : { ...node, term };
      }
    }
  }

  /** A node, as a number when it has no dice. */
  folded(node: Node): Node {
    if (node.type === 'number') return node;
    const bound = this.node(node);
    const value = constantOf(bound, this.#source);
    return value === null ? bound : { type: 'number', value, at: node.at, end: node.end };
  }

  #nodes(nodes: readonly Node[]): readonly Node[] {
    const bound = nodes.map((node) => this.node(node));
    return bound.every((node, at) => node === nodes[at]) ? nodes : bound;
  }

  #die(die: Die): Die {
    if (die.type === 'fudge') return die;
    const sides = this.folded(die.sides);
    return sides === die.sides ? die : { ...die, sides };
  }

  #modifiers(modifiers: readonly Modifier[]): readonly Modifier[] {
    if (modifiers.length === 0) return modifiers;
    const bound = modifiers.map((modifier) => this.#modifier(modifier));
    return bound.every((modifier, at) => modifier === modifiers[at]) ? modifiers : bound;
  }

  #modifier(modifier: Modifier): Modifier {
    switch (modifier.type) {
      case 'clamp':
      case 'keep': {
        const amount = this.folded(modifier.amount);
        return amount === modifier.amount ? modifier : { ...modifier, amount };
      }
      case 'explode':
      case 'reroll': {
        const on = modifier.on === null ? null : this.#comparison(modifier.on);
        return on === modifier.on ? modifier : { ...modifier, on };
      }
      case 'target':
      case 'failure':
      case 'mark': {
        const on = this.#comparison(modifier.on);
        return on === modifier.on ? modifier : { ...modifier, on };
      }
      default:
        return modifier;
    }
  }

  #comparison(on: Comparison): Comparison {
    const amount = this.folded(on.amount);
    return amount === on.amount ? on : { ...on, amount };
  }

  #valueOf(variable: VariableNode): Node {
    const { name } = variable;
    this.#bound ??= new Map();
    const known = this.#bound.get(name);
    if (known !== undefined) return known;
    const node = this.#parse(variable);
    this.#bound.set(name, node);
    return node;
  }

  #parse(variable: VariableNode): Node {
    const { name, at, end } = variable;
    const value = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
      return { type: 'number', value, at, end };
    if (typeof value === 'number') throw this.#error(variable, `@${name} is no finite number.`);
    if (value === undefined) throw this.#unknown(variable);
    const node = parseValue(value, { at, end }, this.#source);
    if (namesOf(node).length > 0)
      throw this.#error(variable, `The value of @${name} may not name other variables.`);
    return this.node(node);
  }

  #unknown(variable: VariableNode) {
    const names = Object.keys(this.#values);
    const near = closest(variable.name, names);
    const source = this.#source;
    const suggestion =
      near === null
        ? undefined
        : source.slice(0, variable.at) + printNode({ ...variable, name: near }) + source.slice(variable.end);
    const known = names.length === 0 ? 'no values were given' : `known: ${names.slice(0, 8).join(', ')}`;
    return this.#error(variable, `@${variable.name} has no value; ${known}.`, suggestion);
  }

  #error(variable: VariableNode, message: string, suggestion?: string) {
    return diceError('DICE_INVALID', this.#source, variable, { message, suggestion });
  }
}
