import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import type { GameData } from '@guildhall/heroes';
import { createGameData, decodeSlice, type PackManifest } from '@guildhall/heroes/pack';

const STARTER = fileURLToPath(new URL('../../data/heroes/starter/', import.meta.url));

/** Table of contents of the starter pack. */
export function starterManifest(): PackManifest {
  return JSON.parse(readFileSync(`${STARTER}manifest.json`, 'utf8')) as PackManifest;
}

let whole: GameData | undefined;

/**
 * Game data of the committed starter pack; all slices, or those named.
 * @throws Error when a file does not have the content its name promises.
 */
export function loadStarterPack(slices?: readonly string[]): GameData {
  if (slices === undefined && whole !== undefined) return whole;
  const manifest = starterManifest();
  const names = slices ?? Object.keys(manifest.slices);
  const data = createGameData(
    manifest,
    names.map((name) => decodeSlice(readSlice(manifest, name))),
  );
  if (slices === undefined) whole = data;
  return data;
}

function readSlice(manifest: PackManifest, name: string): string {
  const hash = manifest.slices[name]?.hash;
  if (hash === undefined) throw new Error(`The starter pack has no slice "${name}".`);
  const text = brotliDecompressSync(readFileSync(`${STARTER}${hash}.json.br`));
  if (createHash('sha256').update(text).digest('hex') !== hash) {
    throw new Error(`Slice "${name}" of the starter pack is damaged.`);
  }
  return text.toString('utf8');
}
