import { computeBuild } from '@guildhall/heroes';
import { Command } from 'commander';
import { buildHeader, printBuildHeader } from '../build-header.ts';
import { addCircumstances, type CircumstanceFlags, circumstances } from '../circumstances.ts';
import { note, printJson, printLine } from '../output.ts';
import { openBuild } from '../read-build.ts';
import { printTotals } from '../totals-report.ts';
import { buildChain } from './build-chain.ts';
import { buildConvert } from './build-convert.ts';
import { buildExplain } from './build-explain.ts';
import { buildShow } from './build-show.ts';
import { buildValidate } from './build-validate.ts';

/** `guildhall build`: look into build files and compute them. */
export function buildCommand(): Command {
  return new Command('build')
    .description('show, convert and compute build files')
    .addCommand(buildTotals())
    .addCommand(buildShow())
    .addCommand(buildConvert())
    .addCommand(buildExplain())
    .addCommand(buildChain())
    .addCommand(buildValidate());
}

interface TotalsFlags extends CircumstanceFlags {
  readonly json?: true;
}

function buildTotals(): Command {
  const command = new Command('totals')
    .description('compute all totals of a build and list the names that were not matched')
    .argument('<file>', 'build file, - for standard input');
  return addCircumstances(command)
    .option('--json', 'print one JSON document with everything')
    .addHelpText(
      'after',
      `
Fractions in JSON: 0.45 is 45 %. A total that an unmatched name may change says how many.

Examples:
  guildhall build totals brute.mbd
  guildhall build totals brute.mbd --json
  cat brute.mbd | guildhall build totals - --json`,
    )
    .action(async (file: string, flags: TotalsFlags) => {
      const opened = await openBuild(file);
      const result = computeBuild(opened.data, opened.build, circumstances(flags));
      const { unknown: unmatched, ...rest } = result;
      if (flags.json) {
        printJson({
          ...buildHeader(opened),
          complete: unmatched.length === 0,
          unmatched,
          ...rest,
          warnings: opened.warnings,
        });
        return;
      }
      printBuildHeader(opened);
      printTotals(result.totals);
      printUnmatched(result.unknown);
      for (const problem of [...opened.warnings, ...result.problems])
        note(`${problem.severity}: ${problem.path}: ${problem.message}`);
    });
}

function printUnmatched(unknown: ReturnType<typeof computeBuild>['unknown']): void {
  if (unknown.length === 0) return;
  printLine(`Incomplete: ${unknown.length} names are not in this game data. They are kept in the build.`);
  for (const { kind, name, path, suggestion } of unknown) {
    printLine(
      `  ${kind.replace('_', ' ')} ${name} at ${path}${suggestion ? `; close to ${suggestion}` : ''}`,
    );
  }
}
