import type { Schedule } from '../../model/enhancement.ts';
import { findRow, missingRow, numberAt, readTable, rowsUntilEnd, type TextTable } from './text-rows.ts';

/** The tab-separated tables of a Mids folder (heroes-mids-formats §6). */

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

/** Levels an invention can have. */
const INVENTION_LEVELS = 53;

/**
 * The values of `Maths.mhd`: diversification thresholds and enhancement values.
 * @throws GuildError FILE_UNRECOGNISED, FILE_TRUNCATED or FILE_CORRUPT with `details.path`
 * `[line][column]` and the offset of the line.
 */
export function mathsOf(table: TextTable): MidsMaths {
  const values = (row: number): ScheduleValues => {
    const cell = (column: number): number => numberAt(table, row, column);
    return { A: cell(1), B: cell(2), C: cell(3), D: cell(4) };
  };
  const ed = findRow(table, 'EDRT') + 1;
  const [first, second, third] = [values(ed), values(ed + 1), values(ed + 2)];
  const thresholds = (schedule: Schedule): [number, number, number] => [
    first[schedule],
    second[schedule],
    third[schedule],
  ];
  const grade = findRow(table, 'EGE') + 1;
  const invention = findRow(table, 'LBIOE') + 1;
  return {
    edThresholds: { A: thresholds('A'), B: thresholds('B'), C: thresholds('C'), D: thresholds('D') },
    grades: { TO: values(grade), DO: values(grade + 1), SO: values(grade + 2), HO: values(grade + 3) },
    inventions: Array.from({ length: INVENTION_LEVELS }, (_, i) => values(invention + i)),
  };
}

/** Reads `Maths.mhd`. @throws GuildError as `mathsOf`. */
export function readMaths(bytes: Uint8Array): MidsMaths {
  return mathsOf(readTable('Maths.mhd', bytes));
}

/** Levels of a character. */
const LEVELS = 50;

/**
 * The values of `NLevels.mhd`, `RLevels.mhd` or, in 2019, `Levels.mhd`: powers picked and slots
 * gained at each level. A cell that is no number counts 0.
 * @throws GuildError FILE_UNRECOGNISED or FILE_TRUNCATED.
 */
export function levelsOf(table: TextTable): MidsLevel[] {
  const start = findRow(table, 'Level') + 1;
  const count = (row: readonly string[], column: number): number => {
    const value = Number(row[column] ?? '');
    return Number.isInteger(value) && value > 0 && value < 100 ? value : 0;
  };
  return Array.from({ length: LEVELS }, (_, i) => {
    const row = table.rows[start + i];
    if (row?.[0] !== String(i + 1)) throw missingRow(table, start + i, `for level ${i + 1}`);
    return { powers: count(row, 1), slots: count(row, 2) };
  });
}

/** Reads a level table. @throws GuildError as `levelsOf`. */
export function readLevels(bytes: Uint8Array): MidsLevel[] {
  return levelsOf(readTable('NLevels.mhd', bytes));
}

/**
 * The rows of `EClasses.mhd`: the enhancement classes, in the order that `Enhancement.ClassID` counts.
 * @throws GuildError FILE_UNRECOGNISED, FILE_TRUNCATED or FILE_CORRUPT.
 */
export function enhancementClassesOf(table: TextTable): MidsEnhancementClass[] {
  return rowsUntilEnd(table, 'Index').map((at) => {
    const [, name = '', shortName = '', key = ''] = table.rows[at]!;
    return { index: numberAt(table, at, 0), name, shortName, key };
  });
}

/** Reads `EClasses.mhd`. @throws GuildError as `enhancementClassesOf`. */
export function readEnhancementClasses(bytes: Uint8Array): MidsEnhancementClass[] {
  return enhancementClassesOf(readTable('EClasses.mhd', bytes));
}

/** The names of `Origins.mhd`. @throws GuildError FILE_UNRECOGNISED or FILE_TRUNCATED. */
export function originsOf(table: TextTable): string[] {
  return rowsUntilEnd(table, 'Origin').map((at) => table.rows[at]![0]!);
}

/** Reads the names of `Origins.mhd`. @throws GuildError as `originsOf`. */
export function readOrigins(bytes: Uint8Array): string[] {
  return originsOf(readTable('Origins.mhd', bytes));
}

export interface MidsTypeName {
  readonly name: string;
  readonly shortName: string;
}

/** The rows of `SetTypes.mhd`, the list of set types up to 2022. @throws GuildError FILE_UNRECOGNISED. */
export function setTypesOf(table: TextTable): MidsTypeName[] {
  const types: MidsTypeName[] = [];
  for (const row of table.rows.slice(findRow(table, 'SetID') + 1)) {
    if (row[0] !== String(types.length)) break;
    types.push({ shortName: row[1] ?? '', name: row[2] ?? '' });
  }
  return types;
}

/** Reads `SetTypes.mhd`. @throws GuildError as `setTypesOf`. */
export function readSetTypes(bytes: Uint8Array): MidsTypeName[] {
  return setTypesOf(readTable('SetTypes.mhd', bytes));
}
