import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportReport, readMidsDatabase, toGameData } from '@guildhall/heroes/codec';
import { type EncodedPack, encodePack } from '@guildhall/heroes/pack';

/** Where the starter pack is kept. */
export const STARTER_FOLDER = fileURLToPath(new URL('../../data/heroes/starter/', import.meta.url));

/** Files that are read from a folder; the rest of a Mids folder is of no use here. */
const USED = new Set([
  'i12.mhd',
  'enhdb.mhd',
  'attribmod.json',
  'attribmod.mhd',
  'maths.mhd',
  'nlevels.mhd',
  'eclasses.mhd',
  'typegrades.json',
  'settypes.mhd',
  'sdata.json',
  'sdata.mhd',
  'origins.mhd',
]);

/** The base folder is the only one that has these in full. */
const NEVER_OVERLAID = new Set(['i12.mhd', 'attribmod.json', 'attribmod.mhd']);

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly note: string;
}

function readFolder(folder: string, note: string): Map<string, Source> {
  const names = readdirSync(folder).filter((name) => USED.has(name.toLowerCase()));
  return new Map(
    names
      .toSorted()
      .map((file) => [
        file.toLowerCase(),
        { file, bytes: new Uint8Array(readFileSync(join(folder, file))), note },
      ]),
  );
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * The pack of a Mids database folder, in which the files of a second folder
 * replace those of the same name, except the main database and the modifier
 * tables: the enhancement database is newer there.
 */
export function makeStarterPack(
  base: string,
  overlay: string,
  name = 'Homecoming',
): { pack: EncodedPack; report: ImportReport } {
  const sources = readFolder(base, 'powers and modifier tables');
  for (const [key, source] of readFolder(overlay, 'enhancements and server settings')) {
    if (!NEVER_OVERLAID.has(key)) sources.set(key, source);
  }
  const database = readMidsDatabase(new Map([...sources].map(([key, { bytes }]) => [key, bytes])));
  const { data, report } = toGameData(database, {
    name,
    sources: [...sources.values()].map(({ file, bytes, note }) => ({ file, sha256: sha256(bytes), note })),
  });
  return { pack: encodePack(data, { sha256 }), report };
}
