import { isGuildError } from '@guildhall/kernel';
import { HistoryReplay, type RefitAttempt, refitHistory } from '@guildhall/training';
import {
  type LintProblem,
  lintCollection,
  lintScenario,
  parseScenario,
  type Scenario,
} from '@guildhall/training/scenario';
import { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { printJson } from '../output.ts';
import { readText } from '../read-text.ts';
import { scenarioFiles } from '../training-files.ts';
import { playHistory } from '../training-history.ts';
import { type FileProblem, printLint, printRefit, printReplay } from '../training-report.ts';
import { trainingGenerate } from './training-generate.ts';

/** `guildhall training`: check and write scenarios, compute ratings again from their history, fit difficulties anew. */
export function trainingCommand(): Command {
  return new Command('training')
    .description('check and write scenarios, replay ratings, fit difficulties anew')
    .addCommand(trainingReplay())
    .addCommand(trainingRefit())
    .addCommand(trainingLint())
    .addCommand(trainingGenerate());
}

interface JsonFlag {
  readonly json?: true;
}

const HISTORY_HELP = `
The history is JSON lines in the order in which things happened:
  {"type":"scenario","scenario":"parcel@1","rating":500,"rd":140,"anchor":false}
  {"type":"attempt","player":"ada","scenario":"parcel@1","truth":"phish","score":1,"guessFloor":0.25,"day":20000}
  {"type":"refit","scenario":"parcel@1","rating":512.5,"rd":60}
An attempt may carry practice, calibration, and the rating and rd its player had afterwards.`;

function trainingReplay(): Command {
  return new Command('replay')
    .description('compute every rating again from the history and compare it with what was stored')
    .argument('[history]', 'JSON lines of a history; - for standard input; without it that of the database')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `${HISTORY_HELP}

Leaves with 1 when a stored rating differs from the replayed one.

Examples:
  guildhall training replay
  guildhall training replay history.jsonl
  guildhall training replay - --json < history.jsonl`,
    )
    .action(async (file: string | undefined, { json }: JsonFlag) => {
      const replay = new HistoryReplay();
      await playHistory(file, replay);
      const summary = replay.summary();
      if (json) {
        printJson({
          ...summary,
          // JSON has no infinity: the rating that was stored belongs to nobody.
          largestDifference: Number.isFinite(summary.largestDifference) ? summary.largestDifference : null,
          players: [...replay.state.players].map(([player, { displayed, ratedAttempts }]) => ({
            player,
            ...displayed,
            ratedAttempts,
          })),
          scenarios: [...replay.state.scenarios].map(([scenario, rating]) => ({ scenario, ...rating })),
        });
      } else printReplay(summary, replay.state);
      if (summary.differing > 0) process.exitCode = EXIT.input;
    });
}

function trainingRefit(): Command {
  return new Command('refit')
    .description('fit all difficulties anew to the whole history and tell how far the scale has drifted')
    .argument('[history]', 'JSON lines of a history; - for standard input; without it that of the database')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      `${HISTORY_HELP}

Nothing is changed: the result is a proposal. Leaves with 1 when the mean difficulty
has moved by more than 25 points, which somebody should look at before applying it.

Examples:
  guildhall training refit
  guildhall training refit history.jsonl
  guildhall training refit history.jsonl --json`,
    )
    .action(async (file: string | undefined, { json }: JsonFlag) => {
      const replay = new HistoryReplay();
      const attempts: RefitAttempt[] = [];
      await playHistory(file, replay, (line) => {
        if (line.type !== 'attempt' || line.practice) return;
        const { player, scenario, truth, score, guessFloor } = line;
        attempts.push({ player, scenario, truth, score, guessFloor });
      });
      const report = refitHistory(replay.state, attempts);
      if (json) printJson(report);
      else printRefit(report);
      if (report.alarm) process.exitCode = EXIT.input;
    });
}

function trainingLint(): Command {
  return new Command('lint')
    .description('check scenarios: live domains, missing cues, unreachable nodes, balance')
    .argument('<paths...>', 'JSON files or folders of scenarios; - for standard input')
    .option('--strict', 'warnings count as well')
    .option('--json', 'print one JSON document with every problem, its path and a suggestion')
    .addHelpText(
      'after',
      `
Leaves with 1 when a scenario has an error.

Examples:
  guildhall training lint data/training/scenarios
  guildhall training lint my-scenario.json --strict --json`,
    )
    .action(async (paths: string[], { json, strict }: JsonFlag & { readonly strict?: true }) => {
      const files = await scenarioFiles(paths);
      const scenarios: Scenario[] = [];
      const problems: FileProblem[] = [];
      for (const file of files) {
        const { scenario, found } = await lintFile(file);
        if (scenario !== null) scenarios.push(scenario);
        problems.push(...found.map((problem) => ({ file, ...problem })));
      }
      problems.push(...lintCollection(scenarios).map((problem) => ({ file: '', ...problem })));
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const result = { files: files.length, errors, warnings: problems.length - errors, problems };
      if (json) printJson(result);
      else printLint(result);
      if (errors > 0 || (strict && problems.length > 0)) process.exitCode = EXIT.input;
    });
}

interface LintedFile {
  readonly scenario: Scenario | null;
  readonly found: readonly (Omit<LintProblem, 'code'> & { readonly code: string })[];
}

/** A file that is no scenario is a problem of that file, not the end of the run. */
async function lintFile(file: string): Promise<LintedFile> {
  try {
    const scenario = parseScenario(await readText(file));
    return { scenario, found: lintScenario(scenario) };
  } catch (error) {
    if (!isGuildError(error)) throw error;
    const fields = error.details.fields ?? [{ path: '', code: 'invalid', message: error.message }];
    const found = fields.map(({ path, message, suggestion = '' }) => ({
      path,
      code: error.code,
      severity: 'error' as const,
      message,
      suggestion,
    }));
    return { scenario: null, found };
  }
}
