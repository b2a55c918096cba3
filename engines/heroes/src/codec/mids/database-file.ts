import { decodeUtf8, GuildError, isGuildError } from '@guildhall/kernel';
import { ByteReader } from '../binary/byte-reader.ts';
import { ByteWriter } from '../binary/byte-writer.ts';
import { NanBits } from '../binary/nan-bits.ts';
import { type Era, layoutsOf, type Schema } from '../binary/schema.ts';
import type { MidsFile, MidsFileKind, MidsSummary } from './mids-file.ts';
import { checkSize } from './size-limit.ts';

/** A kind of binary Mids file: its name for messages, its headers and its layout. */
export interface DatabaseFileKind<T> {
  /** Its usual name, e.g. `I12.mhd`. */
  readonly label: string;
  /** Texts it may begin with; without any it is told by its layout alone. */
  readonly headers: readonly string[];
  readonly schema: Schema<T>;
  /** Largest size accepted, in bytes; several times the largest real file. */
  readonly maxBytes: number;
  readonly summarise: (value: T) => MidsSummary;
  /** Refuses what has the header of this kind and is something else. */
  readonly refuse?: (bytes: Uint8Array) => void;
}

export interface DatabaseFile<T> {
  readonly era: Era;
  readonly value: T;
  /** Bit patterns of its not-a-numbers, in file order; see `NanBits`. */
  readonly nanBits?: readonly number[];
}

/** Begins the headers of files made before March 2022. */
const OLD_HEADER = "Mids' Hero Designer";

const OLD_HEADER_ERAS: ReadonlySet<Era> = new Set(['old', 'y21']);

/** @throws GuildError FILE_TOO_LARGE, or FILE_UNRECOGNISED when the header is not of this kind. */
function checkHeader<T>(kind: DatabaseFileKind<T>, bytes: Uint8Array): void {
  checkSize(kind.label, bytes.length, kind.maxBytes);
  kind.refuse?.(bytes);
  const header = headerOf(bytes);
  if (kind.headers.length === 0 || (header !== undefined && kind.headers.includes(header))) return;
  const found = header === undefined ? 'no readable header' : `the header "${header}"`;
  const message = `${kind.label} has ${found}; "${kind.headers.join('" or "')}" is expected.`;
  throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, expected: kind.headers });
}

/** Longest header a file of any kind begins with. */
const LONGEST_HEADER = 100;

/** The header text, or undefined when the file does not begin with a plausible one. */
export function headerOf(bytes: Uint8Array): string | undefined {
  const length = bytes[0] ?? 0;
  if (length === 0 || length > LONGEST_HEADER || length >= bytes.length) return undefined;
  const text = bytes.subarray(1, length + 1);
  return text.every((byte) => byte >= 0x20 && byte < 0x7f) ? decodeUtf8(text) : undefined;
}

/**
 * The eras to try, one for each layout. Where eras share a layout the header
 * says which half of them it is, and of those the one nearest to the change of
 * headers' far side is taken: the oldest for old headers, the newest for new ones.
 */
function candidates<T>(kind: DatabaseFileKind<T>, bytes: Uint8Array): Era[] {
  const isOld = headerOf(bytes)?.startsWith(OLD_HEADER) ?? false;
  const fits = (era: Era): boolean => OLD_HEADER_ERAS.has(era) === isOld;
  const eras = layoutsOf(kind.schema).map((layout) => {
    const fitting = layout.filter(fits);
    const from = fitting.length > 0 ? fitting : layout;
    return isOld ? from[0]! : from.at(-1)!;
  });
  const newestFirst = eras.toReversed();
  return [...newestFirst.filter(fits), ...newestFirst.filter((era) => !fits(era))];
}

function readAs<T>(kind: DatabaseFileKind<T>, bytes: Uint8Array, era: Era): DatabaseFile<T> {
  const reader = new ByteReader(bytes);
  const value = kind.schema.compile(era)!.read(reader);
  if (reader.remaining > 0) throw reader.corrupt(`${reader.remaining} bytes follow the end of the last list`);
  const nanBits = reader.nans.list();
  return { era, value, ...(nanBits.length > 0 && { nanBits }) };
}

/** How far a layout agreed with the file. */
function reach(error: GuildError): number {
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
  for (const era of candidates(kind, bytes)) {
    try {
      return readAs(kind, bytes, era);
    } catch (error) {
      if (!isGuildError(error)) throw error;
      if (best === undefined || reach(error) > reach(best)) best = error;
    }
  }
  const { code, message, details } = best!;
  const place = typeof details.path === 'string' ? ` (in ${details.path})` : '';
  throw new GuildError(code, `${kind.label} cannot be read: ${message}${place}`, details, best);
}

/** Room a writer begins with. */
const CAPACITY = 1 << 16;

/** Bytes of a database in one era's layout; reading them back gives the same value. */
export function writeDatabaseFile<T>(kind: DatabaseFileKind<T>, file: DatabaseFile<T>): Uint8Array {
  const writer = new ByteWriter(CAPACITY, new NanBits(file.nanBits));
  kind.schema.compile(file.era)!.write(writer, file.value);
  return writer.finish();
}

function isEra(value: unknown): value is Era {
  return value === 'old' || value === 'y21' || value === 'y22' || value === 'new';
}

/** A kind of binary file among all kinds of a Mids folder. */
export function binaryKind<T>(own: DatabaseFileKind<T>): MidsFileKind {
  const kind: MidsFileKind = {
    title: own.label,
    names: [own.label.toLowerCase()],
    compared: 'bytes',
    maxBytes: own.maxBytes,
    read: (bytes) => asMidsFile(readDatabaseFile(own, bytes)),
    fromJson: (content) => {
      const { era, value } = content as { era?: unknown; value?: unknown };
      if (!isEra(era)) {
        throw new GuildError('FILE_CORRUPT', 'The field "era" names no layout.', { path: 'era' });
      }
      const nans = new NanBits();
      return asMidsFile({ era, value: own.schema.compile(era)!.fromJson(value, nans), nanBits: nans.list() });
    },
  };
  const asMidsFile = (file: DatabaseFile<T>): MidsFile => ({
    kind,
    era: file.era,
    summary: own.summarise(file.value),
    write: () => writeDatabaseFile(own, file),
    jsonParts: function* () {
      yield `"era":"${file.era}","value":`;
      yield* own.schema.compile(file.era)!.jsonParts(file.value, new NanBits(file.nanBits));
    },
  });
  return kind;
}
