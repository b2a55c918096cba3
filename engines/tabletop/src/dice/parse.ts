import { diceError } from './dice-error.ts';
import { DICE_LIMITS } from './limits.ts';
import { parseModifiers } from './parse-modifiers.ts';
import { AT, BRACE, FUNCTIONS, MODE_WORDS, OPEN, RefusingScanner } from './refusing-scanner.ts';
import { withRollMode } from './roll-mode.ts';
import { isDigit, isLetter, ParseFailure } from './scanner.ts';
import type { BinaryOperator, Die, Expression, FunctionName, Node, Span } from './syntax.ts';

/**
 * Read a dice expression. Reading never goes back over what it has read, so a
 * hostile text costs no more than a long one.
 * @throws GuildError DICE_INVALID with the column and a suggestion; DICE_LIMIT when it is too long or too deep.
 */
export function parseExpression(source: string): Expression {
  try {
    return read(source);
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    const { span, message, limit } = error;
    const suggestion = error.candidates.find(isReadable);
    throw diceError(limit ? 'DICE_LIMIT' : 'DICE_INVALID', source, span, { message, suggestion });
  }
}

/**
 * Read the expression that a variable stands for. Its nodes get the place of the
 * variable, so that problems are shown where the reader can see them.
 * @throws GuildError as `parseExpression`; a list, a check or a comment is no value.
 */
export function parseValue(text: string, place: Span, source: string): Node {
  try {
    if (text.length > DICE_LIMITS.valueLength)
      throw new ParseFailure(`is longer than ${DICE_LIMITS.valueLength} characters.`, place, [], true);
    const parser = new Parser(text, place);
    const node = parser.sum();
    if (parser.pos < text.length) parser.failTrailing();
    return node;
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    const message = `The value of ${source.slice(place.at, place.end)}, "${text.slice(0, 40)}": ${error.message}`;
    throw diceError(error.limit ? 'DICE_LIMIT' : 'DICE_INVALID', source, place, { message });
  }
}

function read(source: string): Expression {
  if (source.length > DICE_LIMITS.length) {
    const message = `An expression has at most ${DICE_LIMITS.length} characters; this one has ${source.length}.`;
    throw new ParseFailure(message, { at: DICE_LIMITS.length, end: source.length }, [], true);
  }
  return new Parser(source).expression();
}

function isReadable(candidate: string): boolean {
  try {
    read(candidate);
    return true;
  } catch {
    return false;
  }
}

const HASH = 35;
const SLASH = 47;

class Parser extends RefusingScanner {
  #depth = 0;

  expression(): Expression {
    if (this.pos >= this.source.length || this.peek() === HASH)
      this.fail('There is nothing to roll. Write dice, such as 1d20+5.', this.pos);
    const repeat = this.#repeat();
    const body = this.sum();
    const versus = this.take('vs') ? this.sum() : null;
    if (repeat !== null) this.#close(')', repeat.at);
    const mode = versus === null && repeat === null ? this.#trailingMode() : null;
    const comment = this.#comment();
    if (this.pos < this.source.length) this.failTrailing();
    const read = { source: this.source, body, versus, repeat: repeat?.count ?? null, comment };
    if (mode === null) return read;
    const changed = withRollMode(read, mode.mode);
    return changed ?? this.fail('There is no single d20 that could get this.', mode.at, [], this.end);
  }

  /** `repeat(6, …)` or `6x(…)`; the closing parenthesis is still to come. */
  #repeat(): { readonly count: Node; readonly at: number } | null {
    const at = this.pos;
    if (this.take('repeat')) {
      if (!this.take('(')) this.fail('"repeat" is written repeat(6, 4d6kh3).', at, [], this.end);
      const open = this.end - 1;
      const count = this.sum();
      if (!this.take(',')) this.fail('"repeat" needs a comma between the number and the roll.', this.pos);
      return { count, at: open };
    }
    if (!isDigit(this.peek())) return null;
    const { pos, end } = this;
    const value = this.digits() as number;
    const count: Node = { type: 'number', value, at: this.from(at), end: this.to() };
    if (this.take('x') && this.take('(')) return { count, at: this.end - 1 };
    [this.pos, this.end] = [pos, end];
    return null;
  }

  /** `1d20+5 adv`: advantage for the first d20. */
  #trailingMode(): { readonly mode: 'advantage' | 'disadvantage'; readonly at: number } | null {
    const at = this.pos;
    if (!isLetter(this.peek())) return null;
    const word = this.word();
    const mode = MODE_WORDS.get(word as 'adv');
    if (mode === undefined) return null;
    this.advance(word.length);
    return { mode, at };
  }

  #comment(): string | null {
    if (this.peek() !== HASH) return null;
    const text = this.source
      .slice(this.pos + 1)
      .replace(/\s+/g, ' ')
      .trim();
    this.pos = this.source.length;
    return text === '' ? null : text;
  }

  sum(): Node {
    const at = this.pos;
    let left = this.#product();
    for (;;) {
      const operator = this.#operator('+', '-');
      if (operator === null) return left;
      left = { type: 'binary', operator, left, right: this.#product(), at: this.from(at), end: this.to() };
    }
  }

  #product(): Node {
    const at = this.pos;
    let left = this.#signed();
    for (;;) {
      const operator = this.#operator('*', '/', '%');
      if (operator === null) return left;
      left = { type: 'binary', operator, left, right: this.#signed(), at: this.from(at), end: this.to() };
    }
  }

  #operator<O extends BinaryOperator>(...operators: readonly O[]): O | null {
    const code = this.peek();
    for (const operator of operators) {
      if (code !== operator.charCodeAt(0)) continue;
      const at = this.pos;
      if (code === SLASH && this.source.charCodeAt(at + 1) === SLASH)
        this.fail('"//" means nothing here; whole results are floor(a/b).', at, this.#floored(at), at + 2);
      this.advance(1);
      if (this.pos >= this.source.length)
        this.fail(`"${operator}" has nothing after it.`, at, [this.source.slice(0, at)]);
      return operator;
    }
    return null;
  }

  #floored(at: number): readonly string[] {
    return [`floor(${this.source.slice(0, at).trimEnd()}/${this.source.slice(at + 2).trimStart()})`];
  }

  #signed(): Node {
    const at = this.pos;
    if (this.take('+')) return this.#deeper(at, () => this.#signed());
    if (!this.take('-')) return this.#power();
    const operand = this.#deeper(at, () => this.#signed());
    return { type: 'negate', operand, at: this.from(at), end: this.to() };
  }

  /** Binds tighter than a sign before it and works from right to left. */
  #power(): Node {
    const at = this.pos;
    const left = this.#labelled();
    if (!this.take('**') && !this.take('^')) return left;
    const right = this.#deeper(at, () => this.#signed());
    return { type: 'binary', operator: '**', left, right, at: this.from(at), end: this.to() };
  }

  #labelled(): Node {
    const at = this.pos;
    const term = this.#term();
    if (this.source[this.pos] !== '[') return term;
    const open = this.pos;
    const close = this.source.indexOf(']', open);
    if (close < 0) this.fail('This label has no end.', open, [`${this.source}]`], this.source.length);
    const label = this.source.slice(open + 1, close).trim();
    if (label === '' || label.length > DICE_LIMITS.labelLength || /[[\p{Cc}]/u.test(label))
      this.fail(
        `A label has 1 to ${DICE_LIMITS.labelLength} characters and no bracket.`,
        open,
        [],
        close + 1,
      );
    this.advance(close + 1 - open);
    if (this.source[this.pos] === '[')
      this.fail('One label a term: put both words into it, [fire, magical].', this.pos);
    return { type: 'label', term, label, at: this.from(at), end: this.to() };
  }

  #term(): Node {
    const at = this.pos;
    const code = this.peek();
    if (isDigit(code)) {
      const value = this.decimal() as number;
      const number: Node = { type: 'number', value, at: this.from(at), end: this.to() };
      return this.#dieFollows() ? this.#pool(number, at) : number;
    }
    const amount = this.#amount();
    if (amount !== null) return this.#dieFollows() ? this.#pool(amount, at) : amount;
    if (code === BRACE) return this.#group();
    if (isLetter(code)) return this.#word();
    return this.failMissing();
  }

  /** `(…)` or a variable; null when neither comes next. */
  #amount(): Node | null {
    const code = this.peek();
    if (code === AT) return this.#variable();
    if (code !== OPEN) return null;
    const at = this.pos;
    this.advance(1);
    const inner = this.#deeper(at, () => this.sum());
    this.#close(')', at);
    return inner;
  }

  #close(sign: ')' | '}', open: number): void {
    if (this.take(sign)) return;
    if (this.pos < this.source.length) this.failTrailing();
    const opening = sign === ')' ? 'parenthesis' : 'brace';
    this.fail(`This ${opening} is never closed.`, open, [`${this.source.trimEnd()}${sign}`]);
  }

  /** A `d` that begins a die, not a word such as `dis`. */
  #dieFollows(): boolean {
    if (!this.startsWith('d')) return false;
    return !this.startsWith('dis');
  }

  #pool(count: Node, at: number): Node {
    const sign = this.pos;
    this.advance(1);
    const die = this.#die(sign);
    const modifiers = parseModifiers(this, () => this.#amount());
    return { type: 'pool', count, die, modifiers, at: this.from(at), end: this.to() };
  }

  #die(sign: number): Die {
    const at = this.pos;
    const code = this.peek();
    if (isDigit(code)) {
      const value = this.digits() as number;
      if (this.source[this.end] === '.' && isDigit(this.source.charCodeAt(this.end + 1)))
        this.fail('A die has a whole number of sides.', this.end, this.#without(/^\.\d+/, this.end));
      return {
        type: 'numbered',
        sides: { type: 'number', value, at: this.from(at), end: this.to() },
        percentile: false,
      };
    }
    if (this.take('%')) {
      const sides: Node = { type: 'number', value: 100, at: this.from(at), end: this.to() };
      if (this.source[this.pos] === '%')
        this.fail('After d% a remainder is written (1d%) % 5.', this.pos, this.#without(/^%+/, this.pos));
      return { type: 'numbered', sides, percentile: true };
    }
    if (this.take('f')) {
      const blanks = this.take('.1') ? 4 : 2;
      if (blanks === 2) this.take('.2');
      return { type: 'fudge', blanks };
    }
    const sides = this.#amount();
    if (sides !== null) return { type: 'numbered', sides, percentile: false };
    return this.fail(
      'This die has no number of sides.',
      sign,
      [...this.#without(/^-/, at), `${this.source.slice(0, sign + 1)}6${this.source.slice(sign + 1)}`],
      sign + 1,
    );
  }

  /** The source without what a pattern finds at a place. */
  #without(pattern: RegExp, at: number): readonly string[] {
    return [this.source.slice(0, at) + this.source.slice(at).replace(pattern, '')];
  }

  #group(): Node {
    const at = this.pos;
    this.advance(1);
    const rolls: Node[] = [];
    do {
      if (this.source[this.pos] === '}' || this.source[this.pos] === ',')
        this.fail('A roll is missing in this group.', this.pos, this.#without(/^\s*/, this.pos));
      rolls.push(this.#deeper(at, () => this.sum()));
    } while (this.take(','));
    this.#close('}', at);
    const modifiers = parseModifiers(this, () => this.#amount());
    return { type: 'group', rolls, modifiers, at: this.from(at), end: this.to() };
  }

  #variable(): Node {
    const at = this.pos;
    const rest = this.source.slice(at);
    const [all, braced, plain] = /^@(?:\{([^{}]{1,60})\}|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*))/.exec(rest) ?? [];
    const name = (braced ?? plain ?? '').trim();
    if (all === undefined || name === '')
      this.fail('A variable is written @str, @abilities.str.mod or @{any name}.', at);
    this.advance(all.length);
    return { type: 'variable', name, value: null, at: this.from(at), end: this.to() };
  }

  /** A function, a die without a number before it, or advantage by itself. */
  #word(): Node {
    const at = this.pos;
    const one: Node = { type: 'number', value: 1, at, end: at };
    const mode = this.#trailingMode();
    if (mode !== null) {
      const sides: Node = { type: 'number', value: 20, at: this.from(at), end: this.to() };
      const die: Die = { type: 'numbered', sides, percentile: false };
      const words = { type: 'advantage', mode: mode.mode, at: this.from(at), end: this.to() } as const;
      const modifiers = [words, ...parseModifiers(this, () => this.#amount())];
      return { type: 'pool', count: one, die, modifiers, at: this.from(at), end: this.to() };
    }
    const word = this.word();
    if (FUNCTIONS.has(word)) return this.#call(word as FunctionName);
    if (this.#dieFollows() && !/^d[a-eg-z]/.test(word))
      return this.#pool({ ...one, at: this.from(at), end: this.to() }, at);
    return this.failUnknownWord(word);
  }

  #call(name: FunctionName): Node {
    const at = this.pos;
    this.advance(name.length);
    const open = this.pos;
    if (!this.take('('))
      this.fail(`The function ${name} needs parentheses: ${name}(…).`, at, [], at + name.length);
    const args: Node[] = [];
    do args.push(this.#deeper(at, () => this.sum()));
    while (this.take(','));
    this.#close(')', open);
    return { type: 'call', name, args, at: this.from(at), end: this.to() };
  }

  #deeper<T>(at: number, inner: () => T): T {
    this.#depth++;
    if (this.#depth > DICE_LIMITS.depth)
      this.failLimit(`At most ${DICE_LIMITS.depth} levels may be inside each other.`, at);
    const result = inner();
    this.#depth--;
    return result;
  }
}
