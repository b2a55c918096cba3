import type { ExplainNode, ExplainUnit, Explanation, StatName } from '@guildhall/heroes';
import { printLine, printTable } from './output.ts';

const UNITS: Readonly<Record<ExplainUnit, { factor: number; decimals: number; suffix: string }>> = {
  fraction: { factor: 100, decimals: 3, suffix: ' %' },
  points: { factor: 1, decimals: 3, suffix: '' },
  points_per_second: { factor: 1, decimals: 4, suffix: ' /s' },
  seconds: { factor: 1, decimals: 3, suffix: ' s' },
  feet: { factor: 1, decimals: 2, suffix: ' ft' },
  feet_per_second: { factor: 1, decimals: 3, suffix: ' ft/s' },
  degrees: { factor: 1, decimals: 1, suffix: '°' },
  levels: { factor: 1, decimals: 0, suffix: '' },
  magnitude: { factor: 1, decimals: 3, suffix: '' },
  factor: { factor: 1, decimals: 4, suffix: '' },
};

/** A value with its unit, rounded for reading. */
function valueText(value: number, unit: ExplainUnit): string {
  const { factor, decimals, suffix } = UNITS[unit];
  return `${(value * factor).toFixed(decimals)}${suffix}`;
}

/** Print a tree of contributions; children are indented below what they add up to. */
export function printExplanation(explanation: Explanation): void {
  const { unit } = explanation;
  printLine(`${explanation.label}: ${valueText(explanation.value, unit)}`);
  const rows: string[][] = [];
  collect(explanation.children, '', (node, lead) => {
    const where = node.path === '' ? '' : `  (${node.path})`;
    rows.push([`${lead}${node.label}`, valueText(node.value, unit), `${node.formula}${where}`.trim()]);
  });
  if (rows.length === 0) printLine('  Nothing changes it.');
  else printTable(rows, [1]);
}

function collect(
  nodes: readonly ExplainNode[],
  lead: string,
  see: (node: ExplainNode, lead: string) => void,
): void {
  nodes.forEach((node, i) => {
    const last = i === nodes.length - 1;
    see(node, `${lead}${last ? '└ ' : '├ '}`);
    collect(node.children, `${lead}${last ? '  ' : '│ '}`, see);
  });
}

/** Print the numbers that can be asked for, with their present values. */
export function printStatNames(stats: readonly StatName[]): void {
  printTable(
    stats.map(({ stat, value, unit, label }) => [stat, valueText(value, unit), label]),
    [1],
  );
}
