import { type ComputeOptions, computeBuild } from '@guildhall/heroes';
import { Command, InvalidArgumentError } from 'commander';
import { printBuild } from '../build-report.ts';
import { note, printJson, printLine } from '../output.ts';
import { type OpenedBuild, openBuild } from '../read-build.ts';
import { printTotals } from '../totals-report.ts';

/** `guildhall build`: look into build files and compute them. */
export function buildCommand(): Command {
  return new Command('build')
    .description('show and compute build files')
    .addCommand(buildTotals())
    .addCommand(buildShow());
}

interface TotalsFlags {
  readonly json?: true;
  readonly level?: number;
  readonly pvp?: true;
}

function buildTotals(): Command {
  return new Command('totals')
    .description('compute all totals of a build and list the names that were not matched')
    .argument('<file>', '.mbd file, - for standard input')
    .option('--level <n>', 'compute for this level instead of 50', wholeNumber(1, 50))
    .option('--pvp', 'use the rules of player versus player')
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
      const options: ComputeOptions = {
        ...(flags.level === undefined ? {} : { level: flags.level }),
        ...(flags.pvp ? { mode: 'pvp' as const } : {}),
      };
      const result = computeBuild(opened.data, opened.build, options);
      const { unknown: unmatched, ...rest } = result;
      if (flags.json) {
        printJson({
          ...header(opened),
          complete: unmatched.length === 0,
          unmatched,
          ...rest,
          warnings: opened.warnings,
        });
        return;
      }
      printHeader(opened);
      printTotals(result.totals);
      printUnmatched(result.unknown);
      for (const problem of [...opened.warnings, ...result.problems])
        note(`${problem.severity}: ${problem.path}: ${problem.message}`);
    });
}

function buildShow(): Command {
  return new Command('show')
    .description('print the choices of a build: powers, slots, enhancements')
    .argument('<file>', '.mbd file, - for standard input')
    .option('--json', 'print the build as one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  guildhall build show brute.mbd\n  guildhall build show brute.mbd --json',
    )
    .action(async (file: string, flags: { json?: true }) => {
      const opened = await openBuild(file);
      if (flags.json) return printJson(opened.build);
      printHeader(opened);
      printBuild(opened.build, opened.data);
      return undefined;
    });
}

function header({ build, manifest, data }: OpenedBuild) {
  const { id, name, date } = manifest.version;
  return {
    build: {
      name: build.name,
      archetype: build.archetype,
      archetypeName: data.archetype(build.archetype)?.name ?? null,
      primary: build.primary,
      secondary: build.secondary,
      level: build.level,
      madeWith: build.dataVersion,
    },
    dataVersion: { id, name, date },
  };
}

function printHeader({ build, manifest, data }: OpenedBuild): void {
  const set = (id: string) => data.powerset(id)?.name ?? id;
  printLine(build.name || 'Unnamed build');
  printLine(
    `${data.archetype(build.archetype)?.name ?? build.archetype}, ${set(build.primary)} / ${set(build.secondary)}`,
  );
  printLine(`Game data: ${manifest.version.name} of ${manifest.version.date}\n`);
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

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`It is a whole number from ${min} to ${max}.`);
  };
}
