import { GuildError } from '@guildhall/kernel';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';

/**
 * Migrations of one module by name: `heroes_0001_builds`. On a new database they run in the
 * order of their names, so what refers to `identity_users` has a name behind `identity_`.
 */
export type Migrations = Readonly<Record<string, Migration>>;

const HISTORY = 'platform_migrations';
const HISTORY_LOCK = 'platform_migrations_lock';

/**
 * Bring the database up to date and return the names of what ran. All of them
 * run in one transaction. A database that a newer Guildhall changed is refused
 * with DATABASE_TOO_NEW.
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<string[]> {
  await refuseNewer(db, migrations);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: HISTORY,
    migrationLockTableName: HISTORY_LOCK,
    allowUnorderedMigrations: true,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}

async function refuseNewer<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<void> {
  const unknown = (await executedMigrations(db)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length === 0) return;
  throw new GuildError(
    'DATABASE_TOO_NEW',
    `The database has migrations this Guildhall does not know: ${unknown.join(', ')}. Update Guildhall, or restore a backup made by this version.`,
    { migrations: unknown },
  );
}

/** Names in the order they ran; empty for a new database. */
export async function executedMigrations<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const { rows: tables } = await sql<{
    found: string | null;
  }>`select to_regclass(${HISTORY})::text as found`.execute(db);
  if (tables[0]?.found == null) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from ${sql.table(HISTORY)} order by timestamp, name`.execute(db);
  return rows.map(({ name }) => name);
}
