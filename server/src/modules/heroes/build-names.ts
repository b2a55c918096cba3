import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import {
  type BuildContext,
  createNameRegistry,
  type NumberTable,
  type RenamedNames,
} from '@guildhall/heroes/build-files';

/**
 * What build files need beside game data: the committed registry of names, the
 * table of renamed ones, and Brotli. Reads the registry once for each call.
 */
export async function loadBuildNames(registryFolder: string): Promise<BuildContext> {
  const read = (file: string): Promise<string> => readFile(join(registryFolder, file), 'utf8');
  const [names, numbers, renamed] = await Promise.all([
    read('names.txt'),
    read('numbers.json'),
    read('renamed.json'),
  ]);
  return {
    registry: createNameRegistry(names, JSON.parse(numbers) as NumberTable),
    renamed: JSON.parse(renamed) as RenamedNames,
    brotli: {
      compress: (bytes) => brotliCompressSync(bytes),
      decompress: (bytes, limit) => brotliDecompressSync(bytes, { maxOutputLength: limit }),
    },
  };
}
