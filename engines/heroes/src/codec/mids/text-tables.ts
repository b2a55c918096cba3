import { decodeTextFile, GuildError } from '@guildhall/kernel';
import type { Schedule } from '../../model/enhancement.ts';

/** The tab-separated tables of a Mids folder (heroes-mids-formats §6). */

/** Largest text table accepted, in bytes; real ones have 3 kB. */
const MAX_BYTES = 1 << 20;

type ScheduleValues = Readonly<Record<Schedule, number>>;

export interface MidsMaths {
  /** Thresholds 1..3 of each schedule. */
  readonly edThresholds: Readonly<Record<Schedule, readonly [number, number, number]>>;
  readonly grades: Readonly<Record<'TO' | 'DO' | 'SO' | 'HO', ScheduleValues>>;
  /** Index = invention level − 1. */
  readonly inventions: readonly ScheduleValues[];
}

export interface MidsLevel {
  readonly powers: number;
  readonly slots: number;
}

export interface MidsEnhancementClass {
  readonly index: number;
  readonly name: string;
  readonly shortName: string;
  /** E.g. `Accuracy_Boost`. */
  readonly key: string;
}

function cleanCell(cell: string): string {
  return cell
    .replace(/^['\u0020]/, '')
    .replace(/ $/, '')
    .replaceAll('"', '');
}

/** Rows of cells of a tab-separated table. */
function readRows(label: string, bytes: Uint8Array): string[][] {
  if (bytes.length > MAX_BYTES) {
    const message = `${label} is ${bytes.length} bytes; the limit is ${MAX_BYTES}.`;
    throw new GuildError('FILE_TOO_LARGE', message, { limit: MAX_BYTES, size: bytes.length });
  }
  return decodeTextFile(bytes)
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('\t').map(cleanCell));
}

function findRow(label: string, rows: readonly string[][], key: string): number {
  const at = rows.findIndex((row) => row[0] === key);
  if (at >= 0) return at;
  const message = `${label} has no row that begins with "${key}".`;
  throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, expected: key });
}

function numberAt(label: string, rows: readonly string[][], row: number, column: number): number {
  const text = rows[row]?.[column];
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  const code = row >= rows.length ? 'FILE_TRUNCATED' : 'FILE_CORRUPT';
  const message = `${label} has no number in line ${row + 1}, column ${column + 1}.`;
  throw new GuildError(code, message, { path: `[${row}][${column}]` });
}

/** Levels an invention can have. */
const INVENTION_LEVELS = 53;

/**
 * Reads `Maths.mhd`: diversification thresholds and enhancement values.
 * @throws GuildError FILE_UNRECOGNISED, FILE_TRUNCATED or FILE_CORRUPT with `details.path` `[line][column]`.
 */
export function readMaths(bytes: Uint8Array): MidsMaths {
  const label = 'Maths.mhd';
  const rows = readRows(label, bytes);
  const values = (row: number): ScheduleValues => {
    const cell = (column: number): number => numberAt(label, rows, row, column);
    return { A: cell(1), B: cell(2), C: cell(3), D: cell(4) };
  };
  const ed = findRow(label, rows, 'EDRT') + 1;
  const [first, second, third] = [values(ed), values(ed + 1), values(ed + 2)];
  const thresholds = (schedule: Schedule): [number, number, number] => [
    first[schedule],
    second[schedule],
    third[schedule],
  ];
  const grade = findRow(label, rows, 'EGE') + 1;
  const invention = findRow(label, rows, 'LBIOE') + 1;
  return {
    edThresholds: { A: thresholds('A'), B: thresholds('B'), C: thresholds('C'), D: thresholds('D') },
    grades: { TO: values(grade), DO: values(grade + 1), SO: values(grade + 2), HO: values(grade + 3) },
    inventions: Array.from({ length: INVENTION_LEVELS }, (_, i) => values(invention + i)),
  };
}

/** Levels of a character. */
const LEVELS = 50;

/**
 * Reads `NLevels.mhd` (or `Levels.mhd` of 2019): powers picked and slots gained at each level.
 * @throws GuildError FILE_UNRECOGNISED or FILE_TRUNCATED.
 */
export function readLevels(bytes: Uint8Array): MidsLevel[] {
  const label = 'NLevels.mhd';
  const rows = readRows(label, bytes);
  const start = findRow(label, rows, 'Level') + 1;
  const count = (row: readonly string[], column: number): number => {
    const value = Number(row[column] ?? '');
    return Number.isInteger(value) && value > 0 && value < 100 ? value : 0;
  };
  return Array.from({ length: LEVELS }, (_, i) => {
    const row = rows[start + i];
    if (row === undefined || row[0] !== String(i + 1)) {
      const message = `${label} has no row for level ${i + 1}.`;
      throw new GuildError('FILE_TRUNCATED', message, { path: `[${start + i}]` });
    }
    return { powers: count(row, 1), slots: count(row, 2) };
  });
}

/** Rows between a heading and `End`; without `End` the file is cut off. */
function rowsUntilEnd(label: string, rows: readonly string[][], heading: string): string[][] {
  const start = findRow(label, rows, heading) + 1;
  const end = rows.findIndex((row, i) => i >= start && row[0] === 'End');
  if (end < 0) {
    throw new GuildError('FILE_TRUNCATED', `${label} has no row "End".`, { path: `[${rows.length}]` });
  }
  return rows.slice(start, end);
}

/**
 * Reads `EClasses.mhd`: the enhancement classes, in the order that `Enhancement.ClassID` counts.
 * @throws GuildError FILE_UNRECOGNISED, FILE_TRUNCATED or FILE_CORRUPT.
 */
export function readEnhancementClasses(bytes: Uint8Array): MidsEnhancementClass[] {
  const label = 'EClasses.mhd';
  const rows = rowsUntilEnd(label, readRows(label, bytes), 'Index');
  return rows.map((row, i) => ({
    index: numberAt(label, rows, i, 0),
    name: row[1] ?? '',
    shortName: row[2] ?? '',
    key: row[3] ?? '',
  }));
}

/** Reads the names of `Origins.mhd`. @throws GuildError FILE_UNRECOGNISED or FILE_TRUNCATED. */
export function readOrigins(bytes: Uint8Array): string[] {
  const label = 'Origins.mhd';
  return rowsUntilEnd(label, readRows(label, bytes), 'Origin').map((row) => row[0] ?? '');
}

export interface MidsTypeName {
  readonly name: string;
  readonly shortName: string;
}

/** Reads `SetTypes.mhd`, the list of set types up to 2022. @throws GuildError FILE_UNRECOGNISED. */
export function readSetTypes(bytes: Uint8Array): MidsTypeName[] {
  const label = 'SetTypes.mhd';
  const rows = readRows(label, bytes);
  const types: MidsTypeName[] = [];
  for (const row of rows.slice(findRow(label, rows, 'SetID') + 1)) {
    if (row[0] !== String(types.length)) break;
    types.push({ shortName: row[1] ?? '', name: row[2] ?? '' });
  }
  return types;
}
