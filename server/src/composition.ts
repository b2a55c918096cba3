import {
  createHeroes,
  HEROES_MIGRATIONS,
  type HeroesModule,
  type HeroesTables,
} from './modules/heroes/index.ts';
import type { Config } from './platform/config/load-config.ts';
import { type DataDir, openDataDir } from './platform/data-dir/data-dir.ts';
import type { Migrations } from './platform/db/migrate.ts';
import { type OpenDatabase, openMigrated } from './platform/db/open-database.ts';
import { PLATFORM_MIGRATIONS } from './platform/db/platform-migrations.ts';
import type { PlatformTables } from './platform/db/platform-tables.ts';
import { ErrorStore } from './platform/http/error-store.ts';
import { newId, systemClock } from './platform/ports.ts';
import type { Logger } from './platform/telemetry/logger.ts';

/** Every table of the server. A module uses its own only. */
export type Tables = PlatformTables & HeroesTables;

/** Every migration, of the platform and of all modules. */
export const MIGRATIONS: Migrations = { ...PLATFORM_MIGRATIONS, ...HEROES_MIGRATIONS };

/** Data directory, database and modules, without anything that listens. */
export interface Core {
  readonly dataDir: DataDir;
  readonly database: OpenDatabase<Tables>;
  readonly heroes: HeroesModule;
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
  const heroes = createHeroes({
    db: database.kysely,
    packsFolder: dataDir.packs,
    clock: systemClock,
    newId,
    log,
    exclusive: database.kind === 'embedded',
    recordFailure: (error, work) => errors.record(error, work),
  });
  let closing: Promise<void> | null = null;
  const close = async () => {
    try {
      await heroes.stop();
    } finally {
      await database.close();
    }
  };
  const core: Core = { dataDir, database, heroes, errors, close: () => (closing ??= close()) };
  try {
    await heroes.start();
    return core;
  } catch (error) {
    await core.close();
    throw error;
  }
}
