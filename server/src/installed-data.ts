import { join } from 'node:path';
import type { Build, GameData } from '@guildhall/heroes';
import type { BuildContext } from '@guildhall/heroes/build-files';
import type { PackManifest } from '@guildhall/heroes/pack';
// Not through the face of the module: with it come routes, queries and the database, and these are for quick commands.
import { loadBuildNames } from './modules/heroes/build-names.ts';
import { openInstalledPack } from './modules/heroes/installed-pack.ts';
import type { Config } from './platform/config/load-config.ts';
import { dataDirPaths } from './platform/data-dir/data-dir.ts';
import { findLocalServer, type LocalServer } from './platform/data-dir/local-access.ts';
import { projectRoot } from './platform/project-root.ts';

/** The server that runs on the configured data directory, or null. Commands go through it. */
export function findRunningServer(config: Config): Promise<LocalServer | null> {
  return findLocalServer(dataDirPaths(config.dataDir));
}

/** Game data as it is installed, for commands that compute without a server or database. */
export interface InstalledData {
  readonly manifest: PackManifest;
  /** Data with everything the build needs. */
  dataFor(build: Build): Promise<GameData>;
}

/**
 * The current game data of the data directory, or the shipped starter pack.
 * Throws DATA_VERSION_UNKNOWN when there is neither.
 */
export function openGameData(config: Config): Promise<InstalledData> {
  return openInstalledPack(dataDirPaths(config.dataDir).packs, join(projectRoot(), 'data', 'heroes'));
}

/** What build files of every format need beside game data; share links begin with the public address. */
export async function openBuildNames(config: Config): Promise<BuildContext> {
  const names = await loadBuildNames(join(projectRoot(), 'data', 'heroes', 'registry'));
  return { ...names, origin: config.publicUrl ?? `http://${config.host}:${config.port}` };
}
