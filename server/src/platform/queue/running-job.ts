import type { JobAbort, JobContext, JobProgress, JobRecord } from './job-types.ts';

export interface RunningJobParts {
  /** Write a sign of life; null when another process has the job now. */
  readonly beat: (progress: JobProgress | null) => Promise<{ cancelRequested: boolean } | null>;
  /** Milliseconds between two signs of life. */
  readonly pause: number;
}

/** A job that this process works on: its signs of life, its progress, and how to end it. */
export class RunningJob {
  readonly #job: JobRecord;
  readonly #parts: RunningJobParts;
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #latest: JobProgress | null = null;
  #beating: Promise<void> = Promise.resolve();
  #resolveEnded: () => void = () => undefined;
  /** Resolves when the job is over and that is written down. */
  readonly ended: Promise<void>;

  constructor(job: JobRecord, parts: RunningJobParts) {
    this.#job = job;
    this.#parts = parts;
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
    this.#timer = setInterval(() => {
      this.#beating = this.#beating.then(() => this.#beat()).catch(() => undefined);
    }, parts.pause);
  }

  context(): JobContext {
    return {
      id: this.#job.id,
      attempt: this.#job.attempts,
      signal: this.#abort.signal,
      progress: (progress) => {
        this.#latest = progress;
      },
    };
  }

  latest(): JobProgress | null {
    return this.#latest;
  }

  /** Run to the end. Work that was finished before it noticed an abort counts as done. */
  async run(work: () => Promise<void>): Promise<void> {
    try {
      this.#abort.signal.throwIfAborted();
      await work();
    } finally {
      clearInterval(this.#timer);
      await this.#beating;
      if (this.aborted() === null) await this.#parts.beat(this.#latest).catch(() => undefined);
    }
  }

  async #beat(): Promise<void> {
    const answer = await this.#parts.beat(this.#latest);
    if (answer === null) this.abort('lost');
    else if (answer.cancelRequested) this.abort('cancelled');
  }

  abort(reason: JobAbort): void {
    if (!this.#abort.signal.aborted) this.#abort.abort(reason);
  }

  aborted(): JobAbort | null {
    return this.#abort.signal.aborted ? (this.#abort.signal.reason as JobAbort) : null;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#resolveEnded();
  }
}
