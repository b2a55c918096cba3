import { type CopyValue, encodeCopyRows } from '../../../platform/db/copy-rows.ts';
import type { RowBatch, RowSet } from '../../heroes/index.ts';

/** Rows of a batch: small enough that other queries get their turn of the embedded database. */
const ROWS = 1_000;

interface PlannedBatch {
  readonly rows: number;
  /** The batch, or null when it is among those to skip. */
  make(skip: ReadonlySet<number>): (RowBatch & { copy: Uint8Array<ArrayBuffer> }) | null;
}

/** Number of batches that row sets make. */
export function countBatches(sets: readonly RowSet[]): number {
  return sets.reduce((sum, { count }) => sum + Math.ceil(count / ROWS), 0);
}

/** The batches of row sets, numbered in their order; equal rows give equal batches. */
export function* rowBatches(sets: readonly RowSet[]): Iterable<PlannedBatch> {
  let batch = 0;
  for (const { table, columns, rows } of sets) {
    for (const part of parts(rows())) {
      const number = batch;
      yield {
        rows: part.length,
        make: (skip) =>
          skip.has(number) ? null : { batch: number, table, columns, copy: encodeCopyRows(part) },
      };
      batch += 1;
    }
  }
}

function* parts(rows: Iterable<readonly CopyValue[]>): Iterable<(readonly CopyValue[])[]> {
  let part: (readonly CopyValue[])[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < ROWS) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
