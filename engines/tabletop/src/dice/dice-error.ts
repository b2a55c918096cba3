import { type ErrorCode, GuildError } from '@guildhall/kernel';
import type { Span } from './syntax.ts';

type DiceErrorCode = Extract<ErrorCode, 'DICE_INVALID' | 'DICE_LIMIT' | 'DICE_ARITHMETIC'>;

/** What `details` of an error about an expression hold beside `fields`. */
export interface DiceErrorDetails {
  readonly expr: string;
  /** Column of the first wrong character, from 1. */
  readonly column: number;
  /** Characters that are wrong, at least 1. */
  readonly length: number;
  /** A whole expression that can be rolled and probably is what was meant. */
  readonly suggestion?: string;
  /** The expression and, below it, a caret under what is wrong. */
  readonly excerpt: readonly string[];
}

/** Characters of an expression shown around the caret. */
const EXCERPT = 72;

/**
 * A problem of an expression with its place. `message` says what is wrong and
 * what to do; `suggestion` is a corrected expression.
 */
export function diceError(
  code: DiceErrorCode,
  source: string,
  span: Span,
  { message, suggestion }: { readonly message: string; readonly suggestion?: string | undefined },
): GuildError {
  const column = span.at + 1;
  const length = Math.max(1, Math.min(span.end, source.length) - span.at);
  const hint = suggestion === undefined ? {} : { suggestion };
  const details: DiceErrorDetails = {
    expr: source.slice(0, 600),
    column,
    length,
    ...hint,
    excerpt: excerptOf(source, span.at, length),
  };
  return new GuildError(code, `Column ${column}: ${message}`, {
    ...details,
    fields: [{ path: 'expr', code: code.toLowerCase(), message: `column ${column}: ${message}`, ...hint }],
  });
}

/** One line with the wrong place and one with carets under it; long expressions are cut on both sides. */
function excerptOf(source: string, at: number, length: number): readonly string[] {
  const start = Math.max(0, Math.min(at - EXCERPT / 2, source.length - EXCERPT));
  const line = source
    .slice(start, start + EXCERPT)
    .replace(/[^\x20-\x7e]/g, (sign) => (sign === '\n' ? ' ' : sign));
  const before = start > 0 ? '…' : '';
  const after = start + EXCERPT < source.length ? '…' : '';
  const carets = '^'.repeat(Math.min(length, EXCERPT - (at - start) || 1));
  return [before + line + after, ' '.repeat(before.length + at - start) + carets];
}
