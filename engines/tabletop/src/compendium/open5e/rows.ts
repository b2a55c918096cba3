import { Fields, problem } from '../fields.ts';

/** A row of Open5e: its key without the document's prefix, and its fields. */
export interface Row {
  readonly key: string;
  readonly fields: Fields;
}

/** Rows by file; a missing file has none. */
export type Rows = (file: string) => readonly Row[];

export function rowOf(value: unknown, path: string): Row {
  const row = new Fields(value, path);
  const key = row.raw('pk');
  if (typeof key !== 'string' && typeof key !== 'number') throw problem(row.at('pk'), 'is missing');
  return { key: withoutDocument(String(key)), fields: row.object('fields') };
}

/** `srd-2024_acid-arrow` → `acid-arrow`. */
export function withoutDocument(key: string): string {
  return key.replace(/^[a-z0-9.-]*srd[a-z0-9.-]*_/, '');
}
