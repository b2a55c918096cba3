import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

/** Scenarios with their versions, players with their beliefs, and the history of attempts. */
export const HALL_MIGRATION: Migrations = {
  training_0002_hall: {
    up: async (db) => {
      await db.schema
        .createTable('training_scenarios')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('owner_id', 'uuid', (column) =>
          column.references('identity_users.id').onDelete('set null'),
        )
        .addColumn('latest', 'integer', (column) => column.notNull())
        .addColumn('retired_at', 'timestamptz')
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('training_scenario_versions')
        .addColumn('scenario_id', 'text', (column) => column.notNull().references('training_scenarios.id'))
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('source', 'jsonb', (column) => column.notNull())
        .addColumn('html', 'text')
        .addColumn('truth', 'text', (column) =>
          column.notNull().check(sql`truth in ('phish', 'legit', 'n/a')`),
        )
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('interaction', 'text', (column) => column.notNull())
        .addColumn('techniques', 'jsonb', (column) => column.notNull())
        .addColumn('guess_floor', 'double precision', (column) => column.notNull())
        .addColumn('rated', 'boolean', (column) => column.notNull())
        .addColumn('prior_rating', 'double precision', (column) => column.notNull())
        .addColumn('prior_rd', 'double precision', (column) => column.notNull())
        .addColumn('rating', 'double precision', (column) => column.notNull())
        .addColumn('rd', 'double precision', (column) => column.notNull())
        .addColumn('rated_attempts', 'integer', (column) => column.notNull())
        .addColumn('anchor', 'boolean', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addPrimaryKeyConstraint('training_scenario_versions_pkey', ['scenario_id', 'version'])
        .execute();
      await db.schema
        .createTable('training_players')
        .addColumn('player_id', 'uuid', (column) =>
          column.primaryKey().references('identity_users.id').onDelete('cascade'),
        )
        .addColumn('rating', 'double precision', (column) => column.notNull())
        .addColumn('rd', 'double precision', (column) => column.notNull())
        .addColumn('ability', 'double precision', (column) => column.notNull())
        .addColumn('ability_rd', 'double precision', (column) => column.notNull())
        .addColumn('tendency', 'double precision', (column) => column.notNull())
        .addColumn('tendency_sd', 'double precision', (column) => column.notNull())
        .addColumn('rated_attempts', 'integer', (column) => column.notNull())
        .addColumn('rated_at', 'timestamptz')
        .execute();
      await db.schema
        .createTable('training_draws')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('seq', 'integer', (column) => column.notNull().unique().generatedAlwaysAsIdentity())
        .addColumn('player_id', 'uuid', (column) =>
          column.notNull().references('identity_users.id').onDelete('cascade'),
        )
        .addColumn('scenario_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('filter', 'jsonb', (column) => column.notNull())
        .addColumn('rated', 'boolean', (column) => column.notNull())
        .addColumn('predicted', 'double precision', (column) => column.notNull())
        .addColumn('target', 'double precision', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('shortlist', 'jsonb', (column) => column.notNull())
        .addColumn('drawn_at', 'timestamptz', (column) => column.notNull())
        .addColumn('answered_at', 'timestamptz')
        .execute();
      await db.schema
        .createIndex('training_draws_open')
        .on('training_draws')
        .columns(['player_id', 'seq'])
        .where(sql.ref('answered_at'), 'is', null)
        .execute();
      await db.schema
        .createTable('training_attempts')
        .addColumn('seq', 'integer', (column) => column.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('id', 'uuid', (column) => column.notNull())
        .addColumn('player_id', 'uuid', (column) =>
          column.notNull().references('identity_users.id').onDelete('cascade'),
        )
        .addColumn('scenario_id', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('draw_id', 'uuid')
        .addColumn('answer', 'jsonb', (column) => column.notNull())
        .addColumn('truth', 'text', (column) => column.notNull())
        .addColumn('said', 'text')
        .addColumn('score', 'double precision', (column) => column.notNull())
        .addColumn('correct', 'boolean', (column) => column.notNull())
        .addColumn('confidence', 'double precision')
        .addColumn('guess_floor', 'double precision', (column) => column.notNull())
        .addColumn('practice', 'boolean', (column) => column.notNull())
        .addColumn('practice_reason', 'text')
        .addColumn('seconds', 'double precision')
        .addColumn('model', 'integer', (column) => column.notNull())
        .addColumn('predicted', 'double precision')
        .addColumn('believed', 'double precision')
        .addColumn('rating_before', 'double precision')
        .addColumn('rd_before', 'double precision')
        .addColumn('rating_after', 'double precision')
        .addColumn('rd_after', 'double precision')
        .addColumn('scenario_before', 'double precision')
        .addColumn('scenario_after', 'double precision')
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addUniqueConstraint('training_attempts_id', ['player_id', 'id'])
        .addForeignKeyConstraint(
          'training_attempts_version',
          ['scenario_id', 'version'],
          'training_scenario_versions',
          ['scenario_id', 'version'],
        )
        .execute();
      // Only the first attempt at a version is rated, whatever the requests race for.
      await db.schema
        .createIndex('training_attempts_first')
        .unique()
        .on('training_attempts')
        .columns(['player_id', 'scenario_id', 'version'])
        .where(sql.ref('practice'), '=', sql.lit(false))
        .execute();
      await db.schema
        .createIndex('training_attempts_recent')
        .on('training_attempts')
        .columns(['player_id', 'seq desc'])
        .execute();
      await db.schema
        .createIndex('training_attempts_pages')
        .on('training_attempts')
        .columns(['player_id', 'at desc', 'id desc'])
        .execute();
      await db.schema
        .createTable('training_cards')
        .addColumn('player_id', 'uuid', (column) =>
          column.notNull().references('identity_users.id').onDelete('cascade'),
        )
        .addColumn('technique', 'text', (column) => column.notNull())
        .addColumn('due', 'timestamptz', (column) => column.notNull())
        .addColumn('card', 'jsonb', (column) => column.notNull())
        .addPrimaryKeyConstraint('training_cards_pkey', ['player_id', 'technique'])
        .execute();
      await db.schema
        .createTable('training_refits')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('started_at', 'timestamptz', (column) => column.notNull())
        .addColumn('after_seq', 'integer')
        .addColumn('attempts', 'integer')
        .addColumn('scenarios', 'integer')
        .addColumn('drift', 'double precision')
        .addColumn('alarm', 'boolean')
        .addColumn('applied', 'boolean')
        .addColumn('ratings', 'jsonb')
        .execute();
    },
  },
};
