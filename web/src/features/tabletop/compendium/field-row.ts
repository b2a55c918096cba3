/** One line of facts: what it is called and what it says. */
export type FieldRow = readonly [label: string, value: string];

/** The line, unless it says nothing. */
export function row(label: string, value: string | undefined): FieldRow[] {
  return value === undefined || value === '' ? [] : [[label, value]];
}

/** A distance in feet. */
export const feet = (value: number): string => `${value} ft.`;
