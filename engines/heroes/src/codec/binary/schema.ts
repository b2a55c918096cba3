import { type ByteReader, withPath } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/**
 * Declarative record layouts. One schema drives reading and writing in every
 * layout era: a field knows in which eras it is in the file, and a record is
 * the list of its fields in file order. Compiling a schema for one era leaves
 * out the fields that era lacks; reading then gives them their default, so a
 * record has the same shape whatever file it came from.
 */

/** Layout eras of Mids files, oldest first. heroes-mids-formats §0. */
export const ERAS = ['old', 'y21', 'y22', 'new'] as const;
export type Era = (typeof ERAS)[number];

/** Reader and writer of one field in one era. */
interface Compiled<T> {
  /** Fewest bytes a value can take; bounds every count before anything is allocated. */
  readonly minBytes: number;
  read(reader: ByteReader): T;
  write(writer: ByteWriter, value: T): void;
}

export interface Schema<T> {
  /** Value in eras that do not store the field. */
  readonly fallback: T;
  /** Undefined when the era does not store it. */
  compile(era: Era): Compiled<T> | undefined;
}

export type ValueOf<S> = S extends Schema<infer T> ? T : never;

function primitive<T>(
  fallback: T,
  minBytes: number,
  read: (reader: ByteReader) => T,
  write: (writer: ByteWriter, value: T) => void,
): Schema<T> {
  const compiled = { minBytes, read, write };
  return { fallback, compile: () => compiled };
}

export const i32: Schema<number> = primitive(
  0,
  4,
  (r) => r.i32(),
  (w, v) => w.i32(v),
);
export const i64: Schema<bigint> = primitive(
  0n,
  8,
  (r) => r.i64(),
  (w, v) => w.i64(v),
);
export const f32: Schema<number> = primitive(
  0,
  4,
  (r) => r.f32(),
  (w, v) => w.f32(v),
);
export const bool: Schema<boolean> = primitive(
  false,
  1,
  (r) => r.bool(),
  (w, v) => w.bool(v),
);
export const str: Schema<string> = primitive(
  '',
  1,
  (r) => r.str(),
  (w, v) => w.str(v),
);

/** A text that must be exactly this one, such as a section mark. */
export function mark(text: string): Schema<string> {
  return primitive(
    text,
    text.length + 1,
    (r) => {
      const at = r.offset;
      const found = r.str();
      if (found !== text) throw r.corrupt(`"${text}" is expected`, at);
      return found;
    },
    (w) => w.str(text),
  );
}

/** A field that files have only from this era on. */
export function since<T>(era: Era, schema: Schema<T>, fallback: T = schema.fallback): Schema<T> {
  const from = ERAS.indexOf(era);
  return { fallback, compile: (now) => (ERAS.indexOf(now) >= from ? schema.compile(now) : undefined) };
}

/** A field that files have up to and including this era. */
export function until<T>(era: Era, schema: Schema<T>, fallback: T = schema.fallback): Schema<T> {
  const last = ERAS.indexOf(era);
  return { fallback, compile: (now) => (ERAS.indexOf(now) <= last ? schema.compile(now) : undefined) };
}

export type Fields = Readonly<Record<string, Schema<unknown>>>;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** A record as read: values in file order, named by accessors that `rowClass` adds. */
class Row {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/**
 * A class whose accessors name the values of a record. Filling a list and naming
 * it afterwards reads a database six times faster than filling objects by name.
 */
function rowClass(names: readonly string[]): new (values: readonly unknown[]) => Row {
  class NamedRow extends Row {}
  for (const [at, name] of names.entries()) {
    Object.defineProperty(NamedRow.prototype, name, {
      get(this: Row): unknown {
        return this.values[at];
      },
    });
  }
  return NamedRow;
}

/** A record: the fields in file order, without any framing. */
export function record<F extends Fields>(fields: F): Schema<RecordOf<F>> {
  const names = Object.keys(fields);
  const NamedRow = rowClass(names);
  const cache = new Map<Era, Compiled<RecordOf<F>>>();

  const compile = (era: Era): Compiled<RecordOf<F>> => {
    const compiled = Object.values(fields).map((schema) => schema.compile(era));
    const reads = Object.values(fields).map(
      (schema, at) => compiled[at]?.read ?? ((): unknown => schema.fallback),
    );
    const read = (reader: ByteReader): RecordOf<F> => {
      const values: unknown[] = [];
      let at = 0;
      try {
        for (; at < reads.length; at++) values.push(reads[at]!(reader));
      } catch (error) {
        throw withPath(error, names[at]!);
      }
      return new NamedRow(values) as unknown as RecordOf<F>;
    };
    const write = (writer: ByteWriter, value: RecordOf<F>): void => {
      for (const [at, name] of names.entries()) compiled[at]?.write(writer, value[name]);
    };
    return { minBytes: compiled.reduce((sum, field) => sum + (field?.minBytes ?? 0), 0), read, write };
  };

  return {
    fallback: new NamedRow(Object.values(fields).map(({ fallback }) => fallback)) as unknown as RecordOf<F>,
    compile: (era) => {
      const known = cache.get(era) ?? compile(era);
      cache.set(era, known);
      return known;
    },
  };
}

const EMPTY: readonly never[] = Object.freeze([]);

/** Items no real list comes near; a larger count is damage, not a file that was cut off. */
const MOST_ITEMS = 1 << 20;

/** Reads `count` items; the caller has checked the count. */
function readItems<T>(reader: ByteReader, count: number, read: (reader: ByteReader) => T): T[] {
  const out: T[] = [];
  let at = 0;
  try {
    for (; at < count; at++) out.push(read(reader));
  } catch (error) {
    throw withPath(error, `[${at}]`);
  }
  return out;
}

function array<T>(item: Schema<T>, bias: 0 | 1): Schema<readonly T[]> {
  const compile = (era: Era): Compiled<readonly T[]> | undefined => {
    const compiled = item.compile(era);
    if (compiled === undefined) return undefined;
    const read = (reader: ByteReader): readonly T[] => {
      const start = reader.offset;
      const count = reader.i32() + bias;
      if (count === 0) return EMPTY;
      if (count < 0 || count > MOST_ITEMS) throw reader.corrupt(`a list has ${count} items`, start);
      if (count * compiled.minBytes > reader.remaining) {
        throw reader.truncated(`a list of ${count} items`, start);
      }
      return readItems(reader, count, compiled.read);
    };
    const write = (writer: ByteWriter, values: readonly T[]): void => {
      writer.i32(values.length - bias);
      for (const value of values) compiled.write(writer, value);
    };
    return { minBytes: 4, read, write };
  };
  return { fallback: EMPTY, compile };
}

/** A list stored as its last index: an empty one is −1. */
export function array1<T>(item: Schema<T>): Schema<readonly T[]> {
  return array(item, 1);
}

/** A list stored with its plain count. */
export function array0<T>(item: Schema<T>): Schema<readonly T[]> {
  return array(item, 0);
}

/** Exactly so many items, without a count. */
export function fixed<T>(count: number, item: Schema<T>): Schema<readonly T[]> {
  const compile = (era: Era): Compiled<readonly T[]> | undefined => {
    const compiled = item.compile(era);
    return (
      compiled && {
        minBytes: count * compiled.minBytes,
        read: (reader) => readItems(reader, count, compiled.read),
        write: (writer, values) => {
          for (const value of values) compiled.write(writer, value);
        },
      }
    );
  };
  return { fallback: EMPTY, compile };
}

/** A yes/no byte, then the value when it is yes. */
export function optional<T>(item: Schema<T>): Schema<T | null> {
  const compile = (era: Era): Compiled<T | null> | undefined => {
    const compiled = item.compile(era);
    return (
      compiled && {
        minBytes: 1,
        read: (reader) => (reader.bool() ? compiled.read(reader) : null),
        write: (writer, value) => {
          writer.bool(value !== null);
          if (value !== null) compiled.write(writer, value);
        },
      }
    );
  };
  return { fallback: null, compile };
}
