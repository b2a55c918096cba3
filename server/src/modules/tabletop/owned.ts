import type { Kysely } from 'kysely';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import type { Attachments } from '../../platform/storage/attachments.ts';
import { CHARACTER_KIND } from './characters.service.ts';
import type { TabletopTables } from './tabletop-tables.ts';

/** Homebrew entries, characters with their pictures, rolls and seeds of a user. None of it is shared with others. */
export function ownedTabletop(db: Kysely<TabletopTables>, attachments: Attachments): OwnedData {
  return {
    name: 'tabletop',
    export: async (userId) => {
      const homebrew = await db
        .selectFrom('tabletop_entries')
        .select([
          'id',
          'kind',
          'edition',
          'slug',
          'name',
          'summary',
          'facts',
          'body',
          'created_at',
          'updated_at',
        ])
        .where('owner_id', '=', userId)
        .where('scope', '=', 'own')
        .where('deleted_at', 'is', null)
        .orderBy('created_at')
        .execute();
      const rolls = await db
        .selectFrom('tabletop_dice_rolls')
        .select(['record'])
        .where('roller_id', '=', userId)
        .orderBy('rolled_at')
        .execute();
      const characters = await db
        .selectFrom('tabletop_characters')
        .select(['document'])
        .where('owner_id', '=', userId)
        .orderBy('created_at')
        .execute();
      return {
        homebrew,
        rolls: rolls.map(({ record }) => record),
        characters: characters.map(({ document }) => document),
      };
    },
    forget: async (userId, trx: Kysely<TabletopTables>) => {
      const entries = trx
        .selectFrom('tabletop_entries')
        .select('id')
        .where('owner_id', '=', userId)
        .where('scope', '=', 'own');
      await trx.deleteFrom('tabletop_entry_versions').where('entry_id', 'in', entries).execute();
      await trx
        .deleteFrom('tabletop_entries')
        .where('owner_id', '=', userId)
        .where('scope', '=', 'own')
        .execute();
      const characters = await trx
        .deleteFrom('tabletop_characters')
        .where('owner_id', '=', userId)
        .returning('id')
        .execute();
      await attachments.forget(
        CHARACTER_KIND,
        characters.map(({ id }) => id),
        trx,
      );
      await trx.deleteFrom('tabletop_dice_rolls').where('roller_id', '=', userId).execute();
      await trx.deleteFrom('tabletop_dice_seeds').where('roller_id', '=', userId).execute();
    },
  };
}
