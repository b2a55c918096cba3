import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress } from 'node:zlib';
import { writeGameJson } from '@guildhall/heroes/codec';
import type { PackManifest } from '@guildhall/heroes/pack';
import { findInstalledPack } from './modules/heroes/installed-pack.ts';
import { GAME_JSON_FILE } from './modules/heroes/pack-library.ts';
import type { Config } from './platform/config/load-config.ts';
import { dataDirPaths } from './platform/data-dir/data-dir.ts';
import { projectRoot } from './platform/project-root.ts';

export interface GameDataExport {
  readonly manifest: PackManifest;
  /** The document, piece by piece. */
  readonly parts: AsyncIterable<Uint8Array | string>;
}

/**
 * All game data of an installed version (the current one for null) as the one
 * JSON document that an import reads. Needs no database, so a server may run.
 * Throws DATA_VERSION_UNKNOWN or DATA_VERSION_BROKEN.
 */
export async function exportGameData(config: Config, version: string | null): Promise<GameDataExport> {
  const { packs } = dataDirPaths(config.dataDir);
  const { manifest, folder } = await findInstalledPack(packs, join(projectRoot(), 'data', 'heroes'), version);
  const kept = join(folder, GAME_JSON_FILE);
  if (!existsSync(kept)) {
    // A shipped pack holds all there is of its data.
    const { readPack } = await import('./modules/imports/index.ts');
    const { data } = await readPack(folder);
    return { manifest, parts: Readable.from(writeGameJson({ ...data, version: manifest.version })) };
  }
  const text = pipeline(createReadStream(kept), createBrotliDecompress(), () => undefined);
  return { manifest, parts: text };
}
