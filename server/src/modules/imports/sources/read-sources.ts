import { GuildError } from '@guildhall/kernel';
import { readCityOfDataFile, readCityOfDataFolder } from './city-of-data-source.ts';
import { readGameJsonFile } from './game-json-source.ts';
import {
  isCompleteMids,
  type MidsFiles,
  readMidsFiles,
  readMidsFolder,
  readPartialMids,
} from './mids-folder.ts';
import { recogniseSource } from './recognise-source.ts';
import type { OnProgress, ReadSource } from './source.ts';

/** Read every source in the order given, lowest precedence first. Throws IMPORT_SOURCE_UNKNOWN and what the readers throw. */
export async function readSources(paths: readonly string[], onProgress: OnProgress): Promise<ReadSource[]> {
  const read: ReadSource[] = [];
  let base: MidsFiles | null = null;
  for (const path of paths) {
    onProgress('read');
    switch (await recogniseSource(path)) {
      case 'mids-folder': {
        const files = readMidsFiles(path, onProgress);
        if (isCompleteMids(files)) base = files;
        read.push(readMids(path, files, base, onProgress));
        break;
      }
      case 'city-of-data-folder':
        read.push(await readCityOfDataFolder(path, onProgress));
        break;
      case 'city-of-data-archive':
        read.push(await readCityOfDataFile(path, onProgress));
        break;
      case 'game-json':
        read.push(readGameJsonFile(path));
        break;
    }
  }
  return read;
}

function readMids(
  path: string,
  files: MidsFiles,
  base: MidsFiles | null,
  onProgress: OnProgress,
): ReadSource {
  if (isCompleteMids(files)) return readMidsFolder(path, files, onProgress);
  if (base !== null) return readPartialMids(path, files, base, onProgress);
  throw new GuildError(
    'DATA_FOLDER_INCOMPLETE',
    `${path} has no I12.mhd. Name a complete Mids folder before it, and it is laid over that one.`,
    { missing: ['i12.mhd'] },
  );
}
