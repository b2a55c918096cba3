/** `npm run fairness`: a million dice of each kind must look fair; see `tools/dice/fairness.ts`. */
import { fail, run } from './lib/run.mjs';

const node = ['--conditions=guildhall-source', '--import', 'tsx', 'tools/dice/fairness.ts'];
await run(process.execPath, [...node, ...process.argv.slice(2)]).catch(fail);
