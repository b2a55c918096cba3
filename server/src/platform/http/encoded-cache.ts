import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiate.ts';

const compressBrotli = promisify(brotliCompress);
const decompressBrotli = promisify(brotliDecompress);
const compressGzip = promisify(gzip);

/** Bytes as they are stored. */
export interface Source {
  readonly encoding: 'br' | 'identity';
  read(): Promise<Buffer>;
}

/**
 * Keeps encoded forms of files in memory, so that each is compressed once.
 * zlib works in its own threads; the event loop only waits.
 */
export class EncodedCache {
  readonly #capacity: number;
  readonly #entries = new Map<string, { bytes: Promise<Buffer>; size: number }>();
  #size = 0;

  /** @param capacity bytes kept at most */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** `key` has to change when the content does. */
  get(key: string, encoding: Encoding, source: Source): Promise<Buffer> {
    const name = `${encoding} ${key}`;
    const known = this.#entries.get(name);
    if (known) {
      // Last in the order of a Map is the one used last.
      this.#entries.delete(name);
      this.#entries.set(name, known);
      return known.bytes;
    }
    const entry = { bytes: encode(source, encoding), size: 0 };
    this.#entries.set(name, entry);
    entry.bytes.then(
      (bytes) => this.#keep(name, entry, bytes.length),
      () => this.#entries.delete(name),
    );
    return entry.bytes;
  }

  #keep(name: string, entry: { size: number }, size: number): void {
    if (this.#entries.get(name) !== entry) return;
    entry.size = size;
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#entries) {
      if (this.#size <= this.#capacity) break;
      this.#entries.delete(oldest);
      this.#size -= freed;
    }
  }
}

async function encode(source: Source, encoding: Encoding): Promise<Buffer> {
  const stored = await source.read();
  if (source.encoding === encoding) return stored;
  const plain = source.encoding === 'br' ? await decompressBrotli(stored) : stored;
  if (encoding === 'br') {
    // Quality 9 is within 5 % of the best and thirty times faster.
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    };
    return compressBrotli(plain, { params });
  }
  return encoding === 'gzip' ? compressGzip(plain) : plain;
}
