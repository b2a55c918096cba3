import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlatformTables } from '../db/platform-tables.ts';
import type { JobFailure, JobProgress, JobRecord } from './job-types.ts';

type JobRow = Selectable<PlatformTables['platform_jobs']>;

/** Jobs as users see them: state, progress, and who works on them. A worker owns a row by its name in it. */
export class JobsRepo {
  readonly #db: Kysely<PlatformTables>;

  constructor(db: Kysely<PlatformTables>) {
    this.#db = db;
  }

  async insert(
    job: { id: string; kind: string; payload: object; now: Date },
    db: Kysely<PlatformTables>,
  ): Promise<void> {
    await db
      .insertInto('platform_jobs')
      .values({
        id: job.id,
        kind: job.kind,
        payload: JSON.stringify(job.payload),
        state: 'queued',
        attempts: 0,
        progress: null,
        error: null,
        cancel_requested: false,
        worker: null,
        created_at: job.now,
        available_at: job.now,
        started_at: null,
        heartbeat_at: null,
        finished_at: null,
      })
      .execute();
  }

  /** Take a queued job; undefined when somebody else has it or it was cancelled. */
  async claim(id: string, worker: string, now: Date): Promise<JobRecord | undefined> {
    const row = await this.#db
      .updateTable('platform_jobs')
      .set((eb) => ({
        state: 'running' as const,
        worker,
        attempts: eb('attempts', '+', 1),
        started_at: eb.fn.coalesce('started_at', sql<Date>`${now}::timestamptz`),
        heartbeat_at: now,
        error: null,
      }))
      .where('id', '=', id)
      .where('state', '=', 'queued')
      .returningAll()
      .executeTakeFirst();
    return row && present(row);
  }

  /** Sign of life with the latest progress; null when the job is no longer this worker's. */
  async beat(
    id: string,
    worker: string,
    progress: JobProgress | null,
    now: Date,
  ): Promise<{ cancelRequested: boolean } | null> {
    const row = await this.#db
      .updateTable('platform_jobs')
      .set({ heartbeat_at: now, ...(progress === null ? {} : { progress: JSON.stringify(progress) }) })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .returning('cancel_requested')
      .executeTakeFirst();
    return row ? { cancelRequested: row.cancel_requested } : null;
  }

  async finish(
    id: string,
    worker: string,
    outcome: { state: 'done' | 'failed' | 'cancelled'; error: JobFailure | null; now: Date },
  ): Promise<void> {
    await this.#db
      .updateTable('platform_jobs')
      .set({
        state: outcome.state,
        error: outcome.error === null ? null : JSON.stringify(outcome.error),
        finished_at: outcome.now,
        heartbeat_at: outcome.now,
        worker: null,
      })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .execute();
  }

  /** Give a job back to the queue; false when it was not this worker's. */
  async release(
    id: string,
    worker: string,
    again: { availableAt: Date; error: JobFailure | null },
    db: Kysely<PlatformTables>,
  ): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('platform_jobs')
      .set({
        state: 'queued',
        worker: null,
        available_at: again.availableAt,
        error: again.error === null ? null : JSON.stringify(again.error),
      })
      .where('id', '=', id)
      .where('worker', '=', worker)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  /** Ask a job to end: a queued one ends at once, a running one at its next sign of life. */
  async cancel(id: string, now: Date): Promise<JobRecord | undefined> {
    const row = await this.#db
      .updateTable('platform_jobs')
      .set({
        cancel_requested: true,
        state: sql`case when state = 'queued' then 'cancelled' else state end`,
        finished_at: sql`case when state = 'queued' then ${now}::timestamptz else finished_at end`,
      })
      .where('id', '=', id)
      .where('state', 'in', ['queued', 'running'])
      .returningAll()
      .executeTakeFirst();
    return row && present(row);
  }

  /**
   * Put a failed or cancelled job back into the queue; false when it is neither.
   */
  async revive(id: string, now: Date, db: Kysely<PlatformTables>): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('platform_jobs')
      .set({
        state: 'queued',
        attempts: 0,
        cancel_requested: false,
        error: null,
        finished_at: null,
        available_at: now,
      })
      .where('id', '=', id)
      .where('state', 'in', ['failed', 'cancelled'])
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  }

  /** Take running jobs from workers that gave no sign of life since `before`; answers their ids. */
  async takeOver(before: Date, now: Date, db: Kysely<PlatformTables>): Promise<string[]> {
    const rows = await db
      .updateTable('platform_jobs')
      .set({ state: 'queued', worker: null, available_at: now })
      .where('state', '=', 'running')
      .where('heartbeat_at', '<=', before)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Queued jobs that should have been begun before `before`, because their delivery got lost. */
  async overdue(before: Date, now: Date, db: Kysely<PlatformTables>): Promise<string[]> {
    const rows = await db
      .updateTable('platform_jobs')
      .set({ available_at: now })
      .where('state', '=', 'queued')
      .where('available_at', '<=', before)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  async find(ids: readonly string[]): Promise<JobRecord[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('platform_jobs')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    return rows.map(present);
  }

  /** Forget jobs that ended before `before`. */
  async prune(before: Date): Promise<void> {
    await this.#db.deleteFrom('platform_jobs').where('finished_at', '<', before).execute();
  }
}

function present(row: JobRow): JobRecord {
  return {
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    state: row.state,
    attempts: row.attempts,
    progress: row.progress,
    error: row.error,
    cancelRequested: row.cancel_requested,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
