import { loadConfig, migrateDatabase } from '@guildhall/server';
import { Command } from 'commander';
import { printJson, printLine } from '../output.ts';

/** `guildhall migrate`: bring the database up to date without serving. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database up to date (serve does this too)')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExample:\n  DATABASE_URL=postgres://guild@db/guild guildhall migrate')
    .action(async (options: { json?: true }) => {
      const applied = await migrateDatabase(loadConfig({ env: process.env, cwd: process.cwd() }));
      if (options.json) printJson({ applied });
      else if (applied.length === 0) printLine('The database is up to date.');
      else for (const name of applied) printLine(`applied ${name}`);
    });
}
