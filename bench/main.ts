import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibration } from './calibration.ts';
import { firstView } from './first-view.ts';
import { commit, machine } from './machine.ts';
import type { Measurement } from './measure.ts';
import { reading } from './reading.ts';
import { PEER_MILLISECONDS, totals } from './totals.ts';

const RESULTS = fileURLToPath(new URL('./results/latest.json', import.meta.url));

interface Row extends Measurement {
  /** Median in calibration loops: comparable between machines. */
  readonly loops: number;
  readonly kept: boolean;
}

function rowOf(measurement: Measurement, yardstick: number): Row {
  const { median, limit } = measurement;
  return { ...measurement, loops: median / yardstick, kept: limit === undefined || median <= limit };
}

const figure = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(0));

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, median, p99, limit, loops, kept, note }) => [
    name,
    figure(median),
    figure(p99),
    loops < 0.1 ? loops.toFixed(4) : loops.toFixed(2),
    limit === undefined ? '' : `${limit}${kept ? '' : '  MISSED'}`,
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
  const median = rows.find(({ name }) => name === 'totals')?.median ?? Number.NaN;
  const [low, high] = PEER_MILLISECONDS;
  return `The best web planner needs ${low} to ${high} ms for such totals: ${(low / median).toFixed(1)} to ${(high / median).toFixed(1)} times ours.`;
}

const yardstick = calibration();
const rows = [yardstick, ...totals(), ...reading(), ...(await firstView())].map((item) =>
  rowOf(item, yardstick.median),
);
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
