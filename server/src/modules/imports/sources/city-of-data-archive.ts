import { isAscii, isUtf8 } from 'node:buffer';
import { pipeline, Readable, type TransformOptions } from 'node:stream';
import { createGunzip, type ZlibOptions } from 'node:zlib';
import { type CityOfData, CityOfDataReader } from '@guildhall/heroes/codec';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { extract, type Header } from 'tar-stream';

/** The real archive unpacks to 159 MB in 6,482 files, the largest of 1.2 MB. */
export interface ArchiveLimits {
  /** Bytes after decompression, headers included. */
  readonly totalBytes: number;
  readonly entryBytes: number;
  readonly entries: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  totalBytes: 1 << 30,
  entryBytes: 16 << 20,
  entries: 100_000,
};

export interface ReadArchiveOptions {
  readonly limits?: ArchiveLimits;
  readonly signal?: AbortSignal;
  /** Called with every file read: how many so far, and bytes of JSON. */
  readonly onFile?: (files: number, bytes: number) => void;
}

/** Fewer, larger chunks: the tar reader works for every one of them. */
const CHUNK_BYTES = 512 << 10;

/** Unpacking has a thread of its own and runs so far ahead of the parser, which takes longer. */
const GUNZIP: ZlibOptions & TransformOptions = { chunkSize: CHUNK_BYTES, highWaterMark: 8 * CHUNK_BYTES };

/** Bytes to text by the platform; what is no UTF-8 is refused as the engine's own decoder does. */
export function decodeJsonBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Nearly every file is ASCII, of which the copy is the text.
  if (isAscii(buffer)) return buffer.toString('latin1');
  if (!isUtf8(buffer)) throw new GuildError('FILE_CORRUPT', 'The text is not UTF-8.');
  const text = buffer.toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

const GZIP_MAGIC = [0x1f, 0x8b] as const;
const BLOCK = 512;

function tooLarge(what: string, limits: ArchiveLimits): GuildError {
  return new GuildError('ARCHIVE_TOO_LARGE', `The archive has ${what} than any real one.`, { ...limits });
}

function unsafe(name: string, why: string): GuildError {
  return new GuildError('ARCHIVE_UNSAFE', `The archive entry "${name}" ${why}.`, { entry: name });
}

/**
 * Refuses entries that reach outside of their folder or are no plain files.
 * Nothing is ever written to disk; a name that tricks is a sign of ill intent all the same.
 */
function checkEntry({ name, type, size }: Header, limits: ArchiveLimits): void {
  const path = name.replaceAll('\\', '/');
  if (path.includes('\0')) throw unsafe(name, 'has a NUL in its name');
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) throw unsafe(name, 'has an absolute path');
  if (path.split('/').includes('..')) throw unsafe(name, 'leads out of its folder');
  if (type !== 'file' && type !== 'directory') throw unsafe(name, `is a ${String(type)}`);
  if (size > limits.entryBytes) throw tooLarge(`a larger file (${name}, ${size} bytes)`, limits);
}

type Tar = ReturnType<typeof extract>;

/** Waits until the tar reader takes more, or is gone. */
function drained(tar: Tar): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      tar.off('drain', done);
      tar.off('close', done);
      resolve();
    };
    tar.on('drain', done);
    tar.on('close', done);
  });
}

/** Feeds a tar reader, counting what comes out of the compression. */
async function feed(
  source: AsyncIterable<Buffer>,
  tar: Tar,
  { limits = ARCHIVE_LIMITS, signal }: ReadArchiveOptions,
): Promise<void> {
  let bytes = 0;
  try {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      bytes += chunk.length;
      if (bytes > limits.totalBytes) throw tooLarge('more bytes', limits);
      if (!tar.write(chunk) && !tar.destroyed) await drained(tar);
      if (tar.destroyed) return;
    }
    tar.end(undefined);
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

async function bytesOf(entry: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry) chunks.push(chunk as Uint8Array);
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

/** The first bytes of a stream, put back in front of the rest. */
async function peek(source: Readable): Promise<{ head: Buffer; all: Readable }> {
  const iterator = source.iterator({ destroyOnReturn: true }) as AsyncIterator<Buffer>;
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < BLOCK) {
    const { value, done } = await iterator.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const head = Buffer.concat(chunks);
  async function* all(): AsyncGenerator<Buffer> {
    yield head;
    for (;;) {
      const { value, done } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  return { head, all: Readable.from(all(), { objectMode: false, highWaterMark: CHUNK_BYTES }) };
}

/** A tar starts with a file name, printable text; gzip, zip, pictures do not. */
function looksLikeTar(head: Buffer): boolean {
  return head.length >= BLOCK && head.subarray(257, 262).toString('latin1') === 'ustar';
}

function asGuildError(error: unknown): Error {
  if (isGuildError(error)) return error;
  if (error instanceof Error && error.name === 'AbortError') return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new GuildError('ARCHIVE_DAMAGED', `The archive cannot be unpacked: ${reason}.`, { reason }, error);
}

async function readEntries(
  tar: Tar,
  reader: CityOfDataReader,
  { limits = ARCHIVE_LIMITS, onFile }: ReadArchiveOptions,
): Promise<void> {
  let entries = 0;
  let files = 0;
  let bytes = 0;
  for await (const entry of tar) {
    if (++entries > limits.entries) throw tooLarge('more entries', limits);
    checkEntry(entry.header, limits);
    if (entry.header.type === 'directory') {
      entry.resume();
      continue;
    }
    const content = await bytesOf(entry);
    reader.add(entry.header.name, content);
    files++;
    bytes += content.length;
    onFile?.(files, bytes);
  }
}

/**
 * Reads a City of Data archive (`.tar.gz` or `.tar`) as it streams in, its files
 * in any order. Memory holds one file and what was read of the others.
 * @throws GuildError FILE_UNRECOGNISED, ARCHIVE_UNSAFE, ARCHIVE_DAMAGED, ARCHIVE_TOO_LARGE, FILE_TOO_LARGE.
 */
export async function readCityOfDataArchive(
  source: Readable,
  options: ReadArchiveOptions = {},
): Promise<CityOfData> {
  const limits = options.limits ?? ARCHIVE_LIMITS;
  const reader = new CityOfDataReader({ decode: decodeJsonBytes });
  try {
    const { head, all } = await peek(source);
    const zipped = GZIP_MAGIC.every((byte, i) => head[i] === byte);
    if (!zipped && !looksLikeTar(head)) {
      const start = head.subarray(0, 8).toString('hex');
      throw new GuildError('FILE_UNRECOGNISED', 'This is neither a .tar.gz nor a .tar archive.', { start });
    }
    const tar = extract();
    const unzipped = zipped ? pipeline(all, createGunzip(GUNZIP), () => {}) : all;
    // What goes wrong in one half ends the other; the first error is the one to tell.
    await Promise.all([
      feed(unzipped, tar, { ...options, limits }),
      readEntries(tar, reader, { ...options, limits }),
    ]);
  } catch (error) {
    source.destroy();
    throw asGuildError(error);
  }
  return reader.finish();
}
