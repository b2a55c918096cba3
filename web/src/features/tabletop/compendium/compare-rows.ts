import type { FieldRow } from './field-row.ts';

/** One line of a comparison; an absent value is empty. */
export interface ComparedRow {
  readonly label: string;
  readonly values: readonly [string, string];
  readonly differs: boolean;
}

/** Lines of two entries beside each other, in the order of the first. */
export function compareRows(a: readonly FieldRow[], b: readonly FieldRow[]): readonly ComparedRow[] {
  const [left, right] = [new Map(a), new Map(b)];
  const labels = [...new Set([...left.keys(), ...right.keys()])];
  return labels.map((label) => {
    const values = [left.get(label) ?? '', right.get(label) ?? ''] as const;
    return { label, values, differs: values[0] !== values[1] };
  });
}
