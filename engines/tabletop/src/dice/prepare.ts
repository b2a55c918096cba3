import { bindExpression, constantOf, type DiceValues } from './bind.ts';
import { diceError } from './dice-error.ts';
import { namesOf } from './names-of.ts';
import { parseExpression } from './parse.ts';
import { printExpression, printNode } from './print.ts';
import { withRollMode } from './roll-mode.ts';
import type { RolledTerm } from './roll-result.ts';
import type { Expression, Node, RollMode } from './syntax.ts';
import { checkExpression } from './typecheck.ts';

/** What somebody wants to roll, before anything is decided. */
export interface RollConfig {
  readonly expr: string;
  readonly values?: DiceValues;
  /** Advantage or disadvantage for the first single d20. */
  readonly mode?: RollMode;
  /** Expressions added to the total, such as `1d4[bless]`; they may name variables too. */
  readonly bonuses?: readonly string[];
  /** Roll it this often, as `repeat` in the expression does. */
  readonly repeat?: number;
}

/** A summand with its sign, ready to be rolled. */
export interface PreparedTerm {
  readonly node: Node;
  readonly sign: 1 | -1;
  readonly text: string;
  readonly label: string | null;
  readonly order: RolledTerm['order'];
  /** The finished term when it has no dice; every result shares it. */
  readonly fixed: RolledTerm | null;
}

/**
 * A roll that was read, bound and checked, and that can be inspected, changed
 * (by preparing a changed config), asked for its distribution, and evaluated as
 * often as wanted.
 */
export interface PreparedRoll {
  /** The expression in its normal spelling, mode and bonuses written out. */
  readonly expr: string;
  readonly expression: Expression;
  readonly terms: readonly PreparedTerm[];
  readonly versus: Node | null;
  readonly repeats: number;
  readonly repeated: boolean;
  readonly countsSuccesses: boolean;
  /** Which term holds the d20 whose face is a natural 20 or 1; -1 when none does. */
  readonly d20Term: number;
  /** The values the expression uses, as they were given. */
  readonly values: DiceValues;
}

/**
 * Read, change, bind and check an expression.
 * @throws GuildError DICE_INVALID, DICE_LIMIT or DICE_ARITHMETIC with column, caret and, when one is near, a suggestion.
 */
export function prepareRoll(config: RollConfig | string): PreparedRoll {
  const { expr, values = {}, ...changes } = typeof config === 'string' ? { expr: config } : config;
  const read = changed(parseExpression(expr), changes);
  const expression = bindExpression(read, values);
  const facts = checkExpression(expression);
  const terms = termsOf(expression);
  return {
    expr: printExpression(read),
    expression,
    terms,
    versus: expression.versus,
    repeats: facts.repeats,
    repeated: expression.repeat !== null,
    countsSuccesses: facts.countsSuccesses,
    d20Term: terms.findIndex(({ node }) => isD20(node)),
    values: usedValues(expression, values),
  };
}

/** The expression with the changes of a config; read again, so that places point into what is rolled. */
function changed(
  expression: Expression,
  { mode, bonuses = [], repeat }: Omit<RollConfig, 'expr' | 'values'>,
) {
  let result = expression;
  if (mode !== undefined && mode !== 'normal') {
    const withMode = withRollMode(result, mode);
    if (withMode === null)
      throw diceError('DICE_INVALID', expression.source, expression.body, {
        message: `There is no single d20 that could have ${mode}.`,
      });
    result = withMode;
  }
  for (const bonus of bonuses) {
    const { body: right, versus, repeat: many } = parseExpression(bonus);
    if (versus !== null || many !== null)
      throw diceError('DICE_INVALID', bonus, right, {
        message: 'A bonus is a sum without "vs" and "repeat".',
      });
    const { at, end } = result.body;
    result = { ...result, body: { type: 'binary', operator: '+', left: result.body, right, at, end } };
  }
  if (repeat !== undefined && repeat !== 1) {
    if (result.repeat !== null)
      throw diceError('DICE_INVALID', expression.source, result.repeat, {
        message: 'The expression repeats itself already; ask for it once.',
      });
    result = { ...result, repeat: { type: 'number', value: repeat, at: 0, end: 0 } };
  }
  return result === expression ? expression : parseExpression(printExpression(result));
}

function termsOf({ body, source }: Expression): readonly PreparedTerm[] {
  const terms: PreparedTerm[] = [];
  collect(body, 1);
  return terms;

  function collect(node: Node, sign: 1 | -1): void {
    if (node.type === 'binary' && (node.operator === '+' || node.operator === '-')) {
      collect(node.left, sign);
      collect(node.right, node.operator === '+' ? sign : sign === 1 ? -1 : 1);
      return;
    }
    if (node.type === 'negate') collect(node.operand, sign === 1 ? -1 : 1);
    else terms.push(termOf(node, sign, source));
  }
}

function termOf(node: Node, sign: 1 | -1, source: string): PreparedTerm {
  const text = printNode(node);
  if (node.type === 'number') {
    const fixed = { text, total: sign * node.value + 0, label: null, first: 0, dice: 0, order: null };
    return { node, sign, text, label: null, order: null, fixed };
  }
  const facts = { labels: new Set<string>(), order: null as RolledTerm['order'] };
  look(node, facts);
  const [only = null, ...others] = facts.labels;
  const label = others.length === 0 ? only : null;
  const value = constantOf(node, source);
  const fixed =
    value === null ? null : { text, total: sign * value + 0, label, first: 0, dice: 0, order: facts.order };
  return { node, sign, text, label, order: facts.order, fixed };
}

/** Labels in a term and the order its dice are shown in. */
function look(node: Node, facts: { labels: Set<string>; order: RolledTerm['order'] }): void {
  switch (node.type) {
    case 'label':
      facts.labels.add(node.label);
      look(node.term, facts);
      return;
    case 'pool':
    case 'group':
      for (const modifier of node.modifiers) if (modifier.type === 'sort') facts.order ??= modifier.order;
      if (node.type === 'group') for (const roll of node.rolls) look(roll, facts);
      return;
    case 'negate':
      look(node.operand, facts);
      return;
    case 'binary':
      look(node.left, facts);
      look(node.right, facts);
      return;
    case 'call':
      for (const arg of node.args) look(arg, facts);
      return;
    case 'variable':
      if (node.value !== null) look(node.value, facts);
      return;
    case 'number':
      return;
  }
}

/** A term that is a d20, or several of which some are kept. */
function isD20(node: Node): boolean {
  if (node.type === 'label') return isD20(node.term);
  if (node.type !== 'pool' || node.die.type !== 'numbered' || node.die.percentile) return false;
  const { sides } = node.die;
  return (
    sides.type === 'number' && sides.value === 20 && node.modifiers.every(({ type }) => type !== 'target')
  );
}

function usedValues({ body, versus, source }: Expression, values: DiceValues): DiceValues {
  if (!source.includes('@')) return NO_VALUES;
  const names = [...namesOf(body), ...(versus === null ? [] : namesOf(versus))];
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]!]] : [])),
  );
}

const NO_VALUES: DiceValues = {};
