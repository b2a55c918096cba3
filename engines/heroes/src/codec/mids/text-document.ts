import { decodeUtf8, encodeUtf8, GuildError, isGuildError } from '@guildhall/kernel';
import { isJsonObject } from '../json/json-object.ts';

/** A text file without loss: every byte of it is in one of these fields. */
export interface TextDocument {
  /** Files that are not UTF-8 are read byte by byte as the first 256 characters. */
  readonly encoding: 'utf-8' | 'latin-1';
  readonly byteOrderMark: boolean;
  /** End of a line by position; the last line has none or the file ends with an empty line. */
  readonly lineEnds: readonly string[];
  readonly lines: readonly string[];
}

/** Bytes that no text file has: control characters other than tab, line feed, form feed and return. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const LINE_END = /\r\n|\r|\n/g;

function decode(bytes: Uint8Array, start: number): Pick<TextDocument, 'encoding'> & { text: string } {
  try {
    return { encoding: 'utf-8', text: decodeUtf8(bytes, start) };
  } catch (error) {
    if (!isGuildError(error)) throw error;
    const text = Array.from(bytes.subarray(start), (byte) => String.fromCharCode(byte)).join('');
    return { encoding: 'latin-1', text };
  }
}

/**
 * Splits a text file into lines.
 * @throws GuildError FILE_UNRECOGNISED with `details.offset` when it is not a text.
 */
export function readTextDocument(title: string, bytes: Uint8Array): TextDocument {
  const control = bytes.findIndex(isControl);
  if (control >= 0) {
    const message = `${title} is not a text: byte ${control} is a control character.`;
    throw new GuildError('FILE_UNRECOGNISED', message, { offset: control });
  }
  const byteOrderMark = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte);
  const { encoding, text } = decode(bytes, byteOrderMark ? BYTE_ORDER_MARK.length : 0);
  return { encoding, byteOrderMark, lineEnds: text.match(LINE_END) ?? [], lines: text.split(LINE_END) };
}

function textOf({ lines, lineEnds }: TextDocument): string {
  return lines.map((line, at) => line + (lineEnds[at] ?? '')).join('');
}

/** The bytes of the file. */
export function writeTextDocument(document: TextDocument): Uint8Array {
  const { encoding, byteOrderMark } = document;
  const text = textOf(document);
  if (encoding === 'utf-8') return encodeUtf8(byteOrderMark ? `\ufeff${text}` : text);
  const bytes = Array.from(text, (char) => char.charCodeAt(0));
  return Uint8Array.from(byteOrderMark ? [...BYTE_ORDER_MARK, ...bytes] : bytes);
}

/** Offset of a line in the file, in bytes. */
export function lineOffset(document: TextDocument, line: number): number {
  const { encoding, byteOrderMark, lines, lineEnds } = document;
  const before = { encoding, byteOrderMark, lines: lines.slice(0, line), lineEnds };
  return writeTextDocument(before).length;
}

/** The document as JSON: lines as lists of cells, and what is unusual about it. */
export function* textDocumentParts(document: TextDocument): Generator<string> {
  const { encoding, byteOrderMark, lineEnds, lines } = document;
  const usual = lineEnds[0] ?? '\n';
  const mixed = lineEnds.some((end) => end !== usual);
  yield JSON.stringify({ encoding, byteOrderMark, lineEnd: mixed ? lineEnds : usual }).slice(1, -1);
  let before = ',"lines":[\n';
  for (const line of lines) {
    yield before + JSON.stringify(line.split('\t'));
    before = ',\n';
  }
  yield '\n]';
}

function wrong(path: string, expected: string): GuildError {
  return new GuildError('FILE_CORRUPT', `${expected} is expected at ${path}.`, { path });
}

const CELL_BREAK = /[\t\r\n]|\p{Surrogate}/u;

function isLatin1(text: string): boolean {
  return Array.from(text, (char) => char.codePointAt(0)!).every((point) => point <= 0xff);
}

function lineOf(cells: unknown, at: number, encoding: TextDocument['encoding']): string {
  const fits = (cell: unknown): boolean =>
    typeof cell === 'string' && !CELL_BREAK.test(cell) && (encoding === 'utf-8' || isLatin1(cell));
  if (!Array.isArray(cells) || cells.length === 0) throw wrong(`lines[${at}]`, 'A list of cells');
  const bad = cells.findIndex((cell) => !fits(cell));
  if (bad >= 0) throw wrong(`lines[${at}][${bad}]`, 'A text of one cell');
  return cells.join('\t');
}

function isLineEnd(value: unknown): value is string {
  return value === '\n' || value === '\r\n' || value === '\r';
}

/** The document that `textDocumentParts` described. @throws GuildError FILE_CORRUPT with `details.path`. */
export function textDocumentFromJson(json: unknown): TextDocument {
  if (!isJsonObject(json)) throw wrong('the start', 'An object');
  const { encoding, byteOrderMark, lineEnd, lines: rows } = json;
  if (encoding !== 'utf-8' && encoding !== 'latin-1') throw wrong('encoding', '"utf-8" or "latin-1"');
  if (typeof byteOrderMark !== 'boolean') throw wrong('byteOrderMark', 'true or false');
  if (!Array.isArray(rows) || rows.length === 0) throw wrong('lines', 'A list of lines');
  const lines = rows.map((cells, at) => lineOf(cells, at, encoding));
  const needed = lines.length - 1;
  const lineEnds = Array.isArray(lineEnd) ? lineEnd : Array.from({ length: needed }, () => lineEnd);
  if (lineEnds.length === needed && lineEnds.every(isLineEnd)) {
    return { encoding, byteOrderMark, lineEnds, lines };
  }
  throw wrong('lineEnd', 'A line end, or one for each line but the last,');
}
