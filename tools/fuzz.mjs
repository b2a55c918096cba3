/** `npm run fuzz`: damages files and feeds them to every reader; see `tools/fuzz/main.ts`. */
import { fail, run } from './lib/run.mjs';

const node = ['--conditions=guildhall-source', '--import', 'tsx', 'tools/fuzz/main.ts'];
await run(process.execPath, [...node, ...process.argv.slice(2)]).catch(fail);
