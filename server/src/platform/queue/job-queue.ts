import { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import { Value } from 'typebox/value';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { DirectDatabase } from '../db/direct.ts';
import type { PlatformTables } from '../db/platform-tables.ts';
import type { RecordFailure } from '../http/error-store.ts';
import { toGuildError } from '../http/failures.ts';
import type { Clock, NewId } from '../ports.ts';
import type { Logger } from '../telemetry/logger.ts';
import { Deliveries } from './deliveries.ts';
import type { JobFailure, JobKind, JobProgress, JobRecord } from './job-types.ts';
import { JobsRepo } from './jobs-repo.ts';
import { RunningJob } from './running-job.ts';

export interface JobQueueParts {
  readonly db: Kysely<PlatformTables>;
  readonly direct: DirectDatabase;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly recordFailure: RecordFailure;
  /** True when no other process can use the database, so what runs in it at the start is dead. */
  readonly exclusive: boolean;
  /** Milliseconds without a sign of life after which a job is taken from its worker. */
  readonly silence?: number;
}

const SILENCE = 30_000;
/** Jobs that one process works on at the same time. */
const WORKERS = 2;
/** Milliseconds between looks for delayed jobs and dead workers; new jobs wake the workers at once. */
const POLL = 2_000;
/** Jobs that ended this long ago are forgotten. */
const KEEP_DAYS = 90;
/** Seconds before the second attempt; doubled for each further one. */
const RETRY_PAUSE = 5;

/**
 * Work that outlives requests and processes. Jobs are queued inside the caller's
 * transaction, run by any process that works, taken over when that process dies,
 * and begun again only after errors that say they are retryable.
 */
export class JobQueue {
  readonly #parts: JobQueueParts;
  readonly #repo: JobsRepo;
  readonly #deliveries: Deliveries;
  readonly #kinds = new Map<string, JobKind<never>>();
  readonly #followers = new Map<string, (id: string) => Promise<void>>();
  readonly #running = new Map<string, RunningJob>();
  readonly #worker: string;
  #loops: Promise<void>[] = [];
  #sleepers = new Set<() => void>();
  #stopping = false;
  #begin: (() => void) | null = null;
  #cancelBegin: () => void = () => undefined;
  #swept = 0;

  constructor(parts: JobQueueParts) {
    this.#parts = parts;
    this.#worker = parts.newId();
    this.#repo = new JobsRepo(parts.db);
    this.#deliveries = new Deliveries({
      direct: parts.direct,
      exclusive: parts.exclusive,
      onError: (error) => parts.log.warn({ reason: error.message }, 'The job queue had a failure'),
    });
  }

  /** Say what a kind of job does; before anything works. */
  define<Payload>(kind: JobKind<Payload>): void {
    if (this.#kinds.has(kind.name)) throw new Error(`The job kind ${kind.name} is defined twice`);
    this.#kinds.set(kind.name, kind);
  }

  /** Be told of every change of a job of this kind that this process writes down. */
  follow(kind: string, changed: (id: string) => Promise<void>): void {
    this.#followers.set(kind, changed);
  }

  /** What followers do with news may fail without any harm to the job. */
  async #changed({ id, kind }: Pick<JobRecord, 'id' | 'kind'>): Promise<void> {
    try {
      await this.#followers.get(kind)?.(id);
    } catch (error) {
      this.#parts.log.warn({ err: error, jobId: id }, 'News of a job could not be told');
    }
  }

  kinds(): readonly string[] {
    return [...this.#kinds.keys()];
  }

  /** Queue a job, inside `db` when that is a transaction of the caller. Answers its id. */
  async enqueue(
    kind: string,
    payload: object,
    options: { readonly id?: string; readonly db?: AnyTransaction } = {},
  ): Promise<string> {
    const { newId, clock } = this.#parts;
    const id = options.id ?? newId();
    await this.ready();
    await this.#within(options.db, async (db) => {
      await this.#repo.insert({ id, kind, payload, now: clock.now() }, db);
      await this.#deliveries.send([id], db);
    });
    this.#begin?.();
    return id;
  }

  /** Begin a failed or cancelled job again; false when it is neither. */
  async revive(id: string, options: { readonly db?: AnyTransaction } = {}): Promise<boolean> {
    await this.ready();
    return this.#within(options.db, async (db) => {
      const revived = await this.#repo.revive(id, this.#parts.clock.now(), db);
      if (revived) await this.#deliveries.send([id], db);
      this.#begin?.();
      return revived;
    });
  }

  /** Make the tables of the queue when they are missing. Callers with a transaction do it before that. */
  ready(): Promise<void> {
    return this.#deliveries.ready();
  }

  #within<T>(db: AnyTransaction | undefined, work: (db: Kysely<PlatformTables>) => Promise<T>): Promise<T> {
    return db === undefined ? this.#parts.db.transaction().execute(work) : work(db);
  }

  find(ids: readonly string[]): Promise<JobRecord[]> {
    return this.#repo.find(ids);
  }

  /** The very latest progress of a job that this process works on; null for others. */
  progressOf(id: string): JobProgress | null {
    return this.#running.get(id)?.latest() ?? null;
  }

  /** Ask a job to end. Undefined when there is no such job or it has ended already. */
  async cancel(id: string): Promise<JobRecord | undefined> {
    const job = await this.#repo.cancel(id, this.#parts.clock.now());
    if (job?.state === 'running') this.#running.get(id)?.abort('cancelled');
    if (job?.state === 'cancelled') await this.#changed(job);
    return job;
  }

  /** Wait until a job has ended, wherever it runs. */
  async finished(id: string): Promise<JobRecord> {
    for (;;) {
      await this.#running.get(id)?.ended;
      const [job] = await this.#repo.find([id]);
      if (!job) throw new GuildError('NOT_FOUND', `There is no job ${id}.`);
      if (job.finishedAt !== null) return job;
      await this.#sleep(200);
    }
  }

  /**
   * Begin to work in a moment, or as soon as something is queued: opening the
   * queue must not compete with the first page somebody waits for.
   */
  workSoon(delay: number): void {
    const begin = () => {
      this.#begin = null;
      clearTimeout(timer);
      this.work().catch((error: unknown) => {
        this.#parts.log.error({ err: error }, 'The job queue could not be opened; background work waits');
        if (!this.#stopping) this.workSoon(POLL);
      });
    };
    const timer = setTimeout(begin, delay);
    this.#begin = begin;
    this.#cancelBegin = () => clearTimeout(timer);
  }

  /** Begin to work. Jobs that a dead process left are continued. */
  async work(): Promise<void> {
    await this.ready();
    const { exclusive, clock } = this.#parts;
    if (exclusive) await this.#sweep({ dead: clock.now(), overdue: clock.now() });
    await this.#deliveries.onWake(() => this.#wakeAll());
    await this.#repo.prune(new Date(clock.now().getTime() - KEEP_DAYS * 86_400_000));
    this.#loops = Array.from({ length: WORKERS }, () => this.#loop());
  }

  async #loop(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#sweepNowAndThen();
        const id = await this.#deliveries.next();
        if (id === null) await this.#sleep(POLL);
        else await this.#run(id);
      } catch (error) {
        if (this.#stopping) return;
        this.#parts.log.warn({ reason: (error as Error).message }, 'The job queue cannot be read');
        await this.#sleep(POLL);
      }
    }
  }

  async #sweepNowAndThen(): Promise<void> {
    const { clock, silence = SILENCE } = this.#parts;
    const now = clock.now().getTime();
    if (Math.abs(now - this.#swept) < silence / 3) return;
    this.#swept = now;
    const before = new Date(now - silence);
    await this.#sweep({ dead: before, overdue: before });
  }

  /** Deliver again what dead workers had, and what was queued but never arrived. */
  async #sweep(before: { readonly dead: Date; readonly overdue: Date }): Promise<void> {
    await this.#parts.db.transaction().execute(async (db) => {
      const now = this.#parts.clock.now();
      const lost = await this.#repo.takeOver(before.dead, now, db);
      const late = await this.#repo.overdue(before.overdue, now, db);
      await this.#deliveries.send([...new Set([...lost, ...late])], db);
    });
  }

  async #run(id: string): Promise<void> {
    const { clock, log, silence = SILENCE } = this.#parts;
    const job = await this.#repo.claim(id, this.#worker, clock.now());
    if (!job) return;
    const running = new RunningJob(job, {
      beat: async (progress) => {
        const answer = await this.#repo.beat(id, this.#worker, progress, clock.now());
        if (answer !== null) await this.#changed(job);
        return answer;
      },
      pause: Math.min(1_000, silence / 5),
    });
    this.#running.set(id, running);
    if (this.#stopping) running.abort('stopping');
    try {
      const kind = this.#kindOf(job);
      await running.run(() => kind.run(job.payload as never, running.context()));
      await this.#repo.finish(id, this.#worker, { state: 'done', error: null, now: clock.now() });
    } catch (error) {
      await this.#ended(job, running, error);
    } finally {
      this.#running.delete(id);
      await this.#changed(job);
      running.close();
      log.info({ jobId: id, kind: job.kind, attempt: job.attempts }, 'A job ended');
    }
  }

  #kindOf(job: JobRecord): JobKind<never> {
    const kind = this.#kinds.get(job.kind);
    if (kind && Value.Check(kind.schema, job.payload)) return kind;
    throw new GuildError('JOB_UNKNOWN', `This Guildhall cannot run the job ${job.id} of kind ${job.kind}.`);
  }

  async #ended(job: JobRecord, running: RunningJob, error: unknown): Promise<void> {
    const { clock, recordFailure, log } = this.#parts;
    const now = clock.now();
    const reason = running.aborted();
    if (reason === 'lost') return;
    if (reason === 'cancelled') {
      await this.#repo.finish(job.id, this.#worker, { state: 'cancelled', error: null, now });
      return;
    }
    if (reason === 'stopping') {
      await this.#giveBack(job, { availableAt: now, error: null });
      return;
    }
    const failure = toGuildError(error);
    const note = { code: failure.code, message: failure.message };
    log.error({ jobId: job.id, kind: job.kind, code: failure.code, err: error }, 'A job failed');
    if (failure.retryable && job.attempts < (this.#kinds.get(job.kind)?.attempts ?? 1)) {
      const availableAt = new Date(now.getTime() + RETRY_PAUSE * 2 ** (job.attempts - 1) * 1_000);
      await this.#giveBack(job, { availableAt, error: note });
      return;
    }
    // A defect is kept under the id of the job, as a failed request is under its own.
    if (failure.code === 'INTERNAL')
      await recordFailure(failure, { requestId: job.id, method: 'JOB', path: job.kind });
    await this.#repo.finish(job.id, this.#worker, { state: 'failed', error: note, now });
  }

  async #giveBack(job: JobRecord, again: { availableAt: Date; error: JobFailure | null }): Promise<void> {
    await this.#parts.db.transaction().execute(async (trx) => {
      if (await this.#repo.release(job.id, this.#worker, again, trx))
        await this.#deliveries.send([job.id], trx, again.availableAt);
    });
  }

  #sleep(milliseconds: number): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#sleepers.add(wake);
    });
  }

  #wakeAll(): void {
    for (const wake of this.#sleepers) wake();
  }

  /** Give back what runs, so that another process or the next start continues it, and end. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#cancelBegin();
    for (const job of this.#running.values()) job.abort('stopping');
    this.#wakeAll();
    await Promise.all(this.#loops);
    await this.#deliveries.stop();
  }
}
