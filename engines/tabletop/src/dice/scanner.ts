import type { Span } from './syntax.ts';

/** Why reading stopped; becomes a GuildError with a caret where the source is known. */
export class ParseFailure extends Error {
  readonly span: Span;
  readonly limit: boolean;
  /** Whole expressions that may be what was meant; the first that can be read is proposed. */
  readonly candidates: readonly string[];

  constructor(message: string, span: Span, candidates: readonly string[] = [], limit = false) {
    super(message);
    this.span = span;
    this.candidates = candidates;
    this.limit = limit;
  }
}

const ZERO = 48;
const NINE = 57;
const DOT = 46;

/** So that every number has one short spelling. */
const MOST_DECIMALS = 6;

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** ASCII letters only: other alphabets have look-alikes. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/**
 * A position in a source that only moves forward, so reading takes time in
 * proportion to the length. Spaces and letter case mean nothing; spaces are
 * skipped after each thing read.
 */
export class Scanner {
  readonly source: string;
  /** Spans of all nodes, when the source stands for a variable of another expression. */
  readonly #place: Span | null;
  pos = 0;
  /** End of the last thing read, without the spaces after it. */
  end = 0;

  constructor(source: string, place: Span | null = null) {
    this.source = source;
    this.#place = place;
    this.skip();
  }

  skip(): void {
    while (isSpace(this.source.charCodeAt(this.pos))) this.pos++;
  }

  /** Code of the next character; NaN at the end. */
  peek(): number {
    return this.source.charCodeAt(this.pos);
  }

  /** Go past `length` characters and the spaces after them. */
  advance(length: number): void {
    this.pos += length;
    this.end = this.pos;
    this.skip();
  }

  /** Read this sign (or lower-case word) if it comes next. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.advance(text.length);
    return true;
  }

  startsWith(text: string): boolean {
    const { source, pos } = this;
    for (let at = 0; at < text.length; at++) {
      const code = source.charCodeAt(pos + at);
      if ((isLetter(code) ? code | 32 : code) !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  /** The letters that come next, in lower case; nothing is read. */
  word(): string {
    let end = this.pos;
    while (isLetter(this.source.charCodeAt(end))) end++;
    return this.source.slice(this.pos, end).toLowerCase();
  }

  /** A whole number of digits; null when there is none. */
  digits(): number | null {
    const { source, pos: start } = this;
    let pos = start;
    let value = 0;
    for (let code = source.charCodeAt(pos); isDigit(code); code = source.charCodeAt(++pos))
      value = value * 10 + (code - ZERO);
    if (pos === start) return null;
    if (value > Number.MAX_SAFE_INTEGER) this.fail('This number is too large.', start, [], pos);
    this.advance(pos - start);
    return value;
  }

  /** A number with or without decimals; null when there is none. */
  decimal(): number | null {
    const start = this.pos;
    const whole = this.digits();
    if (whole === null) return null;
    // Only right after the digits: "1 .5" is no number.
    if (this.source.charCodeAt(this.end) !== DOT) return whole;
    let pos = this.end + 1;
    while (isDigit(this.source.charCodeAt(pos))) pos++;
    const decimals = pos - this.end - 1;
    if (decimals === 0) this.fail('A decimal point needs digits after it.', this.end, [], pos);
    if (decimals > MOST_DECIMALS)
      this.fail(`A number has at most ${MOST_DECIMALS} decimals.`, this.end, [], pos);
    const value = Number(this.source.slice(start, pos));
    this.advance(pos - this.pos);
    return value;
  }

  /** Where a node begins that was begun at `at`. */
  from(at: number): number {
    return this.#place === null ? at : this.#place.at;
  }

  /** Where a node ends that ends with the last thing read. */
  to(): number {
    return this.#place === null ? this.end : this.#place.end;
  }

  fail(message: string, at: number, candidates: readonly string[] = [], end: number = at + 1): never {
    throw new ParseFailure(message, this.#place ?? { at, end }, candidates);
  }

  failLimit(message: string, at: number): never {
    throw new ParseFailure(message, this.#place ?? { at, end: at + 1 }, [], true);
  }
}
