import { loadConfig, startWorking, stopOnSignal } from '@guildhall/server';
import { Command } from 'commander';
import { note } from '../output.ts';

/** `guildhall worker`: background work without the web server, beside servers of the same PostgreSQL. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('work on background jobs beside servers of the same PostgreSQL database')
    .addHelpText(
      'after',
      `
It needs DATABASE_URL, and the DATA_DIR of the servers it works for. What it was
doing when it is stopped or dies is continued by another worker.

Example:
  DATABASE_URL=postgres://localhost/guildhall guildhall worker`,
    )
    .action(workUntilStopped);
}

/** Work on the queue until a signal ends the process. */
export async function workUntilStopped(): Promise<void> {
  const worker = await startWorking(loadConfig({ env: process.env, cwd: process.cwd() }));
  const stopped = stopOnSignal(worker);
  note('Working on background jobs.');
  await stopped;
  note('Stopped.');
}
