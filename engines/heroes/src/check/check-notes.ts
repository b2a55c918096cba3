import type { RejectedRecord } from '../codec/rejected-record.ts';

/** Something odd that was kept; the same form as a rejected record. */
export type GameDataNote = RejectedRecord;

/** Longest value that a note repeats. */
const LONGEST_VALUE = 200;

/** Collects what a check rejects and what it only notes. */
export class CheckNotes {
  readonly rejected: RejectedRecord[] = [];
  readonly kept: GameDataNote[] = [];

  reject(path: string, value: unknown, reason: string, suggestion = ''): void {
    this.rejected.push(record(path, value, reason, suggestion));
  }

  note(path: string, value: unknown, reason: string, suggestion = ''): void {
    this.kept.push(record(path, value, reason, suggestion));
  }
}

function record(path: string, value: unknown, reason: string, suggestion: string): RejectedRecord {
  return { file: '', path, value: shown(value), reason, suggestion };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : String(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
