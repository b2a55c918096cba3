import { GuildError } from '@guildhall/kernel';
import { checkSize } from './size-limit.ts';
import { lineOffset, readTextDocument, type TextDocument } from './text-document.ts';

/** A tab-separated table with what its messages need. */
export interface TextTable {
  readonly title: string;
  readonly document: TextDocument;
  /** Cells without the marks that a spreadsheet leaves. heroes-mids-formats §6. */
  readonly rows: readonly (readonly string[])[];
}

function cleanCell(cell: string): string {
  return cell
    .replace(/^['\u0020]/, '')
    .replace(/ $/, '')
    .replaceAll('"', '');
}

export function tableOf(title: string, document: TextDocument): TextTable {
  return { title, document, rows: document.lines.map((line) => line.split('\t').map(cleanCell)) };
}

/** Largest text file accepted, in bytes; real ones have 9 kB. */
export const MAX_TEXT_BYTES = 1 << 20;

/** @throws GuildError FILE_TOO_LARGE, or FILE_UNRECOGNISED when the file is not a text. */
export function readTable(title: string, bytes: Uint8Array): TextTable {
  checkSize(title, bytes.length, MAX_TEXT_BYTES);
  return tableOf(title, readTextDocument(title, bytes));
}

/** Where a cell is, for the details of an error. */
function placeOf({ document }: TextTable, row: number, column?: number): Record<string, unknown> {
  const path = column === undefined ? `[${row}]` : `[${row}][${column}]`;
  return { path, offset: lineOffset(document, row) };
}

/** Position of the first row that begins with a cell. @throws GuildError FILE_UNRECOGNISED. */
export function findRow({ title, rows }: TextTable, key: string): number {
  const at = rows.findIndex((row) => row[0] === key);
  if (at >= 0) return at;
  const message = `${title} has no row that begins with "${key}".`;
  throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, expected: key });
}

/** @throws GuildError FILE_TRUNCATED beyond the last row, FILE_CORRUPT when the cell is no number. */
export function numberAt(table: TextTable, row: number, column: number): number {
  const text = table.rows[row]?.[column];
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  const code = row >= table.rows.length ? 'FILE_TRUNCATED' : 'FILE_CORRUPT';
  const message = `${table.title} has no number in line ${row + 1}, column ${column + 1}.`;
  throw new GuildError(code, message, placeOf(table, row, column));
}

/** @throws GuildError FILE_TRUNCATED: the row is not there or is not the one expected. */
export function missingRow(table: TextTable, row: number, what: string): GuildError {
  return new GuildError('FILE_TRUNCATED', `${table.title} has no row ${what}.`, placeOf(table, row));
}

/** Positions of the rows between a heading and `End`, without blank ones. @throws GuildError FILE_TRUNCATED. */
export function rowsUntilEnd(table: TextTable, heading: string): number[] {
  const start = findRow(table, heading) + 1;
  const end = table.rows.findIndex((row, at) => at >= start && row[0] === 'End');
  if (end < 0) throw missingRow(table, table.rows.length, '"End"');
  const all = Array.from({ length: end - start }, (_, i) => start + i);
  return all.filter((at) => table.rows[at]!.some((cell) => cell !== ''));
}
