/**
 * Makes the starter pack that is shipped in `data/heroes`: game data a fresh
 * machine can plan with before anybody imports a database. Only names, numbers
 * and relations are kept. The same sources give the same bytes.
 *
 *   node --conditions=guildhall-source --import tsx tools/packs/make-starter.ts MIDS ARCHIVE SERVER [NAME]
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { PROVENANCE_FILE } from '../../server/src/modules/heroes/index.ts';
import { makeStarterPack, provenanceText, STARTER_FOLDER } from './starter-pack.ts';

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

async function main([mids, cityOfData, server, name]: readonly (string | undefined)[]): Promise<void> {
  if (mids === undefined || cityOfData === undefined || server === undefined) {
    throw new Error('usage: make-starter.ts MIDS-FOLDER CITY-OF-DATA.tar.gz SERVER-FOLDER [NAME]');
  }
  const { pack, layered } = await makeStarterPack({ mids, cityOfData, server }, name);
  const { manifest, files } = pack;
  rmSync(STARTER_FOLDER, { recursive: true, force: true });
  mkdirSync(STARTER_FOLDER, { recursive: true });
  let total = 0;
  for (const [slice, { hash, bytes }] of Object.entries(manifest.slices)) {
    const packed = compress(files.get(hash)!);
    writeFileSync(join(STARTER_FOLDER, `${hash}.json.br`), packed);
    total += packed.length;
    console.log(
      `${slice.padEnd(24)} ${String(bytes).padStart(9)} bytes, ${String(packed.length).padStart(8)} packed`,
    );
  }
  const provenance = compress(provenanceText(layered));
  writeFileSync(join(STARTER_FOLDER, PROVENANCE_FILE), provenance);
  total += provenance.length;
  writeFileSync(join(STARTER_FOLDER, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const { powers, effects } = manifest.counts;
  console.log(
    `${manifest.version.name} (${manifest.version.id}): ${powers} powers, ${effects} effects, ${total} bytes`,
  );
  for (const { name: layer, kind, records } of layered.provenance.layers) {
    console.log(`${layer} (${kind}): ${records} records`);
  }
  console.log(`fields on which layers differ: ${layered.conflicts.length}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
