import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build, GameData } from '@guildhall/heroes';
import type { PackManifest } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { isVersionId, PackLibrary, readManifest, subfolders } from './pack-library.ts';

/**
 * The pack that `current.json` of the data directory names, or else the newest
 * shipped one; for commands that need no database. Throws DATA_VERSION_UNKNOWN
 * when there is none.
 */
export async function openInstalledPack(
  packsFolder: string,
  starterFolder: string,
): Promise<{ manifest: PackManifest; dataFor(build: Build): Promise<GameData> }> {
  const current = await currentId(packsFolder);
  const folders = [
    ...(current === null ? [] : [join(packsFolder, current)]),
    ...(await subfolders(starterFolder)).map((name) => join(starterFolder, name)),
  ];
  const found: { manifest: PackManifest; folder: string }[] = [];
  for (const folder of folders) {
    const manifest = await readManifest(folder);
    if (manifest) found.push({ manifest, folder });
  }
  const newest = found.toSorted((a, b) => b.manifest.version.date.localeCompare(a.manifest.version.date))[0];
  const chosen = found.find(({ manifest }) => manifest.version.id === current) ?? newest;
  if (!chosen) {
    const message = 'No game data is installed. Import some with `guildhall import heroes FOLDER`.';
    throw new GuildError('DATA_VERSION_UNKNOWN', message);
  }
  const library = new PackLibrary();
  library.add(chosen.manifest, chosen.folder);
  const { id } = chosen.manifest.version;
  return { manifest: chosen.manifest, dataFor: (build) => library.dataFor(id, build) };
}

async function currentId(packsFolder: string): Promise<string | null> {
  try {
    const { id } = JSON.parse(await readFile(join(packsFolder, 'current.json'), 'utf8')) as { id: unknown };
    return typeof id === 'string' && isVersionId(id) ? id : null;
  } catch {
    return null;
  }
}
