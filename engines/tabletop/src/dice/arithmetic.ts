import { diceError } from './dice-error.ts';
import type { BinaryOperator, FunctionName, Span } from './syntax.ts';

/**
 * The result of an operator. `%` keeps the sign of the left side; `/` is exact.
 * @throws GuildError DICE_ARITHMETIC at `place` for a division by zero or a result that is not exact.
 */
export function operate(
  operator: BinaryOperator,
  [left, right]: readonly [number, number],
  place: Span,
  source: string,
): number {
  switch (operator) {
    case '+':
      return finite(left + right, place, source);
    case '-':
      return finite(left - right, place, source);
    case '*':
      return finite(left * right, place, source);
    case '**':
      return finite(left ** right, place, source);
    default: {
      if (right === 0) {
        const message = operator === '/' ? 'Nothing can be divided by zero.' : 'Zero leaves no remainder.';
        throw diceError('DICE_ARITHMETIC', source, place, { message });
      }
      return finite(operator === '/' ? left / right : left % right, place, source);
    }
  }
}

/** Arguments each function takes: at least, at most. */
export const ARITY: Readonly<Record<FunctionName, readonly [number, number]>> = {
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  abs: [1, 1],
  sqrt: [1, 1],
  pow: [2, 2],
  min: [1, Number.POSITIVE_INFINITY],
  max: [1, Number.POSITIVE_INFINITY],
};

/**
 * The result of a function; `round` takes halves up.
 * @throws GuildError DICE_ARITHMETIC at `place` for a root of a negative number or a result that is not exact.
 */
export function applyFunction(
  name: FunctionName,
  args: readonly number[],
  place: Span,
  source: string,
): number {
  const [first = 0, second = 0] = args;
  switch (name) {
    case 'pow':
      return finite(first ** second, place, source);
    case 'min':
      return Math.min(...args);
    case 'max':
      return Math.max(...args);
    case 'sqrt':
      return finite(Math.sqrt(first), place, source);
    default:
      // Math.ceil(-0.5) is -0, which no ledger knows.
      return Math[name](first) + 0;
  }
}

/** A number that can be shown: no NaN, no infinity, nothing beyond exact integers. */
function finite(value: number, place: Span, source: string): number {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value + 0;
  const message = Number.isNaN(value)
    ? 'This has no result among the real numbers.'
    : 'This result is too large to be exact.';
  throw diceError('DICE_ARITHMETIC', source, place, { message });
}
