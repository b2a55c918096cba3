import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Start a module of ours in a thread. `url` is the module without its
 * extension: from the build it is `.js`; from the sources `.ts`, which Node 20
 * cannot read by itself, so the development tool tsx is loaded first.
 */
export function startWorker(url: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`${url.href}.js`), { workerData, execArgv: [] });
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return new Worker(new URL(`${url.href}.ts`), {
    workerData,
    execArgv: ['--conditions=source', '--import', loader],
  });
}
