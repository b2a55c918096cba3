import type { RejectedRecord } from '@guildhall/heroes/codec';
import type { PackManifest } from '@guildhall/heroes/pack';
import type { ErrorCode, ErrorDetails } from '@guildhall/kernel';
import type { RowBatch } from '../../heroes/index.ts';

/** What the pipeline thread is asked to do. */
export type PipelineJob =
  | {
      readonly work: 'import';
      /** Folders and files, lowest precedence first. */
      readonly sources: readonly string[];
      /** Folder of the pack that is current, to say what changes; null without one. */
      readonly previous: string | null;
      readonly dryRun: boolean;
    }
  /** Make the rows of an installed pack. */
  | { readonly work: 'rows'; readonly packFolder: string };

export interface StageProgress {
  readonly stage: string;
  readonly done: number;
  /** 0 while the amount is not known. */
  readonly total: number;
}

/** An entry of the import log. */
export interface LogEntry extends RejectedRecord {
  readonly kept: boolean;
}

/** What the sources hold, before anything of it is stored. */
export interface ImportPlan {
  readonly manifest: PackManifest;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly batches: number;
  readonly report: Readonly<Record<string, unknown>>;
  readonly log: readonly LogEntry[];
  /** What changes against the current data, in plain sentences. */
  readonly changelog: readonly string[];
}

export interface PipelineFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
  /** Only for defects. */
  readonly stack?: string;
}

export type FromPipeline =
  | { readonly progress: StageProgress }
  | { readonly plan: ImportPlan }
  | { readonly batch: RowBatch }
  | { readonly inserted: true }
  | { readonly packed: true }
  | { readonly failed: PipelineFailure };

export type ToPipeline =
  /** Send the batches that are not among these. */
  | { readonly insert: readonly number[] }
  /** A batch is stored. */
  | { readonly stored: true }
  /** Write the pack to this folder. */
  | { readonly pack: string };
