import type { Worker } from 'node:worker_threads';
import { GuildError } from '@guildhall/kernel';
import { startWorker } from '../../../platform/threads/start-worker.ts';
import type { RowBatch } from '../../heroes/index.ts';
import type {
  FromPipeline,
  ImportPlan,
  PipelineFailure,
  PipelineJob,
  StageProgress,
  ToPipeline,
} from './messages.ts';

type Waiting<T> = { resolve(value: T): void; reject(error: unknown): void };

/**
 * The pipeline in a thread of its own: it reads, checks and encodes; what it
 * makes is stored from here, a batch at a time, so that neither waits long for
 * the other and the event loop stays free.
 */
export class PipelineThread {
  readonly #worker: Worker;
  readonly #plan: Promise<ImportPlan>;
  #step: Waiting<void> | null = null;
  #store: ((batch: RowBatch) => Promise<void>) | null = null;
  #failure: unknown = null;

  constructor(job: PipelineJob, onProgress: (progress: StageProgress) => void, signal: AbortSignal) {
    this.#worker = startWorker(new URL('./pipeline-worker', import.meta.url), job);
    this.#plan = new Promise<ImportPlan>((resolve, reject) => {
      this.#worker.on('message', (message: FromPipeline) => {
        if ('progress' in message) onProgress(message.progress);
        else if ('plan' in message) resolve(message.plan);
        else if ('batch' in message) void this.#take(message.batch);
        else if ('failed' in message) this.#fail(rebuild(message.failed), reject);
        else this.#step?.resolve();
      });
      this.#worker.on('error', (error) => this.#fail(error, reject));
      this.#worker.on('exit', () =>
        this.#fail(new GuildError('UNAVAILABLE', 'The import was stopped before it was done.'), reject),
      );
    });
    // Whoever waits for the plan or a step hears of it; nobody may be waiting yet.
    this.#plan.catch(() => undefined);
    signal.addEventListener('abort', () => void this.close());
  }

  #fail(error: unknown, reject: (error: unknown) => void): void {
    this.#failure ??= error;
    reject(this.#failure);
    this.#step?.reject(this.#failure);
  }

  plan(): Promise<ImportPlan> {
    return this.#plan;
  }

  /** Have every batch made and stored, except those that are stored already. */
  insert(finished: ReadonlySet<number>, store: (batch: RowBatch) => Promise<void>): Promise<void> {
    this.#store = store;
    return this.#do({ insert: [...finished] });
  }

  /** Write the files of the pack. */
  pack(folder: string): Promise<void> {
    return this.#do({ pack: folder });
  }

  #do(message: ToPipeline): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#step = { resolve, reject };
      if (this.#failure !== null) reject(this.#failure);
      else this.#worker.postMessage(message);
    });
  }

  async #take(batch: RowBatch): Promise<void> {
    try {
      await this.#store?.(batch);
      this.#worker.postMessage({ stored: true } satisfies ToPipeline);
    } catch (error) {
      this.#step?.reject(error);
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function rebuild({ code, message, details, stack }: PipelineFailure): Error {
  if (code !== 'INTERNAL') return new GuildError(code, message, details);
  return Object.assign(new Error(message), { stack });
}
