import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FullGameData } from '@guildhall/heroes';
import { readMidsDatabase, toGameData } from '@guildhall/heroes/codec';
import { midsLayer } from '@guildhall/heroes/layers';
import { GuildError, isGuildError } from '@guildhall/kernel';
import type { OnProgress, ReadSource } from './source.ts';

/** Bytes of one file of a database folder; real ones have up to 27 MB. */
const FILE_LIMIT = 256 * 1024 * 1024;

/** Files of a Mids folder by lower-case name. */
export type MidsFiles = ReadonlyMap<string, { readonly file: string; readonly bytes: Uint8Array }>;

/** Contents of a folder, only what a database can consist of. Throws DATA_FOLDER_INCOMPLETE or FILE_TOO_LARGE. */
export function readMidsFiles(directory: string, onProgress: OnProgress): MidsFiles {
  try {
    const names = readdirSync(directory).filter((name) => /\.(mhd|json)$/i.test(name));
    return new Map(
      names.toSorted().map((file, at) => {
        const path = join(directory, file);
        const { size } = statSync(path);
        if (size > FILE_LIMIT)
          throw new GuildError('FILE_TOO_LARGE', `${path} has ${size} bytes.`, { file, limit: FILE_LIMIT });
        onProgress('read', at, names.length);
        return [file.toLowerCase(), { file, bytes: new Uint8Array(readFileSync(path)) }] as const;
      }),
    );
  } catch (error) {
    if (isGuildError(error)) throw error;
    const message = `The folder cannot be read: ${(error as Error).message}`;
    throw new GuildError('DATA_FOLDER_INCOMPLETE', message, {}, error);
  }
}

/** Whether the folder has a main database and so is complete by itself. */
export function isCompleteMids(files: MidsFiles): boolean {
  return files.has('i12.mhd');
}

/**
 * A complete Mids database folder. Planner folders are named after their server,
 * and build files name it the same way.
 */
export function readMidsFolder(directory: string, files: MidsFiles, onProgress: OnProgress): ReadSource {
  const contents = new NotingMap([...files].map(([file, { bytes }]) => [file, bytes]));
  const database = readMidsDatabase(contents, {
    onProgress: ({ done, total }) => onProgress('schema', done, total),
  });
  onProgress('type');
  const sources = describe(files, contents.asked);
  const data: FullGameData = toGameData(database, { sources, name: basename(directory) }).data;
  const name = `${basename(directory)} ${data.version.date.slice(0, 4)}`;
  return { layer: { name, kind: 'mids', data }, whole: data, files: sources, rejected: [] };
}

/**
 * A Mids folder without a main database, read together with the files of a
 * complete one below it: it states only what its own files hold.
 */
export function readPartialMids(
  directory: string,
  files: MidsFiles,
  base: MidsFiles,
  onProgress: OnProgress,
): ReadSource {
  onProgress('schema');
  const bytes = (from: MidsFiles) => new Map([...from].map(([file, content]) => [file, content.bytes]));
  const name = `${basename(directory)} files`;
  const layer = midsLayer(name, bytes(files), { base: bytes(base) });
  return { layer, whole: null, files: describe(files, new Set(files.keys())), rejected: [] };
}

function describe(files: MidsFiles, used: ReadonlySet<string>): ReadSource['files'] {
  return [...files]
    .filter(([name]) => used.has(name))
    .map(([, { file, bytes }]) => ({ file, sha256: createHash('sha256').update(bytes).digest('hex') }));
}

/** Remembers what was asked for: only the files that were read are sources of the data. */
class NotingMap<V> extends Map<string, V> {
  readonly asked = new Set<string>();

  override get(name: string): V | undefined {
    this.asked.add(name);
    return super.get(name);
  }
}
