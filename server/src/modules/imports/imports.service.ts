import { rm, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { JobRecord } from '../../platform/queue/job-types.ts';
import { type HeroesModule, isVersionId, subfolders } from '../heroes/index.ts';
import { type Downloads, isAddress } from './downloads.ts';
import { IMPORT_JOB, TEMPORARY } from './import-job.ts';
import type { ImportLogRow, ImportRow, ImportRunsRepo } from './import-runs.repo.ts';
import type { ImportTables, ImportTrigger } from './imports-tables.ts';

export interface ImportsParts {
  readonly db: Kysely<ImportTables>;
  readonly runs: ImportRunsRepo;
  readonly jobs: JobQueue;
  readonly heroes: HeroesModule;
  readonly downloads: Downloads;
  readonly packsFolder: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** An import with how it goes. The job is gone when it ended long ago. */
export interface ImportWithJob {
  readonly run: ImportRow;
  readonly job: JobRecord | null;
}

export interface ImportRequest {
  /** Absolute paths or addresses, lowest precedence first. */
  readonly sources: readonly string[];
  readonly dryRun?: boolean;
  readonly trigger?: ImportTrigger;
}

const LIST = 50;

/** What the database takes for an id; the command line passes on what it is given. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Imports of game data: one at a time, each a job of the queue. */
export class ImportsService {
  readonly #parts: ImportsParts;

  constructor(parts: ImportsParts) {
    this.#parts = parts;
  }

  /** Clear away what nobody will continue: half-written and unregistered packs, downloads without a run. */
  async start(): Promise<void> {
    const { runs, heroes, packsFolder } = this.#parts;
    if (await runs.active()) return;
    const known = new Set((await heroes.versionsRepo.list()).map(({ folder }) => folder));
    for (const name of await subfolders(packsFolder)) {
      if (name.startsWith(TEMPORARY) || (isVersionId(name) && !known.has(name)))
        await rm(join(packsFolder, name), { recursive: true, force: true });
    }
  }

  /** Begin an import. Throws IMPORT_RUNNING, or VALIDATION_FAILED for a source that cannot be one. */
  async begin({ sources, dryRun = false, trigger = 'user' }: ImportRequest): Promise<ImportWithJob> {
    const { db, runs, jobs, clock, newId } = this.#parts;
    await requireSources(sources);
    await this.#settle();
    const id = newId();
    await jobs.ready();
    const run = await db.transaction().execute(async (trx) => {
      const row = await runs.insert({ id, sources, dryRun, trigger, now: clock.now() }, trx);
      await jobs.enqueue(IMPORT_JOB, { runId: id }, { id, db: trx });
      return row;
    });
    return this.#withJob(run);
  }

  /** An active import whose job has ended without it (no process could run it) is over. */
  async #settle(): Promise<void> {
    const { runs, jobs } = this.#parts;
    const run = await runs.active();
    if (!run) return;
    const [job] = await jobs.find([run.id]);
    if (!job || job.finishedAt !== null) await runs.deactivate(run.id);
  }

  /** The import that is under way, or was when its process died. */
  async active(): Promise<ImportWithJob | null> {
    await this.#settle();
    const run = await this.#parts.runs.active();
    return run ? this.#withJob(run) : null;
  }

  /** End an import. One that has ended is answered as it is. */
  async cancel(id: string): Promise<ImportWithJob> {
    const { run } = await this.get(id);
    const job = await this.#parts.jobs.cancel(id);
    if (job?.state === 'cancelled') await this.#parts.runs.deactivate(run.id);
    return this.get(id);
  }

  /** Continue an import that failed or was cancelled. One that is under way is answered as it is. */
  async resume(id: string): Promise<ImportWithJob> {
    const { db, runs, jobs } = this.#parts;
    const { job } = await this.get(id);
    if (job?.state === 'queued' || job?.state === 'running') return this.get(id);
    if (job === null || job.state === 'done')
      throw new GuildError('IMPORT_NOT_RESUMABLE', `The import ${id} is done and needs no continuation.`);
    await this.#settle();
    await db.transaction().execute(async (trx) => {
      await runs.activate(id, trx);
      await jobs.revive(id, { db: trx });
    });
    return this.get(id);
  }

  /** The last import that can be continued. Throws IMPORT_NOT_RESUMABLE. */
  async resumable(): Promise<ImportWithJob> {
    const found = (await this.list()).find(({ job }) => job !== null && job.state !== 'done');
    if (found) return found;
    throw new GuildError('IMPORT_NOT_RESUMABLE');
  }

  async get(id: string): Promise<ImportWithJob> {
    const run = UUID.test(id) ? await this.#parts.runs.find(id) : undefined;
    if (!run) throw new GuildError('NOT_FOUND', `There is no import ${id}.`);
    return this.#withJob(run);
  }

  async #withJob(run: ImportRow): Promise<ImportWithJob> {
    const [job] = await this.#parts.jobs.find([run.id]);
    return { run, job: job ?? null };
  }

  async list(): Promise<ImportWithJob[]> {
    const { runs, jobs } = this.#parts;
    const rows = await runs.list(LIST);
    const byId = new Map((await jobs.find(rows.map(({ id }) => id))).map((job) => [job.id, job]));
    return rows.map((run) => ({ run, job: byId.get(run.id) ?? null }));
  }

  async log(
    id: string,
    query: { cursor?: string; limit?: number; kept?: boolean },
  ): Promise<{ items: ImportLogRow[]; page: { cursor: string | null; limit: number } }> {
    const { limit = 50, cursor, kept } = query;
    await this.get(id);
    const rows = await this.#parts.runs.log(id, {
      after: cursor === undefined ? -1 : placeOf(cursor),
      limit: limit + 1,
      ...(kept === undefined ? {} : { kept }),
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, page: { cursor: last === undefined ? null : String(last.place), limit } };
  }

  /** Wait until an import has ended. */
  async finished(id: string): Promise<ImportWithJob> {
    await this.#parts.jobs.finished(id);
    return this.get(id);
  }
}

function placeOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new GuildError('VALIDATION_FAILED', 'The cursor is not one this server gave out.', {
    fields: [
      {
        path: 'query.cursor',
        code: 'format',
        message: 'Send `meta.page.cursor` of the page before, unchanged.',
      },
    ],
  });
}

async function requireSources(sources: readonly string[]): Promise<void> {
  const problems = await Promise.all(
    sources.map(async (source, at) => {
      const message = await problemOf(source);
      return message === null ? [] : [{ path: `body.sources[${at}]`, code: 'not_a_source', message }];
    }),
  );
  const fields = problems.flat();
  if (fields[0]) throw new GuildError('VALIDATION_FAILED', fields[0].message, { fields });
}

async function problemOf(source: string): Promise<string | null> {
  if (isAddress(source)) return URL.canParse(source) ? null : `${source} is no address.`;
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(source)) return `${source} is neither a path nor an http(s) address.`;
  if (!isAbsolute(source)) return `${source} is not an absolute path.`;
  if (await stat(source).catch(() => null)) return null;
  return `${source} is neither a folder nor a file of the machine the server runs on.`;
}
