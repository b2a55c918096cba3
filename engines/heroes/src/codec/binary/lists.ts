import { GuildError } from '@guildhall/kernel';
import { type ByteReader, withPath } from './byte-reader.ts';
import type { NanBits } from './nan-bits.ts';
import type { Compiled, Schema } from './schema.ts';

/** Lists and values that may be missing. */

const EMPTY: readonly never[] = Object.freeze([]);

/** Items no real list comes near; a larger count is damage, not a file that was cut off. */
const MOST_ITEMS = 1 << 20;

/** Reads `count` items; the caller has checked the count. */
function readItems<T>(reader: ByteReader, count: number, { read }: Compiled<T>): T[] {
  const out: T[] = [];
  let at = 0;
  try {
    for (; at < count; at++) out.push(read(reader));
  } catch (error) {
    throw withPath(error, `[${at}]`);
  }
  return out;
}

function* itemParts<T>(values: readonly T[], nans: NanBits, item: Compiled<T>): Generator<string> {
  let before = '[\n';
  for (const value of values) {
    yield before + JSON.stringify(item.toJson(value, nans));
    before = ',\n';
  }
  yield values.length === 0 ? '[]' : '\n]';
}

function itemsFromJson<T>(json: unknown, nans: NanBits, item: Compiled<T>): T[] {
  if (!Array.isArray(json)) throw new GuildError('FILE_CORRUPT', 'A list is expected.', { path: '' });
  return json.map((value, at) => {
    try {
      return item.fromJson(value, nans);
    } catch (error) {
      throw withPath(error, `[${at}]`);
    }
  });
}

type ListForm<T> = Omit<Compiled<readonly T[]>, 'toJson' | 'jsonParts'>;

function compiledList<T>(item: Compiled<T>, form: ListForm<T>): Compiled<readonly T[]> {
  return {
    ...form,
    toJson: (values, nans) => values.map((value) => item.toJson(value, nans)),
    jsonParts: (values, nans) => itemParts(values, nans, item),
  };
}

function array<T>(item: Schema<T>, bias: 0 | 1): Schema<readonly T[]> {
  return {
    fallback: EMPTY,
    changes: item.changes,
    compile: (era) => {
      const own = item.compile(era);
      if (own === undefined) return undefined;
      return compiledList(own, {
        minBytes: 4,
        isBlank: ({ length }) => length === 0,
        read: (reader) => {
          const start = reader.offset;
          const count = reader.i32() + bias;
          if (count === 0) return EMPTY;
          if (count < 0 || count > MOST_ITEMS) throw reader.corrupt(`a list has ${count} items`, start);
          if (count * own.minBytes > reader.remaining) {
            throw reader.truncated(`a list of ${count} items`, start);
          }
          return readItems(reader, count, own);
        },
        write: (writer, values) => {
          writer.i32(values.length - bias);
          for (const value of values) own.write(writer, value);
        },
        fromJson: (json, nans) => itemsFromJson(json, nans, own),
      });
    },
  };
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
  return {
    fallback: EMPTY,
    changes: item.changes,
    compile: (era) => {
      const own = item.compile(era);
      if (own === undefined) return undefined;
      return compiledList(own, {
        minBytes: count * own.minBytes,
        isBlank: () => false,
        read: (reader) => readItems(reader, count, own),
        write: (writer, values) => {
          for (const value of values) own.write(writer, value);
        },
        fromJson: (json, nans) => {
          const values = itemsFromJson(json, nans, own);
          if (values.length === count) return values;
          throw new GuildError('FILE_CORRUPT', `A list of ${count} items is expected.`, { path: '' });
        },
      });
    },
  };
}

/** How a value that may be missing is told from a missing one in the file. */
type Presence<T> = Pick<Compiled<T | null>, 'minBytes' | 'read' | 'write'>;

function nullable<T>(item: Schema<T>, presence: (own: Compiled<T>) => Presence<T>): Schema<T | null> {
  return {
    fallback: null,
    changes: item.changes,
    compile: (era) => {
      const own = item.compile(era);
      return (
        own && {
          ...presence(own),
          isBlank: () => false,
          toJson: (value, nans) => (value === null ? null : own.toJson(value, nans)),
          fromJson: (json, nans) => (json === null ? null : own.fromJson(json, nans)),
          jsonParts: (value, nans) => (value === null ? ['null'] : own.jsonParts(value, nans)),
        }
      );
    },
  };
}

/** A yes/no byte, then the value when it is yes. */
export function optional<T>(item: Schema<T>): Schema<T | null> {
  return nullable(item, (own) => ({
    minBytes: 1,
    read: (reader) => (reader.bool() ? own.read(reader) : null),
    write: (writer, value) => {
      writer.bool(value !== null);
      if (value !== null) own.write(writer, value);
    },
  }));
}

/** The last value of a file, which some files end before. */
export function optionalTail<T>(item: Schema<T>): Schema<T | null> {
  return nullable(item, (own) => ({
    minBytes: 0,
    read: (reader) => (reader.remaining === 0 ? null : own.read(reader)),
    write: (writer, value) => {
      if (value !== null) own.write(writer, value);
    },
  }));
}
