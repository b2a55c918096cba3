import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

/**
 * What a program wrote is measured by play before it rates anybody; scenarios in other
 * words belong to a family; players of the original contract may belong to accounts.
 */
export const CALIBRATION_MIGRATION: Migrations = {
  training_0003_calibration: {
    up: async (db) => {
      await db.schema
        .alterTable('training_attempts')
        .addColumn('calibration', 'boolean', (column) => column.notNull().defaultTo(false))
        .execute();
      await db.schema.alterTable('training_scenarios').addColumn('family', 'text').execute();
      await sql`update training_scenarios set family = id`.execute(db);
      await db.schema
        .alterTable('training_scenarios')
        .alterColumn('family', (column) => column.setNotNull())
        .execute();
      await db.schema
        .createIndex('training_scenarios_family')
        .on('training_scenarios')
        .column('family')
        .execute();
      await db.schema.alterTable('training_scenario_versions').addColumn('origin', 'text').execute();
      await sql`update training_scenario_versions set origin = source->'provenance'->>'origin'`.execute(db);
      await db.schema
        .alterTable('training_scenario_versions')
        .alterColumn('origin', (column) => column.setNotNull())
        .dropColumn('rated')
        .dropColumn('html')
        .execute();
      await db.schema
        .alterTable('training_legacy_players')
        .addColumn('account_id', 'uuid', (column) =>
          column.references('identity_users.id').onDelete('set null'),
        )
        .execute();
      await db.schema
        .createIndex('training_legacy_players_account')
        .on('training_legacy_players')
        .column('account_id')
        .execute();
      await db.schema
        .alterTable('training_legacy_scenarios')
        .addColumn('rated', 'boolean', (column) => column.notNull().defaultTo(true))
        .execute();
    },
  },
};
