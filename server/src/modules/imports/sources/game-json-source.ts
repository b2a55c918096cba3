import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readGameJson } from '@guildhall/heroes/codec';
import { GuildError } from '@guildhall/kernel';
import { decodeJsonBytes } from './city-of-data-archive.ts';
import { isGzip } from './recognise-source.ts';
import type { ReadSource } from './source.ts';

/** Bytes after decompression; all layers together are about 40 MB. */
const UNPACKED_LIMIT = 512 << 20;

/** Game data that a Guildhall wrote as JSON, plain or packed with gzip. Throws ARCHIVE_DAMAGED, ARCHIVE_TOO_LARGE and what `readGameJson` throws. */
export function readGameJsonFile(path: string): ReadSource {
  const bytes = readFileSync(path);
  const { data, rejected } = readGameJsonBytes(basename(path), bytes);
  const files = [{ file: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') }];
  const name = `${data.version.name} (JSON)`;
  return { layer: { name, kind: 'guildhall', data }, whole: data, files, rejected };
}

/** The content of such a file. Throws as `readGameJsonFile` does. */
export function readGameJsonBytes(file: string, bytes: Buffer): ReturnType<typeof readGameJson> {
  return readGameJson(file, unpacked(file, bytes), decodeJsonBytes);
}

function unpacked(file: string, bytes: Buffer): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: UNPACKED_LIMIT });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      const limit = UNPACKED_LIMIT;
      throw new GuildError(
        'ARCHIVE_TOO_LARGE',
        `${file} unpacks to more than any real one.`,
        { limit },
        error,
      );
    }
    throw new GuildError('ARCHIVE_DAMAGED', `${file} cannot be unpacked: ${message}.`, {}, error);
  }
}
