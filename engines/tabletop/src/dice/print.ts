import type { Comparison, Expression, Modifier, Node } from './syntax.ts';

/**
 * The expression as text in its one normal spelling: no spaces that mean nothing,
 * no needless parentheses, every default written out. Reading it again gives the
 * same tree. Bound variables are printed by name.
 */
export function printExpression({ body, versus, repeat, comment }: Expression): string {
  const check = printNode(body) + (versus === null ? '' : ` vs ${printNode(versus)}`);
  const all = repeat === null ? check : `repeat(${printNode(repeat)}, ${check})`;
  return comment === null ? all : `${all} # ${comment}`;
}

/** One node as text; see `printExpression`. */
export function printNode(node: Node): string {
  switch (node.type) {
    case 'number':
      return String(node.value);
    case 'pool':
      return printCount(node.count) + printDie(node.die) + printModifiers(node.modifiers);
    case 'group':
      return `{${node.rolls.map(printNode).join(', ')}}${printModifiers(node.modifiers)}`;
    case 'negate':
      return `-${printFrom(node.operand, SIGN)}`;
    case 'binary':
      return printBinary(node);
    case 'call':
      return `${node.name}(${node.args.map(printNode).join(', ')})`;
    case 'variable':
      // Braces, because letters and digits may follow: @{str}d6.
      return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(node.name) ? `@${node.name}` : `@{${node.name}}`;
    case 'label':
      return `${node.term.type === 'label' ? `(${printNode(node.term)})` : printFrom(node.term, PRIMARY)}[${node.label}]`;
  }
}

const SUM = 1;
const PRODUCT = 2;
const SIGN = 3;
const POWER = 4;
const PRIMARY = 5;

/** How tightly a node holds together. */
function strength(node: Node): number {
  if (node.type === 'negate') return SIGN;
  if (node.type === 'number') return node.value < 0 ? SIGN : PRIMARY;
  if (node.type !== 'binary') return PRIMARY;
  if (node.operator === '**') return POWER;
  return node.operator === '+' || node.operator === '-' ? SUM : PRODUCT;
}

/** A node in parentheses when it holds together less than its place asks for. */
function printFrom(node: Node, least: number): string {
  const text = printNode(node);
  return strength(node) < least ? `(${text})` : text;
}

/** What stands before a `d`: a number, a variable in braces, or parentheses. */
function printCount(node: Node): string {
  return node.type === 'number' && node.value >= 0 ? printNode(node) : printAmount(node);
}

function printBinary({ operator, left, right }: Extract<Node, { type: 'binary' }>): string {
  if (operator === '**') return `${printFrom(left, PRIMARY)}**${printFrom(right, SIGN)}`;
  const level = operator === '+' || operator === '-' ? SUM : PRODUCT;
  const first = printFrom(left, level);
  // d% before a remainder sign would read as d%%.
  const before = operator === '%' && first.endsWith('%') ? `(${first})` : first;
  return before + operator + printFrom(right, level + 1);
}

function printDie(die: Extract<Node, { type: 'pool' }>['die']): string {
  if (die.type === 'fudge') return die.blanks === 4 ? 'dF.1' : 'dF';
  return die.percentile ? 'd%' : `d${printAmount(die.sides)}`;
}

/** What follows a word or an operator: digits, a variable, or parentheses. */
function printAmount(node: Node): string {
  if (node.type === 'variable') return printNode(node).replace(/^@([^{].*)$/, '@{$1}');
  const bare = node.type === 'number' && Number.isInteger(node.value) && node.value >= 0;
  return bare ? printNode(node) : `(${printNode(node)})`;
}

function printModifiers(modifiers: readonly Modifier[]): string {
  let text = '';
  for (const modifier of modifiers) text += printModifier(modifier);
  return text;
}

const KEEP_WORDS = {
  'keep-highest': 'kh',
  'keep-lowest': 'kl',
  'drop-highest': 'dh',
  'drop-lowest': 'dl',
} as const;
const EXPLODE_WORDS = { dice: '!', compound: '!!', penetrate: '!p', 'compound-penetrate': '!!p' } as const;

function printModifier(modifier: Modifier): string {
  switch (modifier.type) {
    case 'clamp':
      return modifier.bound + printAmount(modifier.amount);
    case 'explode':
      return EXPLODE_WORDS[modifier.style] + (modifier.once ? 'o' : '') + printCondition(modifier.on, '=');
    case 'reroll':
      // Without a condition "r" and the reroll after it would read as one "rr".
      return (modifier.once ? 'ro' : modifier.on === null ? 'rr' : 'r') + printCondition(modifier.on);
    case 'unique':
      return modifier.once ? 'uo' : 'u';
    case 'keep':
      return (modifier.bare ? 'd' : KEEP_WORDS[modifier.which]) + printAmount(modifier.amount);
    case 'advantage':
      return modifier.mode === 'advantage' ? 'adv' : 'dis';
    case 'target':
      return printCondition(modifier.on, '=');
    case 'failure':
      return `f${printCondition(modifier.on)}`;
    case 'mark':
      return (modifier.mark === 'success' ? 'cs' : 'cf') + printCondition(modifier.on);
    case 'sort':
      return modifier.order === 'ascending' ? 'sa' : 'sd';
  }
}

/** `equals` is how "equal to" is written here; a bare number is enough after a word. */
function printCondition(on: Comparison | null, equals: '=' | '' = ''): string {
  if (on === null) return '';
  const { operator, amount } = on;
  const negative = amount.type === 'number' && amount.value < 0;
  const sign = operator === '=' && !negative ? equals : operator;
  return sign + (negative ? printNode(amount) : printAmount(amount));
}
