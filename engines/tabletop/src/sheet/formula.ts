import { applyFunction, operate } from '../dice/arithmetic.ts';
import { bindExpression } from '../dice/bind.ts';
import { namesOf } from '../dice/names-of.ts';
import { parseExpression } from '../dice/parse.ts';
import { printNode } from '../dice/print.ts';
import type { Expression, Node } from '../dice/syntax.ts';

/** Values by `@` name; a class table may hold dice (`1d6`). */
export type Variables = (name: string) => number | string;

/** An expression of an effect, read once and evaluated for every sheet. */
export interface Formula {
  readonly text: string;
  readonly names: readonly string[];
  readonly hasDice: boolean;
  /** Without dice, rounded down: fifth edition rounds down once, at the end. */
  readonly number: (variables: Variables) => number;
  /** With dice: what is to be rolled, variables worked out: `2d6`. */
  readonly dice: (variables: Variables) => string;
  /** Addends at the top, so that an explanation can name each. */
  readonly addends: readonly Formula[];
}

/**
 * Read an expression.
 * @throws GuildError DICE_INVALID or DICE_LIMIT with the column.
 */
export function compileFormula(text: string): Formula {
  const expression = parseExpression(text);
  return fromNode(expression.body, expression);
}

function fromNode(body: Node, expression: Expression): Formula {
  const names = namesOf(body);
  const evaluate = compileNode(body, expression.source);
  const addends: Formula[] = [];
  const formula: Formula = {
    text: printNode(body),
    names,
    hasDice: hasDice(body),
    number: (variables) => Math.floor(evaluate(variables)),
    dice: (variables) => {
      const values = Object.fromEntries(names.map((name) => [name, variables(name)]));
      return printNode(withValues(bindExpression({ ...expression, body }, values).body));
    },
    addends,
  };
  if (body.type === 'binary' && body.operator === '+') {
    addends.push(...[body.left, body.right].flatMap((node) => fromNode(node, expression).addends));
  } else {
    addends.push(formula);
  }
  return formula;
}

function hasDice(node: Node): boolean {
  switch (node.type) {
    case 'pool':
    case 'group':
      return true;
    case 'negate':
      return hasDice(node.operand);
    case 'binary':
      return hasDice(node.left) || hasDice(node.right);
    case 'call':
      return node.args.some(hasDice);
    case 'label':
      return hasDice(node.term);
    default:
      return false;
  }
}

/** A closure per node: derivation evaluates hundreds of them for every sheet. */
function compileNode(node: Node, source: string): (variables: Variables) => number {
  switch (node.type) {
    case 'number':
      return () => node.value;
    case 'negate': {
      const operand = compileNode(node.operand, source);
      return (variables) => 0 - operand(variables);
    }
    case 'binary': {
      const left = compileNode(node.left, source);
      const right = compileNode(node.right, source);
      return (variables) => operate(node.operator, [left(variables), right(variables)], node, source);
    }
    case 'call': {
      const args = node.args.map((arg) => compileNode(arg, source));
      return (variables) =>
        applyFunction(
          node.name,
          args.map((arg) => arg(variables)),
          node,
          source,
        );
    }
    case 'variable':
      return (variables) => {
        const value = variables(node.name);
        return typeof value === 'number' ? value : 0;
      };
    case 'label':
      return compileNode(node.term, source);
    default:
      return () => 0;
  }
}

/** The tree with every bound variable replaced by what it stands for. */
function withValues(node: Node): Node {
  switch (node.type) {
    case 'variable':
      return node.value === null ? node : withValues(node.value);
    case 'negate':
      return { ...node, operand: withValues(node.operand) };
    case 'binary':
      return { ...node, left: withValues(node.left), right: withValues(node.right) };
    case 'call':
      return { ...node, args: node.args.map(withValues) };
    case 'label':
      return { ...node, term: withValues(node.term) };
    default:
      return node;
  }
}

/** Doubles the dice of a damage expression and leaves its constants: what a critical hit rolls. */
export function criticalDamage(expr: string): string {
  let doubledText = criticals.get(expr);
  if (doubledText === undefined) {
    doubledText = printNode(doubled(parseExpression(expr).body));
    if (criticals.size >= CRITICALS) criticals.clear();
    criticals.set(expr, doubledText);
  }
  return doubledText;
}

/** Damage by its text, as many as a table of characters has. */
const CRITICALS = 2000;
const criticals = new Map<string, string>();

function doubled(node: Node): Node {
  switch (node.type) {
    case 'pool': {
      const { count, at, end } = node;
      if (count.type === 'number') return { ...node, count: { ...count, value: count.value * 2 } };
      const two: Node = { type: 'number', value: 2, at, end };
      return { ...node, count: { type: 'binary', operator: '*', left: count, right: two, at, end } };
    }
    case 'negate':
      return { ...node, operand: doubled(node.operand) };
    case 'binary':
      return { ...node, left: doubled(node.left), right: doubled(node.right) };
    case 'call':
      return { ...node, args: node.args.map(doubled) };
    case 'label':
      return { ...node, term: doubled(node.term) };
    default:
      return node;
  }
}
