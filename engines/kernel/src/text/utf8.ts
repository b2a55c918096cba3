import { GuildError } from '../errors/guild-error.ts';

/**
 * UTF-8 without platform classes: engines know neither TextDecoder nor Buffer.
 * Decoding is strict, because in a binary file an impossible byte means that
 * the file is damaged or read with the wrong layout.
 */

/** Characters turned into a string at once; keeps the argument list of `fromCharCode` small. */
const CHUNK = 4096;

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (bytes[i]! > 0x7f) return false;
  }
  return true;
}

function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= CHUNK) return String.fromCharCode.apply(null, bytes.subarray(start, end) as never);
  const parts: string[] = [];
  for (let at = start; at < end; at += CHUNK) {
    parts.push(String.fromCharCode.apply(null, bytes.subarray(at, Math.min(end, at + CHUNK)) as never));
  }
  return parts.join('');
}

function badByte(offset: number): GuildError {
  return new GuildError('FILE_CORRUPT', `The text at byte ${offset} is not UTF-8.`, { offset });
}

/** Length of the sequence a lead byte announces; 0 when it cannot start one. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** Smallest code point that needs so many bytes; anything below is an overlong form. */
const MINIMUM = [0, 0, 0x80, 0x800, 0x10000] as const;

function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!;
  if (length === 1) return lead;
  let point = lead & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]!;
    if ((next & 0xc0) !== 0x80) throw badByte(at + i);
    point = (point << 6) | (next & 0x3f);
  }
  const surrogate = point >= 0xd800 && point <= 0xdfff;
  if (point < MINIMUM[length]! || point > 0x10ffff || surrogate) throw badByte(at);
  return point;
}

/**
 * Text of `bytes[start, end)`.
 * @throws GuildError FILE_CORRUPT with `details.offset` at the first byte that is not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (isAscii(bytes, start, end)) return decodeAscii(bytes, start, end);
  const parts: string[] = [];
  const units: number[] = [];
  let at = start;
  while (at < end) {
    const length = sequenceLength(bytes[at]!);
    if (length === 0 || at + length > end) throw badByte(at);
    const point = codePointAt(bytes, at, length);
    if (point < 0x10000) units.push(point);
    else units.push(0xd7c0 + (point >> 10), 0xdc00 + (point & 0x3ff));
    at += length;
    if (units.length >= CHUNK) parts.push(String.fromCharCode.apply(null, units.splice(0)));
  }
  parts.push(String.fromCharCode.apply(null, units));
  return parts.join('');
}

/** Text of a whole text file: as `decodeUtf8`, without a leading byte order mark. */
export function decodeTextFile(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return decodeUtf8(bytes, marked ? 3 : 0);
}

/** Bytes that `encodeUtf8` needs for `text`. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else {
      length += 2;
      if (isPair(text, i)) i++;
    }
  }
  return length;
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

/** Writes `text` at `at` (there must be room for `utf8Length`) and returns the offset after it. */
export function writeUtf8(text: string, target: Uint8Array, at: number): number {
  let out = at;
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i);
    if (point < 0x80) {
      target[out++] = point;
      continue;
    }
    if (point < 0x800) {
      target[out++] = 0xc0 | (point >> 6);
      target[out++] = 0x80 | (point & 0x3f);
      continue;
    }
    if (isPair(text, i)) {
      point = 0x10000 + ((point & 0x3ff) << 10) + (text.charCodeAt(++i) & 0x3ff);
      target[out++] = 0xf0 | (point >> 18);
      target[out++] = 0x80 | ((point >> 12) & 0x3f);
    } else {
      // A lone surrogate has no UTF-8 form; the replacement character takes as many bytes.
      if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
      target[out++] = 0xe0 | (point >> 12);
    }
    target[out++] = 0x80 | ((point >> 6) & 0x3f);
    target[out++] = 0x80 | (point & 0x3f);
  }
  return out;
}

/** UTF-8 bytes of `text`; lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  writeUtf8(text, bytes, 0);
  return bytes;
}
