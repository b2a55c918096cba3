import type { Era } from '../binary/schema.ts';
import { readJsonDocument, sameJson } from '../json/json-document.ts';
import type { MidsFile, MidsFileKind, MidsSummary } from './mids-file.ts';

/** What reading a file and writing it again gave. */
export interface MidsVerification extends MidsSummary {
  /** Usual name of its kind, e.g. `I12.mhd`. */
  readonly kind: string;
  readonly era: Era | null;
  readonly compared: 'bytes' | 'value';
  readonly identical: boolean;
  /** First byte that differs, in a file compared by bytes. */
  readonly offset?: number;
}

/** First position at which two files differ; undefined when they are equal. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const common = Math.min(a.length, b.length);
  for (let at = 0; at < common; at++) if (a[at] !== b[at]) return at;
  return a.length === b.length ? undefined : common;
}

function compareByValue({ kind }: MidsFile, original: Uint8Array, written: Uint8Array): boolean {
  const parse = (bytes: Uint8Array): unknown => readJsonDocument(kind.title, bytes, Infinity).value;
  return sameJson(parse(original), parse(written));
}

/**
 * Reads a file, writes it and compares: byte for byte, JSON by value.
 * @param kind of the file, from `recogniseMidsFile`.
 * @throws GuildError as `MidsFileKind.read`.
 */
export function verifyMidsFile(kind: MidsFileKind, bytes: Uint8Array): MidsVerification {
  const file = kind.read(bytes);
  const { era, summary } = file;
  const written = file.write();
  const offset = firstDifference(bytes, written);
  const identical =
    offset === undefined || (kind.compared === 'value' && compareByValue(file, bytes, written));
  return {
    kind: kind.title,
    era,
    compared: kind.compared,
    identical,
    ...(!identical && kind.compared === 'bytes' && offset !== undefined && { offset }),
    ...summary,
  };
}
