import { access, constants, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompendiumImportJson, CompendiumSearchJson } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { MIGRATIONS, openCore, type Tables } from './composition.ts';
import { findRunningServer, openGameData } from './installed-data.ts';
import type { CompendiumSearchQuery } from './modules/tabletop/index.ts';
import type { TrainingHistory } from './modules/training/index.ts';
import type { Config, EffectiveSetting } from './platform/config/load-config.ts';
import { dataDirPaths, openDataDir } from './platform/data-dir/data-dir.ts';
import { migrate } from './platform/db/migrate.ts';
import { openDatabase } from './platform/db/open-database.ts';
import { projectRoot } from './platform/project-root.ts';
import { createLogger } from './platform/telemetry/logger.ts';

/** Bring the database up to date without starting a server; answers what ran. */
export async function migrateDatabase(config: Config): Promise<readonly string[]> {
  const dataDir = await openDataDir(config.dataDir);
  const database = await openDatabase<Tables>({ dataDir, url: config.databaseUrl });
  try {
    return await migrate(database.kysely, MIGRATIONS);
  } finally {
    await database.close();
  }
}

/**
 * Import an SRD folder or content pack into the compendium in this process.
 * While a server runs on the embedded database this is DATA_DIR_LOCKED: send it
 * to that server instead.
 */
export async function runCompendiumImport(config: Config, directory: string): Promise<CompendiumImportJson> {
  const core = await openCore(config, createLogger('silent'));
  try {
    return await core.tabletop.importCompendium(directory);
  } finally {
    await core.close();
  }
}

/** Search the compendium in this process; the answer is that of the API. */
export async function searchCompendium(
  config: Config,
  query: CompendiumSearchQuery,
): Promise<CompendiumSearchJson> {
  const core = await openCore(config, createLogger('silent'));
  try {
    return await core.tabletop.searchCompendium(query);
  } finally {
    await core.close();
  }
}

/** The history of all training attempts, for commands that compute ratings again; close it in the end. */
export interface OpenTrainingHistory extends TrainingHistory {
  close(): Promise<void>;
}

/** Open the history of the configured database. While a server runs on the embedded one this is DATA_DIR_LOCKED. */
export async function openTrainingHistory(config: Config): Promise<OpenTrainingHistory> {
  const core = await openCore(config, createLogger('silent'));
  try {
    return { ...(await core.training.history()), close: () => core.close() };
  } catch (error) {
    await core.close();
    throw error;
  }
}

export interface DoctorCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface DoctorReport {
  readonly settings: readonly EffectiveSetting[];
  readonly checks: readonly DoctorCheck[];
}

/** What a person needs to know when something does not work. Changes nothing. */
export async function doctorReport(config: Config): Promise<DoctorReport> {
  const checks = await Promise.all([
    check('Node', async () => `${process.version} on ${process.platform} ${process.arch}`),
    check('Data directory', () => describeDataDir(config.dataDir)),
    check('Disk space', () => describeDisk(config.dataDir)),
    check('Server', () => describeServer(config)),
    check('Database', () => describeDatabase(config)),
    check('Game data', async () => {
      const { version, counts } = (await openGameData(config)).manifest;
      return `${version.name} of ${version.date}, ${counts.powers} powers (${version.id})`;
    }),
    check('Web app', () => describeWebApp()),
  ]);
  return { settings: config.effective, checks };
}

async function check(name: string, run: () => Promise<string>): Promise<DoctorCheck> {
  try {
    return { name, ok: true, detail: await run() };
  } catch (error) {
    return { name, ok: false, detail: (error as Error).message };
  }
}

async function describeDataDir(path: string): Promise<string> {
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return `${path}, readable and writable`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return `${path}, created at the first start`;
  }
}

async function describeDisk(path: string): Promise<string> {
  const { bavail, bsize } = await statfs(path).catch(() => statfs(projectRoot()));
  return `${Math.round((bavail * bsize) / 1024 ** 2)} MB free`;
}

async function describeServer(config: Config): Promise<string> {
  const server = await findRunningServer(config);
  return server === null ? 'not running' : `${server.url}, process ${server.pid}`;
}

async function describeDatabase(config: Config): Promise<string> {
  if (config.databaseUrl === null) {
    const path = dataDirPaths(config.dataDir).db;
    return `embedded, in ${path}`;
  }
  const { connectPostgres } = await import('./platform/db/postgres-dialect.ts');
  const { version, close } = await connectPostgres(config.databaseUrl);
  await close();
  return `PostgreSQL ${version}`;
}

async function describeWebApp(): Promise<string> {
  const page = join(projectRoot(), 'web', 'dist', 'index.html');
  await access(page).catch(() => {
    throw new GuildError('NOT_FOUND', 'not built; run `npm run build`');
  });
  return 'built';
}
