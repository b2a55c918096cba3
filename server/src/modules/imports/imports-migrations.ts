import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

export const IMPORT_MIGRATIONS: Migrations = {
  import_0001_runs: {
    up: async (db) => {
      await db.schema
        .createTable('import_runs')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('sources', 'jsonb', (column) => column.notNull())
        .addColumn('dry_run', 'boolean', (column) => column.notNull())
        .addColumn('trigger', 'text', (column) => column.notNull())
        .addColumn('active', 'boolean', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('data_version_id', 'text')
        .addColumn('previous_version_id', 'text')
        .addColumn('rejected', 'integer', (column) => column.notNull())
        .addColumn('report', 'jsonb')
        .execute();
      // The guard against two imports at once, whichever process starts them.
      await db.schema
        .createIndex('import_runs_one_active')
        .unique()
        .on('import_runs')
        .column('active')
        .where(sql.ref('active'), '=', true)
        .execute();
      await db.schema
        .createTable('import_log')
        .addColumn('run_id', 'uuid', (column) =>
          column.notNull().references('import_runs.id').onDelete('cascade'),
        )
        .addColumn('place', 'integer', (column) => column.notNull())
        .addColumn('kept', 'boolean', (column) => column.notNull())
        .addColumn('file', 'text', (column) => column.notNull())
        .addColumn('path', 'text', (column) => column.notNull())
        .addColumn('value', 'jsonb', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('suggestion', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('import_log_pkey', ['run_id', 'place'])
        .execute();
    },
  },
  import_0002_schedules: {
    up: async (db) => {
      await db.schema
        .createTable('import_schedules')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('every_hours', 'integer', (column) => column.notNull())
        .addColumn('next_at', 'timestamptz', (column) => column.notNull())
        .addColumn('last_run_id', 'uuid')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('import_notices')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('run_id', 'uuid', (column) => column.notNull())
        .addColumn('title', 'text', (column) => column.notNull())
        .addColumn('changelog', 'jsonb', (column) => column.notNull())
        .addColumn('read_at', 'timestamptz')
        .execute();
    },
  },
};
