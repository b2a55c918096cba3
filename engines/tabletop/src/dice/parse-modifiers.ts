import { closest } from './closest.ts';
import { asComment } from './repairs.ts';
import { isDigit, isLetter, type Scanner } from './scanner.ts';
import type { CompareOperator, Comparison, Modifier, Node } from './syntax.ts';

/** Reads `(…)` or a variable as an amount; null when neither comes next. */
type ReadAmount = () => Node | null;

const MODIFIER_WORDS =
  'kh kl k dh dl d r ro rr min max cs cf f s sa sd u uo adv dis advantage disadvantage vs'.split(' ');

const KEEPS = {
  kh: 'keep-highest',
  kl: 'keep-lowest',
  dh: 'drop-highest',
  dl: 'drop-lowest',
  k: 'keep-highest',
} as const;

/** All modifiers of a pool or group, in the order written. */
export function parseModifiers(scanner: Scanner, amount: ReadAmount): readonly Modifier[] {
  let modifiers: Modifier[] | null = null;
  for (;;) {
    const modifier = parseModifier(scanner, amount);
    if (modifier === null) return modifiers ?? NONE;
    modifiers ??= [];
    modifiers.push(modifier);
  }
}

const NONE: readonly Modifier[] = [];

function parseModifier(scanner: Scanner, amount: ReadAmount): Modifier | null {
  const code = scanner.peek();
  if (code === EXCLAMATION) return parseExplode(scanner, amount);
  if (code === GREATER || code === LESS || code === EQUALS) {
    const at = scanner.pos;
    const on = parseComparison(scanner, amount) as Comparison;
    return { type: 'target', on, at: scanner.from(at), end: scanner.to() };
  }
  return isLetter(code) ? parseWord(scanner, amount) : null;
}

const EXCLAMATION = 33;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

function parseExplode(scanner: Scanner, amount: ReadAmount): Modifier {
  const at = scanner.pos;
  scanner.advance(1);
  const compound = scanner.take('!');
  const penetrate = scanner.take('p');
  const once = !compound && !penetrate && scanner.take('o');
  const on = parseComparison(scanner, amount);
  const style = compound ? (penetrate ? 'compound-penetrate' : 'compound') : penetrate ? 'penetrate' : 'dice';
  return { type: 'explode', style, once, on, at: scanner.from(at), end: scanner.to() };
}

function parseWord(scanner: Scanner, amount: ReadAmount): Modifier | null {
  const at = scanner.pos;
  if (scanner.startsWith('vs')) return null;
  for (const [word, mode] of ADVANTAGE) {
    if (scanner.take(word)) return { type: 'advantage', mode, at: scanner.from(at), end: scanner.to() };
  }
  for (const bound of ['min', 'max'] as const) {
    if (!scanner.take(bound)) continue;
    return {
      type: 'clamp',
      bound,
      amount: needAmount(scanner, amount, bound),
      at: scanner.from(at),
      end: scanner.to(),
    };
  }
  for (const word of ['kh', 'kl', 'k', 'dh', 'dl'] as const) {
    if (scanner.take(word)) {
      const count = parseAmount(scanner, amount) ?? oneDie(scanner, word, at);
      return {
        type: 'keep',
        which: KEEPS[word],
        amount: count,
        bare: false,
        at: scanner.from(at),
        end: scanner.to(),
      };
    }
  }
  if (scanner.startsWith('d')) return parseBareDrop(scanner, amount, at);
  if (scanner.startsWith('r')) {
    const once = scanner.take('ro');
    if (!once && !scanner.take('rr')) scanner.advance(1);
    return {
      type: 'reroll',
      once,
      on: parseComparison(scanner, amount),
      at: scanner.from(at),
      end: scanner.to(),
    };
  }
  if (scanner.startsWith('u')) {
    const once = scanner.take('uo');
    if (!once) scanner.advance(1);
    return { type: 'unique', once, at: scanner.from(at), end: scanner.to() };
  }
  for (const [word, mark] of MARKS) {
    if (!scanner.take(word)) continue;
    const on = needComparison(scanner, amount, word);
    return { type: 'mark', mark, on, at: scanner.from(at), end: scanner.to() };
  }
  if (scanner.take('f')) {
    const on = needComparison(scanner, amount, 'f');
    return { type: 'failure', on, at: scanner.from(at), end: scanner.to() };
  }
  for (const [word, order] of SORTS) {
    if (scanner.take(word)) return { type: 'sort', order, at: scanner.from(at), end: scanner.to() };
  }
  return unknownModifier(scanner);
}

const ADVANTAGE = [
  ['advantage', 'advantage'],
  ['adv', 'advantage'],
  ['disadvantage', 'disadvantage'],
  ['dis', 'disadvantage'],
] as const;
const MARKS = [
  ['cs', 'success'],
  ['cf', 'failure'],
] as const;
const SORTS = [
  ['sa', 'ascending'],
  ['sd', 'descending'],
  ['s', 'ascending'],
] as const;

/** `kh` alone keeps one. `kh-1` could be a negative count or a subtraction, so it is neither. */
function oneDie(scanner: Scanner, word: string, at: number): Node {
  const { source, pos } = scanner;
  if (scanner.startsWith('-')) {
    const candidates = [`${source.slice(0, at)}${word}1${source.slice(pos)}`];
    scanner.fail(`"${word}" needs a number of dice before a minus sign.`, pos, candidates);
  }
  return { type: 'number', value: 1, at: scanner.from(at), end: scanner.to() };
}

/** `4d6d1`; without a number it would be half of another die. */
function parseBareDrop(scanner: Scanner, amount: ReadAmount, at: number): Modifier {
  scanner.advance(1);
  const count = parseAmount(scanner, amount);
  if (count === null) {
    const { source } = scanner;
    scanner.fail(
      'This "d" has no number of dice to drop after it.',
      at,
      [`${source.slice(0, at)}dl1${source.slice(at + 1)}`, source.slice(0, at)],
      at + 1,
    );
  }
  return {
    type: 'keep',
    which: 'drop-lowest',
    amount: count,
    bare: true,
    at: scanner.from(at),
    end: scanner.to(),
  };
}

/** A whole number, `(…)` or a variable; null when none comes next. */
function parseAmount(scanner: Scanner, amount: ReadAmount): Node | null {
  const at = scanner.pos;
  if (!isDigit(scanner.peek())) return amount();
  const value = scanner.digits() as number;
  return { type: 'number', value, at: scanner.from(at), end: scanner.to() };
}

function needAmount(scanner: Scanner, amount: ReadAmount, word: string): Node {
  return (
    parseAmount(scanner, amount) ??
    scanner.fail(`"${word}" needs a whole number, such as ${word}2.`, scanner.pos)
  );
}

/** `>=5`, `=5` or `5`; null when nothing of that kind comes next. */
function parseComparison(scanner: Scanner, amount: ReadAmount): Comparison | null {
  const at = scanner.pos;
  const operator = takeOperator(scanner);
  if (operator === null) {
    const bare = parseAmount(scanner, amount);
    return bare === null ? null : { operator: '=', amount: bare, at: scanner.from(at), end: scanner.to() };
  }
  const value = parseSigned(scanner, amount);
  if (value === null)
    scanner.fail(`"${operator}" needs a number to compare with, such as ${operator}5.`, scanner.pos);
  return { operator, amount: value, at: scanner.from(at), end: scanner.to() };
}

function needComparison(scanner: Scanner, amount: ReadAmount, word: string): Comparison {
  return (
    parseComparison(scanner, amount) ??
    scanner.fail(`"${word}" needs a condition, such as ${word}=1 or ${word}<=2.`, scanner.pos)
  );
}

/** Fudge dice have negative faces, so a comparison may name one. */
function parseSigned(scanner: Scanner, amount: ReadAmount): Node | null {
  const at = scanner.pos;
  if (!scanner.take('-')) return parseAmount(scanner, amount);
  const value = scanner.digits();
  if (value === null) return scanner.fail('A whole number has to follow the minus sign.', scanner.pos);
  return { type: 'number', value: -value, at: scanner.from(at), end: scanner.to() };
}

function takeOperator(scanner: Scanner): CompareOperator | null {
  for (const operator of ['>=', '<=', '>', '<', '='] as const) {
    if (scanner.take(operator)) return operator;
  }
  return null;
}

function unknownModifier(scanner: Scanner): never {
  const { source, pos } = scanner;
  const word = scanner.word();
  const near = closest(word, MODIFIER_WORDS);
  const rest = source.slice(pos + word.length);
  const candidates = [
    ...(near === null ? [] : [`${source.slice(0, pos)}${near}${rest}`]),
    ...asComment(source.slice(0, pos).trimEnd(), source.slice(pos)),
  ];
  return scanner.fail(
    `"${word}" is no modifier of dice; a comment begins with #.`,
    pos,
    candidates,
    pos + word.length,
  );
}
