/** `npm run test:matrix`: who may use which route, as the running server answers; fails when anybody gets in who may not. */
import { join } from 'node:path';
import { fail, runNode } from './lib/run.mjs';

process.env.PRINT_MATRIX = 'true';
const suite = join('server', 'src', 'route-matrix.db.test.ts');
await runNode(join('node_modules', 'vitest', 'vitest.mjs'), ['run', '--project', 'database', suite]).catch(
  fail,
);
