import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFiles } from './build-files.ts';
import { calibration } from './calibration.ts';
import { cityOfData } from './city-of-data.ts';
import { compendiumSearch } from './compendium.ts';
import { diceMeasurements } from './dice.ts';
import { firstView } from './first-view.ts';
import { imports } from './imports.ts';
import { loading } from './loading.ts';
import { commit, machine } from './machine.ts';
import type { Measurement } from './measure.ts';
import { questions } from './questions.ts';
import { reading } from './reading.ts';
import { sheets } from './sheets.ts';
import { PEER_MILLISECONDS, totals } from './totals.ts';

const RESULTS = fileURLToPath(new URL('./results/latest.json', import.meta.url));

interface Row extends Measurement {
  /** Median in calibration loops: comparable between machines. */
  readonly loops: number;
  readonly kept: boolean;
}

function rowOf(measurement: Measurement, yardstick: number): Row {
  const { median, p99, limit, p99Limit } = measurement;
  const kept = (limit === undefined || median <= limit) && (p99Limit === undefined || p99 <= p99Limit);
  return { ...measurement, loops: median / yardstick, kept };
}

const figure = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(0));

function limitText(limit: number | undefined, p99Limit: number | undefined, kept: boolean): string {
  if (limit === undefined) return '';
  return `${limit}${p99Limit === undefined ? '' : `, p99 ${p99Limit}`}${kept ? '' : '  MISSED'}`;
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, median, p99, limit, p99Limit, loops, kept, note }) => [
    name,
    figure(median),
    figure(p99),
    loops < 0.1 ? loops.toFixed(4) : loops.toFixed(2),
    limitText(limit, p99Limit, kept),
    note ?? '',
  ]);
  const all = [['', 'median', 'p99', 'loops', 'limit', ''], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, i) =>
          i === 0 || i === row.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Said under the table: how the totals stand beside the best peer's. */
function peerLine(rows: readonly Row[]): string {
  const median = rows.find(({ name }) => name === 'totals and powers')?.median ?? Number.NaN;
  const [low, high] = PEER_MILLISECONDS;
  return `The best web planner needs ${low} to ${high} ms for such totals: ${(low / median).toFixed(1)} to ${(high / median).toFixed(1)} times ours.`;
}

const yardstick = calibration();
const measured = [
  ...totals(),
  ...questions(),
  ...loading(),
  ...reading(),
  ...(await cityOfData()),
  ...buildFiles(),
  ...(await compendiumSearch()),
  ...diceMeasurements(),
  ...(await sheets()),
  ...(await imports()),
  ...(await firstView()),
];
const rows = [yardstick, ...measured].map((item) => rowOf(item, yardstick.median));
const results = {
  date: new Date().toISOString().slice(0, 10),
  commit: commit(),
  machine: machine(),
  peer: { totalsMilliseconds: PEER_MILLISECONDS },
  measurements: rows,
};

const json = `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 2)}\n`;
mkdirSync(fileURLToPath(new URL('./results/', import.meta.url)), { recursive: true });
writeFileSync(RESULTS, json);
process.stdout.write(process.argv.includes('--json') ? json : `${table(rows)}\n\n${peerLine(rows)}\n`);
if (process.argv.includes('--check') && rows.some(({ kept }) => !kept)) process.exitCode = 1;
