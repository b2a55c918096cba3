import type { BuildTotals, Stat } from '@guildhall/heroes';
import { fixed, signed } from '../format.ts';
import { type StatSpec, UNITS } from './stat-specs.ts';

export function shownValue(value: number, { unit }: StatSpec): string {
  const { factor, decimals } = UNITS[unit];
  return fixed(value * factor, decimals);
}

export function shownWithUnit(value: number, spec: StatSpec): string {
  return shownValue(value, spec) + UNITS[spec.unit].suffix;
}

/** The difference as it would be shown; empty when the shown numbers are equal. */
export function shownDifference(before: number, after: number, { unit }: StatSpec): string {
  const { factor, decimals } = UNITS[unit];
  const scale = 10 ** decimals;
  const shown = (value: number) => Math.round(value * factor * scale) / scale;
  const difference = shown(after) - shown(before);
  return Math.abs(difference) < 0.5 / scale ? '' : signed(difference, decimals);
}

/** Whether two totals are shown alike, limits and all. */
export function sameStat(a: Stat, b: Stat): boolean {
  return (
    a.value === b.value &&
    a.uncapped === b.uncapped &&
    a.cap === b.cap &&
    a.softCap === b.softCap &&
    a.unknown === b.unknown
  );
}

export interface StatChange {
  readonly spec: StatSpec;
  readonly before: number;
  readonly after: number;
  readonly difference: string;
}

/** Totals whose shown number differs, in the order of the specs. */
export function changedStats(
  before: BuildTotals,
  after: BuildTotals,
  specs: readonly StatSpec[],
): readonly StatChange[] {
  return specs.flatMap((spec) => {
    const [from, to] = [spec.select(before).value, spec.select(after).value];
    const difference = shownDifference(from, to, spec);
    return difference === '' ? [] : [{ spec, before: from, after: to, difference }];
  });
}

/** Where a total stands against its limits, in words; null when there is nothing to say. */
export function standing(stat: Stat, spec: StatSpec): string | null {
  const { cap, softCap, value, uncapped } = stat;
  if (cap !== null && uncapped > cap + 1e-9) return `${shownWithUnit(uncapped - cap, spec)} over the cap`;
  if (cap !== null && Math.abs(value - cap) <= 1e-9) return 'at the cap';
  if (softCap !== null && value > softCap + 1e-9)
    return `${shownWithUnit(value - softCap, spec)} over the soft cap`;
  if (softCap !== null && Math.abs(value - softCap) <= 1e-9) return 'at the soft cap';
  if (softCap !== null) return `${shownWithUnit(softCap - value, spec)} short of the soft cap`;
  if (cap !== null) return `cap ${shownWithUnit(cap, spec)}`;
  return null;
}

/** The whole sentence for assistive technology. */
export function spokenStat(stat: Stat, spec: StatSpec): string {
  const parts = [`${spec.label} ${shownWithUnit(stat.value, spec)}`];
  const where = standing(stat, spec);
  if (where !== null) parts.push(where);
  if (stat.unknown > 0) parts.push(incomplete(stat.unknown));
  return parts.join(', ');
}

export function incomplete(unknown: number): string {
  return `incomplete: ${unknown} unknown`;
}
