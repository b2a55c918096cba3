import { createHash } from 'node:crypto';
import { GuildError } from '@guildhall/kernel';
import { type Static, Type } from 'typebox';
import { isUniqueViolation } from '../../platform/db/database-error.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { JobContext, JobKind } from '../../platform/queue/job-types.ts';
import { type HeroesModule, ROWS_FORMAT } from '../heroes/index.ts';
import { PipelineThread } from './pipeline/pipeline-thread.ts';

const Payload = Type.Object({ version: Type.String() });

/**
 * Puts the rows of an installed pack into the tables: for the shipped pack, which
 * nobody imported, when it is read for the first time.
 */
export class PrepareRowsJob implements JobKind<Static<typeof Payload>> {
  readonly name = 'heroes.rows';
  readonly schema = Payload;
  readonly attempts = 3;
  readonly #heroes: HeroesModule;

  constructor(heroes: HeroesModule) {
    this.#heroes = heroes;
  }

  async run({ version }: Static<typeof Payload>, { progress, signal }: JobContext): Promise<void> {
    const { rows, versions, versionsRepo } = this.#heroes;
    if ((await versionsRepo.rowsOf(version))?.rowsFormat === ROWS_FORMAT) return;
    const packFolder = await versions.folder(version);
    const thread = new PipelineThread({ work: 'rows', packFolder }, progress, signal);
    try {
      await thread.plan();
      await thread.insert(await rows.begin(version), (batch) => rows.load(version, batch));
    } finally {
      await thread.close();
    }
    await rows.index(() => undefined);
    await versionsRepo.atomically((db) => rows.complete(version, db));
  }
}

/** Have the rows of a version made, by whichever process works; one job however many ask. */
export async function prepareRows(jobs: JobQueue, version: string): Promise<void> {
  const id = jobId(version);
  try {
    await jobs.enqueue('heroes.rows', { version }, { id });
  } catch (error) {
    if (!isUniqueViolation(error, 'platform_jobs_pkey')) throw error;
    await jobs.revive(id);
  }
  const job = await jobs.finished(id);
  if (job.state === 'done') return;
  const message = `The records of ${version} could not be prepared: ${job.error?.message ?? job.state}.`;
  throw new GuildError('UNAVAILABLE', message);
}

/** The same job for the same rows, as a UUID of version 8. */
function jobId(version: string): string {
  const hash = createHash('sha256').update(`rows ${ROWS_FORMAT} ${version}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
