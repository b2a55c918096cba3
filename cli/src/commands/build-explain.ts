import { Explainer, leavesOf } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import { Command } from 'commander';
import { buildHeader, printBuildHeader } from '../build-header.ts';
import { addCircumstances, type CircumstanceFlags, circumstances } from '../circumstances.ts';
import { printExplanation, printStatNames } from '../explanation-report.ts';
import { note, printJson } from '../output.ts';
import { openBuild } from '../read-build.ts';

interface ExplainFlags extends CircumstanceFlags {
  readonly list?: true;
  readonly json?: true;
}

/** `guildhall build explain`: where one number of a build comes from. */
export function buildExplain(): Command {
  const command = new Command('explain')
    .description('show where a number of a build comes from, step by step')
    .argument('<file>', 'build file, - for standard input')
    .argument('[stat]', 'a total such as defense.melee, or POWER:NUMBER such as Jab:recharge')
    .option('--list', 'list every number that can be asked for');
  return addCircumstances(command)
    .option('--json', 'print one JSON document with the tree and its leaves')
    .addHelpText(
      'after',
      `
The leaves of the tree add up to the number. POWER is the name of a power of the
build, its full name, or its place, such as picks[3].

Examples:
  guildhall build explain brute.mbd defense.melee
  guildhall build explain brute.mbd hitPoints --json
  guildhall build explain brute.mbd "Haymaker:damage" --level 35
  guildhall build explain brute.mbd --list`,
    )
    .action(async (file: string, stat: string | undefined, flags: ExplainFlags) => {
      if (stat === undefined && !flags.list) command.error("error: missing required argument 'stat'");
      const opened = await openBuild(file);
      const explainer = new Explainer(opened.data, opened.build, circumstances(flags));
      if (stat === undefined || flags.list) {
        const stats = explainer.stats();
        if (flags.json) return printJson({ ...buildHeader(opened), stats });
        return printStatNames(stats);
      }
      const explanation = explain(explainer, stat);
      if (flags.json) {
        return printJson({ ...buildHeader(opened), ...explanation, leaves: leavesOf(explanation) });
      }
      printBuildHeader(opened);
      printExplanation(explanation);
      for (const warning of opened.warnings) note(`${warning.severity}: ${warning.path}: ${warning.message}`);
      return undefined;
    });
}

function explain(explainer: Explainer, stat: string) {
  try {
    return explainer.explain(stat);
  } catch (error) {
    if (!(error instanceof GuildError) || error.code !== 'STAT_UNKNOWN') throw error;
    const hint = 'See all with --list.';
    throw new GuildError('STAT_UNKNOWN', `${error.message} ${hint}`, error.details, error);
  }
}
