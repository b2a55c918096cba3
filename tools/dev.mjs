/** `npm run dev`: server and web from source, both reloading on change. */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { fail, ROOT } from './lib/run.mjs';

await ensureInstalled({ dev: true }).catch(fail);

const children = [
  spawn(
    process.execPath,
    [
      join('node_modules', 'tsx', 'dist', 'cli.mjs'),
      'watch',
      '--clear-screen=false',
      '--conditions=guildhall-source',
      'server/src/bin.ts',
    ],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } },
  ),
  spawn(process.execPath, [join('..', 'node_modules', 'vite', 'bin', 'vite.js'), '--clearScreen', 'false'], {
    cwd: join(ROOT, 'web'),
    stdio: 'inherit',
  }),
];

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
for (const child of children) child.once('exit', stop);
