import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { NanBits } from './nan-bits.ts';

/**
 * Declarative record layouts. One schema drives reading, writing and the JSON
 * form in every layout era: a field knows in which eras it is in the file, and
 * a record is the list of its fields in file order. Compiling a schema for one
 * era leaves out the fields that era lacks; reading then gives them their
 * default, so a record has the same shape whatever file it came from.
 */

/** Layout eras of Mids files, oldest first. heroes-mids-formats §0. */
export const ERAS = ['old', 'y21', 'y22', 'new'] as const;
export type Era = (typeof ERAS)[number];

/** Reader and writer of one field in one era. */
export interface Compiled<T> {
  /** Fewest bytes a value can take; bounds every count before anything is allocated. */
  readonly minBytes: number;
  /** A function that needs no `this`, as it is called millions of times. */
  readonly read: (reader: ByteReader) => T;
  write(writer: ByteWriter, value: T): void;
  /** True for lists without items and records of defaults; their JSON form is left out. */
  isBlank(value: T): boolean;
  /** The value as JSON; exact, whatever the value. */
  toJson(value: T, nans: NanBits): unknown;
  /** @throws GuildError FILE_CORRUPT with `details.path` when the JSON is not of this form. */
  fromJson(json: unknown, nans: NanBits): T;
  /** The text of `toJson` in pieces, so that a large value is never one text. */
  jsonParts(value: T, nans: NanBits): Iterable<string>;
}

export interface Schema<T> {
  /** Value in eras that do not store the field. */
  readonly fallback: T;
  /** Eras that begin with another layout than the one before. */
  readonly changes: ReadonlySet<Era>;
  /** Undefined when the era does not store it. */
  compile(era: Era): Compiled<T> | undefined;
}

export type ValueOf<S> = S extends Schema<infer T> ? T : never;

/** A field that files have only from this era on. */
export function since<T>(era: Era, schema: Schema<T>, fallback: T = schema.fallback): Schema<T> {
  const from = ERAS.indexOf(era);
  return {
    fallback,
    changes: new Set([...schema.changes, era]),
    compile: (now) => (ERAS.indexOf(now) >= from ? schema.compile(now) : undefined),
  };
}

/** A field that files have up to and including this era. */
export function until<T>(era: Era, schema: Schema<T>, fallback: T = schema.fallback): Schema<T> {
  const last = ERAS.indexOf(era);
  const next = ERAS[last + 1];
  return {
    fallback,
    changes: new Set(next === undefined ? schema.changes : [...schema.changes, next]),
    compile: (now) => (ERAS.indexOf(now) <= last ? schema.compile(now) : undefined),
  };
}

/** The eras in groups of equal layout, oldest first. */
export function layoutsOf(schema: Schema<unknown>): Era[][] {
  const groups: Era[][] = [];
  for (const era of ERAS) {
    const last = groups.at(-1);
    if (last === undefined || schema.changes.has(era)) groups.push([era]);
    else last.push(era);
  }
  return groups;
}
