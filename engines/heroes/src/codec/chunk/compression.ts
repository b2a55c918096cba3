import { GuildError, isGuildError } from '@guildhall/kernel';
import { Gunzip, Unzlib, zlibSync } from 'fflate';

/**
 * Brotli of the platform: `node:zlib` on servers, WebAssembly in browsers. The
 * engine itself has none, as a decoder carries a dictionary of 120 kB.
 */
export interface BrotliPort {
  compress(bytes: Uint8Array): Uint8Array;
  /** Throws when the data is damaged or gives more than `limit` bytes. */
  decompress(bytes: Uint8Array, limit: number): Uint8Array;
}

/** Compressed bytes given to the decoder at once, so that a bomb is noticed before it fills memory. */
const STEP = 512;

function corrupt(reason: string, details: object, cause?: unknown): GuildError {
  return new GuildError(
    'FILE_CORRUPT',
    `The packed build data is damaged: ${reason}.`,
    { ...details },
    cause,
  );
}

type Decoder = Unzlib | Gunzip;

/** Unpacks in steps and stops at the first byte over the limit. */
function unpack(decoder: Decoder, bytes: Uint8Array, limit: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  decoder.ondata = (part) => {
    parts.push(part);
    length += part.length;
  };
  for (let at = 0; at < bytes.length; at += STEP) {
    const last = at + STEP >= bytes.length;
    try {
      decoder.push(bytes.subarray(at, at + STEP), last);
    } catch (error) {
      throw corrupt(error instanceof Error ? error.message : String(error), { offset: at }, error);
    }
    if (length > limit) throw corrupt(`it holds more than the ${limit} bytes it says`, { offset: at, limit });
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Adler-32 as zlib writes it after the data (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 0x10000 + a;
}

/**
 * Bytes of zlib data that must be exactly `size` long.
 * @throws GuildError FILE_CORRUPT, FILE_TRUNCATED
 */
export function inflateZlib(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < 6) {
    throw new GuildError('FILE_TRUNCATED', 'The packed build data is cut off.', { offset: bytes.length });
  }
  const out = unpack(new Unzlib(), bytes, size);
  if (out.length < size) {
    const message = `The packed build data gives ${out.length} bytes instead of ${size}.`;
    throw new GuildError('FILE_TRUNCATED', message, { offset: bytes.length, expected: size });
  }
  const tail = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4);
  if (tail.getUint32(0) !== adler32(out))
    throw corrupt('its checksum is wrong', { offset: bytes.length - 4 });
  return out;
}

export function deflateZlib(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 9 });
}

/** Bytes of gzip data of at most `limit` bytes. */
export function inflateGzip(bytes: Uint8Array, limit: number): Uint8Array {
  return unpack(new Gunzip(), bytes, limit);
}

/**
 * Bytes of Brotli data of at most `limit` bytes.
 * @throws GuildError BUILD_UNREADABLE when the platform gave no decoder; FILE_CORRUPT.
 */
export function inflateBrotli(brotli: BrotliPort | undefined, bytes: Uint8Array, limit: number): Uint8Array {
  if (brotli === undefined) throw noBrotli();
  try {
    const out = brotli.decompress(bytes, limit);
    if (out.length <= limit) return out;
  } catch (error) {
    if (isGuildError(error)) throw error;
    throw corrupt(error instanceof Error ? error.message : String(error), { offset: 0 }, error);
  }
  throw corrupt(`it holds more than ${limit} bytes`, { offset: 0, limit });
}

export function noBrotli(): GuildError {
  const message =
    'MBD chunks are packed with Brotli, which is not available here. Use the .mbd file instead.';
  return new GuildError('BUILD_UNREADABLE', message, { reason: 'no Brotli' });
}
