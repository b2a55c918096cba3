import { decodeUtf8, encodeUtf8, GuildError } from '@guildhall/kernel';
import type { Build } from '../../model/build.ts';
import { MAX_BUILD_BYTES } from '../build/limits.ts';
import { type RawBuild, readMbdText } from '../mbd/read-mbd.ts';
import { writeCompactMbd } from '../mbd/write-mbd.ts';
import { type BrotliPort, inflateBrotli, inflateGzip, noBrotli } from './compression.ts';
import { collectSigns, frameSigns } from './framed-text.ts';
import { fromBase64, toBase64 } from './text-codes.ts';

/** `|MBD;` chunks: a `.mbd` file packed for a forum post (heroes-mids-formats §10.2). */

const HEADER = /MBD;(\d{1,9});(\d{1,9});(\d{1,9});BASE64;\|?/i;

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Whether a text has the header of an MBD chunk. */
export function hasMbdChunk(text: string): boolean {
  return HEADER.test(text);
}

function corrupt(message: string, details: object): GuildError {
  return new GuildError('FILE_CORRUPT', message, { ...details });
}

/**
 * Reads the first MBD chunk of a text.
 * @throws GuildError FILE_TRUNCATED, FILE_CORRUPT, FILE_TOO_LARGE, BUILD_UNREADABLE
 */
export function readMbdChunk(text: string, brotli: BrotliPort | undefined): RawBuild {
  const header = HEADER.exec(text);
  if (header === null) throw corrupt('The text has no MBD chunk.', { offset: 0 });
  const [jsonBytes = 0, packedBytes = 0, signs = 0] = header.slice(1).map(Number);
  const offset = header.index;
  if (jsonBytes > MAX_BUILD_BYTES || packedBytes > MAX_BUILD_BYTES || signs > 2 * MAX_BUILD_BYTES) {
    const message = `The chunk says it holds ${jsonBytes} bytes; the limit is ${MAX_BUILD_BYTES}.`;
    throw new GuildError('FILE_TOO_LARGE', message, { offset, limit: MAX_BUILD_BYTES, size: jsonBytes });
  }
  const body = collectSigns(text, offset + header[0].length, { count: signs, alphabet: BASE64 });
  const packed = fromBase64(body);
  if (packed === null) throw corrupt('The chunk is not Base64.', { offset });
  if (packed.length !== packedBytes) {
    throw corrupt(`The chunk holds ${packed.length} bytes and says ${packedBytes}.`, { offset });
  }
  const json = inflateBrotli(brotli, packed, jsonBytes);
  if (json.length !== jsonBytes) {
    throw corrupt(`The chunk gives ${json.length} bytes and says ${jsonBytes}.`, { offset });
  }
  return readMbdText(decodeUtf8(json));
}

/** The same payload without a header, as share services hand it out; null when the text is no such thing. */
export function readBareBase64(text: string, brotli: BrotliPort | undefined): RawBuild | null {
  const signs = text.replaceAll(/\s+/g, '');
  if (signs.length < 32 || !BASE64.test(signs)) return null;
  const packed = fromBase64(signs);
  if (packed === null) return null;
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  const json = isGzip ? inflateGzip(packed, MAX_BUILD_BYTES) : inflateBrotli(brotli, packed, MAX_BUILD_BYTES);
  return readMbdText(decodeUtf8(json));
}

/** The build as a chunk to post. @throws GuildError BUILD_UNREADABLE without Brotli. */
export function writeMbdChunk(build: Build, brotli: BrotliPort | undefined): string {
  if (brotli === undefined) throw noBrotli();
  const json = encodeUtf8(writeCompactMbd(build));
  const packed = brotli.compress(json);
  const signs = toBase64(packed);
  const header = `|MBD;${json.length};${packed.length};${signs.length};BASE64;|`;
  return `${[header, ...frameSigns(signs)].join('\r\n')}\r\n`;
}
