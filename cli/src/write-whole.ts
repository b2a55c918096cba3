import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GuildError } from '@guildhall/kernel';

/**
 * Writes a file from pieces; it appears under its name only when it is whole.
 * @throws GuildError FILE_UNWRITABLE.
 */
export async function writeWhole(
  path: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const partial = `${path}.${randomUUID()}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(parts, { objectMode: true }), createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    // The cause is what went wrong first; that nothing is there to remove is not.
    await rm(partial, { force: true }).catch(() => undefined);
    if (error instanceof GuildError) throw error;
    throw new GuildError('FILE_UNWRITABLE', `${path}: ${(error as Error).message}`, { path }, error);
  }
}
