import { decodeTextFile, GuildError } from '@guildhall/kernel';

/** Helpers for the JSON files of a Mids folder: parsing and shape checks with the path in the error. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws GuildError FILE_TOO_LARGE, or FILE_CORRUPT when the text is not JSON. */
export function parseJsonFile(label: string, bytes: Uint8Array, maxBytes: number): unknown {
  if (bytes.length > maxBytes) {
    const message = `${label} is ${bytes.length} bytes; the limit is ${maxBytes}.`;
    throw new GuildError('FILE_TOO_LARGE', message, { limit: maxBytes, size: bytes.length });
  }
  const text = decodeTextFile(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GuildError('FILE_CORRUPT', `${label} is not valid JSON: ${reason}`, { reason }, error);
  }
}

function wrong(label: string, path: string, expected: string): GuildError {
  return new GuildError('FILE_CORRUPT', `${label}: ${expected} is expected at ${path}.`, { path });
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(label: string, value: unknown, path: string): JsonObject {
  if (!isObject(value)) throw wrong(label, path, 'an object');
  return value;
}

export function arrayAt(label: string, value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(label, path, 'a list');
  return value;
}

export function numberIn(label: string, value: unknown, path: string): number {
  if (typeof value !== 'number') throw wrong(label, path, 'a number');
  return value;
}

export function textIn(label: string, value: unknown, path: string): string {
  if (typeof value !== 'string') throw wrong(label, path, 'a text');
  return value;
}
