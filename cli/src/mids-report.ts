import type { MidsCounts, MidsVerification } from '@guildhall/heroes/codec';
import type { ErrorCode } from '@guildhall/kernel';
import { printLine, printTable } from './output.ts';

/** What became of one file; `bytes` is absent for one that is not of a Mids folder. */
export type MidsOutcome = { readonly file: string; readonly bytes?: number } & (
  | ({ readonly status: 'identical' | 'different' } & Omit<MidsVerification, 'identical'>)
  | ({ readonly status: 'failed' | 'skipped' } & MidsRefusal)
);

/** Why a file was not read. */
export interface MidsRefusal {
  readonly error: { readonly code: ErrorCode; readonly message: string; readonly details: object };
}

/** `{ sets: 2, byType: { 1: 3 } }` as `2 sets, by type (1: 3)`. */
export function countsText(counts: MidsCounts): string {
  return Object.entries(counts)
    .map(([name, value]) => {
      if (typeof value === 'number') return `${value} ${spaced(name)}`;
      const parts = Object.entries(value).map(([key, count]) => `${key}: ${count}`);
      return `${spaced(name)} (${parts.join(', ')})`;
    })
    .join(', ');
}

/** `filledBonusRows` as `filled bonus rows`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

function statusText(outcome: MidsOutcome): string {
  if (outcome.status === 'different') {
    return outcome.offset === undefined ? 'DIFFERENT value' : `DIFFERENT at byte ${outcome.offset}`;
  }
  if (outcome.status === 'identical') return outcome.compared === 'value' ? 'identical value' : 'identical';
  return outcome.status === 'failed' ? 'FAILED' : 'skipped';
}

function detailText(outcome: MidsOutcome): string {
  return 'counts' in outcome ? countsText(outcome.counts) : outcome.error.message;
}

/** Skipped files that are listed; a folder may hold thousands of images. */
const SKIPPED_SHOWN = 20;

/** A line for each file, and one with the sum. */
export function printVerification(outcomes: readonly MidsOutcome[]): void {
  const skipped = outcomes.filter(({ status }) => status === 'skipped');
  const hidden = new Set(skipped.slice(SKIPPED_SHOWN));
  printTable(
    outcomes
      .filter((outcome) => !hidden.has(outcome))
      .map((outcome) => [
        statusText(outcome),
        outcome.file,
        ('era' in outcome && outcome.era) || '',
        String(outcome.bytes ?? ''),
        detailText(outcome),
      ]),
    [3],
  );
  const count = (status: MidsOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const parts = (['identical', 'different', 'failed', 'skipped'] as const)
    .map((status) => [status, count(status)] as const)
    .filter(([status, files]) => files > 0 || status === 'identical')
    .map(([status, files]) => `${files} ${status}`);
  printLine(`\n${parts.join(', ')}`);
}
