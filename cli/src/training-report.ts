import type { RefitReport, ReplayState, ReplaySummary } from '@guildhall/training';
import type { LintProblem } from '@guildhall/training/scenario';
import { printLine, printTable } from './output.ts';

/** A problem and the file it is in; empty for what concerns all of them. */
export type FileProblem = Omit<LintProblem, 'code'> & { readonly code: string; readonly file: string };

const SHOWN = 20;
const one = (value: number): string => value.toFixed(1);

/** Problems file by file, and how many there are. */
export function printLint(result: {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly problems: readonly FileProblem[];
}): void {
  let file: string | undefined;
  for (const problem of result.problems) {
    if (problem.file !== file) printLine(problem.file === '' ? 'all together' : problem.file);
    file = problem.file;
    printLine(`  ${problem.severity} ${problem.code} ${problem.path}: ${problem.message}`);
    if (problem.suggestion !== '') printLine(`    ${problem.suggestion}`);
  }
  printLine(`${result.files} files, ${result.errors} errors, ${result.warnings} warnings`);
}

/** What the replay found, and the best known players. */
export function printReplay(summary: ReplaySummary, { players }: ReplayState): void {
  const { attempts, rated, practice, compared, differing, largestDifference } = summary;
  printLine(`${attempts} attempts, ${rated} rated, ${practice} practice; ${summary.players} players`);
  const top = [...players].sort(([, a], [, b]) => b.ratedAttempts - a.ratedAttempts).slice(0, SHOWN);
  printTable(
    top.map(([player, { displayed, ratedAttempts }]) => [
      player,
      one(displayed.rating),
      `± ${one(displayed.rd)}`,
      `${ratedAttempts} attempts`,
    ]),
    [1, 2, 3],
  );
  if (compared === 0) printLine('The history carries no stored ratings to compare with.');
  else if (differing === 0) printLine(`All ${compared} stored ratings are what the replay gives.`);
  else {
    const by = Number.isFinite(largestDifference)
      ? `by up to ${largestDifference.toPrecision(3)} points`
      : '';
    printLine(`${differing} of ${compared} stored ratings differ ${by}`.trimEnd());
  }
}

/** The moves of a refit, largest first, and the drift. */
export function printRefit({ attempts, scenarios, drift, alarm }: RefitReport): void {
  const move = ({ before, after }: RefitReport['scenarios'][number]): number => after.rating - before.rating;
  const largest = scenarios.toSorted((a, b) => Math.abs(move(b)) - Math.abs(move(a))).slice(0, SHOWN);
  printLine(`${scenarios.length} scenarios fitted to ${attempts} attempts`);
  printTable(
    largest.map((row) => [
      row.scenario,
      one(row.before.rating),
      '→',
      one(row.after.rating),
      `± ${one(row.after.rd)}`,
      row.anchor ? 'anchor' : '',
    ]),
    [1, 3, 4],
  );
  printLine(
    `mean move ${one(drift)} points${alarm ? ': the scale has drifted, look before applying it' : ''}`,
  );
}
