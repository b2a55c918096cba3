import type { CompiledChange } from './compiled-effect.ts';
import type { Formula } from './formula.ts';

/** How changes act on a number, in the order in which they do. */
export const NUMBER_STEPS = ['override', 'add', 'multiply', 'atLeast', 'atMost'] as const;

/** A number after one change. */
export function applied(op: (typeof NUMBER_STEPS)[number], value: number, amount: number): number {
  switch (op) {
    case 'override':
      return amount;
    case 'add':
      return value + amount;
    case 'multiply':
      return Math.floor(value * amount);
    case 'atLeast':
      return Math.max(value, amount);
    case 'atMost':
      return Math.min(value, amount);
  }
}

/** What a change does, for an explanation. */
export function formulaText(op: string, formula: Formula | null): string {
  const text = formula === null || /^-?\d+$/.test(formula.text) ? '' : formula.text;
  if (op === 'add') return text;
  const words: Readonly<Record<string, string>> = {
    override: 'is',
    multiply: '×',
    atLeast: 'at least',
    atMost: 'at most',
  };
  return `${words[op] ?? op} ${formula?.text ?? ''}`;
}

/** By priority, then by id, so that the order in which effects came does not matter. */
export function insertInOrder(list: CompiledChange[], change: CompiledChange): void {
  let at = list.length;
  while (at > 0 && comesBefore(change, list[at - 1] as CompiledChange)) at--;
  list.splice(at, 0, change);
}

function comesBefore(a: CompiledChange, b: CompiledChange): boolean {
  return a.priority === b.priority ? a.effect.record.id < b.effect.record.id : a.priority < b.priority;
}
