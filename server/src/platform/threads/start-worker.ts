import { type ResourceLimits, Worker } from 'node:worker_threads';

/**
 * Start a module of ours in a thread. `url` is the module without its
 * extension: from the build it is `.js`; from the sources `.ts`, which Node 20
 * cannot read by itself, so the thread loads the development tool tsx first.
 */
export function startWorker(url: URL, workerData: unknown, resourceLimits: ResourceLimits = {}): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(`${url.href}.js`), { workerData, resourceLimits, execArgv: [] });
  const tsx = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from ${JSON.stringify(tsx)}; register(); await import(${JSON.stringify(`${url.href}.ts`)});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(start)}`), {
    workerData,
    resourceLimits,
    execArgv: ['--conditions=guildhall-source'],
  });
}
