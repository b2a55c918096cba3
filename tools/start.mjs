/** `npm start`: install and build what is missing, then serve. */
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/run.mjs';

try {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
} catch (error) {
  fail(error);
}
process.argv.splice(2, 0, 'serve');
await import('../cli/dist/main.js');
