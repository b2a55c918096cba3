/** `npm run fuzz`: damages files and feeds them to every reader; see `tools/fuzz-codecs.ts`. */
import { fail, run } from './lib/run.mjs';

const node = ['--conditions=guildhall-source', '--import', 'tsx', 'tools/fuzz-codecs.ts'];
await run(process.execPath, [...node, ...process.argv.slice(2)]).catch(fail);
