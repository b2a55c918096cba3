/**
 * Maintainers only: make `server/assets/db-template.tar.br`, the empty database
 * that a new installation starts from. Run it after PGlite was updated:
 * `node tools/make-db-template.mjs` (about a minute).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from './lib/run.mjs';

const require = createRequire(join(ROOT, 'server', 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { PGlite } = await load('@electric-sql/pglite');
const { pg_trgm } = await load('@electric-sql/pglite/contrib/pg_trgm');

// Segments of 1 MB instead of 16: an empty database takes 25 MB of disk instead of 55.
const database = await PGlite.create({
  extensions: { pg_trgm },
  initDbStartParams: ['--wal-segsize=1'],
});
await database.query('CREATE EXTENSION pg_trgm');
for (const statement of ['VACUUM FULL', 'VACUUM FREEZE ANALYZE', 'CHECKPOINT'])
  await database.query(statement);
const archive = await database.dumpDataDir('none');
await database.close();

const tar = Buffer.from(await archive.arrayBuffer());
const packed = brotliCompressSync(tar, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
    [constants.BROTLI_PARAM_LGWIN]: 26,
    [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
  },
});
const target = join(ROOT, 'server', 'assets', 'db-template.tar.br');
mkdirSync(join(ROOT, 'server', 'assets'), { recursive: true });
writeFileSync(target, packed);
process.stderr.write(`${target}: ${packed.length} bytes, ${tar.length} unpacked\n`);
