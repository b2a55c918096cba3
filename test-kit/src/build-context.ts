import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { GameData } from '@guildhall/heroes';
import { type BuildContext, createNameRegistry } from '@guildhall/heroes/build-files';
import { loadStarterPack } from './starter-pack.ts';

const REGISTRY = fileURLToPath(new URL('../../data/heroes/registry/', import.meta.url));

function read(file: string): string {
  return readFileSync(`${REGISTRY}${file}`, 'utf8');
}

let names: BuildContext | undefined;

/** The committed name registry with Node's Brotli, without game data. */
export function registryContext(): BuildContext {
  names ??= {
    registry: createNameRegistry(read('names.txt'), JSON.parse(read('numbers.json'))),
    renamed: JSON.parse(read('renamed.json')),
    brotli: {
      compress: (bytes) => new Uint8Array(brotliCompressSync(bytes)),
      decompress: (bytes, limit) => new Uint8Array(brotliDecompressSync(bytes, { maxOutputLength: limit })),
    },
    origin: 'https://guild.example',
  };
  return names;
}

/** The same with the starter pack: everything a build file may need. */
export function starterContext(): BuildContext & { readonly data: GameData } {
  return { ...registryContext(), data: loadStarterPack() };
}
