import { DetailError, type InputProblem } from './detail.ts';
import { readEmailAddress } from './email-address.ts';

type Loc = readonly (string | number)[];

/** Reads one value or says what is wrong with it. */
export type Reader<T> = (
  value: unknown,
  loc: Loc,
) => { readonly value: T } | { readonly problem: InputProblem };

function problem(type: string, loc: Loc, msg: string, input: unknown): { readonly problem: InputProblem } {
  return { problem: { type, loc, msg, input } };
}

function limited(
  type: string,
  at: { readonly loc: Loc; readonly input: unknown },
  msg: string,
  ctx: Readonly<Record<string, unknown>>,
): { readonly problem: InputProblem } {
  return { problem: { type, loc: at.loc, msg, input: at.input, ctx } };
}

/** No database stores U+0000 or half a character. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** Text of a bounded number of characters. */
export function text(min: number, max: number): Reader<string> {
  return (value, loc) => {
    const at = { loc, input: value };
    if (typeof value !== 'string')
      return problem('string_type', loc, 'Input should be a valid string', value);
    if (!isStorable(value)) return problem('string_unicode', loc, 'Input should be storable text', value);
    const length = [...value].length;
    if (length < min) {
      const s = min === 1 ? '' : 's';
      return limited('string_too_short', at, `String should have at least ${min} character${s}`, {
        min_length: min,
      });
    }
    if (length > max) {
      return limited('string_too_long', at, `String should have at most ${max} characters`, {
        max_length: max,
      });
    }
    return { value };
  };
}

/** An e-mail address, its domain in lower case. */
export const email: Reader<string> = (value, loc) => {
  if (typeof value !== 'string') return problem('string_type', loc, 'Input should be a valid string', value);
  try {
    return { value: readEmailAddress(value) };
  } catch (error) {
    const reason = (error as Error).message;
    return limited('value_error', { loc, input: value }, `value is not a valid email address: ${reason}`, {
      reason,
    });
  }
};

/** A truth value counts as 0 or 1, as in the language of the original. */
function unboxed(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** A whole number; texts of addresses and queries are converted, and `7.0` is one. */
export function integer(min: number): Reader<number> {
  return (value, loc) => {
    const given = typeof value === 'string' ? value.trim() : unboxed(value);
    if (typeof given === 'string' && !/^[+-]?\d+(?:\.0*)?$/.test(given)) {
      return problem(
        'int_parsing',
        loc,
        'Input should be a valid integer, unable to parse string as an integer',
        value,
      );
    }
    const number = typeof given === 'string' ? Number(given) : given;
    if (typeof number !== 'number') return problem('int_type', loc, 'Input should be a valid integer', value);
    if (!Number.isInteger(number)) {
      return problem(
        'int_from_float',
        loc,
        'Input should be a valid integer, got a number with a fractional part',
        value,
      );
    }
    if (number < min) {
      return limited(
        'greater_than_equal',
        { loc, input: value },
        `Input should be greater than or equal to ${min}`,
        { ge: min },
      );
    }
    return { value: number };
  };
}

/** The number that a text writes in decimals; NaN when it writes none. */
function decimal(text: string): number {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
}

/** A number between two limits, both included. */
export function float(min: number, max: number): Reader<number> {
  return (value, loc) => {
    const given = typeof value === 'string' ? decimal(value) : unboxed(value);
    if (typeof value === 'string' && Number.isNaN(given)) {
      return problem(
        'float_parsing',
        loc,
        'Input should be a valid number, unable to parse string as a number',
        value,
      );
    }
    if (typeof given !== 'number') return problem('float_type', loc, 'Input should be a valid number', value);
    const at = { loc, input: value };
    if (!(given >= min)) {
      return limited('greater_than_equal', at, `Input should be greater than or equal to ${min}`, {
        ge: min,
      });
    }
    if (given > max) {
      return limited('less_than_equal', at, `Input should be less than or equal to ${max}`, { le: max });
    }
    return { value: given };
  };
}

/** One of a few words. */
export function word<T extends string>(...words: readonly T[]): Reader<T> {
  const quoted = words.map((item) => `'${item}'`);
  const list = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
  return (value, loc) =>
    words.includes(value as T)
      ? { value: value as T }
      : limited('literal_error', { loc, input: value }, `Input should be ${list}`, { expected: list });
}

/** May be left out. */
export function optional<T, D>(reader: Reader<T>, fallback: D): Reader<T | D> {
  return (value, loc) => (value === undefined ? { value: fallback } : reader(value, loc));
}

export type Readers = Readonly<Record<string, Reader<unknown>>>;
export type Values<R> = { readonly [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

/**
 * Reads the fields of a part of a request; what else it holds is ignored, as the
 * original does.
 *
 * @throws DetailError 422 with every problem.
 */
export function readFields<const R extends Readers>(
  part: 'body' | 'query' | 'path',
  source: unknown,
  readers: R,
): Values<R> {
  if (source === undefined || source === null) {
    throw new DetailError(422, [{ type: 'missing', loc: [part], msg: 'Field required', input: null }]);
  }
  if (typeof source !== 'object' || Array.isArray(source)) {
    const msg = 'Input should be a valid dictionary or object to extract fields from';
    throw new DetailError(422, [{ type: 'model_attributes_type', loc: [part], msg, input: source }]);
  }
  const problems: InputProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(readers)) {
    const found = Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
    // Of a name that a query has twice, the last one counts.
    const given = part === 'query' && Array.isArray(found) ? found.at(-1) : found;
    const result = read(given, [part, name]);
    if ('value' in result) values[name] = result.value;
    else if (given !== undefined) problems.push(result.problem);
    else {
      const input = part === 'body' ? source : null;
      problems.push({ type: 'missing', loc: [part, name], msg: 'Field required', input });
    }
  }
  if (problems.length > 0) throw new DetailError(422, problems);
  return values as Values<R>;
}
