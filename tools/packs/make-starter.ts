/**
 * Makes the starter pack that is shipped in `data/heroes`: game data a fresh
 * machine can plan with before anybody imports a database.
 *
 *   node --conditions=source --import tsx tools/packs/make-starter.ts BASE OVERLAY [NAME]
 *
 * BASE is a Mids database folder; files of OVERLAY replace those of the same
 * name, except the main database and the modifier tables (the enhancement
 * database is newer there). Only names, numbers and relations are kept.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { readMidsDatabase, toGameData } from '@guildhall/heroes/codec';
import { encodePack } from '@guildhall/heroes/pack';

/** Files that are read from a folder; the rest of a Mids folder is of no use here. */
const USED = [
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
];

const NEVER_OVERLAID = new Set(['i12.mhd', 'attribmod.json', 'attribmod.mhd']);

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly note: string;
}

function readFolder(folder: string, note: string): Map<string, Source> {
  const names = readdirSync(folder).filter((name) => USED.includes(name.toLowerCase()));
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

function compress(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function gatherSources(base: string, overlay: string): Map<string, Source> {
  const sources = readFolder(base, 'powers and modifier tables');
  for (const [key, source] of readFolder(overlay, 'enhancements and server settings')) {
    if (!NEVER_OVERLAID.has(key)) sources.set(key, source);
  }
  return sources;
}

function main(): void {
  const [base, overlay, name = 'Homecoming'] = process.argv.slice(2);
  if (base === undefined || overlay === undefined) {
    throw new Error('usage: make-starter.ts BASE-FOLDER OVERLAY-FOLDER [NAME]');
  }
  const sources = gatherSources(base, overlay);
  const database = readMidsDatabase(new Map([...sources].map(([key, { bytes }]) => [key, bytes])));
  const { data, report } = toGameData(database, {
    name,
    sources: [...sources.values()].map(({ file, bytes, note }) => ({ file, sha256: sha256(bytes), note })),
  });
  const { manifest, files } = encodePack(data, { sha256 });

  const folder = fileURLToPath(new URL('../../data/heroes/starter/', import.meta.url));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let total = 0;
  for (const [slice, { hash, bytes }] of Object.entries(manifest.slices)) {
    const packed = compress(files.get(hash)!);
    writeFileSync(join(folder, `${hash}.json.br`), packed);
    total += packed.length;
    console.log(
      `${slice.padEnd(24)} ${String(bytes).padStart(9)} bytes, ${String(packed.length).padStart(8)} packed`,
    );
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const { powers, effects } = manifest.counts;
  console.log(
    `${manifest.version.name} (${manifest.version.id}): ${powers} powers, ${effects} effects, ${total} bytes`,
  );
  console.log(`bonus powers that lead nowhere: ${report.unresolved.setBonuses.join(', ') || 'none'}`);
}

main();
