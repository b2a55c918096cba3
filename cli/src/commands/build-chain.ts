import { CHAIN_NUMBERS, type ChainResult, explainChain, leavesOf, simulateChain } from '@guildhall/heroes';
import { Command, InvalidArgumentError } from 'commander';
import { buildHeader, printBuildHeader } from '../build-header.ts';
import { addCircumstances, type CircumstanceFlags, circumstances } from '../circumstances.ts';
import { printExplanation } from '../explanation-report.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { openBuild } from '../read-build.ts';

interface ChainFlags extends CircumstanceFlags {
  readonly priority?: string[];
  readonly order?: string[];
  readonly seconds?: number;
  readonly timeline?: true;
  readonly explain?: string;
  readonly json?: true;
}

/** `guildhall build chain`: what a rotation of attacks and buffs does over a fight. */
export function buildChain(): Command {
  const command = new Command('chain')
    .description('simulate an attack chain: damage, endurance, gaps, uptimes')
    .argument('<file>', 'build file, - for standard input')
    .option('--priority <powers>', 'powers separated by commas; the first that is ready is used', names)
    .option('--order <powers>', 'powers separated by commas, used one after another', names)
    .option('--seconds <n>', 'length of the fight, 1 to 3600; 600 when not given', seconds);
  return addCircumstances(command)
    .option('--timeline', 'list every use')
    .option('--explain <number>', `say where a number comes from: ${CHAIN_NUMBERS.join(', ')}`)
    .option('--json', 'print one JSON document with everything')
    .addHelpText(
      'after',
      `
Without --priority and --order the buffs that the build counts come first, then
its attacks by damage over cast time. A power goes by its name, its full name, or
its place, such as picks[3]. Damage is against one even-level target. The leaves
of an explanation add up to the number.

Examples:
  guildhall build chain brute.mbd
  guildhall build chain brute.mbd --priority "Build Up,Haymaker,Jab" --seconds 120
  guildhall build chain brute.mbd --order "Jab,Punch,Haymaker" --timeline
  guildhall build chain brute.mbd --explain expectedDps
  guildhall build chain brute.mbd --json`,
    )
    .action(async (file: string, flags: ChainFlags) => {
      const opened = await openBuild(file);
      const { priority, order, seconds: length } = flags;
      const options = {
        ...circumstances(flags),
        ...(priority === undefined ? {} : { priority }),
        ...(order === undefined ? {} : { order }),
        ...(length === undefined ? {} : { seconds: length }),
      };
      if (flags.explain !== undefined) {
        const explanation = explainChain(opened.data, opened.build, flags.explain, options);
        if (flags.json)
          return printJson({ ...buildHeader(opened), ...explanation, leaves: leavesOf(explanation) });
        printBuildHeader(opened);
        return printExplanation(explanation);
      }
      const result = simulateChain(opened.data, opened.build, options);
      if (flags.json) return printJson({ ...buildHeader(opened), ...result });
      printBuildHeader(opened);
      printChain(result);
      if (flags.timeline) printTimeline(result);
      return undefined;
    });
}

function names(text: string): string[] {
  const list = text.split(',').map((name) => name.trim());
  if (list.some((name) => name === '')) throw new InvalidArgumentError('A name between commas is empty.');
  return list;
}

function seconds(text: string): number {
  const value = Number(text);
  if (value >= 1 && value <= 3600) return value;
  throw new InvalidArgumentError('It is a number from 1 to 3600.');
}

const fixed = (value: number, decimals = 2): string => value.toFixed(decimals);
const percent = (value: number): string => `${fixed(value * 100, 1)} %`;

function printChain({
  seconds: length,
  dps,
  expectedDps,
  endurance,
  gaps,
  powers,
  buffs,
}: ChainResult): void {
  printLine(`${fixed(dps)} damage a second over ${length} s; ${fixed(expectedDps)} at the chances to hit`);
  printLine(
    `Endurance: ${fixed(endurance.spentPerSecond)} /s spent, ${fixed(endurance.recoveredPerSecond)} /s recovered` +
      (endurance.emptyAt === null ? '' : `; it runs out after ${fixed(endurance.emptyAt, 1)} s`),
  );
  printLine(
    `Gaps: ${gaps.count}, ${fixed(gaps.total, 1)} s in all (${percent(gaps.share)}), the longest ${fixed(gaps.longest)} s\n`,
  );
  const rows = powers.map(({ name, uses, damage, share, castTime, recharge }) => [
    name,
    String(uses),
    fixed(damage, 0),
    percent(share),
    `${fixed(castTime, 3)} s`,
    `${fixed(recharge.buffed)} s`,
  ]);
  printTable([['Power', 'uses', 'damage', 'share', 'cast', 'recharge'], ...rows], [1, 2, 3, 4, 5]);
  if (buffs.length === 0) return;
  printLine();
  const up = buffs.map(({ name, duration, uptime, longestGap }) => [
    name,
    `${fixed(duration, 1)} s`,
    percent(uptime),
    `${fixed(longestGap, 1)} s`,
  ]);
  printTable([['Buff', 'lasts', 'on', 'longest gap'], ...up], [1, 2, 3]);
}

function printTimeline({ timeline, powers }: ChainResult): void {
  const nameAt = new Map(powers.map(({ path, name }) => [path, name]));
  printLine();
  printTable(
    timeline.map(({ at, end, path, damage, waited }) => [
      fixed(at, 3),
      fixed(end, 3),
      nameAt.get(path) ?? path,
      damage === 0 ? '' : fixed(damage, 1),
      waited === 0 ? '' : `waited ${fixed(waited)} s`,
    ]),
    [0, 1, 3],
  );
}
