import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  createHeroes,
  HEROES_MIGRATIONS,
  type HeroesModule,
  type HeroesTables,
} from './modules/heroes/index.ts';
import { IDENTITY_MIGRATIONS, type IdentityModule, type IdentityTables } from './modules/identity/index.ts';
import {
  createImports,
  IMPORT_MIGRATIONS,
  type ImportsModule,
  type ImportTables,
  prepareRows,
} from './modules/imports/index.ts';
import {
  createTabletop,
  TABLETOP_MIGRATIONS,
  type TabletopModule,
  type TabletopTables,
} from './modules/tabletop/index.ts';
import {
  createTraining,
  TRAINING_MIGRATIONS,
  type TrainingModule,
  type TrainingTables,
} from './modules/training/index.ts';
import { openIdentity } from './open-identity.ts';
import { openStorage, type Storage } from './open-storage.ts';
import { RateLimits } from './platform/auth/rate-limits.ts';
import { openRedis, type RedisHandle } from './platform/cache/redis.ts';
import { TwoLevelCaches } from './platform/cache/two-level-cache.ts';
import type { Config } from './platform/config/load-config.ts';
import { type DataDir, openDataDir } from './platform/data-dir/data-dir.ts';
import type { Migrations } from './platform/db/migrate.ts';
import { type OpenDatabase, openMigrated } from './platform/db/open-database.ts';
import { PLATFORM_MIGRATIONS } from './platform/db/platform-migrations.ts';
import type { PlatformTables } from './platform/db/platform-tables.ts';
import { ErrorStore, type RecordFailure } from './platform/http/error-store.ts';
import { newId, newSecret, systemClock, systemRandom } from './platform/ports.ts';
import { projectRoot } from './platform/project-root.ts';
import { JobQueue } from './platform/queue/job-queue.ts';
import { ALONE, type FanOut, postgresFanOut, redisFanOut } from './platform/realtime/fan-out.ts';
import { LiveHub } from './platform/realtime/live-hub.ts';
import { LiveLog } from './platform/realtime/live-log.ts';
import { openUserRooms } from './platform/realtime/user-room.ts';
import type { Logger } from './platform/telemetry/logger.ts';

/** Every table of the server. A module uses its own only. */
export type Tables = PlatformTables &
  IdentityTables &
  HeroesTables &
  ImportTables &
  TabletopTables &
  TrainingTables;

/** Every migration, of the platform and of all modules. */
export const MIGRATIONS: Migrations = {
  ...PLATFORM_MIGRATIONS,
  ...IDENTITY_MIGRATIONS,
  ...HEROES_MIGRATIONS,
  ...TABLETOP_MIGRATIONS,
  ...IMPORT_MIGRATIONS,
  ...TRAINING_MIGRATIONS,
};

/** Data directory, database and modules, without anything that listens. */
export interface Core {
  readonly dataDir: DataDir;
  readonly database: OpenDatabase<Tables>;
  readonly identity: IdentityModule;
  readonly redis: RedisHandle;
  /** Rooms of this server and what happens in them. */
  readonly live: LiveHub;
  readonly limits: RateLimits;
  /** Pictures and exports. */
  readonly storage: Storage;
  /** Tell the address that links lead to when none is set. */
  listensAt(url: string): void;
  readonly caches: TwoLevelCaches;
  readonly heroes: HeroesModule;
  readonly tabletop: TabletopModule;
  readonly imports: ImportsModule;
  readonly training: TrainingModule;
  /** Work in the background; nothing is worked on before `jobs.work()`. */
  readonly jobs: JobQueue;
  /** Failures of the server itself. */
  readonly errors: ErrorStore;
  /** Stop the modules and close the database; safe to call again. */
  close(): Promise<void>;
}

/** Open and migrate everything that a server or a command works on. */
export async function openCore(config: Config, log: Logger): Promise<Core> {
  const dataDir = await openDataDir(config.dataDir);
  const database = await openMigrated<Tables>(
    {
      dataDir,
      url: config.databaseUrl,
      onIdleError: (error) => log.warn({ reason: error.message }, 'A database connection was lost'),
    },
    MIGRATIONS,
  );
  const errors = new ErrorStore(database.kysely, systemClock, newId);
  const recordFailure: RecordFailure = (error, work) => errors.record(error, work);
  const exclusive = database.kind === 'embedded';
  const jobs = new JobQueue({
    db: database.kysely,
    direct: database.direct,
    clock: systemClock,
    newId,
    log,
    recordFailure,
    exclusive,
  });
  const redis = await openRedis(config.redisUrl, log);
  const live = new LiveHub({
    log: new LiveLog(database.kysely),
    fanOut: fanOutOf(config, database, redis, { log, about: 'live' }),
    clock: systemClock,
    logger: log,
    node: newId(),
  });
  openUserRooms(live);
  const people = { names: (ids: readonly string[]) => identity.namesOf(ids) };
  const caches = new TwoLevelCaches({
    store: redis.store(`guildhall:${installationOf(config)}`),
    bus: fanOutOf(config, database, redis, { log, about: 'cache' }),
    node: newId(),
  });
  const storage = await openStorage({
    config,
    dataDir,
    database,
    jobs,
    live,
    identity: () => identity,
    log,
  });
  const heroes = createHeroes({
    db: database.kysely,
    attachments: storage.attachments,
    drawings: storage.drawings,
    live,
    people,
    caches,
    log,
    direct: database.direct,
    packsFolder: dataDir.packs,
    clock: systemClock,
    newId,
    prepareRows: (version) => prepareRows(jobs, version),
  });
  const imports = createImports({
    db: database.kysely,
    direct: database.direct,
    jobs,
    heroes,
    live,
    packsFolder: dataDir.packs,
    clock: systemClock,
    newId,
    log,
  });
  const tabletop = createTabletop({
    db: database.kysely,
    caches,
    attachments: storage.attachments,
    people,
    clock: systemClock,
    newId,
    newSecret,
    log,
  });
  const training = createTraining({
    db: database.kysely,
    jobs,
    clock: systemClock,
    newId,
    random: systemRandom,
    starterFolder: join(projectRoot(), 'data', 'training'),
    llm: llmOf(config),
    mailOf: (id) => identity.mailOf(id),
    recordFailure,
  });
  let address = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const limits = new RateLimits(config.rateLimits);
  const identity = openIdentity({
    config,
    dataDir,
    database,
    owned: [heroes.owned, tabletop.owned, training.owned, ...storage.owned],
    limits,
    origin: () => address,
    log,
  });
  let closing: Promise<void> | null = null;
  const close = async () => {
    try {
      await live.stop();
      await caches.stop();
      await imports.stop();
      await jobs.stop();
      await heroes.stop();
      await tabletop.stop();
      await training.stop();
      await storage.stop();
    } finally {
      redis.close();
      await database.close();
    }
  };
  const core: Core = {
    dataDir,
    database,
    identity,
    redis,
    live,
    limits,
    storage,
    listensAt: (url) => {
      address = config.publicUrl ?? url;
    },
    caches,
    heroes,
    tabletop,
    imports,
    training,
    jobs,
    errors,
    close: () => (closing ??= close()),
  };
  try {
    await heroes.start();
    await imports.start();
    return core;
  } catch (error) {
    await core.close();
    throw error;
  }
}

/** The language model that writes scenarios; null where none is configured. */
function llmOf({ llmBaseUrl, llmApiKey, llmModel }: Config) {
  return llmBaseUrl === null ? null : { baseUrl: llmBaseUrl, apiKey: llmApiKey, model: llmModel };
}

/** Names one installation among those that share a Redis; servers on one PostgreSQL are one. */
function installationOf({ databaseUrl, dataDir }: Config): string {
  const place = databaseUrl === null ? resolve(dataDir) : new URL(databaseUrl);
  const name = typeof place === 'string' ? place : `${place.hostname}:${place.port}${place.pathname}`;
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

/** Those on an embedded database have no other server to talk to. */
function fanOutOf(
  config: Config,
  database: OpenDatabase<Tables>,
  { channel }: RedisHandle,
  { log, about }: { readonly log: Logger; readonly about: 'live' | 'cache' },
): FanOut {
  if (config.databaseUrl === null) return ALONE;
  if (channel === null) return postgresFanOut(database.direct, log, `guildhall_${about}`);
  return redisFanOut(channel, `guildhall:${installationOf(config)}:${about}`);
}
