/**
 * Reads a Mids database folder and writes it as a pack, in a thread of its own:
 * parsing and compressing take seconds, and the server goes on answering.
 * Posts `{progress}` while it works, then `{done}` or `{failed}` once.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompress, constants } from 'node:zlib';
import { readMidsDatabase, toGameData } from '@guildhall/heroes/codec';
import { type EncodedPack, encodePack } from '@guildhall/heroes/pack';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { syncFolder, writeAtomically } from '../../platform/data-dir/atomic-file.ts';
import type { ImportFailure, ImportJob, ImportMessage } from './import-messages.ts';

const compress = promisify(brotliCompress);

/** Bytes of one file of a database folder; real ones have up to 27 MB. */
const FILE_LIMIT = 256 * 1024 * 1024;

function post(message: ImportMessage): void {
  parentPort?.postMessage(message);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

type FolderFiles = Map<string, { file: string; bytes: Uint8Array }>;

function openFolder(directory: string): FolderFiles {
  try {
    return readFolder(directory);
  } catch (error) {
    if (isGuildError(error)) throw error;
    const message = `The folder cannot be read: ${(error as Error).message}`;
    throw new GuildError('DATA_FOLDER_INCOMPLETE', message, {}, error);
  }
}

/** Contents of the folder by lower-case name; only what a database can consist of. */
function readFolder(directory: string): FolderFiles {
  const names = readdirSync(directory).filter((name) => /\.(mhd|json)$/i.test(name));
  return new Map(
    names.toSorted().map((file) => {
      const path = join(directory, file);
      const { size } = statSync(path);
      if (size > FILE_LIMIT)
        throw new GuildError('FILE_TOO_LARGE', `${path} has ${size} bytes.`, { file, limit: FILE_LIMIT });
      post({ progress: { phase: `Reading ${file}`, done: 0, total: 0 } });
      return [file.toLowerCase(), { file, bytes: new Uint8Array(readFileSync(path)) }] as const;
    }),
  );
}

/** Remembers what was asked for: only the files that were read are sources of the data. */
class NotingMap<V> extends Map<string, V> {
  readonly asked = new Set<string>();

  override get(name: string): V | undefined {
    this.asked.add(name);
    return super.get(name);
  }
}

/** Write the pack so that it survives a power cut before anything refers to it. */
async function writePack({ manifest, files }: EncodedPack, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  let done = 0;
  for (const [hash, text] of files) {
    post({ progress: { phase: 'Writing', done, total: files.size } });
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    await writeAtomically(
      join(target, `${hash}.json.br`),
      await compress(Buffer.from(text, 'utf8'), { params }),
    );
    done += 1;
  }
  await writeAtomically(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFolder(target);
}

async function run({ directory, target }: ImportJob): Promise<void> {
  const files = openFolder(directory);
  const contents = new NotingMap([...files].map(([name, { bytes }]) => [name, bytes]));
  const database = readMidsDatabase(contents, {
    onProgress: ({ phase, done, total }) => post({ progress: { phase: `Parsing ${phase}`, done, total } }),
  });
  post({ progress: { phase: 'Mapping', done: 0, total: 0 } });
  const sources = [...files]
    .filter(([name]) => contents.asked.has(name))
    .map(([, { file, bytes }]) => ({ file, sha256: sha256(bytes) }));
  // Planner folders are named after their server, and build files name it the same way.
  const { data, report } = toGameData(database, { sources, name: basename(directory) });
  post({ progress: { phase: 'Packing', done: 0, total: 0 } });
  const pack = encodePack(data, { sha256 });
  await writePack(pack, target);
  post({ done: { manifest: pack.manifest, report } });
}

function failure(error: unknown): ImportFailure {
  if (isGuildError(error)) return { code: error.code, message: error.message, details: error.details };
  const { message = String(error), stack } = error as Partial<Error>;
  return { code: 'INTERNAL', message, details: {}, ...(stack === undefined ? {} : { stack }) };
}

/** Let requests go first where the platform has a priority for one thread (Linux); 19 would be the lowest. */
function yieldToRequests(): void {
  try {
    const thread = /\d+$/.exec(readlinkSync('/proc/thread-self'))?.[0];
    if (thread !== undefined) setPriority(Number(thread), 10);
  } catch {
    // No such notion here: the import runs at the priority of everything else.
  }
}

yieldToRequests();
await run(workerData as ImportJob).catch((error: unknown) => post({ failed: failure(error) }));
parentPort?.close();
