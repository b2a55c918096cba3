import { join } from 'node:path';
import { buildAttachmentRoutes } from '@guildhall/contracts';
import type { Build } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import type { Principal } from '../../platform/auth/principal.ts';
import type { TwoLevelCaches } from '../../platform/cache/two-level-cache.ts';
import type { DirectDatabase } from '../../platform/db/direct.ts';
import type { PageCard } from '../../platform/http/page-card.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import { projectRoot } from '../../platform/project-root.ts';
import type { LiveHub } from '../../platform/realtime/live-hub.ts';
import { addAttachmentRoutes } from '../../platform/storage/attachment-routes.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import type { DrawnPictures } from '../../platform/storage/drawn-pictures.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import { BuildEditing } from './build-editing.ts';
import { addBuildPictureRoutes } from './build-pictures.routes.ts';
import { BuildPictures } from './build-pictures.ts';
import { BuildSlices } from './build-slices.ts';
import { BuildStats } from './build-stats.ts';
import { BuildVersionsRepo } from './build-versions.repo.ts';
import { BuildsRepo } from './builds.repo.ts';
import { addBuildRoutes } from './builds.routes.ts';
import { BuildsService } from './builds.service.ts';
import { CalculateService } from './calculate.service.ts';
import { DataVersionsRepo } from './data-versions.repo.ts';
import { addDataVersionRoutes } from './data-versions.routes.ts';
import { DataVersionsService } from './data-versions.service.ts';
import { GameDataRepo } from './game-data.repo.ts';
import { addGameDataRoutes } from './game-data.routes.ts';
import { GameDataService } from './game-data.service.ts';
import { GameRowsRepo } from './game-rows.repo.ts';
import type { HeroesTables } from './heroes-tables.ts';
import { LibraryRepo } from './library.repo.ts';
import { addLibraryRoutes } from './library.routes.ts';
import { LibraryService, type People } from './library.service.ts';
import { ownedBuilds } from './owned-builds.ts';
import { PackLibrary } from './pack-library.ts';
import { SharingService } from './sharing.service.ts';
import { ShownBuilds } from './shown-builds.ts';

export { presentDataVersion } from './data-versions.presenter.ts';
export type { RowBatch } from './game-rows.repo.ts';
export { gameRows, ROWS_FORMAT, type RowSet } from './game-rows.ts';
export { HEROES_MIGRATIONS } from './heroes-migrations.ts';
export { HEROES_TABLES, type HeroesTables } from './heroes-tables.ts';
export { GAME_JSON_FILE, isVersionId, PROVENANCE_FILE, readManifest, subfolders } from './pack-library.ts';

export interface HeroesParts {
  readonly db: Kysely<HeroesTables>;
  /** Folder for imported packs in the data directory. */
  readonly packsFolder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly direct: DirectDatabase;
  /** Put the rows of an installed version into the tables; resolves when they are there. */
  readonly prepareRows: (version: string) => Promise<void>;
  readonly live: LiveHub;
  readonly people: People;
  readonly caches: TwoLevelCaches;
  readonly attachments: Attachments;
  readonly drawings: DrawnPictures;
  readonly log: Logger;
}

export interface HeroesModule {
  readonly versions: DataVersionsService;
  readonly versionsRepo: DataVersionsRepo;
  readonly rows: GameRowsRepo;
  readonly gameData: GameDataService;
  /** Builds of a user. */
  readonly owned: OwnedData;
  /** A stored build, to ask what changed in its powers. Throws BUILD_NOT_FOUND. */
  buildOf(principal: Principal, id: string): Promise<Build>;
  /** What previews of links show of a page of this hall; null for pages that nobody may know of. */
  pageCard(path: string): Promise<PageCard | null>;
  /** Register shipped data. */
  start(): Promise<void>;
  /** Begin what goes on behind the running server. */
  work(): Promise<void>;
  addRoutes(app: FastifyInstance): void;
  addMetrics(metrics: Metrics): void;
  stop(): Promise<void>;
}

/** The City of Heroes hall of the server: stored builds, game data, imports. */
export function createHeroes(parts: HeroesParts): HeroesModule {
  const { db, direct, packsFolder, clock, newId, prepareRows, live, people, caches, log } = parts;
  const { attachments, drawings } = parts;
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
  const rows = new GameRowsRepo(db, direct);
  const gameData = new GameDataService({
    repo: new GameDataRepo(db),
    versionsRepo,
    prepareRows,
    provenance: (version) => versions.provenance(version),
    caches,
  });
  const buildsRepo = new BuildsRepo(db);
  const currentVersion = () => versions.currentVersion();
  const calculator = new CalculateService(versions, library, { clock, caches });
  const slices = new BuildSlices(versions, library);
  const versionsOfBuilds = new BuildVersionsRepo(db);
  const libraryRepo = new LibraryRepo(db);
  const stats = new BuildStats({
    builds: buildsRepo,
    library: libraryRepo,
    versions,
    packs: library,
    logger: log,
  });
  const shown = new ShownBuilds(buildsRepo, caches);
  const onChanged = (id: string) => {
    stats.soon(id);
    shown.changed(id);
  };
  const stored = { db, repo: buildsRepo, versions: versionsOfBuilds, live, clock, onChanged };
  const builds = new BuildsService({ ...stored, shown, attachments, drawings, newId, currentVersion });
  const editing = new BuildEditing(stored);
  const sharing = new SharingService({ builds, repo: buildsRepo, live, clock });
  const pictures = new BuildPictures({ repo: buildsRepo, sharing, drawings, versions, packs: library });
  const lists = new LibraryService(libraryRepo, people);
  attachments.register({
    kind: 'build',
    permit: async (principal, id, needed) => {
      await builds.get(principal, id, needed);
    },
  });
  live.register({
    kind: 'build',
    authorise: (principal, id) => builds.roomAccess(principal, id),
    receive: ({ actor, id, access, payload }) => {
      if (access !== 'edit') throw new GuildError('FORBIDDEN', 'You may see this build, but not change it.');
      return editing.edit(id, actor, payload);
    },
  });
  return {
    versions,
    versionsRepo,
    rows,
    gameData,
    owned: ownedBuilds(db, attachments, drawings),
    buildOf: async (principal, id) => (await builds.get(principal, id)).build,
    pageCard: (path) => pictures.pageCard(path),
    start: () => versions.start(),
    addRoutes: (app) => {
      addDataVersionRoutes(app, versions);
      addGameDataRoutes(app, gameData);
      addBuildRoutes(app, { builds, library: lists, calculator, slices });
      addLibraryRoutes(app, builds, lists, sharing);
      addBuildPictureRoutes(app, { builds, sharing, pictures, attachments, people });
      addAttachmentRoutes(app, buildAttachmentRoutes, { kind: 'build', attachments, people });
    },
    addMetrics: (metrics) => {
      metrics.gauge('guildhall_heroes_builds', 'Stored builds', () => buildsRepo.count());
    },
    work: () => stats.catchUp(),
    stop: async () => {
      await stats.stop();
      await calculator.stop();
    },
  };
}
