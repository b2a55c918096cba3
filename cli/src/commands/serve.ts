import { loadConfig, type Role, startServer, stopOnSignal } from '@guildhall/server';
import { Command, Option } from 'commander';

import { note, printLine } from '../output.ts';
import { workUntilStopped } from './worker.ts';

/** `guildhall serve`: the server and the web app until it is told to stop. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('start the server and the web app')
    .addOption(
      new Option('--role <role>', 'what this process does; others need PostgreSQL to share')
        .choices(['all', 'api', 'ws', 'worker'])
        .default('all'),
    )
    .addHelpText(
      'after',
      `
Settings come from the environment or a file .env; \`guildhall doctor\` shows them.

Examples:
  guildhall serve
  PORT=9000 DATA_DIR=/srv/guildhall guildhall serve
  DATABASE_URL=postgres://… guildhall serve --role api
  DATABASE_URL=postgres://… PORT=8081 guildhall serve --role ws     # /api/v1/live only`,
    )
    .action(async ({ role }: { role: Role | 'worker' }) => {
      if (role === 'worker') return workUntilStopped();
      const server = await startServer(loadConfig({ env: process.env, cwd: process.cwd() }), role);
      const stopped = stopOnSignal(server);
      printLine(`Guildhall is at ${server.url}`);
      if (server.firstAdminCode !== null)
        note(
          `Accounts are off. To turn them on, register the administrator at ${server.url}/account/register with the code ${server.firstAdminCode}`,
        );
      await stopped;
      note('Stopped.');
      return undefined;
    });
}
