import type { Measurement } from '../measure.ts';

/** Whether a figure is within what is promised; scores are promised at least, everything else at most. */
export function isKept({ median, p95, limit, p95Limit, atLeast }: Measurement): boolean {
  if (atLeast !== undefined && median < atLeast) return false;
  if (limit !== undefined && median > limit) return false;
  return p95Limit === undefined || p95 === undefined || p95 <= p95Limit;
}

function promised({ limit, p95Limit, atLeast }: Measurement): string {
  if (atLeast !== undefined) return `≥ ${atLeast}`;
  if (limit !== undefined) return `≤ ${limit}`;
  return p95Limit === undefined ? '' : `p95 ≤ ${p95Limit}`;
}

const figure = (value: number | undefined): string =>
  value === undefined ? '' : value.toFixed(Math.abs(value) < 100 ? 1 : 0);

/** Figures for people, a line each. */
export function table(measured: readonly Measurement[]): string {
  const rows = measured.map((one) => [
    one.name,
    figure(one.median),
    figure(one.p95),
    promised(one),
    isKept(one) ? '' : 'MISSED',
    one.note ?? '',
  ]);
  const all = [['', 'median', 'p95', 'promised', '', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at === 1 || at === 2 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
