/**
 * `npm run check`: everything CI runs, cheapest first, so that the first
 * failure is also the quickest. `--from NAME` starts at a later step, `--without NAME` leaves
 * one out.
 */
import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail, ROOT, runNode } from './lib/run.mjs';
import { withTestServices } from './lib/services.mjs';

const bin = (...parts) => join('node_modules', ...parts);

const STEPS = {
  format: () => runNode(bin('@biomejs', 'biome', 'bin', 'biome'), ['ci', '--error-on-warnings', '.']),
  lint: () => runNode(bin('oxlint', 'bin', 'oxlint'), ['--deny-warnings', '.']),
  types: async () => {
    await runNode(bin('typescript-native', 'bin', 'tsc'), ['-b']);
    await runNode(bin('typescript-native', 'bin', 'tsc'), ['-p', 'tsconfig.test.json']);
  },
  generated: () => runNode(join('tools', 'codegen.mjs'), ['--check']),
  unused: () => runNode(bin('knip', 'bin', 'knip.js')),
  test: () => runNode(join('tools', 'test.mjs')),
  services: () =>
    withTestServices((env) =>
      runNode(join('tools', 'test.mjs'), [], { env: { ...process.env, ...env, TEST_PROJECTS: 'database' } }),
    ),
  browser: () =>
    runNode(join('tools', 'test.mjs'), [], { env: { ...process.env, TEST_PROJECTS: 'browser' } }),
};

const names = Object.keys(STEPS);
const first = option('--from') ?? names[0];
const left = option('--without');

/** The step that follows `flag` on the command line. */
function option(flag) {
  const at = process.argv.indexOf(flag);
  if (at < 0) return undefined;
  const name = process.argv[at + 1];
  if (!names.includes(name)) fail(new Error(`There is no step "${name}". Steps: ${names.join(', ')}.`));
  return name;
}

try {
  await ensureInstalled({ dev: true });
  if (!existsSync(join(ROOT, 'web', 'dist', 'index.html'))) await ensureBuilt();
  for (const name of names.slice(names.indexOf(first)).filter((step) => step !== left)) {
    process.stdout.write(`\n── ${name} ──\n`);
    const started = performance.now();
    await STEPS[name]();
    process.stdout.write(`── ${name}: passed in ${((performance.now() - started) / 1000).toFixed(1)} s ──\n`);
  }
} catch (error) {
  fail(error);
}
