/**
 * `npm run bench:web`: how quick the planner is in Chromium; writes
 * bench/results/web.json. `--check` leaves with 1 when a limit is missed.
 */
import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, ROOT, runNode, runNpm } from './lib/run.mjs';

/** Lighthouse lives in tools/lighthouse with a lockfile of its own; without it the scores are left out. */
async function installLighthouse() {
  const folder = join(ROOT, 'tools', 'lighthouse');
  if (existsSync(join(folder, 'node_modules'))) return;
  await runNpm(['ci', '--no-workspaces', '--ignore-scripts'], { cwd: folder }).catch(() =>
    console.warn('Lighthouse could not be installed: its scores are left out.'),
  );
}

try {
  await ensureInstalled({ dev: true });
  await installLighthouse();
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
