import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GuildError } from '@guildhall/kernel';

import { type Static, Type } from 'typebox';
import { syncFolder } from '../../platform/data-dir/atomic-file.ts';
import type { AnyTransaction } from '../../platform/db/any-transaction.ts';
import { toGuildError } from '../../platform/http/failures.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { JobContext, JobKind } from '../../platform/queue/job-types.ts';
import { type HeroesModule, ROWS_FORMAT } from '../heroes/index.ts';
import type { Downloads } from './downloads.ts';
import type { ImportNoticesRepo } from './import-notices.repo.ts';
import type { ImportRow, ImportRunsRepo } from './import-runs.repo.ts';
import type { ImportPlan } from './pipeline/messages.ts';
import { PipelineThread } from './pipeline/pipeline-thread.ts';
import { StageMeter } from './stage-meter.ts';

export interface ImportJobParts {
  readonly heroes: HeroesModule;
  readonly runs: ImportRunsRepo;
  readonly notices: ImportNoticesRepo;
  readonly downloads: Downloads;
  readonly packsFolder: string;
  readonly clock: Clock;
  readonly newId: NewId;
}

const Payload = Type.Object({ runId: Type.String() });

/** Kind of the job that an import is. */
export const IMPORT_JOB = 'heroes.import';

/** Folders that a running import writes to begin with this. */
export const TEMPORARY = '.import-';

/** Runs that keep their log and report. */
const RUNS_KEPT = 100;

/**
 * The job of one import. A version becomes current only when it is whole: its
 * rows are counted, its files are made durable under another name and renamed;
 * then one transaction registers it, makes it current and closes the import.
 * Whatever ended it before, the next attempt goes on behind the batches and
 * files that are finished; what was cancelled or failed leaves nothing.
 */
export class ImportJob implements JobKind<Static<typeof Payload>> {
  readonly name = IMPORT_JOB;
  readonly schema = Payload;
  readonly attempts = 3;
  readonly #parts: ImportJobParts;

  constructor(parts: ImportJobParts) {
    this.#parts = parts;
  }

  async run({ runId }: Static<typeof Payload>, context: JobContext): Promise<void> {
    const { runs, downloads } = this.#parts;
    const run = await runs.find(runId);
    if (!run) throw new GuildError('NOT_FOUND', `There is no import ${runId}.`);
    const meter = new StageMeter(() => this.#parts.clock.now().getTime(), context.progress);
    const target = join(this.#parts.packsFolder, `${TEMPORARY}${runId}`);
    let version: string | null = null;
    try {
      const sources = await downloads.fetchAll(runId, run.sources, {
        signal: context.signal,
        onProgress: (progress) => meter.take(progress),
      });
      const thread = await this.#open(run, sources, meter, context.signal);
      try {
        const plan = await thread.plan();
        version = plan.manifest.version.id;
        await this.#store({ run, plan, thread, meter, target });
      } finally {
        await thread.close();
      }
      await downloads.remove(runId);
    } catch (error) {
      const reason: unknown = context.signal.aborted ? context.signal.reason : 'failed';
      const again = reason === 'failed' && isRetryable(error) && context.attempt < this.attempts;
      if ((reason === 'cancelled' || reason === 'failed') && !again) await this.#undo(run, version, target);
      throw error;
    }
  }

  async #open(
    run: ImportRow,
    sources: readonly string[],
    meter: StageMeter,
    signal: AbortSignal,
  ): Promise<PipelineThread> {
    const { versionsRepo, versions } = this.#parts.heroes;
    const current = await versionsRepo.currentId();
    const previous = current === null ? null : await versions.folder(current).catch(() => null);
    return new PipelineThread(
      { work: 'import', sources, previous, dryRun: run.dry_run },
      (progress) => meter.take(progress),
      signal,
    );
  }

  async #store(parts: StoreParts): Promise<void> {
    const { run, plan, meter } = parts;
    const { runs, heroes } = this.#parts;
    const version = plan.manifest.version.id;
    await runs.writeLog(run.id, plan.log);
    const previousVersionId = await heroes.versionsRepo.currentId();
    const outcome = { dataVersionId: version, previousVersionId, rejected: countRejected(plan) };
    if (run.dry_run) {
      await runs.finish(run.id, { ...outcome, report: reportOf(plan, meter) });
      return;
    }
    await this.#insertRows(parts);
    const installed = await this.#installFiles(parts);
    meter.take({ stage: 'warm', done: 0, total: 1 });
    await heroes.gameData.warm(version);
    meter.take({ stage: 'statistics', done: 0, total: 1 });
    const now = this.#parts.clock.now();
    await heroes.versionsRepo.atomically(async (db) => {
      if (!installed)
        await heroes.versionsRepo.register(plan.manifest, { origin: 'import', folder: version, at: now }, db);
      await heroes.rows.complete(version, db);
      await heroes.versionsRepo.makeCurrent(version, now, db);
      await runs.finish(run.id, { ...outcome, report: reportOf(plan, meter) }, db);
      await this.#announce(run, plan, previousVersionId, db);
      // Before the commit: whoever sees the import done may read the mirror. A failure mends it below.
      await heroes.versions.mirror(version);
    });
    await heroes.versions.refresh();
    await runs.prune(RUNS_KEPT);
  }

  async #insertRows({ plan, thread, meter }: StoreParts): Promise<void> {
    const { rows, versionsRepo } = this.#parts.heroes;
    const version = plan.manifest.version.id;
    const stored = await versionsRepo.rowsOf(version);
    if (stored?.rowsFormat !== ROWS_FORMAT) {
      const finished = await rows.begin(version);
      await thread.insert(finished, (batch) => rows.load(version, batch));
      meter.take({ stage: 'index', done: 0, total: 1 });
      await rows.index((done) => meter.take({ stage: 'index', done, total: 8 }));
    }
    const counts = await rows.counts(version);
    for (const [table, count] of Object.entries(plan.rows)) {
      const found = counts[table as keyof typeof counts];
      if (found === count) continue;
      const message = `${table} has ${found} rows of ${version}; the sources make ${count}.`;
      throw new GuildError('IMPORT_INCONSISTENT', message);
    }
  }

  /** The files of the pack under their name; true when they were there before. */
  async #installFiles({ plan, thread, target }: StoreParts): Promise<boolean> {
    const { packsFolder, heroes } = this.#parts;
    const version = plan.manifest.version.id;
    if (heroes.versions.isInstalled(version)) return true;
    await thread.pack(target);
    const folder = join(packsFolder, version);
    await rm(folder, { recursive: true, force: true });
    await rename(target, folder);
    await syncFolder(packsFolder);
    return false;
  }

  /** News only when the data is other than before; the first import of all is none. */
  async #announce(
    run: ImportRow,
    plan: ImportPlan,
    previous: string | null,
    db: AnyTransaction,
  ): Promise<void> {
    const { version } = plan.manifest;
    if (previous === null || previous === version.id) return;
    const { notices, newId, clock } = this.#parts;
    const title = `${version.name} of ${version.date} is the new game data`;
    await notices.insert(
      { id: newId(), at: clock.now(), runId: run.id, title, changelog: plan.changelog },
      db,
    );
  }

  /** Leave nothing of an import that ends here for good. A version that was whole before stays. */
  async #undo(run: ImportRow, version: string | null, target: string): Promise<void> {
    const { heroes, runs, downloads, packsFolder } = this.#parts;
    await rm(target, { recursive: true, force: true }).catch(() => undefined);
    await downloads.remove(run.id).catch(() => undefined);
    if (version !== null && !(await heroes.versionsRepo.rowsOf(version))?.rowsFormat) {
      await heroes.rows.clear(version);
      if (!heroes.versions.isInstalled(version))
        await rm(join(packsFolder, version), { recursive: true, force: true }).catch(() => undefined);
    }
    await runs.deactivate(run.id);
  }
}

interface StoreParts {
  readonly run: ImportRow;
  readonly plan: ImportPlan;
  readonly thread: PipelineThread;
  readonly meter: StageMeter;
  readonly target: string;
}

function isRetryable(error: unknown): boolean {
  return toGuildError(error).retryable;
}

function countRejected({ report }: ImportPlan): number {
  return typeof report.rejected === 'number' ? report.rejected : 0;
}

/** The report of the plan with what each stage took. */
function reportOf({ report, rows, changelog }: ImportPlan, meter: StageMeter): object {
  const stages = meter.finish();
  const insert = stages.find(({ stage }) => stage === 'insert');
  const recordsPerSecond = insert === undefined ? null : Math.round(insert.units / insert.seconds);
  return { ...report, rows, changelog, stages, recordsPerSecond };
}
