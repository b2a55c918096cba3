import type { TechniqueCard } from '@guildhall/training';
import type { Kysely } from 'kysely';
import type { StoredCard, TrainingTables } from '../training-tables.ts';
import type { TrainingDb } from './scenarios.repo.ts';

function toStored({ due, lastReview, ...card }: TechniqueCard): StoredCard {
  return { ...card, due: due.toISOString(), lastReview: lastReview?.toISOString() ?? null };
}

function fromStored({ due, lastReview, ...card }: StoredCard): TechniqueCard {
  return {
    ...card,
    due: new Date(due),
    ...(lastReview === null ? {} : { lastReview: new Date(lastReview) }),
  };
}

/** When a technique comes back to a player. */
export class CardStore {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  /** Cards of a player by technique, the most due first. */
  async of(playerId: string, db: TrainingDb = this.#db): Promise<Map<string, TechniqueCard>> {
    const rows = await db
      .selectFrom('training_cards')
      .select(['technique', 'card'])
      .where('player_id', '=', playerId)
      .orderBy('due')
      .orderBy('technique')
      .execute();
    return new Map(rows.map(({ technique, card }) => [technique, fromStored(card)]));
  }

  async save(playerId: string, technique: string, card: TechniqueCard, db: TrainingDb): Promise<void> {
    const stored = { due: card.due, card: JSON.stringify(toStored(card)) };
    await db
      .insertInto('training_cards')
      .values({ player_id: playerId, technique, ...stored })
      .onConflict((conflict) => conflict.columns(['player_id', 'technique']).doUpdateSet(stored))
      .execute();
  }
}
