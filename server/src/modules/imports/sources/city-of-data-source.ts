import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type CityOfData, CityOfDataReader, cityOfDataToGameData } from '@guildhall/heroes/codec';
import { cityOfDataLayer } from '@guildhall/heroes/layers';
import { GuildError } from '@guildhall/kernel';
import { ARCHIVE_LIMITS, decodeJsonBytes, readCityOfDataArchive } from './city-of-data-archive.ts';
import type { OnProgress, ReadSource } from './source.ts';

/** Server that City of Data describes. */
const SERVER = 'Homecoming';

/** A City of Data archive, read as it streams in. */
export async function readCityOfDataFile(path: string, onProgress: OnProgress): Promise<ReadSource> {
  const tree = await readCityOfDataArchive(createReadStream(path), {
    onFile: (files) => onProgress('read', files, 0),
  });
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return asSource(tree, [{ file: basename(path), sha256: hash.digest('hex') }], onProgress);
}

/** A City of Data tree in a folder; links are not followed. */
export async function readCityOfDataFolder(folder: string, onProgress: OnProgress): Promise<ReadSource> {
  const reader = new CityOfDataReader({ decode: decodeJsonBytes });
  const hash = createHash('sha256');
  const names = await jsonFiles(folder);
  for (const [done, name] of names.entries()) {
    const bytes = await readFile(join(folder, name));
    reader.add(name.split(sep).join('/'), bytes);
    hash.update(`${name.split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
    if (done % 50 === 0) onProgress('read', done, names.length);
  }
  return asSource(reader.finish(), [{ file: basename(folder), sha256: hash.digest('hex') }], onProgress);
}

/** Paths below a folder, in an order that does not depend on the file system. */
async function jsonFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
  if (names.length <= ARCHIVE_LIMITS.entries) return names;
  throw new GuildError('ARCHIVE_TOO_LARGE', `${folder} has ${names.length} files.`, { ...ARCHIVE_LIMITS });
}

function asSource(tree: CityOfData, files: ReadSource['files'], onProgress: OnProgress): ReadSource {
  onProgress('schema', tree.files, tree.files);
  const mapping = cityOfDataToGameData(tree, { name: SERVER, sources: files });
  onProgress('type');
  const name = `City of Data ${mapping.data.version.date.slice(0, 4)}`;
  return { layer: cityOfDataLayer(name, mapping), whole: mapping.data, files, rejected: mapping.rejected };
}
