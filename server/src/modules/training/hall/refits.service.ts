import type { RefitJson } from '@guildhall/contracts';
import type { Clock, NewId } from '../../../platform/ports.ts';
import type { JobQueue } from '../../../platform/queue/job-queue.ts';
import type { JobRecord } from '../../../platform/queue/job-types.ts';
import type { RefitRow, RefitStore } from './refits.repo.ts';

function present(row: RefitRow, job: JobRecord | undefined): RefitJson {
  const { id, attempts, scenarios, drift, alarm, applied } = row;
  return {
    id,
    state: job?.state ?? (attempts === null ? 'failed' : 'done'),
    startedAt: row.started_at.toISOString(),
    attempts,
    scenarios,
    drift,
    alarm,
    applied,
    error: job?.error?.message ?? null,
  };
}

/** Refits in the background. */
export class RefitsService {
  readonly #refits: RefitStore;
  readonly #jobs: JobQueue;
  readonly #clock: Clock;
  readonly #newId: NewId;

  constructor(parts: { refits: RefitStore; jobs: JobQueue; clock: Clock; newId: NewId }) {
    this.#refits = parts.refits;
    this.#jobs = parts.jobs;
    this.#clock = parts.clock;
    this.#newId = parts.newId;
  }

  async start(apply: boolean): Promise<RefitJson> {
    const id = this.#newId();
    await this.#jobs.ready();
    await this.#refits.transaction(async (db) => {
      await this.#refits.insert(id, this.#clock.now(), db);
      await this.#jobs.enqueue('training.refit', { refit: id, apply }, { id, db });
    });
    const [row] = (await this.list()).filter((refit) => refit.id === id);
    if (row === undefined) throw new Error(`Refit ${id} was not kept`);
    return row;
  }

  async list(): Promise<RefitJson[]> {
    const rows = await this.#refits.list();
    const jobs = new Map((await this.#jobs.find(rows.map(({ id }) => id))).map((job) => [job.id, job]));
    return rows.map((row) => present(row, jobs.get(row.id)));
  }
}
