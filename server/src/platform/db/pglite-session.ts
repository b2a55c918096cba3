import { Worker } from 'node:worker_threads';
import { GuildError } from '@guildhall/kernel';
import { DatabaseError } from './database-error.ts';

export interface QueryRows {
  readonly rows: Record<string, unknown>[];
  readonly affected: number;
}

interface Reply {
  readonly id: number;
  readonly rows?: Record<string, unknown>[];
  readonly affected?: number;
  readonly error?: { message?: string; code?: string; constraint?: string };
}

interface Pending {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

export interface PgliteOptions {
  /** Folder of the database; created from the template when missing. */
  readonly folder: string;
  readonly template: string;
  /** Milliseconds a query waits for its turn before it gives up. */
  readonly queueLimit?: number;
}

const QUEUE_LIMIT = 30_000;

/**
 * The one session of the embedded database. Whoever acquires it has it alone
 * until it is released; the others wait in the order they came, which is what
 * keeps transactions apart.
 */
export class PgliteSession {
  readonly #options: PgliteOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #waiting: (() => void)[] = [];
  #worker: Worker | null = null;
  #nextId = 1;
  #busy = false;
  #closed = false;

  private constructor(options: PgliteOptions) {
    this.#options = options;
  }

  static async open(options: PgliteOptions): Promise<PgliteSession> {
    const session = new PgliteSession(options);
    await session.#start();
    return session;
  }

  /** Wait for the session. Rejects with UNAVAILABLE when others keep it too long. */
  async acquire(): Promise<void> {
    if (this.#busy) await this.#queue();
    else this.#busy = true;
    if (this.#worker === null && !this.#closed) {
      try {
        await this.#start();
      } catch (error) {
        this.release();
        throw error;
      }
    }
  }

  /** Hand the session to the next in the queue; it is never free in between. */
  release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy = false;
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<QueryRows> {
    const { rows = [], affected = 0 } = await this.#send({ sql, parameters });
    return { rows, affected };
  }

  /** Run text that may hold several statements; answers the rows of the last one. */
  async run(text: string): Promise<QueryRows> {
    const { rows = [], affected = 0 } = await this.#send({ text });
    return { rows, affected };
  }

  /** Run a COPY statement that reads `/dev/blob` with these bytes as its content. */
  async copy(sql: string, bytes: Uint8Array): Promise<void> {
    await this.#send({ sql, parameters: [], bytes });
  }

  /** Let what is running finish, then write everything out and stop the thread. */
  async close(): Promise<void> {
    if (this.#closed) return;
    await this.acquire();
    this.#closed = true;
    const worker = this.#worker;
    try {
      if (worker) await this.#send({ close: true });
    } finally {
      this.#worker = null;
      await worker?.terminate();
      this.release();
    }
  }

  #queue(): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new GuildError('UNAVAILABLE', 'The database has been busy for too long. Retry shortly.'));
      }, this.#options.queueLimit ?? QUEUE_LIMIT);
      this.#waiting.push(turn);
    });
  }

  #send(message: object): Promise<Reply> {
    const worker = this.#worker;
    if (!worker) throw new GuildError('UNAVAILABLE', 'The embedded database is closed.');
    const id = this.#nextId++;
    return new Promise<Reply>((resolve, reject) => {
      // Throws, and so rejects, for a parameter that cannot be sent to a thread.
      worker.postMessage({ id, ...message });
      this.#pending.set(id, { resolve, reject });
    });
  }

  #start(): Promise<void> {
    const worker = new Worker(new URL('./pglite-worker.js', import.meta.url), {
      workerData: this.#options,
      execArgv: [],
    });
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.on('message', (message: Reply & { ready?: true; failed?: { message?: string } }) => {
        if (message.ready) resolve();
        else if (message.failed) reject(this.#broken(message.failed.message));
        else this.#settle(message);
      });
      worker.on('error', (error) => this.#lost(worker, this.#broken(error.message), reject));
      worker.on('exit', () => this.#lost(worker, this.#broken('its thread ended'), reject));
    });
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.error) pending?.reject(new DatabaseError(reply.error));
    else pending?.resolve(reply);
  }

  /** The thread died: fail what it owed; the next query starts another, which recovers from the log. */
  #lost(worker: Worker, error: GuildError, reject: (error: GuildError) => void): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    reject(error);
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }

  #broken(reason = 'no reason given'): GuildError {
    return new GuildError(
      'DATABASE_UNREACHABLE',
      `The embedded database in ${this.#options.folder} failed: ${reason}.`,
    );
  }
}
