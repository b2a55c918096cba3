/**
 * `npm run bench:web`: how quick the planner is in Chromium; writes
 * bench/results/web.json. `--check` leaves with 1 when a limit is missed.
 */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, runNode } from './lib/run.mjs';

try {
  await ensureInstalled({ dev: true });
  await ensureBuilt();
  await runNode(join('node_modules', 'tsx', 'dist', 'cli.mjs'), [
    '--conditions=guildhall-source',
    join('bench', 'web', 'main.ts'),
    ...process.argv.slice(2),
  ]);
} catch (error) {
  if (error.code === 1) process.exit(1);
  fail(error);
}
