import type { BuildTotals, Stat } from '@guildhall/heroes';
import { printLine, printTable } from './output.ts';

type Format = (value: number) => string;

const percent: Format = (value) => `${(value * 100).toFixed(2)} %`;
const points: Format = (value) => value.toFixed(1);
const perSecond: Format = (value) => `${value.toFixed(2)} /s`;
const feet: Format = (value) => `${value.toFixed(1)} ft`;
const feetPerSecond: Format = (value) => `${value.toFixed(2)} ft/s`;
const magnitude: Format = (value) => value.toFixed(2);

/** Label, formatted value, and what limits or weakens it. */
function row(label: string, stat: Stat, format: Format): string[] {
  const notes: string[] = [];
  if (stat.cap !== null && stat.uncapped > stat.cap) notes.push(`capped, ${format(stat.uncapped)} uncapped`);
  else if (stat.softCap !== null)
    notes.push(
      stat.value >= stat.softCap
        ? 'soft-capped'
        : `${format(stat.softCap - stat.value)} short of the soft cap`,
    );
  if (stat.unknown > 0) notes.push(`incomplete: ${stat.unknown} unknown`);
  return [label, format(stat.value), notes.join('; ')];
}

function group(title: string, rows: readonly string[][]): void {
  if (rows.length === 0) return;
  printLine(title);
  printTable(rows, [1]);
  printLine();
}

function record(stats: Readonly<Partial<Record<string, Stat>>>, format: Format): string[][] {
  return Object.entries(stats)
    .filter((entry): entry is [string, Stat] => entry[1] !== undefined)
    .map(([name, stat]) => row(name.replaceAll('_', ' '), stat, format));
}

/** Print all totals as tables for people; `--json` carries the same numbers unrounded. */
export function printTotals(totals: BuildTotals): void {
  group('Defence', record(totals.defense, percent));
  group('Resistance', record(totals.resistance, percent));
  group('Health and endurance', [
    row('hit points', totals.hitPoints, points),
    row('absorb', totals.absorb, points),
    row('regeneration', totals.regeneration, percent),
    row('regeneration', totals.regenerationPerSecond, perSecond),
    row('endurance', totals.enduranceMax, points),
    row('recovery', totals.recovery, percent),
    row('recovery', totals.recoveryPerSecond, perSecond),
    row('endurance use', totals.enduranceUse, perSecond),
    row('endurance net', totals.enduranceNet, perSecond),
  ]);
  group('Attack', [
    row('recharge', totals.recharge, percent),
    row('accuracy', totals.accuracy, percent),
    row('to-hit', totals.toHit, percent),
    row('endurance discount', totals.enduranceDiscount, percent),
    row('range', totals.range, percent),
  ]);
  group('Damage', record(totals.damage, percent));
  group('Movement and senses', [
    row('run', totals.runSpeed, feetPerSecond),
    row('fly', totals.flySpeed, feetPerSecond),
    row('jump', totals.jumpSpeed, feetPerSecond),
    row('jump height', totals.jumpHeight, feet),
    row('perception', totals.perception, feet),
    row('stealth (PvE)', totals.stealthPve, feet),
    row('stealth (PvP)', totals.stealthPvp, feet),
    row('threat', totals.threat, magnitude),
  ]);
  group('Mez protection (magnitude)', record(totals.mezProtection, magnitude));
  group('Mez resistance', record(totals.mezResistance, percent));
  group('Debuff resistance', record(totals.debuffResistance, percent));
}
