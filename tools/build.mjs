/** `npm run build`: build what is stale and stop. */
import './lib/node-version.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { fail } from './lib/run.mjs';

await ensureInstalled({ dev: false })
  .then(() => ensureBuilt())
  .catch(fail);
