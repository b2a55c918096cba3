import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';
import { CALIBRATION_MIGRATION } from './calibration-migration.ts';
import { HALL_MIGRATION } from './hall-migration.ts';

export const TRAINING_MIGRATIONS: Migrations = {
  training_0001_legacy: {
    up: async (db) => {
      await db.schema
        .createTable('training_legacy_players')
        .addColumn('id', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('username', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('rating', 'double precision', (column) => column.notNull())
        .addColumn('rd', 'double precision', (column) => column.notNull())
        .addColumn('rated_at', 'timestamptz')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addUniqueConstraint('training_legacy_players_username', ['username'])
        .addUniqueConstraint('training_legacy_players_email', ['email'])
        .execute();
      await db.schema
        .createTable('training_legacy_scenarios')
        .addColumn('id', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('player_id', 'integer', (column) =>
          column.notNull().references('training_legacy_players.id').onDelete('cascade'),
        )
        .addColumn('scenario_type', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('difficulty_level', 'double precision', (column) => column.notNull())
        .addColumn('truth', 'text', (column) => column.notNull().check(sql`truth in ('phish', 'legit')`))
        .addColumn('is_successful', 'boolean', (column) => column.notNull())
        .addColumn('action', 'text', (column) =>
          column.check(sql`action in ('reported_phish', 'deleted_safe', 'ignored')`),
        )
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('training_legacy_scenarios_by_player')
        .on('training_legacy_scenarios')
        .columns(['player_id', 'id'])
        .execute();
      await db.schema
        .createTable('training_legacy_attempts')
        .addColumn('scenario_id', 'integer', (column) =>
          column.primaryKey().references('training_legacy_scenarios.id').onDelete('cascade'),
        )
        .addColumn('player_id', 'integer', (column) =>
          column.notNull().references('training_legacy_players.id').onDelete('cascade'),
        )
        .addColumn('score', 'double precision', (column) => column.notNull())
        .addColumn('guess_floor', 'double precision', (column) => column.notNull())
        .addColumn('predicted', 'double precision', (column) => column.notNull())
        .addColumn('rating_before', 'double precision', (column) => column.notNull())
        .addColumn('rd_before', 'double precision', (column) => column.notNull())
        .addColumn('rating_after', 'double precision', (column) => column.notNull())
        .addColumn('rd_after', 'double precision', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('training_legacy_attempts_by_player')
        .on('training_legacy_attempts')
        .columns(['player_id', 'at'])
        .execute();
    },
  },
  ...HALL_MIGRATION,
  ...CALIBRATION_MIGRATION,
};
