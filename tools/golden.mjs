/**
 * `npm run golden -- FILE...`: run every case of golden files through the public
 * functions of the engines. Prints one line for each failing case, a count by
 * rule, and ends with `N passed, N failed`; leaves with 1 when any failed.
 */
import './lib/node-version.mjs';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { fail, runNode } from './lib/run.mjs';

const files = process.argv.slice(2);
if (files.length === 0 || files.includes('--help')) {
  process.stdout.write('Usage: npm run golden -- FILE...\n');
  process.exit(files.length === 0 ? 2 : 0);
}

// Names are given from where npm was called.
const here = process.env.INIT_CWD ?? process.cwd();
try {
  await ensureInstalled({ dev: true });
  await runNode(join('node_modules', 'tsx', 'dist', 'cli.mjs'), [
    '--conditions=guildhall-source',
    join('tools', 'golden', 'main.ts'),
    ...files.map((file) => resolve(here, file)),
  ]);
} catch (error) {
  if (error.code === 1) process.exit(1);
  fail(error);
}
