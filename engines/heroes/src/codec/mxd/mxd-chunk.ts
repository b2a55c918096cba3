import { GuildError } from '@guildhall/kernel';
import { deflateZlib, inflateZlib } from '../chunk/compression.ts';
import { collectSigns, frameSigns } from '../chunk/framed-text.ts';
import { fromHex, fromUu, toHex } from '../chunk/text-codes.ts';

/** `|MxDz;` chunks and data links: a packed stream as text (heroes-mids-formats §10.3). */

/** Largest stream; real ones have 2 kB. */
const MAX_STREAM_BYTES = 1 << 20;

/** Most signs of a chunk; twice the largest stream in hexadecimal would be nonsense. */
const MAX_SIGNS = 4 * MAX_STREAM_BYTES;

const HEADER = /(MxDz|MxDu|MRBz);(\d{1,9});(\d{1,9});(\d{1,9})(?:;([A-Za-z]{1,8}))?;?\|?/;

const HEX = /^[0-9A-Fa-f]+$/;
const UU = /^[ -`]+$/;

/** The data link of old programs, in any order of its parameters. */
const LINK = /(?:[?&]|&amp;)dc=([0-9A-Fa-f\s]+)/i;

/** A chunk or link before it is unpacked. */
interface Packed {
  readonly offset: number;
  readonly compressed: boolean;
  readonly rawBytes: number;
  readonly packedBytes: number;
  readonly bytes: Uint8Array;
}

/** Where a text has the header of an MxDz chunk; -1 when it has none. */
export function mxdChunkAt(text: string): number {
  return HEADER.exec(text)?.index ?? -1;
}

export function hasDataLink(text: string): boolean {
  return LINK.test(text) && /(?:[?&]|&amp;)uc=\d/i.test(text);
}

function checkSizes(offset: number, sizes: readonly number[]): void {
  const largest = Math.max(...sizes);
  if (largest <= MAX_SIGNS && (sizes[0] ?? 0) <= MAX_STREAM_BYTES) return;
  const message = `The chunk says it holds ${largest} bytes; the limit is ${MAX_STREAM_BYTES}.`;
  throw new GuildError('FILE_TOO_LARGE', message, { offset, limit: MAX_STREAM_BYTES, size: largest });
}

function unpack({ offset, compressed, rawBytes, packedBytes, bytes }: Packed): Uint8Array {
  const fitting = bytes.subarray(0, packedBytes);
  if (fitting.length < packedBytes) {
    const message = `The chunk holds ${bytes.length} bytes and says ${packedBytes}.`;
    throw new GuildError('FILE_TRUNCATED', message, { offset });
  }
  if (compressed) return inflateZlib(fitting, rawBytes);
  if (fitting.length === rawBytes) return fitting;
  const message = `The chunk holds ${fitting.length} bytes and says ${rawBytes}.`;
  throw new GuildError('FILE_CORRUPT', message, { offset });
}

/**
 * The stream of the first MxDz chunk of a text.
 * @throws GuildError FILE_TRUNCATED, FILE_CORRUPT, FILE_TOO_LARGE
 */
export function streamOfChunk(text: string): Uint8Array {
  const header = HEADER.exec(text);
  if (header === null) throw new GuildError('FILE_CORRUPT', 'The text has no MxDz chunk.', { offset: 0 });
  const [, magic, raw, packed, signs, encoding = 'HEX'] = header;
  const [rawBytes, packedBytes, count] = [Number(raw), Number(packed), Number(signs)];
  const offset = header.index;
  checkSizes(offset, [rawBytes, packedBytes, count]);
  const isHex = encoding.toUpperCase() === 'HEX';
  const body = collectSigns(text, offset + header[0].length, {
    count,
    alphabet: isHex ? HEX : UU,
    literal: !isHex,
  });
  return unpack({
    offset,
    compressed: magic !== 'MxDu',
    rawBytes,
    packedBytes,
    bytes: isHex ? fromHex(body) : fromUu(body),
  });
}

/** The stream of an old data link. @throws GuildError as `streamOfChunk`. */
export function streamOfDataLink(text: string): Uint8Array {
  const link = LINK.exec(text);
  const number = (name: string): number =>
    Number(new RegExp(`(?:[?&]|&amp;)${name}=(\\d{1,9})`, 'i').exec(text)?.[1] ?? 0);
  const offset = link?.index ?? 0;
  const [rawBytes, packedBytes, count] = [number('uc'), number('c'), number('a')];
  checkSizes(offset, [rawBytes, packedBytes, count]);
  const signs = (link?.[1] ?? '').replaceAll(/\s+/g, '').slice(0, count);
  return unpack({ offset, compressed: true, rawBytes, packedBytes, bytes: fromHex(signs) });
}

/** Lines of a chunk: the header and pieces of 67 digits between bars. */
export function chunkLines(stream: Uint8Array): string[] {
  const packed = deflateZlib(stream);
  const signs = toHex(packed);
  return [`|MxDz;${stream.length};${packed.length};${signs.length};HEX;|`, ...frameSigns(signs)];
}
