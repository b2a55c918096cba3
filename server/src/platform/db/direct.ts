import type { CompiledQuery } from 'kysely';

/** One step of a bulk transaction: a statement, or rows in the text format of COPY. */
export type BulkStep = CompiledQuery | CopyStep;

export interface CopyStep {
  readonly table: string;
  readonly columns: readonly string[];
  /** Rows as `encodeCopyRows` writes them. */
  readonly copy: Uint8Array;
}

/**
 * What kysely has no words for, in the same form from both databases: several
 * statements in one text, COPY, and notifications between processes.
 */
export interface DirectDatabase {
  /** Run SQL text; without parameters it may hold several statements, whose last rows are answered. */
  run(text: string, parameters?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Run all steps as one transaction. */
  bulk(steps: readonly BulkStep[]): Promise<void>;
  /**
   * Call back whenever any process notifies the channel, and whenever the
   * connection was lost in between. The embedded database has no other process.
   */
  listen(channel: string, onNotice: (payload: string) => void): Promise<() => Promise<void>>;
}

export function copyStatement({ table, columns }: CopyStep): string {
  const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `copy ${name(table)} (${columns.map(name).join(', ')}) from`;
}

export function isCopy(step: BulkStep): step is CopyStep {
  return 'copy' in step;
}
