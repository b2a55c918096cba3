/**
 * Reads an SRD folder or content pack and makes its entries ready for the
 * database, in a thread of its own: parsing and indexing take seconds, and the
 * server goes on answering. Posts `{rows}` in portions, then `{done}` or `{failed}`.
 */
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { type AnyEntry, completeEntries, readSrdFolder } from '@guildhall/tabletop/compendium';
import { newId } from '../../platform/ports.ts';
import type {
  CompendiumImportJob,
  CompendiumImportMessage,
  ReadFolder,
} from './compendium-import-messages.ts';
import type { EntryOrigin } from './compendium-tables.ts';
import { PACK_MANIFEST, readContentPack } from './content-pack.ts';
import { entryValues } from './entry-rows.ts';
import { readStarterEntries, readStarterManifest } from './starter-entries.ts';

/** Entries posted at once: receiving them takes the server a few milliseconds. */
const PORTION = 100;
const FILE_LIMIT = 64 * 1024 * 1024;

function post(message: CompendiumImportMessage): void {
  parentPort?.postMessage(message);
}

async function jsonFiles(directory: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(directory)).toSorted()) {
    const path = join(directory, name);
    if (!name.endsWith('.json')) continue;
    const { size } = await stat(path);
    if (size > FILE_LIMIT)
      throw new GuildError('FILE_TOO_LARGE', `${path} has ${size} bytes.`, { file: name, limit: FILE_LIMIT });
    files.set(name, new Uint8Array(await readFile(path)));
  }
  return files;
}

function countKinds(entries: readonly AnyEntry[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function postEntries(entries: readonly AnyEntry[], origin: EntryOrigin): void {
  for (let at = 0; at < entries.length; at += PORTION)
    post({ rows: entries.slice(at, at + PORTION).map((entry) => entryValues(entry, origin, newId)) });
}

async function importSrd({ directory, starterFolder }: CompendiumImportJob): Promise<ReadFolder> {
  const folder = readSrdFolder(await jsonFiles(directory));
  const { edition, format } = folder;
  const starter = await readStarterEntries(starterFolder, edition);
  const { attribution } = await readStarterManifest(starterFolder);
  postEntries(completeEntries(folder, starter), format);
  const name = edition === '2014' ? 'SRD 5.1' : 'SRD 5.2';
  return {
    source: format === 'open5e' ? `open5e-${edition}` : `srd-${edition}`,
    name: `${name}, full text (${format})`,
    format,
    edition,
    attribution: attribution[edition],
    records: Object.fromEntries(folder.files.map(({ file, records }) => [file, records])),
    counts: countKinds(folder.entries),
    defects: folder.defects,
    ignored: folder.ignored,
  };
}

async function importPack({ directory }: CompendiumImportJob): Promise<ReadFolder> {
  const pack = await readContentPack(directory);
  postEntries(pack.entries, 'pack');
  return {
    source: `pack:${pack.id}`,
    name: `${pack.name} ${pack.version} (${pack.licence})`,
    format: 'pack',
    edition: null,
    attribution: pack.attribution,
    records: pack.records,
    counts: countKinds(pack.entries),
    defects: [],
    ignored: [],
  };
}

async function run(job: CompendiumImportJob): Promise<void> {
  const isPack = await access(join(job.directory, PACK_MANIFEST)).then(
    () => true,
    () => false,
  );
  post({ done: isPack ? await importPack(job) : await importSrd(job) });
}

await run(workerData as CompendiumImportJob).catch((error: unknown) => {
  if (isGuildError(error))
    return post({ failed: { code: error.code, message: error.message, details: error.details } });
  const { message = String(error), stack } = error as Partial<Error>;
  return post({
    failed: { code: 'INTERNAL', message, details: {}, ...(stack === undefined ? {} : { stack }) },
  });
});
parentPort?.close();
