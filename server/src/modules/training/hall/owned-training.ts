import type { Kysely } from 'kysely';
import type { OwnedData } from '../../../platform/auth/owned-data.ts';
import type { TrainingTables } from '../training-tables.ts';

/** Attempts and rating of a user. Scenarios that they wrote are everybody's and stay. */
export function ownedTraining(db: Kysely<TrainingTables>): OwnedData {
  return {
    name: 'training',
    export: async (userId) => {
      const rating = await db
        .selectFrom('training_players')
        .select(['rating', 'rd', 'rated_attempts', 'rated_at'])
        .where('player_id', '=', userId)
        .executeTakeFirst();
      const attempts = await db
        .selectFrom('training_attempts')
        .select([
          'id',
          'scenario_id',
          'version',
          'answer',
          'score',
          'correct',
          'practice',
          'rating_after',
          'at',
        ])
        .where('player_id', '=', userId)
        .orderBy('seq')
        .execute();
      const players = await db
        .selectFrom('training_legacy_players')
        .select(['id', 'username', 'email', 'rating', 'rd', 'created_at'])
        .where('account_id', '=', userId)
        .orderBy('id')
        .execute();
      return { rating: rating ?? null, attempts, players };
    },
    forget: async (userId, trx: Kysely<TrainingTables>) => {
      for (const table of [
        'training_attempts',
        'training_draws',
        'training_cards',
        'training_players',
      ] as const)
        await trx.deleteFrom(table).where('player_id', '=', userId).execute();
      // Nobody else knows whose they were: with their names and addresses they go as well.
      await trx.deleteFrom('training_legacy_players').where('account_id', '=', userId).execute();
    },
  };
}
