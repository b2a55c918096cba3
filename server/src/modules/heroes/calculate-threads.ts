import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { type ErrorCode, type ErrorDetails, GuildError } from '@guildhall/kernel';
import { startWorker } from '../../platform/threads/start-worker.ts';
import { answerCalculate } from './calculate-answer.ts';
import type { InstalledPack, PackLibrary } from './pack-library.ts';

/** A request for a helping thread. */
export interface CalculateJob {
  readonly id: number;
  readonly body: Uint8Array;
  /** Version for builds that name none that is installed. */
  readonly currentId: string;
  /** Packs the thread was not told of before. */
  readonly packs: readonly InstalledPack[];
}

export type CalculateReply =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: string }
  | {
      readonly id: number;
      readonly failed: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: ErrorDetails;
        readonly stack: string;
      };
    };

interface Waiting {
  resolve(answer: string): void;
  reject(error: unknown): void;
}

/** A request that no thread has begun with. */
interface Open extends Waiting, Pick<CalculateJob, 'body' | 'currentId'> {}

/** Requests a helping thread has before it: enough to keep it at work while this one is busy with its own. */
const MOST_WAITING = 6;

/** Nearly all a calculation makes is short-lived; room for it saves copying what is not. */
const MEMORY = { maxYoungGenerationSizeMb: 64 };

/** One thread with the requests it has not answered yet. */
class Helper {
  ready = false;
  readonly waiting = new Map<number, Waiting>();
  readonly #worker: Worker;
  readonly #told = new Set<string>();

  /** @param onFree the thread can take more */
  constructor(onFree: () => void, onGone: (helper: Helper) => void) {
    this.#worker = startWorker(new URL('./calculate-worker', import.meta.url), null, MEMORY);
    // A thread without work never keeps the server from ending.
    this.#worker.unref();
    this.#worker.on('message', (reply: CalculateReply) => {
      this.#take(reply);
      onFree();
    });
    this.#worker.on('error', () => onGone(this));
    this.#worker.on('exit', () => onGone(this));
  }

  send(job: Omit<CalculateJob, 'packs'>, library: PackLibrary, waiting: Waiting): void {
    const packs = library.installed().filter(({ manifest }) => !this.#told.has(manifest.version.id));
    for (const { manifest } of packs) this.#told.add(manifest.version.id);
    this.waiting.set(job.id, waiting);
    this.#worker.postMessage({ ...job, packs });
  }

  #take(reply: CalculateReply): void {
    if ('ready' in reply) {
      this.ready = true;
      return;
    }
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('answer' in reply) waiting?.resolve(reply.answer);
    else waiting?.reject(rebuilt(reply.failed));
  }

  /** Refuses what is still waiting and ends the thread. */
  async stop(): Promise<void> {
    const error = new GuildError('UNAVAILABLE', 'The calculation was stopped. Retry shortly.');
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
    await this.#worker.terminate();
  }
}

function rebuilt({
  code,
  message,
  details,
  stack,
}: Extract<CalculateReply, { failed: unknown }>['failed']): Error {
  if (code !== 'INTERNAL') return new GuildError(code, message, details);
  return Object.assign(new Error(message), { stack });
}

/**
 * Requests that come faster than one thread can answer, shared with helping
 * threads, which are started when first asked for. This thread answers one between two
 * looks at what came in meanwhile, so that no helper waits for work behind a row of them.
 */
export class CalculateThreads {
  readonly #library: PackLibrary;
  readonly #helpers = new Set<Helper>();
  readonly #open: Open[] = [];
  #nextId = 1;
  #turnIsDue = false;
  #stopped = false;

  constructor(library: PackLibrary) {
    this.#library = library;
  }

  /** The answer of the first thread that is free for it, this one included. */
  answer(body: Uint8Array, currentId: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#open.push({ body, currentId, resolve, reject });
      this.#share();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    const helpers = [...this.#helpers];
    this.#helpers.clear();
    await Promise.all(helpers.map((helper) => helper.stop()));
  }

  /** Gives open requests to helpers that have room; one of the rest is for this thread. */
  #share(): void {
    this.#start();
    while (this.#open.length > 0) {
      const helper = this.#freest();
      if (helper === undefined) break;
      const { body, currentId, resolve, reject } = this.#open.shift() as Open;
      helper.send({ id: this.#nextId++, body, currentId }, this.#library, { resolve, reject });
    }
    if (this.#open.length === 0 || this.#turnIsDue) return;
    this.#turnIsDue = true;
    setImmediate(() => this.#takeTurn());
  }

  #takeTurn(): void {
    this.#turnIsDue = false;
    const next = this.#open.shift();
    if (next === undefined) return;
    answerCalculate(this.#library, next.body, next.currentId).then(next.resolve, next.reject);
    this.#share();
  }

  #freest(): Helper | undefined {
    let best: Helper | undefined;
    for (const helper of this.#helpers) {
      if (helper.ready && helper.waiting.size < (best?.waiting.size ?? MOST_WAITING)) best = helper;
    }
    return best;
  }

  #start(): void {
    // One core stays with the server's own thread.
    const wanted = this.#stopped ? 0 : Math.max(1, availableParallelism() - 1);
    while (this.#helpers.size < wanted) {
      this.#helpers.add(
        new Helper(
          () => this.#share(),
          (gone) => {
            if (this.#helpers.delete(gone)) void gone.stop();
          },
        ),
      );
    }
  }
}
