import type { Kysely, Selectable } from 'kysely';
import type { TrainingTables } from '../training-tables.ts';
import type { TrainingDb } from './scenarios.repo.ts';

export type DrawRow = Selectable<TrainingTables['training_draws']>;

/** Open draws that are looked at: more pile up only by changing the filter again and again. */
const MAX_OPEN = 50;

/** Which scenario was given to whom, why, and what was expected. */
export class DrawStore {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  /** Answers its place in the order of draws. */
  async insert(draw: Omit<DrawRow, 'seq'>, db: TrainingDb): Promise<number> {
    const { seq } = await db
      .insertInto('training_draws')
      .values({ ...draw, filter: JSON.stringify(draw.filter), shortlist: JSON.stringify(draw.shortlist) })
      .returning('seq')
      .executeTakeFirstOrThrow();
    return seq;
  }

  /** Draws of a player that wait for an answer, oldest first. */
  open(playerId: string, db: TrainingDb): Promise<DrawRow[]> {
    return db
      .selectFrom('training_draws')
      .selectAll()
      .where('player_id', '=', playerId)
      .where('answered_at', 'is', null)
      .orderBy('seq')
      .limit(MAX_OPEN)
      .execute();
  }

  find(playerId: string, id: string, db: TrainingDb = this.#db): Promise<DrawRow | undefined> {
    return db
      .selectFrom('training_draws')
      .selectAll()
      .where('player_id', '=', playerId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async close(id: string, at: Date, db: TrainingDb): Promise<void> {
    await db.updateTable('training_draws').set({ answered_at: at }).where('id', '=', id).execute();
  }
}
