import { resolve } from 'node:path';
import type { Client, ImportSchedule } from '@guildhall/client';
import { GuildError } from '@guildhall/kernel';
import { Command, InvalidArgumentError } from 'commander';
import { printJson, printLine, printTable } from '../output.ts';
import type { ServerChoice } from '../server-choice.ts';

/** `guildhall import schedule`: imports that the server repeats by itself. */
export function importScheduleCommand(choice: ServerChoice): Command {
  const server = () => serverOf(choice);
  return new Command('schedule')
    .description('let the server import again every so many hours')
    .addCommand(add(server))
    .addCommand(list(server))
    .addCommand(remove(server));
}

/** Schedules are kept by the server, which has to run for them to happen. */
async function serverOf(choice: ServerChoice): Promise<Client> {
  const connection = await choice.connect();
  if (connection !== null) return connection.client;
  throw new GuildError(
    'UNAVAILABLE',
    'No server runs on this data directory; start one with `guildhall serve`.',
  );
}

function hours(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 8_760) return value;
  throw new InvalidArgumentError('It is a whole number of hours from 1 to 8760.');
}

function add(server: () => Promise<Client>): Command {
  return new Command('add')
    .description('repeat the import of a folder, file or address')
    .argument('<source>', 'as for `import heroes`')
    .option('--every <hours>', 'hours between two imports', hours, 24)
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExample:\n  guildhall import schedule add https://example.org/city-of-data.tar.gz --every 168',
    )
    .action(async (source: string, options: { every: number; json?: true }) => {
      const full = /^https?:\/\//i.test(source) ? source : resolve(source);
      print([await (await server()).imports.schedule(full, options.every)], options);
    });
}

function list(server: () => Promise<Client>): Command {
  return new Command('list')
    .description('list the imports that repeat')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  guildhall import schedule list')
    .action(async (options: { json?: true }) => print(await (await server()).imports.schedules(), options));
}

function remove(server: () => Promise<Client>): Command {
  return new Command('remove')
    .description('stop repeating an import')
    .argument('<id>', 'as listed')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExample:\n  guildhall import schedule remove 0199b2c4-0000-7000-8000-000000000000',
    )
    .action(async (id: string, options: { json?: true }) =>
      print([await (await server()).imports.unschedule(id)], options),
    );
}

function print(schedules: readonly ImportSchedule[], options: { json?: true }): void {
  if (options.json) printJson({ schedules });
  else if (schedules.length === 0) printLine('No import repeats.');
  else {
    const cells = ({ id, source, everyHours, nextAt }: ImportSchedule) => [
      id,
      source,
      `every ${everyHours} h`,
      `next ${nextAt}`,
    ];
    printTable(schedules.map(cells));
  }
}
