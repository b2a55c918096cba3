/**
 * `npm run codegen`: write everything that is generated from the sources;
 * `npm run codegen -- --check` only compares and fails when something is stale.
 */
import './lib/node-version.mjs';
import { join } from 'node:path';
import { fail, runNode } from './lib/run.mjs';

await runNode(join('node_modules', 'tsx', 'dist', 'cli.mjs'), [
  '--conditions=guildhall-source',
  join('tools', 'codegen', 'main.ts'),
  ...process.argv.slice(2),
]).catch(fail);
