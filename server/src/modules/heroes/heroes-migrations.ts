import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';
import { GAME_TABLES_MIGRATION } from './game-tables-migration.ts';
import { LIBRARY_MIGRATION } from './library-migration.ts';

export const HEROES_MIGRATIONS: Migrations = {
  heroes_0001_data_versions: {
    up: async (db) => {
      await db.schema
        .createTable('heroes_data_versions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('date', 'text', (column) => column.notNull())
        .addColumn('issue', 'integer')
        .addColumn('origin', 'text', (column) => column.notNull().check(sql`origin in ('starter', 'import')`))
        .addColumn('folder', 'text', (column) => column.notNull())
        .addColumn('counts', 'jsonb', (column) => column.notNull())
        .addColumn('is_current', 'boolean', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('heroes_data_versions_one_current')
        .unique()
        .on('heroes_data_versions')
        .column('is_current')
        .where(sql.ref('is_current'), '=', true)
        .execute();
    },
  },

  heroes_0002_builds: {
    up: async (db) => {
      await sql`create extension if not exists pg_trgm`.execute(db);
      await db.schema
        .createTable('heroes_builds')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('archetype', 'text', (column) => column.notNull())
        .addColumn('primary_set', 'text', (column) => column.notNull())
        .addColumn('secondary_set', 'text', (column) => column.notNull())
        .addColumn('level', 'integer', (column) => column.notNull())
        .addColumn('data_version_id', 'text')
        .addColumn('build', 'jsonb', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
        .addColumn('deleted_at', 'timestamptz')
        .execute();
      await db.schema
        .createIndex('heroes_builds_recent')
        .on('heroes_builds')
        .columns(['updated_at desc', 'id desc'])
        .where(sql.ref('deleted_at'), 'is', null)
        .execute();
      await sql`create index heroes_builds_name on heroes_builds using gin (name gin_trgm_ops)`.execute(db);
    },
  },

  heroes_0003_imports: {
    up: async (db) => {
      await db.schema
        .createTable('heroes_imports')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('state', 'text', (column) =>
          column.notNull().check(sql`state in ('running', 'done', 'failed')`),
        )
        .addColumn('directory', 'text', (column) => column.notNull())
        .addColumn('phase', 'text', (column) => column.notNull())
        .addColumn('done', 'integer', (column) => column.notNull())
        .addColumn('total', 'integer', (column) => column.notNull())
        .addColumn('started_at', 'timestamptz', (column) => column.notNull())
        .addColumn('touched_at', 'timestamptz', (column) => column.notNull())
        .addColumn('finished_at', 'timestamptz')
        .addColumn('data_version_id', 'text')
        .addColumn('report', 'jsonb')
        .addColumn('error', 'jsonb')
        .execute();
      // The guard against two imports at once, whichever process starts them.
      await db.schema
        .createIndex('heroes_imports_one_running')
        .unique()
        .on('heroes_imports')
        .column('state')
        .where(sql.ref('state'), '=', 'running')
        .execute();
    },
  },
  heroes_0004_game_tables: GAME_TABLES_MIGRATION,
  // Named so that it runs after the users it refers to.
  library_0001_owners: LIBRARY_MIGRATION,
};
