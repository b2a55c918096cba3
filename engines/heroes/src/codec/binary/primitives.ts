import { GuildError } from '@guildhall/kernel';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { PLAIN_NAN } from './nan-bits.ts';
import type { Compiled, Schema } from './schema.ts';
import { shortFloat } from './short-float.ts';

/** The values Mids files are made of (heroes-mids-formats §0). */

const UNCHANGING: ReadonlySet<never> = new Set();

/** @param what the JSON form expected, for the message. */
function wrongJson(what: string, found: unknown): GuildError {
  const text = JSON.stringify(found) ?? 'nothing';
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return new GuildError('FILE_CORRUPT', `${what} is expected, not ${shown}.`, { path: '' });
}

type Own<T> = Pick<Compiled<T>, 'minBytes' | 'read' | 'write' | 'toJson' | 'fromJson'>;

function primitive<T>(fallback: T, own: Own<T>): Schema<T> {
  const compiled: Compiled<T> = {
    ...own,
    isBlank: () => false,
    jsonParts: (value, nans) => [JSON.stringify(own.toJson(value, nans))],
  };
  return { fallback, changes: UNCHANGING, compile: () => compiled };
}

export const i32: Schema<number> = primitive(0, {
  minBytes: 4,
  read: (r) => r.i32(),
  write: (w, v) => w.i32(v),
  toJson: (v) => v,
  fromJson: (json) => {
    if (typeof json === 'number' && (json | 0) === json) return json;
    throw wrongJson('A whole number of 32 bits', json);
  },
});

const LEAST_I64 = -(2n ** 63n);

/** In JSON a text of digits: such numbers are longer than JSON's. */
export const i64: Schema<bigint> = primitive(0n, {
  minBytes: 8,
  read: (r) => r.i64(),
  write: (w, v) => w.i64(v),
  toJson: (v) => String(v),
  fromJson: (json) => {
    if (typeof json === 'string' && /^-?\d{1,19}$/.test(json)) {
      const value = BigInt(json);
      if (value >= LEAST_I64 && value < -LEAST_I64) return value;
    }
    throw wrongJson('A text with a whole number of 64 bits', json);
  },
});

const NAN_TEXT = /^NaN(?::([0-9a-f]{8}))?$/;
const SPECIAL_FLOATS: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-0': -0,
};

/** In JSON the shortest decimal that is the same float, and a text for what JSON has no number for. */
export const f32: Schema<number> = primitive(0, {
  minBytes: 4,
  read: (r) => r.f32(),
  write: (w, v) => w.f32(v),
  toJson: (v, nans) => {
    if (Number.isNaN(v)) {
      const bits = nans.take();
      return bits === PLAIN_NAN ? 'NaN' : `NaN:${bits.toString(16).padStart(8, '0')}`;
    }
    if (Object.is(v, -0)) return '-0';
    return Number.isFinite(v) ? shortFloat(v) : String(v);
  },
  fromJson: (json, nans) => {
    if (typeof json === 'number' && Number.isFinite(Math.fround(json))) return Math.fround(json);
    const special = typeof json === 'string' ? SPECIAL_FLOATS[json] : undefined;
    if (special !== undefined) return special;
    const nan = typeof json === 'string' ? NAN_TEXT.exec(json) : null;
    const bits = nan?.[1] === undefined ? PLAIN_NAN : Number.parseInt(nan[1], 16);
    if (nan === null || (bits & 0x7fffffff) <= 0x7f800000) throw wrongJson('A 32-bit float', json);
    nans.keep(bits);
    return Number.NaN;
  },
});

export const bool: Schema<boolean> = primitive(false, {
  minBytes: 1,
  read: (r) => r.bool(),
  write: (w, v) => w.bool(v),
  toJson: (v) => v,
  fromJson: (json) => {
    if (typeof json === 'boolean') return json;
    throw wrongJson('true or false', json);
  },
});

/** Half of a surrogate pair, which has no UTF-8 form. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function textOf(json: unknown): string {
  if (typeof json === 'string' && !LONE_SURROGATE.test(json)) return json;
  throw wrongJson('A text', json);
}

export const str: Schema<string> = primitive('', {
  minBytes: 1,
  read: (r) => r.str(),
  write: (w, v) => w.str(v),
  toJson: (v) => v,
  fromJson: textOf,
});

/** A text that must be exactly this one, such as a section mark. */
export function mark(text: string): Schema<string> {
  return primitive(text, {
    minBytes: text.length + 1,
    read: (r: ByteReader) => {
      const at = r.offset;
      const found = r.str();
      if (found !== text) throw r.corrupt(`"${text}" is expected`, at);
      return found;
    },
    write: (w: ByteWriter) => w.str(text),
    toJson: () => text,
    fromJson: (json) => {
      if (json === text) return text;
      throw wrongJson(`"${text}"`, json);
    },
  });
}
