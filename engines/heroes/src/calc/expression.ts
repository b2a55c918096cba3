import { evaluateInfix, isInfix } from './infix-expression.ts';
import { type StillCharacter, stillCharacter } from './still-character.ts';

type Read = (input: StillCharacter) => number;

/**
 * Values of the game's expression language in that state: full health and
 * endurance, no rage, no strength buff. heroes-rules §2, §5.
 */
const VALUES: Readonly<Record<string, Read>> = {
  '@StdResult': (input) => input.standardResult,
  '@Scale': (input) => input.scale,
  '@Strength': () => 1,
  '@Effectiveness': () => 1,
  'Max.kHitPoints source>': (input) => input.maxHitPoints,
  'kHitPoints% source>': () => 100,
  'kEndurance% source>': () => 100,
  'kRage source>': () => 0,
  'kMeter source>': () => 0,
  'Cur.kMeter source>': () => 0,
  'level source>': (input) => input.level,
};

const BINARY: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  pow: (a, b) => a ** b,
};

const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)$/;

/**
 * Value of an expression of the game, written infix (City of Data) or postfix
 * (Mids), e.g. `0.2 * source>Max.kHitPoints` or `Max.kHitPoints source> 0.2 *`;
 * undefined when it asks for something a still character does not tell (a
 * target, a random number, an event count), which leaves the effect out.
 */
export function evaluateExpression(text: string, input: StillCharacter): number | undefined {
  if (isInfix(text)) {
    const value = evaluateInfix(text, stillCharacter(input));
    return typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : undefined;
  }
  const stack: number[] = [];
  const words = text.trim().split(/\s+/);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const pair = `${word} ${words[at + 1] ?? ''}`;
    if (VALUES[pair] !== undefined) {
      stack.push(VALUES[pair](input));
      at++;
    } else if (VALUES[word] !== undefined) stack.push(VALUES[word](input));
    else if (NUMBER.test(word)) stack.push(Number(word));
    else if (!applyOperator(word, stack)) return undefined;
  }
  const [result] = stack;
  return stack.length === 1 && result !== undefined && Number.isFinite(result) ? result : undefined;
}

/** Applies one operator to the stack; false when it is unknown or operands are missing. */
function applyOperator(word: string, stack: number[]): boolean {
  if (word === 'minmax' && stack.length >= 3) {
    const high = stack.pop() ?? 0;
    const low = stack.pop() ?? 0;
    stack.push(Math.min(high, Math.max(low, stack.pop() ?? 0)));
    return true;
  }
  if (word === 'negate' && stack.length >= 1) {
    stack.push(-(stack.pop() ?? 0));
    return true;
  }
  if (word === 'dup' && stack.length >= 1) {
    stack.push(stack[stack.length - 1] ?? 0);
    return true;
  }
  const operator = BINARY[word];
  if (operator === undefined || stack.length < 2) return false;
  const right = stack.pop() ?? 0;
  stack.push(operator(stack.pop() ?? 0, right));
  return true;
}
