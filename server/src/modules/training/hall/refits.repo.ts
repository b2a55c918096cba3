import type { Rating, ReplayedScenario } from '@guildhall/training';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { TrainingTables } from '../training-tables.ts';
import { type TrainingDb, versionKey } from './scenarios.repo.ts';

export type RefitRow = Selectable<TrainingTables['training_refits']>;

const SHOWN = 50;

/** Refits of all difficulties, and what the scenarios are rated by them. */
export class RefitStore {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  transaction<T>(work: (db: TrainingDb) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  async insert(id: string, startedAt: Date, db: TrainingDb): Promise<void> {
    await db.insertInto('training_refits').values({ id, started_at: startedAt }).execute();
  }

  list(): Promise<RefitRow[]> {
    return this.#db
      .selectFrom('training_refits')
      .selectAll()
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .execute();
  }

  /** Applied refits in the order in which they took effect. */
  applied(): Promise<Pick<RefitRow, 'after_seq' | 'ratings'>[]> {
    return this.#db
      .selectFrom('training_refits')
      .select(['after_seq', 'ratings'])
      .where('applied', '=', true)
      .orderBy('after_seq')
      .orderBy('started_at')
      .execute();
  }

  async finish(id: string, outcome: Omit<RefitRow, 'id' | 'started_at'>, db: TrainingDb): Promise<void> {
    await db
      .updateTable('training_refits')
      .set({ ...outcome, ratings: outcome.ratings === null ? null : JSON.stringify(outcome.ratings) })
      .where('id', '=', id)
      .execute();
  }

  /** Hold back whoever would rate, until the transaction ends. */
  async lockRatings(db: TrainingDb): Promise<void> {
    await sql`lock table training_scenario_versions in exclusive mode`.execute(db);
  }

  /** Ratings of every version by its key. */
  async scenarios(db: TrainingDb = this.#db): Promise<Map<string, ReplayedScenario>> {
    const rows = await db
      .selectFrom('training_scenario_versions')
      .select(['scenario_id', 'version', 'rating', 'rd', 'rated_attempts', 'anchor'])
      .execute();
    return new Map(
      rows.map((row) => [
        versionKey(row.scenario_id, row.version),
        { rating: row.rating, rd: row.rd, ratedAttempts: row.rated_attempts, anchor: row.anchor },
      ]),
    );
  }

  /** Every version as it was before anybody played it. */
  async priors(): Promise<Map<string, ReplayedScenario>> {
    const rows = await this.#db
      .selectFrom('training_scenario_versions')
      .select(['scenario_id', 'version', 'prior_rating', 'prior_rd', 'anchor'])
      .execute();
    return new Map(
      rows.map((row) => [
        versionKey(row.scenario_id, row.version),
        { rating: row.prior_rating, rd: row.prior_rd, ratedAttempts: 0, anchor: row.anchor },
      ]),
    );
  }

  async setRatings(ratings: ReadonlyMap<string, Rating>, db: TrainingDb): Promise<void> {
    for (const [key, { rating, rd }] of ratings) {
      const [id = '', version = ''] = key.split('@');
      await db
        .updateTable('training_scenario_versions')
        .set({ rating, rd })
        .where('scenario_id', '=', id)
        .where('version', '=', Number(version))
        .execute();
    }
  }
}
