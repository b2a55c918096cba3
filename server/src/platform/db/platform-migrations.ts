import type { Migrations } from './migrate.ts';

export const PLATFORM_MIGRATIONS: Migrations = {
  platform_0001_errors: {
    up: async (db) => {
      await db.schema
        .createTable('platform_errors')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('code', 'text', (column) => column.notNull())
        .addColumn('message', 'text', (column) => column.notNull())
        .addColumn('stack', 'text')
        .addColumn('method', 'text', (column) => column.notNull())
        .addColumn('path', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('platform_errors_at')
        .on('platform_errors')
        .columns(['at desc', 'id desc'])
        .execute();
      await db.schema
        .createIndex('platform_errors_request')
        .on('platform_errors')
        .column('request_id')
        .execute();
    },
  },
};
