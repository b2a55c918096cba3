import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { AnyEntry, Edition } from '@guildhall/tabletop/compendium';

const decompress = promisify(brotliDecompress);

/** What is read of `data/tabletop/manifest.json`. */
export interface StarterManifest {
  /** Changes with the entries. */
  readonly id: string;
  readonly attribution: Readonly<Record<Edition, string>>;
}

export async function readStarterManifest(folder: string): Promise<StarterManifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as StarterManifest;
}

/** The shipped facts of a rule set. */
export async function readStarterEntries(folder: string, edition: Edition): Promise<readonly AnyEntry[]> {
  const packed = await readFile(join(folder, `${edition}.json.br`));
  return JSON.parse((await decompress(packed)).toString('utf8')) as readonly AnyEntry[];
}
