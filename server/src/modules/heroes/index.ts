import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { RecordFailure } from '../../platform/http/error-store.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import { projectRoot } from '../../platform/project-root.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { BuildsRepo } from './builds.repo.ts';
import { addBuildRoutes } from './builds.routes.ts';
import { BuildsService } from './builds.service.ts';
import { CalculateService } from './calculate.service.ts';
import { DataVersionsRepo } from './data-versions.repo.ts';
import { addDataVersionRoutes } from './data-versions.routes.ts';
import { DataVersionsService } from './data-versions.service.ts';
import type { HeroesTables } from './heroes-tables.ts';
import { ImportsRepo } from './imports.repo.ts';
import { addImportRoutes } from './imports.routes.ts';
import { ImportsService } from './imports.service.ts';
import { PackLibrary } from './pack-library.ts';

export { HEROES_MIGRATIONS } from './heroes-migrations.ts';
export { HEROES_TABLES, type HeroesTables } from './heroes-tables.ts';
export type { ImportProgress } from './import-messages.ts';
export type { ImportOutcome } from './imports.service.ts';
export { openInstalledPack } from './installed-pack.ts';

export interface HeroesParts {
  readonly db: Kysely<HeroesTables>;
  /** Folder for imported packs in the data directory. */
  readonly packsFolder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  /** True for the embedded database, which no other process can have open. */
  readonly exclusive: boolean;
  readonly recordFailure: RecordFailure;
}

export interface HeroesModule {
  readonly versions: DataVersionsService;
  readonly imports: ImportsService;
  /** Register shipped data and clear away what a crash left. */
  start(): Promise<void>;
  addRoutes(app: FastifyInstance): void;
  addMetrics(metrics: Metrics): void;
  stop(): Promise<void>;
}

/** The City of Heroes hall of the server: stored builds, game data, imports. */
export function createHeroes(parts: HeroesParts): HeroesModule {
  const { db, packsFolder, clock, newId, log, exclusive, recordFailure } = parts;
  const library = new PackLibrary();
  const versionsRepo = new DataVersionsRepo(db);
  const starterFolder = join(projectRoot(), 'data', 'heroes');
  const versions = new DataVersionsService({
    repo: versionsRepo,
    library,
    clock,
    starterFolder,
    packsFolder,
  });
  const imports = new ImportsService({
    repo: new ImportsRepo(db),
    versionsRepo,
    versions,
    packsFolder,
    clock,
    newId,
    log,
    exclusive,
    recordFailure,
  });
  const buildsRepo = new BuildsRepo(db);
  const currentVersion = () => versions.currentVersion();
  const builds = new BuildsService({ repo: buildsRepo, clock, newId, currentVersion });
  return {
    versions,
    imports,
    start: async () => {
      await imports.start();
      await versions.start();
    },
    addRoutes: (app) => {
      addDataVersionRoutes(app, versions);
      addImportRoutes(app, imports);
      addBuildRoutes(app, builds, new CalculateService(versions, library));
    },
    addMetrics: (metrics) => {
      metrics.gauge('guildhall_heroes_builds', 'Stored builds', () => buildsRepo.count());
    },
    stop: () => imports.stop(),
  };
}
