import { CompiledQuery, type Kysely } from 'kysely';
import PgBoss from 'pg-boss';
import type { DirectDatabase } from '../db/direct.ts';
import type { PlatformTables } from '../db/platform-tables.ts';

const QUEUE = 'guildhall';
const CHANNEL = 'guildhall_jobs';

/** Hours after which pg-boss gives up a delivery that nobody confirmed; our own table knows better. */
const EXPIRE_HOURS = 23;

export interface DeliveriesParts {
  readonly direct: DirectDatabase;
  /** True for the embedded database: no other process can notify or listen. */
  readonly exclusive: boolean;
  readonly onError: (error: Error) => void;
}

/**
 * Who works on what next, over pg-boss: it hands each delivery to one worker,
 * in order of time. What a job is and how it goes is in `platform_jobs`; a
 * delivery only names one.
 */
export class Deliveries {
  readonly #parts: DeliveriesParts;
  readonly #boss: PgBoss;
  #ready: Promise<void> | null = null;
  #wake: () => void = () => undefined;
  #stopListening: (() => Promise<void>) | null = null;

  constructor(parts: DeliveriesParts) {
    this.#parts = parts;
    this.#boss = new PgBoss({
      db: {
        executeSql: (text, values: unknown[] | undefined) => parts.direct.run(text, values?.map(orNull)),
      },
      schema: 'pgboss',
      schedule: false,
    });
    this.#boss.on('error', parts.onError);
  }

  /** Make pg-boss' tables when they are missing; the first use waits for it. */
  ready(): Promise<void> {
    this.#ready ??= this.#start().catch((error: unknown) => {
      this.#ready = null;
      throw error;
    });
    return this.#ready;
  }

  async #start(): Promise<void> {
    await this.#boss.start();
    const queue: unknown = await this.#boss.getQueue(QUEUE);
    if (!queue) await this.#boss.createQueue(QUEUE, { name: QUEUE, retryLimit: 0 });
  }

  /** Announce jobs as part of a transaction; they are picked up once it is committed. */
  async send(jobIds: readonly string[], trx: Kysely<PlatformTables>, startAfter?: Date): Promise<void> {
    const db = {
      executeSql: async (text: string, values: unknown[]) => ({
        rows: (await trx.executeQuery(CompiledQuery.raw(text, values.map(orNull)))).rows as object[],
      }),
    };
    for (const jobId of jobIds) {
      const options = { db, retryLimit: 0, expireInHours: EXPIRE_HOURS };
      await this.#boss.send(
        QUEUE,
        { jobId },
        startAfter === undefined ? options : { ...options, startAfter },
      );
    }
    if (startAfter !== undefined) return;
    // In the embedded database the next fetch waits for the transaction; elsewhere the commit notifies.
    if (this.#parts.exclusive) setImmediate(() => this.#wake());
    else await trx.executeQuery(CompiledQuery.raw(`select pg_notify('${CHANNEL}', '')`));
  }

  /** The next delivery, confirmed at once: from here on the job's own row says who has it. */
  async next(): Promise<string | null> {
    const [delivery] = await this.#boss.fetch<{ jobId: string }>(QUEUE, { batchSize: 1 });
    if (!delivery) return null;
    await this.#boss.complete(QUEUE, delivery.id);
    return delivery.data.jobId;
  }

  /** Call back whenever there may be something to fetch. */
  async onWake(wake: () => void): Promise<void> {
    this.#wake = wake;
    this.#stopListening = await this.#parts.direct.listen(CHANNEL, () => wake());
  }

  async stop(): Promise<void> {
    this.#wake = () => undefined;
    await this.#stopListening?.();
    if (this.#ready === null) return;
    await this.#ready.catch(() => undefined);
    await this.#boss.stop({ graceful: false, close: false });
  }
}

function orNull(value: unknown): unknown {
  return value === undefined ? null : value;
}
