import { decodeUtf8, GuildError, isGuildError } from '@guildhall/kernel';
import { ByteReader } from '../binary/byte-reader.ts';
import { ByteWriter } from '../binary/byte-writer.ts';
import { ERAS, type Era, type Schema } from '../binary/schema.ts';

/** A kind of binary Mids file: its name for messages, its headers and its layout. */
export interface DatabaseFileKind<T> {
  readonly label: string;
  readonly headers: readonly string[];
  readonly schema: Schema<T>;
  /** Largest size accepted, in bytes; several times the largest real file. */
  readonly maxBytes: number;
}

export interface DatabaseFile<T> {
  readonly era: Era;
  readonly value: T;
}

/** @throws GuildError FILE_TOO_LARGE, or FILE_UNRECOGNISED when the header is not of this kind. */
function checkHeader(kind: DatabaseFileKind<unknown>, bytes: Uint8Array): void {
  if (bytes.length > kind.maxBytes) {
    const message = `${kind.label} is ${bytes.length} bytes; the limit is ${kind.maxBytes}.`;
    throw new GuildError('FILE_TOO_LARGE', message, { limit: kind.maxBytes, size: bytes.length });
  }
  const header = headerOf(bytes);
  if (header !== undefined && kind.headers.includes(header)) return;
  const found = header === undefined ? 'no readable header' : `the header "${header}"`;
  const message = `${kind.label} has ${found}; "${kind.headers.join('" or "')}" is expected.`;
  throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, expected: kind.headers });
}

/** Longest header a file of any kind begins with. */
const LONGEST_HEADER = 100;

/** The header text, or undefined when the file does not begin with a plausible one. */
function headerOf(bytes: Uint8Array): string | undefined {
  const length = bytes[0] ?? 0;
  if (length === 0 || length > LONGEST_HEADER || length >= bytes.length) return undefined;
  const text = bytes.subarray(1, length + 1);
  return text.every((byte) => byte >= 0x20 && byte < 0x7f) ? decodeUtf8(text) : undefined;
}

function readAs<T>(kind: DatabaseFileKind<T>, bytes: Uint8Array, era: Era): T {
  const reader = new ByteReader(bytes);
  const value = kind.schema.compile(era)!.read(reader);
  if (reader.remaining > 0) throw reader.corrupt(`${reader.remaining} bytes follow the end of the last list`);
  return value;
}

/** How far a layout agreed with the file; one that only missed its end agreed with all of it. */
function reach(error: GuildError, size: number): number {
  if (error.code === 'FILE_TRUNCATED') return size;
  return typeof error.details.offset === 'number' ? error.details.offset : 0;
}

/**
 * Reads a binary Mids file of any era. Headers do not tell the era reliably, so
 * each layout is tried; the one that ends exactly at the end of the file is right.
 * @throws GuildError FILE_TOO_LARGE, FILE_UNRECOGNISED (foreign header),
 * FILE_TRUNCATED or FILE_CORRUPT with `details.offset` and, inside a record,
 * `details.path` (`powers[812].effects[3].scale`), from the layout that got furthest.
 */
export function readDatabaseFile<T>(kind: DatabaseFileKind<T>, bytes: Uint8Array): DatabaseFile<T> {
  checkHeader(kind, bytes);
  let best: GuildError | undefined;
  for (const era of ERAS.toReversed()) {
    try {
      return { era, value: readAs(kind, bytes, era) };
    } catch (error) {
      if (!isGuildError(error)) throw error;
      if (best === undefined || reach(error, bytes.length) > reach(best, bytes.length)) best = error;
    }
  }
  const { code, message, details } = best!;
  const place = typeof details.path === 'string' ? ` (in ${details.path})` : '';
  throw new GuildError(code, `${kind.label} cannot be read: ${message}${place}`, details, best);
}

/** Bytes of a database in one era's layout; reading them back gives the same value. */
export function writeDatabaseFile<T>(kind: DatabaseFileKind<T>, file: DatabaseFile<T>): Uint8Array {
  const writer = new ByteWriter();
  kind.schema.compile(file.era)!.write(writer, file.value);
  return writer.finish();
}
