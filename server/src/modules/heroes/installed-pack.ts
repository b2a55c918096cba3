import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build, GameData } from '@guildhall/heroes';
import type { PackManifest } from '@guildhall/heroes/pack';
import { GuildError } from '@guildhall/kernel';
import { type InstalledPack, isVersionId, PackLibrary, readManifest, subfolders } from './pack-library.ts';

/**
 * The installed pack with this version id; for null the one that `current.json` of the data directory names, or
 * else the newest shipped one. Needs no database. Throws DATA_VERSION_UNKNOWN.
 */
export async function findInstalledPack(
  packsFolder: string,
  starterFolder: string,
  version: string | null = null,
): Promise<InstalledPack> {
  const wanted = version ?? (await currentId(packsFolder));
  const folders = [
    ...(wanted !== null && isVersionId(wanted) ? [join(packsFolder, wanted)] : []),
    ...(await subfolders(starterFolder)).map((name) => join(starterFolder, name)),
  ];
  const found: InstalledPack[] = [];
  for (const folder of folders) {
    const manifest = await readManifest(folder);
    if (manifest) found.push({ manifest, folder });
  }
  const exact = found.find(({ manifest }) => manifest.version.id === wanted);
  if (exact) return exact;
  if (version !== null)
    throw new GuildError('DATA_VERSION_UNKNOWN', `The game data version ${version} is not installed.`);
  const newest = found.toSorted((a, b) => b.manifest.version.date.localeCompare(a.manifest.version.date))[0];
  if (newest) return newest;
  const message = 'No game data is installed. Import some with `guildhall import heroes FOLDER`.';
  throw new GuildError('DATA_VERSION_UNKNOWN', message);
}

/**
 * The pack that `current.json` of the data directory names, or else the newest
 * shipped one; for commands that need no database. Throws DATA_VERSION_UNKNOWN
 * when there is none.
 */
export async function openInstalledPack(
  packsFolder: string,
  starterFolder: string,
): Promise<{ manifest: PackManifest; dataFor(build: Build): Promise<GameData> }> {
  const chosen = await findInstalledPack(packsFolder, starterFolder);
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
