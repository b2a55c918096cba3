/**
 * `npm test`: everything that needs no outside service. With TEST_DATABASE_URL
 * and TEST_REDIS_URL set, the database tests run on those as well. Further
 * words go to vitest: `npm test -- engines/heroes`.
 */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, runNode } from './lib/run.mjs';

const VITEST = join('node_modules', 'vitest', 'vitest.mjs');

try {
  await ensureInstalled({ dev: true });
  await ensureBuilt();
  const filters = process.argv.slice(2);
  const projects = process.env.TEST_PROJECTS?.split(',') ?? ['unit', 'database', 'smoke'];
  if (projects.includes('smoke') || projects.includes('browser')) requireBrowser(projects);
  await runNode(VITEST, [
    'run',
    '--passWithNoTests=false',
    ...projects.flatMap((name) => ['--project', name === 'database' ? 'database*' : name]),
    ...filters,
  ]);
} catch (error) {
  fail(error);
}

/** Without a browser the smoke test is left out with a notice; under CI that is a failure. */
function requireBrowser(projects) {
  if (findChromium()) return;
  if (process.env.CI === 'true')
    throw new Error(
      'CI=true, but no Chromium was found. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
    );
  process.stderr.write(
    'No Chromium found: the browser tests are skipped. Set CHROMIUM_PATH to include them.\n',
  );
  for (const name of ['smoke', 'browser']) {
    const at = projects.indexOf(name);
    if (at >= 0) projects.splice(at, 1);
  }
}
