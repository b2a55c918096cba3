import { doctorReport, loadConfig } from '@guildhall/server';
import { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { printJson, printLine, printTable } from '../output.ts';

/** `guildhall doctor`: the effective settings and what is wrong with them; changes nothing. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('show the effective settings and check what they point at')
    .option('--json', 'print one JSON document')
    .addHelpText('after', '\nExamples:\n  guildhall doctor\n  guildhall doctor --json')
    .action(async (options: { json?: true }) => {
      const report = await doctorReport(loadConfig({ env: process.env, cwd: process.cwd() }));
      if (options.json) printJson(report);
      else {
        printLine('Settings');
        printTable(report.settings.map(({ name, value, source }) => [name, value ?? 'not set', source]));
        printLine('\nChecks');
        printTable(report.checks.map(({ name, ok, detail }) => [ok ? 'ok' : 'FAILED', name, detail]));
      }
      if (report.checks.some(({ ok }) => !ok)) process.exitCode = EXIT.environment;
    });
}
