import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeAtomically } from '../data-dir/atomic-file.ts';
import { type BlobHash, type BlobStore, hashOf, placeOf } from './blob-store.ts';

/** Blobs as files of a folder, `ab/cd/<hash>`. */
export class FileBlobs implements BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<BlobHash> {
    const hash = hashOf(bytes);
    const path = this.#path(hash);
    // A file of another length is what a disk left that had no space.
    if ((await sizeOf(path)) === bytes.byteLength) return hash;
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeAtomically(path, bytes, 0o600);
    if (made !== undefined) await syncFolder(dirname(made));
    return hash;
  }

  async get(hash: BlobHash): Promise<Uint8Array | undefined> {
    try {
      return await readFile(this.#path(hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(hash: BlobHash): Promise<void> {
    await rm(this.#path(hash), { force: true });
  }

  /** Only the server reaches its folder. */
  async link(): Promise<null> {
    return null;
  }

  #path(hash: BlobHash): string {
    return join(this.#folder, placeOf(hash));
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
