import { loadConfig, startServer, stopOnSignal } from '@guildhall/server';
import { Command } from 'commander';
import { note, printLine } from '../output.ts';

/** `guildhall serve`: the server and the web app until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the server and the web app')
    .addHelpText(
      'after',
      `
Settings come from the environment or a file .env; \`guildhall doctor\` shows them.

Examples:
  guildhall serve
  PORT=9000 DATA_DIR=/srv/guildhall guildhall serve`,
    )
    .action(async () => {
      const server = await startServer(loadConfig({ env: process.env, cwd: process.cwd() }));
      const stopped = stopOnSignal(server);
      printLine(`Guildhall is at ${server.url}`);
      await stopped;
      note('Stopped.');
    });
}
