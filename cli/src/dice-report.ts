import {
  barsOf,
  chanceAtLeast,
  droppedValues,
  keptValues,
  type ProvableRecord,
  type Roll,
  type RolledDie,
  type RollResult,
  type RollStatistics,
  totalsByLabel,
  type Verification,
} from '@guildhall/tabletop/dice';
import { printLine, printTable } from './output.ts';

type RollToShow = Roll & Pick<ProvableRecord, 'values'> & Partial<Pick<ProvableRecord, 'proof'>>;

/** A roll for scripts: totals, and the values of kept and dropped dice in draw order. */
export function rollJson(roll: RollToShow) {
  const { expr, comment, values, repeated, results, proof } = roll;
  const shown = results.map(resultJson);
  return {
    expr,
    ...(repeated ? { results: shown } : shown[0]),
    ...(comment === null ? {} : { comment }),
    values,
    ...(proof === undefined ? {} : { record: roll }),
  };
}

function resultJson(result: RollResult) {
  const { total, successes, failures, natural, check } = result;
  return {
    total,
    ...(successes === null ? {} : { successes, failures }),
    kept: keptValues(result),
    dropped: droppedValues(result),
    ...(natural === null ? {} : { natural }),
    ...(check === null ? {} : { dc: check.dc, success: check.success, margin: check.margin }),
    ...labelsOf(result),
  };
}

function labelsOf(result: RollResult) {
  const labels = totalsByLabel(result).filter(([label]) => label !== '');
  return labels.length === 0 ? {} : { labels: Object.fromEntries(labels) };
}

/** A roll for people, a line a result: the dice with what became of them, and the total. */
export function printRoll({ expr, results, proof }: RollToShow): void {
  printLine(expr);
  for (const result of results) printLine(`  ${diceText(result)}${outcomeText(result)}`);
  if (proof === undefined) return;
  printLine(`Roll ${proof.nonce} of seed ${proof.serverSeed}`);
  printLine(`Promise ${proof.commitment}`);
}

function diceText({ dice }: RollResult): string {
  return dice.length === 0 ? '' : `[${dice.map(dieText).join(' ')}] `;
}

/** `6` counts, `(1)` does not, `>1` was rolled again, `+3` went into another die, `6!` came from an explosion. */
function dieText({ face, value, fate, cause, mark }: RolledDie): string {
  const shown = value === face || fate !== 'kept' ? `${face}` : `${face}→${value}`;
  const named = cause === 'explosion' ? `${shown}!` : shown;
  if (fate === 'dropped') return `(${named})`;
  if (fate === 'rerolled') return `>${named}`;
  if (fate === 'merged') return `+${named}`;
  return mark === null ? named : `${named}${mark === 'success' ? '*' : '~'}`;
}

function outcomeText({ total, successes, failures, natural, check }: RollResult): string {
  const parts = [`= ${numberText(total)}`];
  if (successes !== null) parts.push(`${successes} successes, ${failures} failures`);
  if (natural === 20 || natural === 1) parts.push(`natural ${natural}`);
  if (check !== null) {
    const by = `${check.margin >= 0 ? '+' : ''}${numberText(check.margin)}`;
    parts.push(`${check.success ? 'success' : 'failure'} against ${numberText(check.dc)} (${by})`);
  }
  return parts.join(', ');
}

function numberText(value: number): string {
  return String(Number(value.toFixed(4)) + 0);
}

/** Bars in a JSON document. */
const JSON_BARS = 500;

export function statisticsJson(expr: string, statistics: RollStatistics, atLeast: number | undefined) {
  const { distribution, ...figures } = statistics;
  return {
    expr,
    ...figures,
    ...(atLeast === undefined ? {} : { atLeast, chance: chanceAtLeast(distribution, atLeast) }),
    distribution: barsOf(distribution, JSON_BARS).map(({ from, to, chance }) => ({ from, to, chance })),
  };
}

/** Rows and columns of the chart on a terminal. */
const CHART = { rows: 30, columns: 50 } as const;

/** Figures and a bar chart of text. */
export function printStatistics(expr: string, statistics: RollStatistics, atLeast: number | undefined): void {
  const { method, samples, mean, deviation, min, max, percentiles, success, distribution } = statistics;
  printLine(`${expr}  (${method === 'exact' ? 'exact' : `sampled from ${samples} rolls`})`);
  printTable(
    [
      ['mean', mean.toFixed(3)],
      ['standard deviation', deviation.toFixed(3)],
      ['from, to', `${numberText(min)}, ${numberText(max)}`],
      ['5, 25, 50, 75, 95 %', Object.values(percentiles).map(numberText).join(', ')],
      ...(success === null ? [] : [['success', percentText(success)]]),
      ...(atLeast === undefined
        ? []
        : [[`at least ${numberText(atLeast)}`, percentText(chanceAtLeast(distribution, atLeast))]]),
    ],
    [1],
  );
  printLine();
  const bars = barsOf(distribution, CHART.rows);
  const highest = Math.max(...bars.map(({ chance }) => chance));
  const rows = bars.map(({ from, to, chance }) => [
    from === to ? numberText(from) : `${numberText(from)}–${numberText(to)}`,
    percentText(chance),
    '█'.repeat(Math.round((chance / highest) * CHART.columns)),
  ]);
  printTable(rows, [0, 1]);
}

function percentText(chance: number): string {
  return `${(chance * 100).toFixed(2)} %`;
}

interface CheckedRecord extends Verification {
  readonly record: Readonly<Record<string, unknown>>;
}

/** A line a roll, its problems below it, and a count. */
export function printVerifications(checked: readonly CheckedRecord[]): void {
  for (const { record, outcome, problems } of checked) {
    const name = typeof record.id === 'string' ? record.id : String(record.expr);
    printLine(`${outcome.padEnd(10)} ${name}`);
    for (const problem of problems) printLine(`  ${problem}`);
  }
  const good = checked.filter(({ outcome }) => outcome === 'verified').length;
  printLine(`${good} of ${checked.length} verified`);
}
