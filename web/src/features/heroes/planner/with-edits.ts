/**
 * Runs an edit. The editing rules are no part of the first view: they are
 * fetched right after it, or by the first edit.
 */
export function withEdits(run: (edits: typeof import('./edits.ts')) => void): void {
  void import('./edits.ts').then(run);
}
