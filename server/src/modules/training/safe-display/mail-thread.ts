import type { Worker } from 'node:worker_threads';
import { type ErrorCode, GuildError } from '@guildhall/kernel';
import type { Scenario } from '@guildhall/training/scenario';
import { startWorker } from '../../../platform/threads/start-worker.ts';
import type { SafeMail } from './read-mail.ts';

export interface MailJob {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** Id of the draft that is made of it. */
  readonly draftId: string;
}

/** A mail made safe, and a draft of a scenario of it. */
export interface DraftedMail {
  readonly mail: SafeMail;
  readonly draft: Scenario;
}

export type MailReply =
  | ({ readonly id: number } & DraftedMail)
  | { readonly id: number; readonly code: ErrorCode; readonly message: string };

/** What the thread says first, when it can read: its own start is no fault of a mail. */
export const READY = 'ready';

interface Waiting {
  readonly job: MailJob;
  resolve(mail: DraftedMail): void;
  reject(error: unknown): void;
}

/** Memory of the thread: a mail of 10 MB needs a tenth of it. */
const MEMORY = { maxOldGenerationSizeMb: 512 };
const MOST_WAITING = 16;
const LONGEST_MS = 20_000;

/**
 * Reads foreign mails in a thread of its own: a mail that is made to take long costs
 * nobody else a moment, and ends with the thread.
 */
export class MailThread {
  readonly #longestMs: number;
  readonly #queue: Waiting[] = [];
  #worker: Worker | null = null;
  #ready = false;
  #timer: NodeJS.Timeout | null = null;
  #nextId = 1;

  /** @param parts.longestMs time that one mail may take; 20 seconds unless said. */
  constructor(parts: { readonly longestMs?: number } = {}) {
    this.#longestMs = parts.longestMs ?? LONGEST_MS;
  }

  /** @throws GuildError MAIL_UNREADABLE, MAIL_TOO_LARGE, UNAVAILABLE when too many wait. */
  read(bytes: Uint8Array, draftId: string): Promise<DraftedMail> {
    if (this.#queue.length >= MOST_WAITING) {
      return Promise.reject(new GuildError('UNAVAILABLE', 'Too many mails wait to be read. Retry shortly.'));
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ job: { id: this.#nextId++, bytes, draftId }, resolve, reject });
      if (this.#queue.length === 1) this.#begin();
    });
  }

  async stop(): Promise<void> {
    const error = new GuildError('UNAVAILABLE', 'The server is stopping.');
    for (const { reject } of this.#queue.splice(0)) reject(error);
    await this.#end();
  }

  #begin(): void {
    const first = this.#queue[0];
    if (first === undefined) return;
    const thread = this.#thread();
    if (this.#ready) this.#watch();
    thread.postMessage(first.job);
  }

  #watch(): void {
    this.#timer = setTimeout(() => {
      const seconds = Math.round(this.#longestMs / 1000);
      this.#giveUp(`The mail takes longer than ${seconds} s to read: it is made to do harm.`);
    }, this.#longestMs);
    this.#timer.unref();
  }

  #thread(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = startWorker(new URL('./mail-worker', import.meta.url), null, MEMORY);
    // A thread without work never keeps the server from ending.
    worker.unref();
    worker.on('message', (reply: MailReply | typeof READY) => {
      if (this.#worker !== worker) return;
      if (reply !== READY) {
        this.#take(reply);
        return;
      }
      this.#ready = true;
      this.#watch();
    });
    worker.on('error', (error: Error) => {
      if (this.#worker === worker) this.#giveUp(`The mail cannot be read: ${error.message}`);
    });
    this.#worker = worker;
    return worker;
  }

  #take(reply: MailReply): void {
    const first = this.#queue[0];
    if (first === undefined || first.job.id !== reply.id) return;
    this.#next();
    if ('mail' in reply) first.resolve({ mail: reply.mail, draft: reply.draft });
    else first.reject(new GuildError(reply.code, reply.message));
  }

  /** The mail that is being read takes its thread along; those behind it get another. */
  #giveUp(message: string): void {
    const first = this.#queue[0];
    void this.#end();
    this.#next();
    first?.reject(new GuildError('MAIL_UNREADABLE', message));
  }

  #next(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#queue.shift();
    this.#begin();
  }

  async #end(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = null;
    this.#ready = false;
    await worker?.terminate();
  }
}
