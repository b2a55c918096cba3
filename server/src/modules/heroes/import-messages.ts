import type { ImportReport } from '@guildhall/heroes/codec';
import type { PackManifest } from '@guildhall/heroes/pack';
import type { ErrorCode, ErrorDetails } from '@guildhall/kernel';

/** What the import thread is asked to do. */
export interface ImportJob {
  readonly directory: string;
  /** Folder to write the pack to; does not exist yet. */
  readonly target: string;
}

export interface ImportProgress {
  readonly phase: string;
  readonly done: number;
  /** 0 while the amount is not known. */
  readonly total: number;
}

export interface ImportedPack {
  readonly manifest: PackManifest;
  readonly report: ImportReport;
}

export interface ImportFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
  /** Only for defects. */
  readonly stack?: string;
}

export type ImportMessage =
  | { readonly progress: ImportProgress }
  | { readonly done: ImportedPack }
  | { readonly failed: ImportFailure };
