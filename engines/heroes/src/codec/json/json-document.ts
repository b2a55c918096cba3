import { decodeTextFile, encodeUtf8, GuildError, utf8Length } from '@guildhall/kernel';
import { checkSize } from '../mids/size-limit.ts';
import { findJsonFault } from './json-syntax.ts';

/** A JSON file by its value, with the habits of its writer so that rewriting changes little. */
export interface JsonDocument {
  readonly value: unknown;
  readonly byteOrderMark: boolean;
  readonly lineEnd: '\n' | '\r\n';
  /** Indentation of one level; '' for a text on one line. */
  readonly indent: string;
  readonly endsWithLine: boolean;
}

const MARK_BYTES = 3;

/**
 * Parses a JSON file.
 * @throws GuildError FILE_TOO_LARGE; FILE_TRUNCATED or FILE_CORRUPT with `details.offset` when it is not JSON.
 */
export function readJsonDocument(title: string, bytes: Uint8Array, maxBytes: number): JsonDocument {
  checkSize(title, bytes.length, maxBytes);
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = decodeTextFile(bytes);
  const fault = findJsonFault(text);
  if (fault !== undefined) {
    const offset = utf8Length(text.slice(0, fault.at)) + (byteOrderMark ? MARK_BYTES : 0);
    const code = fault.at >= text.length ? 'FILE_TRUNCATED' : 'FILE_CORRUPT';
    throw new GuildError(code, `${title} is not valid JSON at byte ${offset}: ${fault.reason}.`, { offset });
  }
  return {
    value: JSON.parse(text),
    byteOrderMark,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    indent: /^[{[]\s*\n([\u0020\t]+)/.exec(text)?.[1] ?? '',
    endsWithLine: text.endsWith('\n'),
  };
}

/** The bytes of a JSON file with the same value. */
export function writeJsonDocument(document: JsonDocument): Uint8Array {
  const { value, byteOrderMark, lineEnd, indent, endsWithLine } = document;
  const text = `${JSON.stringify(value, null, indent)}${endsWithLine ? '\n' : ''}`;
  const lines = lineEnd === '\r\n' ? text.replaceAll('\n', '\r\n') : text;
  return encodeUtf8(byteOrderMark ? `\ufeff${lines}` : lines);
}

/** True when two JSON values are the same; the order of names in an object does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameJson(get(a, name), get(b, name)));
}

function get(object: object, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name];
}
