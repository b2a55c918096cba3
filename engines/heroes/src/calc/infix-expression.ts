/**
 * The game's expression language as City of Data writes it: arithmetic,
 * comparisons and logic between named values, e.g.
 * `0.3 * @Strength * source>Max.kHitPoints` or
 * `!target.HasTag?(Raid) && (source>kMeter < 0.9)`. What nobody can tell is
 * undefined and stays so, unless the rest decides: `unknown && false` is false.
 */
export type InfixValue = number | boolean | string | undefined;

/** Answers what a name means, with the text of its arguments; undefined when it is not known. */
export type Ask = (name: string, argument: string | undefined) => InfixValue;

type Evaluate = (ask: Ask) => InfixValue;

/** Names carry `>`, `.`, `?` and `%` inside: `target.EventTimeSince>Sleep`, `source>kHitPoints%`. */
const NAME = /[A-Za-z_$@][\w.]*(?:>[\w.:]*)?%?\??/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE]-?\d+)?/y;
const OPERATOR = /&&|\|\||==|!=|<=|>=|<|>|\beq\b/y;

/** Deepest nesting of brackets that is read. */
const DEEPEST = 40;

function truth(value: InfixValue): boolean | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'number' ? value !== 0 : value === true || value === 'true';
}

function amount(value: InfixValue): number | undefined {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function equal(a: InfixValue, b: InfixValue): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return a === b;
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function minmax([value, low, high]: readonly InfixValue[]): InfixValue {
  const [x, min, max] = [amount(value), amount(low), amount(high)];
  if (x === undefined || min === undefined || max === undefined) return undefined;
  return Math.min(max, Math.max(min, x));
}

/** Reads one expression; every method leaves `#at` behind what it read. */
class InfixParser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The whole text as one expression; undefined when it is not one. */
  parse(): Evaluate | undefined {
    const read = this.#or();
    this.#skip();
    return this.#at === this.#text.length ? read : undefined;
  }

  #skip(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }

  #match(pattern: RegExp): string | undefined {
    this.#skip();
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0];
  }

  #take(operators: readonly string[]): string | undefined {
    const found = this.#match(OPERATOR) ?? this.#text[this.#at];
    if (found === undefined || !operators.includes(found)) return undefined;
    this.#at += found.length;
    return found;
  }

  #or(): Evaluate | undefined {
    return this.#chain(
      () => this.#and(),
      ['||'],
      () => (a, b) =>
        a === true || b === true ? true : a === undefined || b === undefined ? undefined : false,
    );
  }

  #and(): Evaluate | undefined {
    return this.#chain(
      () => this.#comparison(),
      ['&&'],
      () => (a, b) =>
        a === false || b === false ? false : a === undefined || b === undefined ? undefined : true,
    );
  }

  #chain(
    operand: () => Evaluate | undefined,
    operators: readonly string[],
    combine: () => (a: boolean | undefined, b: boolean | undefined) => boolean | undefined,
  ): Evaluate | undefined {
    let left = operand();
    while (left !== undefined && this.#take(operators) !== undefined) {
      const first = left;
      const second = operand();
      if (second === undefined) return undefined;
      const joined = combine();
      left = (ask) => joined(truth(first(ask)), truth(second(ask)));
    }
    return left;
  }

  #comparison(): Evaluate | undefined {
    const left = this.#sum();
    if (left === undefined) return undefined;
    const operator = this.#take(['==', '!=', 'eq', '<', '>', '<=', '>=']);
    if (operator === undefined) return left;
    const right = this.#sum();
    if (right === undefined) return undefined;
    if (operator === '==' || operator === 'eq') return (ask) => equal(left(ask), right(ask));
    if (operator === '!=') return (ask) => not(equal(left(ask), right(ask)));
    const compare = COMPARE[operator]!;
    return (ask) => {
      const [a, b] = [amount(left(ask)), amount(right(ask))];
      return a === undefined || b === undefined ? undefined : compare(a, b);
    };
  }

  #sum(): Evaluate | undefined {
    return this.#arithmetic(() => this.#product(), ['+', '-']);
  }

  #product(): Evaluate | undefined {
    return this.#arithmetic(() => this.#unary(), ['*', '/']);
  }

  #arithmetic(operand: () => Evaluate | undefined, operators: readonly string[]): Evaluate | undefined {
    let left = operand();
    while (left !== undefined) {
      const operator = this.#take(operators);
      if (operator === undefined) return left;
      const first = left;
      const second = operand();
      if (second === undefined) return undefined;
      const apply = ARITHMETIC[operator]!;
      left = (ask) => {
        const [a, b] = [amount(first(ask)), amount(second(ask))];
        return a === undefined || b === undefined ? undefined : amount(apply(a, b));
      };
    }
    return left;
  }

  #unary(): Evaluate | undefined {
    const sign = this.#take(['!', '-']);
    if (sign === undefined) return this.#primary();
    if (++this.#depth > DEEPEST) return undefined;
    const inner = this.#unary();
    this.#depth--;
    if (inner === undefined) return undefined;
    if (sign === '!') return (ask) => not(truth(inner(ask)));
    return (ask) => {
      const value = amount(inner(ask));
      return value === undefined ? undefined : -value;
    };
  }

  #primary(): Evaluate | undefined {
    const number = this.#match(NUMBER);
    if (number !== undefined) {
      this.#at += number.length;
      const value = Number(number);
      return () => value;
    }
    if (this.#text[this.#at] === "'") return this.#quoted();
    if (this.#text[this.#at] === '(') return this.#bracket();
    const name = this.#match(NAME);
    if (name === undefined) return undefined;
    this.#at += name.length;
    if (this.#text[this.#at] !== '(') return (ask) => ask(name, undefined);
    return this.#call(name);
  }

  #quoted(): Evaluate | undefined {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) return undefined;
    const value = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return () => value;
  }

  #bracket(): Evaluate | undefined {
    if (++this.#depth > DEEPEST) return undefined;
    this.#at++;
    const inner = this.#or();
    this.#depth--;
    return inner !== undefined && this.#take([')']) !== undefined ? inner : undefined;
  }

  #call(name: string): Evaluate | undefined {
    const lower = name.toLowerCase();
    if (lower === 'minmax' || lower === 'ne') {
      const args = this.#arguments();
      if (args === undefined) return undefined;
      if (lower === 'minmax') return (ask) => minmax(args.map((arg) => arg(ask)));
      return (ask) => not(equal(args[0]?.(ask), args[1]?.(ask)));
    }
    const end = this.#text.indexOf(')', this.#at);
    if (end < 0) return undefined;
    const argument = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return (ask) => ask(name, argument);
  }

  #arguments(): Evaluate[] | undefined {
    const out: Evaluate[] = [];
    if (++this.#depth > DEEPEST) return undefined;
    do {
      this.#at++;
      const argument = this.#or();
      if (argument === undefined) return undefined;
      out.push(argument);
      this.#skip();
    } while (this.#text[this.#at] === ',');
    this.#depth--;
    return this.#take([')']) === undefined ? undefined : out;
  }
}

const KNOWN = new Map<string, Evaluate | null>();
const MAX_KNOWN = 2000;

function compiled(text: string): Evaluate | null {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const made = new InfixParser(text).parse() ?? null;
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(text, made);
  return made;
}

/** Whether a text is one expression of this form. */
export function isInfix(text: string): boolean {
  return compiled(text) !== null;
}

/** Value of an expression; undefined when it is none, or asks for what is not known. */
export function evaluateInfix(text: string, ask: Ask): InfixValue {
  return compiled(text)?.(ask);
}
