/**
 * `npm run mutate`: change the calculation line by line and see whether a test
 * notices. `--only explain,chain` takes some of the modules, `--files
 * calc/pets.ts,chain/*.ts` some of their files; `--threads 2` uses more of the machine. Stryker lives in tools/mutation with a lockfile of its
 * own and is installed there by this script alone. Leaves with 1 below 85 %.
 */
import './lib/node-version.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { fail, ROOT, runNode, runNpm } from './lib/run.mjs';

/** Modules with what is calculated in them. */
const MODULES = ['calc', 'chain', 'explain'];

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

try {
  await ensureInstalled({ dev: true });
  const folder = join(ROOT, 'tools', 'mutation');
  if (!existsSync(join(folder, 'node_modules'))) await runNpm(['ci', '--no-workspaces'], { cwd: folder });
  const modules = option('--only')?.split(',') ?? MODULES;
  const unknown = modules.filter((name) => !MODULES.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no module ${unknown[0]}; there are ${MODULES.join(', ')}.`);
  const named = option('--files')?.split(',') ?? modules.map((name) => `${name}/**/*.ts`);
  const files = named.map((name) => `engines/heroes/src/${name}`);
  await runNode(
    join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
    ['run', join('tools', 'mutation', 'stryker.config.mjs')],
    {
      env: {
        ...process.env,
        MUTATE: [...files, '!**/*.test.ts', '!**/*.fixture.ts'].join(),
        CONCURRENCY: option('--threads') ?? '1',
      },
    },
  );
} catch (error) {
  if (error.code === 1) process.exit(1);
  fail(error);
}
