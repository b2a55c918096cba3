/**
 * Shapes of JSON records of which a bad one is left out and reported: one declaration checks a record, bounds its numbers,
 * keeps only the fields named in it and gives its TypeScript type. Reading is
 * strict about what is read and silent about everything else, since a game file
 * carries far more than a planner needs.
 */
export interface Shape<T> {
  /** @throws ShapeProblem */
  read(value: unknown): T;
}

/** The type a shape reads. */
export type Read<S> = S extends Shape<infer T> ? T : never;

/** Why a value does not have its shape; the path grows while the problem travels outward. */
export class ShapeProblem extends Error {
  override readonly name = 'ShapeProblem';
  readonly value: unknown;
  readonly suggestion: string;
  readonly #parts: string[] = [];

  constructor(reason: string, value: unknown, suggestion: string) {
    super(reason);
    this.value = value;
    this.suggestion = suggestion;
  }

  within(part: string): this {
    this.#parts.push(part);
    return this;
  }

  /** E.g. `effects[3].templates[0].scale`. */
  get path(): string {
    return this.#parts
      .toReversed()
      .map((part, i) => (i === 0 || part.startsWith('[') ? part : `.${part}`))
      .join('');
  }
}

function within(error: unknown, part: string): unknown {
  return error instanceof ShapeProblem ? error.within(part) : error;
}

function wrongType(expected: string, value: unknown): ShapeProblem {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
  const reason = value === undefined ? `${expected} is missing` : `${expected} is expected, not ${found}`;
  return new ShapeProblem(reason, value, `give ${expected}`);
}

/** Longest text that is read; the longest real one is a requirement of some hundred characters. */
const LONGEST_TEXT = 20_000;

export const text: Shape<string> = {
  read(value) {
    if (typeof value !== 'string') throw wrongType('a text', value);
    if (value.length > LONGEST_TEXT) {
      throw new ShapeProblem(`a text has ${value.length} characters`, value, `at most ${LONGEST_TEXT} fit`);
    }
    return value;
  },
};

export const flag: Shape<boolean> = {
  read(value) {
    if (typeof value !== 'boolean') throw wrongType('true or false', value);
    return value;
  },
};

/** A finite number within bounds, both included. */
export function number(min: number, max: number): Shape<number> {
  return {
    read(value) {
      if (typeof value !== 'number') throw wrongType('a number', value);
      if (!(value >= min && value <= max)) {
        throw new ShapeProblem(`${value} is out of range`, value, `${min} to ${max} is possible`);
      }
      return value;
    },
  };
}

export function integer(min: number, max: number): Shape<number> {
  const bounded = number(min, max);
  return {
    read(value) {
      const read = bounded.read(value);
      if (!Number.isInteger(read)) {
        throw new ShapeProblem('a whole number is expected', value, `round it, e.g. ${Math.round(read)}`);
      }
      return read;
    },
  };
}

/** One of a few words, returned as the one copy of that word. */
export function oneOf<const W extends string>(words: readonly W[]): Shape<W> {
  const known = new Map<unknown, W>(words.map((word) => [word, word]));
  return {
    read(value) {
      const word = known.get(value);
      if (word !== undefined) return word;
      if (typeof value !== 'string') throw wrongType('a text', value);
      throw new ShapeProblem(`"${value.slice(0, 60)}" is not known here`, value, `use ${words.join(', ')}`);
    },
  };
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return { read: (value) => (value === null ? null : shape.read(value)) };
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>, fallback: T): Shape<T> {
  return { read: (value) => (value === undefined ? fallback : shape.read(value)) };
}

const NOTHING: readonly never[] = Object.freeze([]);

export function list<T>(item: Shape<T>, most = 5000): Shape<readonly T[]> {
  return {
    read(value) {
      if (!Array.isArray(value)) throw wrongType('a list', value);
      const { length } = value;
      if (length === 0) return NOTHING;
      if (length > most) {
        throw new ShapeProblem(`a list has ${length} entries`, length, `at most ${most} fit`);
      }
      // Of its size from the start: one that grows keeps room for sixteen more, and most have one entry.
      const out: T[] = [];
      out.length = length;
      let i = 0;
      try {
        for (; i < length; i++) out[i] = item.read(value[i]);
      } catch (error) {
        throw within(error, `[${i}]`);
      }
      return out;
    },
  };
}

/** A list that is checked and kept as it is, without a copy; `fits` is quick, `item` says what is wrong. */
function checkedList<T>(
  item: Shape<T>,
  fits: (entry: unknown) => boolean,
  most: number,
): Shape<readonly T[]> {
  return {
    read(value) {
      if (!Array.isArray(value)) throw wrongType('a list', value);
      const { length } = value;
      if (length === 0) return NOTHING;
      if (length > most) {
        throw new ShapeProblem(`a list has ${length} entries`, length, `at most ${most} fit`);
      }
      for (let i = 0; i < length; i++) {
        const entry: unknown = value[i];
        if (fits(entry)) continue;
        try {
          item.read(entry);
        } catch (error) {
          throw within(error, `[${i}]`);
        }
      }
      return value as readonly T[];
    },
  };
}

/** A list of bounded numbers, as it is: most of the data are such lists. */
export function numbers(min: number, max: number, most: number): Shape<readonly number[]> {
  return checkedList(
    number(min, max),
    (entry) => typeof entry === 'number' && entry >= min && entry <= max,
    most,
  );
}

/** A list of texts, as it is. */
export function texts(most = 5000): Shape<readonly string[]> {
  return checkedList(text, (entry) => typeof entry === 'string' && entry.length <= LONGEST_TEXT, most);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values under names that the data chooses. */
export function mapOf<T>(item: Shape<T>, most = 5000): Shape<ReadonlyMap<string, T>> {
  return {
    read(value) {
      if (!isObject(value)) throw wrongType('an object', value);
      const names = Object.keys(value);
      if (names.length > most) {
        throw new ShapeProblem(`an object has ${names.length} fields`, names.length, `at most ${most} fit`);
      }
      const out = new Map<string, T>();
      for (const name of names) {
        try {
          out.set(name, item.read(value[name]));
        } catch (error) {
          throw within(error, name);
        }
      }
      return out;
    },
  };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: Read<F[K]> };

/** A record with exactly these fields kept. */
export function record<F extends Fields>(fields: F): Shape<RecordOf<F>> {
  const names = Object.keys(fields);
  const reads = Object.values(fields).map(({ read }) => read);
  const { length } = names;
  // Copies of one blank share its hidden class; adding fields one by one would not.
  const blank = Object.fromEntries(names.map((name) => [name, undefined as unknown]));
  return {
    read(value) {
      if (!isObject(value)) throw wrongType('an object', value);
      const out: Record<string, unknown> = { ...blank };
      let i = 0;
      try {
        for (; i < length; i++) {
          const name = names[i]!;
          out[name] = reads[i]!(value[name]);
        }
      } catch (error) {
        throw within(error, names[i]!);
      }
      return out as RecordOf<F>;
    },
  };
}

/**
 * A record of which some fields may be absent, and then stay absent. Fields keep
 * the order they are stated in: equal records are then equal text when written.
 */
export function sparse<F extends Fields, O extends Fields>(
  required: F,
  absentable: O,
): Shape<RecordOf<F> & Partial<RecordOf<O>>> {
  const always = Object.keys(required);
  const shapes = new Map(Object.entries({ ...required, ...absentable }));
  return {
    read(value) {
      if (!isObject(value)) throw wrongType('an object', value);
      const out: Record<string, unknown> = {};
      let name = '';
      try {
        for (name of Object.keys(value)) {
          const shape = shapes.get(name);
          if (shape !== undefined) out[name] = shape.read(value[name]);
        }
        for (name of always) if (!Object.hasOwn(out, name)) out[name] = required[name]!.read(undefined);
      } catch (error) {
        throw within(error, name);
      }
      return out as RecordOf<F> & Partial<RecordOf<O>>;
    },
  };
}

/** A shape that refers to itself; nesting beyond `deepest` is refused. */
export function recursive<T>(make: (self: Shape<T>) => Shape<T>, deepest: number): Shape<T> {
  let depth = 0;
  const self: Shape<T> = {
    read(value) {
      if (depth >= deepest) {
        throw new ShapeProblem(`nested deeper than ${deepest}`, null, 'flatten the nesting');
      }
      depth++;
      try {
        return inner.read(value);
      } finally {
        depth--;
      }
    },
  };
  const inner = make(self);
  return self;
}
