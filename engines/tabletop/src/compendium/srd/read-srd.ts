import { decodeUtf8, GuildError, isGuildError } from '@guildhall/kernel';
import type { AnyEntry } from '../facts.ts';
import { FIVE_E_FILES, FIVE_E_NEEDED, readFiveE } from '../five-e/read-five-e.ts';
import type { Edition } from '../kinds.ts';
import { OPEN5E_KNOWN, OPEN5E_NEEDED, readOpen5e } from '../open5e/read-open5e.ts';
import { correctDefects, type SrdDefect } from './defects.ts';

export type SrdFormat = '5e-database' | 'open5e';

/** A whole SRD folder, read. */
export interface SrdFolder {
  readonly format: SrdFormat;
  readonly edition: Edition;
  readonly entries: readonly AnyEntry[];
  /** Records by file as they were found. */
  readonly files: readonly { readonly file: string; readonly records: number }[];
  readonly defects: readonly SrdDefect[];
  /** JSON files that are no part of an SRD folder. */
  readonly ignored: readonly string[];
}

/** Bytes of one file; the largest real one has 1.4 MB. */
const FILE_LIMIT = 64 * 1024 * 1024;
/** Nesting of a record; real ones have 12. */
const DEPTH_LIMIT = 64;

interface ParsedFile {
  readonly file: string;
  readonly records: readonly unknown[];
}

interface FileProblem {
  readonly file: string;
  readonly message: string;
}

/**
 * Read the JSON files of a 5e-database or Open5e folder by name, correct the
 * known defects, and turn every record into an entry. A folder is read whole or
 * not at all: SRD_FOLDER_INVALID lists what could be read, what is missing and
 * what is wrong.
 */
export function readSrdFolder(files: ReadonlyMap<string, Uint8Array>): SrdFolder {
  const format = formatOf([...files.keys()]);
  if (format === null) throw notAnSrd([...files.keys()]);
  const { parsed, problems, ignored } = parseFiles(files, format);
  const byName = new Map(parsed.map(({ file, records }) => [shortName(file), records]));
  const edition = editionOf(byName, format);
  const needed = format === 'open5e' ? OPEN5E_NEEDED : FIVE_E_NEEDED[edition ?? '2014'];
  const broken = new Set(problems.map(({ file }) => shortName(file)));
  const missing = needed
    .filter((name) => !byName.has(name) && !broken.has(name))
    .map((name) => longName(name, format));
  const read = parsed.map(({ file, records }) => ({ file, records: records.length }));
  if (edition === null)
    problems.push({ file: longName('Classes', format), message: 'does not say which rule set it is of' });
  if (missing.length > 0 || problems.length > 0 || edition === null)
    throw incomplete(read, missing, problems, ignored);
  const corrected = correctDefects(byName, format);
  try {
    const entries =
      format === 'open5e' ? readOpen5e(corrected.files, edition) : readFiveE(corrected.files, edition);
    refuseDuplicates(entries);
    return { format, edition, entries, files: read, defects: corrected.defects, ignored };
  } catch (error) {
    if (!isGuildError(error) || error.code !== 'SRD_FOLDER_INVALID') throw error;
    const file = /^[^[]+/.exec(error.message)?.[0] ?? '';
    const readable = read.filter((entry) => shortName(entry.file) !== file);
    throw incomplete(readable, [], [{ file: longName(file, format), message: error.message }], ignored);
  }
}

function formatOf(names: readonly string[]): SrdFormat | null {
  if (names.some((name) => name.startsWith('5e-SRD-'))) return '5e-database';
  return names.includes('Document.json') || names.includes('CharacterClass.json') ? 'open5e' : null;
}

function shortName(file: string): string {
  return file.replace(/^5e-SRD-/, '').replace(/\.json$/, '');
}

function longName(name: string, format: SrdFormat): string {
  return format === 'open5e' ? `${name}.json` : `5e-SRD-${name}.json`;
}

function isKnown(file: string, format: SrdFormat): boolean {
  const name = shortName(file);
  if (format === 'open5e') return (OPEN5E_KNOWN as readonly string[]).includes(name);
  return file.startsWith('5e-SRD-') && Object.hasOwn(FIVE_E_FILES, name);
}

function parseFiles(files: ReadonlyMap<string, Uint8Array>, format: SrdFormat) {
  const parsed: ParsedFile[] = [];
  const problems: FileProblem[] = [];
  const ignored: string[] = [];
  for (const [file, bytes] of files) {
    if (!isKnown(file, format)) {
      ignored.push(file);
      continue;
    }
    const records = parseRecords(bytes);
    if (typeof records === 'string') problems.push({ file, message: records });
    else parsed.push({ file, records });
  }
  return { parsed, problems, ignored };
}

/** The list of a file, or what is wrong with it. */
function parseRecords(bytes: Uint8Array): readonly unknown[] | string {
  if (bytes.length > FILE_LIMIT) return 'is larger than any SRD file';
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes));
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
  if (!Array.isArray(value)) return 'is no list of records';
  if (value.some((record) => typeof record !== 'object' || record === null || Array.isArray(record)))
    return 'holds something that is no record';
  return isDeeper(value, DEPTH_LIMIT) ? 'is nested too deeply' : value;
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((item) => isDeeper(item, depth - 1));
}

/** 5e-database has the year in every address, Open5e in its document. */
function editionOf(files: ReadonlyMap<string, readonly unknown[]>, format: SrdFormat): Edition | null {
  const hints =
    format === 'open5e'
      ? (files.get('Document') ?? []).map((row) => String((row as { pk?: unknown }).pk))
      : [...files.values()]
          .flatMap((list) => list.slice(0, 1))
          .map((row) => String((row as { url?: unknown }).url));
  const editions = new Set(hints.flatMap((hint) => /20(?:14|24)/.exec(hint)?.[0] ?? []));
  const [edition] = editions;
  return editions.size === 1 ? (edition as Edition) : null;
}

function refuseDuplicates(entries: readonly AnyEntry[]): void {
  const seen = new Set<string>();
  for (const { kind, slug } of entries) {
    const key = `${kind}/${slug}`;
    if (seen.has(key)) throw new GuildError('SRD_FOLDER_INVALID', `${key} is there twice.`);
    seen.add(key);
  }
}

function notAnSrd(names: readonly string[]): GuildError {
  return new GuildError(
    'SRD_FOLDER_INVALID',
    names.length === 0
      ? 'The folder holds no JSON files.'
      : 'The folder is neither a 5e-database nor an Open5e folder: it has no 5e-SRD-*.json and no Document.json.',
    { read: [], missing: [], foreign: names.slice(0, 100), global: [] },
  );
}

function incomplete(
  read: SrdFolder['files'],
  missing: readonly string[],
  problems: readonly FileProblem[],
  foreign: readonly string[],
): GuildError {
  const said = [
    missing.length === 0
      ? ''
      : `${missing.length} files are missing (${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''})`,
    problems.length === 0 ? '' : `${problems.length} cannot be used`,
  ].filter(Boolean);
  return new GuildError(
    'SRD_FOLDER_INVALID',
    `Nothing was imported: ${said.join('; ')}. ${read.length} files could be read.`,
    {
      fields: problems.slice(0, 64).map(({ file, message }) => ({ path: file, code: 'unreadable', message })),
      global: [
        ...missing.map((file) => `missing: ${file}`),
        ...read.map(({ file, records }) => `readable: ${file}, ${records} records`),
      ],
      read,
      missing,
      foreign,
    },
  );
}
