import type { Era } from '../binary/schema.ts';

/** Numbers of a file, by what is counted; a nested table counts by ordinal. */
export type MidsCounts = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** What a file says about itself, for people. */
export interface MidsSummary {
  /** Version, revision or date that the file states. */
  readonly revision?: string;
  readonly counts: MidsCounts;
  /** First names of each list. */
  readonly sample: Readonly<Record<string, readonly string[]>>;
}

/** A file of a Mids folder as read; nothing of it is lost. */
export interface MidsFile {
  readonly kind: MidsFileKind;
  /** Layout era; null for files whose layout never changed or that state no header. */
  readonly era: Era | null;
  readonly summary: MidsSummary;
  /** The bytes of the file: those it was read from, or for JSON the same value. */
  write(): Uint8Array;
  /** What `MidsFileKind.fromJson` reads, as text in pieces. */
  jsonParts(): Iterable<string>;
}

/** A kind of file of a Mids folder. */
export interface MidsFileKind {
  /** Its usual name, e.g. `I12.mhd`; unique. */
  readonly title: string;
  /** Lower-case names it goes by. */
  readonly names: readonly string[];
  /** How a rewritten file is compared with the original: JSON by value. */
  readonly compared: 'bytes' | 'value';
  /** Largest size accepted, in bytes; several times the largest real file. */
  readonly maxBytes: number;
  /** @throws GuildError FILE_TOO_LARGE, FILE_UNRECOGNISED, FILE_TRUNCATED or FILE_CORRUPT. */
  read(bytes: Uint8Array): MidsFile;
  /**
   * The file that `jsonParts` described.
   * @throws GuildError FILE_CORRUPT with `details.path`.
   */
  fromJson(content: unknown): MidsFile;
}

/** First names of a list, for a summary. */
export function firstNames(names: readonly string[]): string[] {
  return names.filter((name) => name !== '').slice(0, 3);
}

/** How often each value occurs. */
export function countBy<T>(items: readonly T[], key: (item: T) => number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}

/** How many items pass. */
export function countIf<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (test(item) ? 1 : 0), 0);
}

/** Sum over a list. */
export function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
