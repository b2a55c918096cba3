/**
 * Makes the compendium's starter pack in `data/tabletop`: names, numbers, tables
 * and relations of both SRDs, with one-line summaries of our own and none of
 * their sentences. ROOT has the folders `2014` and `2024` of 5e-database and
 * `open5e-2024` of Open5e.
 *
 *   node --conditions=guildhall-source --import tsx tools/packs/make-tabletop-starter.ts ROOT
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { makeTabletopStarter, TABLETOP_FOLDER } from './tabletop-starter.ts';

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('usage: make-tabletop-starter.ts ROOT');
const { manifest, files } = makeTabletopStarter(root);

mkdirSync(TABLETOP_FOLDER, { recursive: true });
for (const [name, text] of files) {
  const bytes = Buffer.from(text, 'utf8');
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(join(TABLETOP_FOLDER, `${name}.br`), packed);
  console.log(
    `${name.padEnd(12)} ${String(bytes.length).padStart(9)} bytes, ${String(packed.length).padStart(8)} packed`,
  );
}
writeFileSync(join(TABLETOP_FOLDER, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(manifest.id, JSON.stringify(manifest.counts));
