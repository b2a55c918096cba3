/**
 * `npm run bench:load`: how many builds a second the server computes over HTTP
 * and how soon it answers; writes bench/results/load.json. `--json` prints the
 * results as JSON, `--check` leaves with 1 when a limit is missed. With `--live`
 * the sockets, cached reads and the cache instead (bench/results/live.json).
 */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { fail, runNode } from './lib/run.mjs';

try {
  await ensureInstalled({ dev: true });
  await runNode(join('node_modules', 'tsx', 'dist', 'cli.mjs'), [
    '--conditions=guildhall-source',
    join('bench', process.argv.includes('--live') ? 'live' : 'load', 'main.ts'),
    ...process.argv.slice(2),
  ]);
} catch (error) {
  if (error.code === 1) process.exit(1);
  fail(error);
}
