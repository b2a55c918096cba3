import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { GuildError } from '@guildhall/kernel';

/** Files and folders as the commands about Mids files need them. */

/** Deepest folder looked into; a Mids folder has two levels. */
const DEEPEST = 8;

export interface FoundFile {
  /** Path for messages and for the place of output: relative to the folder, with `/`. */
  readonly name: string;
  readonly path: string;
}

function unreadable(path: string, error: unknown): GuildError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'does not exist' : message;
  return new GuildError('FILE_UNREADABLE', `${path}: ${reason}`, { path }, error);
}

/** False for what is not there, such as the target of a broken link. */
async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

async function* walk(folder: string, depth: number): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    // A linked file is read like any other; a linked folder could lead round in circles.
    if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) yield path;
    else if (entry.isDirectory() && depth < DEEPEST) yield* walk(path, depth + 1);
  }
}

/**
 * The file, or all files of the folder and those below it, by name. Links to folders are not followed.
 * @throws GuildError FILE_UNREADABLE.
 */
export async function findFiles(target: string): Promise<{ isFolder: boolean; files: FoundFile[] }> {
  const root = resolve(target);
  try {
    if (!(await stat(root)).isDirectory()) {
      return { isFolder: false, files: [{ name: target, path: root }] };
    }
    const files: FoundFile[] = [];
    for await (const path of walk(root, 1)) {
      files.push({ name: relative(root, path).split(sep).join('/'), path });
    }
    return { isFolder: true, files };
  } catch (error) {
    throw unreadable(target, error);
  }
}

/**
 * The bytes of a file, which is refused before it is read when it is too large.
 * @throws GuildError FILE_UNREADABLE or FILE_TOO_LARGE.
 */
export async function readFileBounded({ name, path }: FoundFile, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // The stream ends one byte after the limit, so a file that grows meanwhile is found out too.
    for await (const chunk of createReadStream(path, { end: limit }) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
    }
  } catch (error) {
    throw unreadable(name, error);
  }
  if (size <= limit) return Buffer.concat(chunks, size);
  throw new GuildError(
    'FILE_TOO_LARGE',
    `${name} is larger than ${limit} bytes, the largest file of its kind.`,
    {
      limit,
    },
  );
}
