import { sql } from 'kysely';
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
  platform_0002_jobs: {
    up: async (db) => {
      await db.schema
        .createTable('platform_jobs')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('payload', 'jsonb', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('progress', 'jsonb')
        .addColumn('error', 'jsonb')
        .addColumn('cancel_requested', 'boolean', (column) => column.notNull())
        .addColumn('worker', 'text')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('available_at', 'timestamptz', (column) => column.notNull())
        .addColumn('started_at', 'timestamptz')
        .addColumn('heartbeat_at', 'timestamptz')
        .addColumn('finished_at', 'timestamptz')
        .execute();
      await db.schema.createIndex('platform_jobs_state').on('platform_jobs').column('state').execute();
    },
  },
  platform_0003_live: {
    up: async (db) => {
      await db.schema
        .createTable('platform_live_rooms')
        .addColumn('room', 'text', (column) => column.primaryKey())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('platform_live_events')
        .addColumn('room', 'text', (column) => column.notNull())
        .addColumn('seq', 'integer', (column) => column.notNull())
        .addColumn('type', 'text', (column) => column.notNull())
        .addColumn('actor', 'jsonb')
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('payload', 'jsonb', (column) => column.notNull())
        .addColumn('key', 'text')
        .addPrimaryKeyConstraint('platform_live_events_pk', ['room', 'seq'])
        .execute();
      await db.schema
        .createIndex('platform_live_events_key')
        .unique()
        .on('platform_live_events')
        .columns(['room', 'key'])
        .where(sql.ref('key'), 'is not', null)
        .execute();
      await db.schema
        .createIndex('platform_live_events_at')
        .on('platform_live_events')
        .column('at')
        .execute();
    },
  },
  platform_0004_storage: {
    up: async (db) => {
      await db.schema
        .createTable('platform_blobs')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('touched_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('platform_attachments')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('thing_id', 'uuid', (column) => column.notNull())
        .addColumn('owner_id', 'uuid', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('width', 'integer', (column) => column.notNull())
        .addColumn('height', 'integer', (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('full_hash', 'text', (column) => column.notNull().references('platform_blobs.hash'))
        .addColumn('small_hash', 'text', (column) => column.notNull().references('platform_blobs.hash'))
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('platform_attachments_thing')
        .on('platform_attachments')
        .columns(['kind', 'thing_id', 'created_at', 'id'])
        .execute();
      for (const column of ['owner_id', 'full_hash', 'small_hash'])
        await db.schema
          .createIndex(`platform_attachments_${column}`)
          .on('platform_attachments')
          .column(column)
          .execute();
      await db.schema
        .createTable('platform_downloads')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('owner_id', 'uuid', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.references('platform_blobs.hash'))
        .addColumn('bytes', 'integer')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
        .execute();
      for (const column of ['owner_id', 'hash', 'expires_at'])
        await db.schema
          .createIndex(`platform_downloads_${column}`)
          .on('platform_downloads')
          .column(column)
          .execute();
    },
  },
  platform_0005_drawings: {
    up: async (db) => {
      await db.schema
        .createTable('platform_drawings')
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('thing_id', 'uuid', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull().references('platform_blobs.hash'))
        .addColumn('made_at', 'timestamptz', (column) => column.notNull())
        .addPrimaryKeyConstraint('platform_drawings_pk', ['kind', 'thing_id'])
        .execute();
      await db.schema.createIndex('platform_drawings_hash').on('platform_drawings').column('hash').execute();
    },
  },
};
