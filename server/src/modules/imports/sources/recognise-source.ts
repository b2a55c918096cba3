import { open, readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { GuildError } from '@guildhall/kernel';

/** What a path holds, by its content rather than its name. */
export type SourceKind = 'mids-folder' | 'city-of-data-folder' | 'city-of-data-archive' | 'game-json';

/** Folders that only a City of Data tree has side by side. */
const TREE = ['powers', 'archetypes'];
const GZIP = [0x1f, 0x8b];
/** Bytes that tell what a file is. */
const START = 512;
/** Bytes that so many can unpack to: deflate packs by a factor of 1,032 at most. */
const UNPACKED_START = START * 1_040;

/** Say what a source is. Throws IMPORT_SOURCE_UNKNOWN with what was found instead. */
export async function recogniseSource(path: string): Promise<SourceKind> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return recogniseFolder(path);
  if (found?.isFile()) return recogniseFile(path);
  throw unknown(path, 'there is no such file or folder');
}

async function recogniseFolder(path: string): Promise<SourceKind> {
  const names = new Set((await readdir(path)).map((name) => name.toLowerCase()));
  if (TREE.every((name) => names.has(name)) || names.has('filtered_data')) return 'city-of-data-folder';
  if (names.has('i12.mhd') || names.has('enhdb.mhd')) return 'mids-folder';
  if (names.has('i9.mhd')) throw unknown(path, 'it is a Mids database of 2007 (I9.mhd), which is not read');
  const some = [...names].toSorted().slice(0, 3).join(', ');
  throw unknown(path, names.size === 0 ? 'the folder is empty' : `the folder has ${some} …`);
}

async function recogniseFile(path: string): Promise<SourceKind> {
  const start = await firstBytes(path, START);
  if (isGzip(start)) return isJson(unpackedStart(start)) ? 'game-json' : 'city-of-data-archive';
  if (isTar(start)) return 'city-of-data-archive';
  if (isJson(start)) return 'game-json';
  if (/\.mhd$/i.test(path))
    throw unknown(path, 'it is one file of a Mids database; name the folder it is in');
  if (start.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    throw unknown(path, 'it is a ZIP archive; unpack it, or pack the tree as .tar.gz');
  throw unknown(path, start.length === 0 ? 'the file is empty' : 'its content is of no known kind');
}

/** Whether bytes begin a gzip stream. */
export function isGzip(start: Uint8Array): boolean {
  return GZIP.every((byte, at) => start[at] === byte);
}

/** What a gzip stream begins with; nothing of one that is damaged from the start. */
function unpackedStart(start: Buffer): Buffer {
  try {
    // The rest of the stream is not there, and that is no fault.
    return gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: UNPACKED_START });
  } catch {
    return Buffer.alloc(0);
  }
}

function isJson(start: Buffer): boolean {
  return /^\uFEFF?\s*\{/.test(start.toString('utf8', 0, START));
}

function isTar(start: Buffer): boolean {
  return start.subarray(257, 262).toString('latin1') === 'ustar';
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function unknown(path: string, found: string): GuildError {
  return new GuildError(
    'IMPORT_SOURCE_UNKNOWN',
    `${basename(path)} is no source of game data: ${found}. An import reads a Mids Reborn database folder, a City of Data tree or its .tar.gz, or a JSON export of Guildhall, also packed with gzip.`,
    { source: path },
  );
}
