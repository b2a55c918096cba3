import type { DataVersionJson, ImportJson, ImportLogJson } from '@guildhall/contracts';
import { type Core, openCore } from './composition.ts';
import { presentDataVersion } from './modules/heroes/index.ts';
import {
  type ImportRequest,
  type ImportWithJob,
  presentImport,
  presentLogEntry,
} from './modules/imports/index.ts';
import type { Config } from './platform/config/load-config.ts';
import type { JobProgress } from './platform/queue/job-types.ts';
import { createLogger } from './platform/telemetry/logger.ts';

/** An import that was waited for, whether it ended well or not. */
export type ImportResult = ImportJson;

/** What is installed, and the last imports. */
export interface DataStatus {
  readonly versions: readonly DataVersionJson[];
  readonly imports: readonly ImportJson[];
}

type OnProgress = (progress: JobProgress) => void;

/** Milliseconds between two looks at the progress. */
const LOOK = 250;

async function withCore<T>(config: Config, work: (core: Core) => Promise<T>): Promise<T> {
  const core = await openCore(config, createLogger('silent'));
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

/**
 * Import in this process. While a server runs on the embedded database this is
 * DATA_DIR_LOCKED: send it to that server instead. An import of the same sources
 * that a crash interrupted is continued; another one is ended first.
 */
export function runImport(
  config: Config,
  request: ImportRequest,
  onProgress: OnProgress = () => undefined,
): Promise<ImportResult> {
  return withCore(config, async (core) => {
    const { imports } = core.imports;
    const interrupted = await imports.active();
    if (interrupted && isSame(interrupted, request)) return follow(core, interrupted.run.id, onProgress);
    if (interrupted && core.database.kind === 'embedded') {
      await imports.cancel(interrupted.run.id);
      await core.jobs.work();
      await imports.finished(interrupted.run.id);
    }
    const { run } = await imports.begin(request);
    return follow(core, run.id, onProgress);
  });
}

function isSame({ run }: ImportWithJob, { sources, dryRun = false }: ImportRequest): boolean {
  return run.dry_run === dryRun && JSON.stringify(run.sources) === JSON.stringify(sources);
}

/** Continue the import with this id, or the last that can be continued. */
export function resumeImport(
  config: Config,
  id: string | null,
  onProgress: OnProgress = () => undefined,
): Promise<ImportResult> {
  return withCore(config, async (core) => {
    const { imports } = core.imports;
    const { run } = await imports.resume(id ?? (await imports.resumable()).run.id);
    return follow(core, run.id, onProgress);
  });
}

async function follow(core: Core, id: string, onProgress: OnProgress): Promise<ImportResult> {
  await core.jobs.work();
  const timer = setInterval(() => {
    const progress = core.jobs.progressOf(id);
    if (progress) onProgress(progress);
  }, LOOK);
  try {
    return presentImport(await core.imports.imports.finished(id));
  } finally {
    clearInterval(timer);
  }
}

/** What is installed and was imported, without a server. */
export function listData(config: Config): Promise<DataStatus> {
  return withCore(config, async ({ heroes, imports }) => ({
    versions: (await heroes.versions.list()).map((row) =>
      presentDataVersion(row, heroes.versions.isInstalled(row.id)),
    ),
    imports: (await imports.imports.list()).map(presentImport),
  }));
}

/** A page of an import's log; the cursor of the next one, or null after the last. */
type ReadLogPage = (
  cursor: string | null,
) => Promise<{ readonly items: readonly ImportLogJson[]; readonly cursor: string | null }>;

/** Lets `read` go through the log of an import, of the last one for null. Throws NOT_FOUND. */
export function listImportLog(
  config: Config,
  id: string | null,
  query: { readonly limit: number; readonly kept?: boolean },
  read: (readPage: ReadLogPage) => Promise<void>,
): Promise<void> {
  return withCore(config, async ({ imports: { imports } }) => {
    const which = id ?? (await imports.list())[0]?.run.id;
    if (which === undefined) return;
    await read(async (cursor) => {
      const { items, page } = await imports.log(which, { ...query, ...(cursor !== null && { cursor }) });
      return { items: items.map(presentLogEntry), cursor: page.cursor };
    });
  });
}

/** Go back to the version that was current before, or to the one named. */
export function rollBack(config: Config, version: string | null): Promise<DataVersionJson> {
  return withCore(config, async ({ heroes: { versions } }) => {
    const row = version === null ? await versions.rollback() : await versions.makeCurrent(version);
    return presentDataVersion(row, true);
  });
}
