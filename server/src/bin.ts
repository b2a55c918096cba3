/** Starts the server from the environment; `npm run dev` runs this file from source. */
import { isGuildError } from '@guildhall/kernel';
import { loadConfig, startServer, stopOnSignal } from './main.ts';

try {
  const server = await startServer(loadConfig({ env: process.env, cwd: process.cwd() }));
  const stopped = stopOnSignal(server);
  process.stderr.write(`Guildhall is ready: ${server.url}\n`);
  if (server.firstAdminCode !== null)
    process.stderr.write(`First administrator: register with the code ${server.firstAdminCode}\n`);
  await stopped;
} catch (error) {
  process.stderr.write(`${isGuildError(error) ? `${error.code}: ${error.message}` : String(error)}\n`);
  process.exitCode = 3;
}
