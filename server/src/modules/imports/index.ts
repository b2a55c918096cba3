import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { DirectDatabase } from '../../platform/db/direct.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { JobQueue } from '../../platform/queue/job-queue.ts';
import type { LiveHub } from '../../platform/realtime/live-hub.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { HeroesModule } from '../heroes/index.ts';
import { Downloads } from './downloads.ts';
import { ImportJob } from './import-job.ts';
import { ImportNoticesRepo } from './import-notices.repo.ts';
import { openImportRooms } from './import-room.ts';
import { ImportRunsRepo } from './import-runs.repo.ts';
import { ImportSchedulesService } from './import-schedules.service.ts';
import { addImportRoutes } from './imports.routes.ts';
import { ImportsService } from './imports.service.ts';
import type { ImportTables } from './imports-tables.ts';
import { PrepareRowsJob } from './prepare-rows-job.ts';
import { VersionChangesService } from './version-changes.service.ts';

export { presentImport, presentLogEntry } from './imports.routes.ts';
export type { ImportRequest, ImportWithJob } from './imports.service.ts';
export { IMPORT_MIGRATIONS } from './imports-migrations.ts';
export { IMPORT_TABLES, type ImportTables } from './imports-tables.ts';
export { readPack } from './pipeline/read-pack.ts';
export { prepareRows } from './prepare-rows-job.ts';

export interface ImportsModuleParts {
  readonly db: Kysely<ImportTables>;
  readonly direct: DirectDatabase;
  readonly jobs: JobQueue;
  readonly heroes: HeroesModule;
  readonly live: LiveHub;
  /** Folder for imported packs in the data directory. */
  readonly packsFolder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
}

export interface ImportsModule {
  readonly imports: ImportsService;
  readonly schedules: ImportSchedulesService;
  /** Clear away what a crash left and nobody will continue. */
  start(): Promise<void>;
  /** Look for scheduled imports; only in processes that work on the queue. */
  work(): void;
  addRoutes(app: FastifyInstance): void;
  stop(): Promise<void>;
}

/** Game data in from outside: as jobs, one at a time, whole or not at all. */
export function createImports(parts: ImportsModuleParts): ImportsModule {
  const { db, direct, jobs, heroes, live, packsFolder, clock, newId, log } = parts;
  const runs = new ImportRunsRepo(db, direct);
  const notices = new ImportNoticesRepo(db);
  const downloads = new Downloads(join(packsFolder, '.downloads'));
  const imports = new ImportsService({ db, runs, jobs, heroes, downloads, packsFolder, clock, newId });
  const schedules = new ImportSchedulesService({ db, imports, clock, newId, log });
  const changes = new VersionChangesService(heroes, join(packsFolder, '.changes'));
  jobs.define(new ImportJob({ heroes, runs, notices, downloads, packsFolder, clock, newId }));
  jobs.define(new PrepareRowsJob(heroes));
  openImportRooms({ live, jobs, imports });
  return {
    imports,
    schedules,
    start: () => imports.start(),
    work: () => schedules.start(),
    addRoutes: (app) => addImportRoutes(app, { imports, schedules, notices, changes, clock }),
    stop: () => schedules.stop(),
  };
}
