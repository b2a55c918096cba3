import type { GameDataComparison } from '@guildhall/heroes/layers';
import type { ErrorCode } from '@guildhall/kernel';
import type { ChangeFilter } from './version-changes.ts';

export interface ChangesQuestion extends ChangeFilter {
  /** Folders of the packs. */
  readonly older: string;
  readonly newer: string;
  /** File that keeps the comparison. */
  readonly kept: string;
  /** Changes to skip, and the most to answer. */
  readonly after: number;
  readonly limit: number;
}

export interface ChangesAnswer {
  readonly counts: object;
  readonly powers: GameDataComparison['powers'];
  readonly changelog: readonly string[];
  /** `after` of the next page; null on the last one. */
  readonly next: number | null;
  readonly total: number;
}

export type FromChanges =
  | { readonly done: ChangesAnswer }
  | { readonly failed: { readonly code: ErrorCode; readonly message: string } };
