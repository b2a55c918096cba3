/**
 * `npm run bench:training`: how well the ratings foretell human judgements, and
 * how fast they are; writes bench/results/training.json. `--check` leaves with 1
 * when a limit is missed.
 */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { fail, runNode } from './lib/run.mjs';

try {
  await ensureInstalled({ dev: true });
  await runNode(join('node_modules', 'tsx', 'dist', 'cli.mjs'), [
    '--conditions=guildhall-source',
    join('bench', 'training', 'main.ts'),
    ...process.argv.slice(2),
  ]);
} catch (error) {
  if (error.code === 1) process.exit(1);
  fail(error);
}
