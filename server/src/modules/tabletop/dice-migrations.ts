import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

export const DICE_MIGRATIONS: Migrations = {
  tabletop_0001_dice: {
    up: async (db) => {
      await db.schema
        .createTable('tabletop_dice_seeds')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('roller_id', 'uuid')
        .addColumn('server_seed', 'text', (column) => column.notNull())
        .addColumn('commitment', 'text', (column) => column.notNull().unique())
        .addColumn('rolls', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('revealed_at', 'timestamptz')
        .execute();
      // The guard against two seeds in use at once, whichever request makes them.
      await db.schema
        .createIndex('tabletop_dice_seeds_one_in_use')
        .unique()
        .on('tabletop_dice_seeds')
        .column('roller_id')
        .nullsNotDistinct()
        .where(sql.ref('revealed_at'), 'is', null)
        .execute();
      await db.schema
        .createTable('tabletop_dice_rolls')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('roller_id', 'uuid')
        .addColumn('seed_id', 'uuid', (column) => column.notNull().references('tabletop_dice_seeds.id'))
        .addColumn('nonce', 'integer', (column) => column.notNull())
        .addColumn('record', 'jsonb', (column) => column.notNull())
        .addColumn('rolled_at', 'timestamptz', (column) => column.notNull())
        .addUniqueConstraint('tabletop_dice_rolls_nonce', ['seed_id', 'nonce'])
        .execute();
      await db.schema
        .createIndex('tabletop_dice_rolls_recent')
        .on('tabletop_dice_rolls')
        .columns(['roller_id', 'rolled_at desc', 'id desc'])
        .execute();
    },
  },
};
