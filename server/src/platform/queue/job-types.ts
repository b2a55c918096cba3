import type { TSchema } from 'typebox';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Where a job is. Amounts are counted in whatever the stage works through. */
export interface JobProgress {
  readonly stage: string;
  readonly done: number;
  /** 0 while the amount is not known. */
  readonly total: number;
  /** Units a second in this stage; absent while there is nothing to measure. */
  readonly rate?: number;
  /** Seconds until this stage is done, at that rate. */
  readonly secondsLeft?: number;
}

export interface JobFailure {
  readonly code: string;
  readonly message: string;
}

/** A job as it is written down; every process sees the same. */
export interface JobRecord {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: JobState;
  /** Times it was begun. */
  readonly attempts: number;
  readonly progress: JobProgress | null;
  readonly error: JobFailure | null;
  readonly cancelRequested: boolean;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Why a job that runs was told to end. */
export type JobAbort = 'cancelled' | 'stopping' | 'lost';

export interface JobContext {
  readonly id: string;
  /** 1 for the first time. */
  readonly attempt: number;
  /**
   * Aborted with a `JobAbort`: the user cancelled it, this process stops (another
   * one, or the next start, continues it), or another process took it over.
   */
  readonly signal: AbortSignal;
  progress(progress: JobProgress): void;
}

/** One kind of work that can be queued. */
export interface JobKind<Payload> {
  readonly name: string;
  /** What a payload looks like; one of an older Guildhall is refused when it differs. */
  readonly schema: TSchema;
  /** Times it is begun when errors that say `retryable` end it. */
  readonly attempts: number;
  run(payload: Payload, context: JobContext): Promise<void>;
}
