import { join } from 'node:path';
import { type Dialect, Kysely, sql } from 'kysely';
import type { DataDir } from '../data-dir/data-dir.ts';
import { acquireLock, type Lock } from '../data-dir/lock.ts';
import { projectRoot } from '../project-root.ts';
import type { DirectDatabase } from './direct.ts';
import { type Migrations, migrate } from './migrate.ts';
import { PgliteDialect } from './pglite-dialect.ts';
import { pgliteDirect } from './pglite-direct.ts';
import { PgliteSession } from './pglite-session.ts';

/** An open database, whichever of the two it is. */
export interface OpenDatabase<Tables> {
  readonly kind: 'embedded' | 'postgres';
  readonly kysely: Kysely<Tables>;
  readonly direct: DirectDatabase;
  /** Statements sent since it was opened, transactions' begin and commit not counted. */
  statements(): number;
  /** Run a trivial query; rejects when the database cannot answer. */
  ping(): Promise<void>;
  /** Finish what runs, close cleanly and give up the lock. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly dataDir: DataDir;
  /** PostgreSQL instead of the embedded database. */
  readonly url: string | null;
  readonly onIdleError?: (error: Error) => void;
}

/**
 * Open PostgreSQL by its URL, or else the embedded database under an exclusive
 * lock. Throws DATABASE_UNREACHABLE or DATA_DIR_LOCKED.
 */
export async function openDatabase<Tables>(options: DatabaseOptions): Promise<OpenDatabase<Tables>> {
  return options.url === null
    ? openEmbedded(options.dataDir)
    : openPostgres(options.url, options.onIdleError);
}

async function openEmbedded<Tables>(dataDir: DataDir): Promise<OpenDatabase<Tables>> {
  const lock = await acquireLock(dataDir.db);
  const session = await PgliteSession.open({
    folder: join(dataDir.db, 'pgdata'),
    template: join(projectRoot(), 'server', 'assets', 'db-template.tar.br'),
  }).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  const dialect = new PgliteDialect(session);
  return assemble({ kind: 'embedded', dialect, direct: pgliteDirect(session) }, lock);
}

async function openPostgres<Tables>(
  url: string,
  onIdleError: (error: Error) => void = () => undefined,
): Promise<OpenDatabase<Tables>> {
  const { connectPostgres } = await import('./postgres-dialect.ts');
  const { dialect, direct, ...handle } = await connectPostgres(url);
  handle.onIdleError(onIdleError);
  return assemble({ kind: 'postgres', dialect, direct }, null);
}

function assemble<Tables>(
  parts: Pick<OpenDatabase<Tables>, 'kind' | 'direct'> & { readonly dialect: Dialect },
  lock: Lock | null,
): OpenDatabase<Tables> {
  const { kind, direct, dialect } = parts;
  let statements = 0;
  const kysely = new Kysely<Tables>({
    dialect,
    log: ({ level }) => {
      if (level === 'query') statements += 1;
    },
  });
  return {
    kind,
    direct,
    kysely,
    statements: () => statements,
    ping: async () => {
      await sql`select 1`.execute(kysely);
    },
    close: async () => {
      try {
        await kysely.destroy();
      } finally {
        await lock?.release();
      }
    },
  };
}

/** Open, migrate, and close again when that fails. */
export async function openMigrated<Tables>(
  options: DatabaseOptions,
  migrations: Migrations,
): Promise<OpenDatabase<Tables>> {
  const database = await openDatabase<Tables>(options);
  try {
    await migrate(database.kysely, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
