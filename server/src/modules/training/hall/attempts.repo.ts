import type { RefitAttempt } from '@guildhall/training';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import { decodeCursor, paged } from '../../../platform/db/cursor.ts';
import type { TrainingTables } from '../training-tables.ts';
import { type TrainingDb, versionKey } from './scenarios.repo.ts';

export type AttemptRow = Selectable<TrainingTables['training_attempts']>;

/** What the choice of the next scenario looks back on. */
export interface RecentAttempt {
  readonly correct: boolean;
  readonly techniques: readonly string[];
}

/** Rows of one read when the whole history is streamed. */
const BATCH = 20_000;

const HISTORY_COLUMNS = [
  'seq',
  'player_id',
  'scenario_id',
  'version',
  'truth',
  'score',
  'guess_floor',
  'practice',
  'calibration',
  'at',
] as const;
export type HistoryRow = Pick<AttemptRow, (typeof HISTORY_COLUMNS)[number]>;

/** Attempts; only ever added to. */
export class AttemptStore {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  insert(attempt: Insertable<TrainingTables['training_attempts']>, db: TrainingDb): Promise<AttemptRow> {
    return db.insertInto('training_attempts').values(attempt).returningAll().executeTakeFirstOrThrow();
  }

  find(playerId: string, id: string, db: TrainingDb = this.#db): Promise<AttemptRow | undefined> {
    return db
      .selectFrom('training_attempts')
      .selectAll()
      .where('player_id', '=', playerId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  /** Versions a player has answered, as keys. */
  async seen(playerId: string, db: TrainingDb = this.#db): Promise<Set<string>> {
    const rows = await db
      .selectFrom('training_attempts')
      .select(['scenario_id', 'version'])
      .where('player_id', '=', playerId)
      .distinct()
      .execute();
    return new Set(rows.map(({ scenario_id, version }) => versionKey(scenario_id, version)));
  }

  async hasMet(playerId: string, id: string, version: number, db: TrainingDb = this.#db): Promise<boolean> {
    const row = await db
      .selectFrom('training_attempts')
      .select('seq')
      .where('player_id', '=', playerId)
      .where('scenario_id', '=', id)
      .where('version', '=', version)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Whether a player has answered another scenario of the same family. */
  async hasMetFamily(playerId: string, id: string, db: TrainingDb): Promise<boolean> {
    const row = await db
      .selectFrom('training_scenarios as own')
      .innerJoin('training_scenarios as other', 'other.family', 'own.family')
      .innerJoin('training_attempts as attempt', 'attempt.scenario_id', 'other.id')
      .select('attempt.seq')
      .where('own.id', '=', id)
      .where('other.id', '!=', id)
      .where('attempt.player_id', '=', playerId)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** The last attempts at what was drawn, newest first. */
  recent(playerId: string, limit: number, db: TrainingDb): Promise<RecentAttempt[]> {
    return db
      .selectFrom('training_attempts as attempt')
      .innerJoin('training_scenario_versions as version', (join) =>
        join
          .onRef('version.scenario_id', '=', 'attempt.scenario_id')
          .onRef('version.version', '=', 'attempt.version'),
      )
      .select(['attempt.correct', 'version.techniques'])
      .where('attempt.player_id', '=', playerId)
      .where('attempt.draw_id', 'is not', null)
      .orderBy('attempt.seq', 'desc')
      .limit(limit)
      .execute();
  }

  /** Attempts of a player, newest first. */
  async list(playerId: string, cursor: string | undefined, limit: number) {
    let select = this.#db
      .selectFrom('training_attempts as attempt')
      .innerJoin('training_scenario_versions as version', (join) =>
        join
          .onRef('version.scenario_id', '=', 'attempt.scenario_id')
          .onRef('version.version', '=', 'attempt.version'),
      )
      .selectAll('attempt')
      .select(['version.kind', 'version.interaction', sql<string>`version.source->>'title'`.as('title')])
      .where('attempt.player_id', '=', playerId)
      .orderBy('attempt.at', 'desc')
      .orderBy('attempt.id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('attempt.at', 'attempt.id'), '<', tuple(at, id)),
      );
    }
    return paged(await select.execute(), limit, ({ at, id }) => ({ at, id }));
  }

  /** Ratings after the last rated attempts, oldest first. */
  async ratings(playerId: string, limit: number) {
    const rows = await this.#db
      .selectFrom('training_attempts')
      .select(['at', 'rating_after', 'rd_after'])
      .where('player_id', '=', playerId)
      .where('practice', '=', false)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
    return rows
      .reverse()
      .flatMap(({ at, rating_after, rd_after }) =>
        rating_after === null || rd_after === null ? [] : [{ at, rating: rating_after, rd: rd_after }],
      );
  }

  /** First judgements of a player by what it was and what was said. */
  async judgements(playerId: string, db: TrainingDb = this.#db) {
    const rows = await db
      .selectFrom('training_attempts')
      .select(({ fn }) => ['truth', 'said', fn.countAll<string>().as('count')])
      .where('player_id', '=', playerId)
      .where('practice', '=', false)
      .where('said', 'is not', null)
      .where('truth', '!=', 'n/a')
      .groupBy(['truth', 'said'])
      .execute();
    const count = (truth: string, said: string): number =>
      Number(rows.find((row) => row.truth === truth && row.said === said)?.count ?? 0);
    return {
      hits: count('phish', 'phish'),
      misses: count('phish', 'legit'),
      falseAlarms: count('legit', 'phish'),
      correctRejections: count('legit', 'legit'),
    };
  }

  /** Stated confidences of first judgements with what came of them, in ten steps of .05 from .5. */
  async calibration(playerId: string) {
    const step = sql<number>`least(9, floor((confidence - 0.5) * 20))::int`;
    return this.#db
      .selectFrom('training_attempts')
      .select(({ fn }) => [
        step.as('step'),
        fn.countAll<string>().as('count'),
        fn.avg<number>('confidence').as('confidence'),
        sql<number>`avg(correct::int)::float8`.as('right'),
        sql<number>`sum((confidence - correct::int) * (confidence - correct::int))`.as('squares'),
      ])
      .where('player_id', '=', playerId)
      .where('practice', '=', false)
      .where('confidence', 'is not', null)
      .groupBy(step)
      .orderBy('step')
      .execute();
  }

  /** First attempts by technique. */
  async byTechnique(playerId: string) {
    const { rows } = await sql<{ technique: string; attempts: string; correct: string; score: number }>`
      select named.technique, count(*) as attempts, sum(attempt.correct::int) as correct,
        avg(attempt.score)::float8 as score
      from training_attempts attempt
      join training_scenario_versions version
        on version.scenario_id = attempt.scenario_id and version.version = attempt.version
      cross join lateral jsonb_array_elements_text(version.techniques) as named(technique)
      where attempt.player_id = ${playerId} and not attempt.practice
      group by named.technique
      order by count(*) desc, named.technique`.execute(this.#db);
    return rows;
  }

  /** The whole history in the order in which it was rated, in batches. */
  async *history(db: TrainingDb = this.#db): AsyncIterable<readonly HistoryRow[]> {
    let after = 0;
    for (;;) {
      const rows = await db
        .selectFrom('training_attempts')
        .select(HISTORY_COLUMNS)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(BATCH)
        .execute();
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      after = last.seq;
    }
  }

  /** How many attempts came up to this one. */
  async countUpTo(seq: number): Promise<number> {
    const { count } = await this.#db
      .selectFrom('training_attempts')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('seq', '<=', seq)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** First attempts, those that only measured included, as the refit needs them, and the last one among them. */
  async rated(db: TrainingDb): Promise<{ readonly attempts: RefitAttempt[]; readonly last: number }> {
    const attempts: RefitAttempt[] = [];
    let last = 0;
    for await (const rows of this.history(db)) {
      for (const row of rows) {
        last = row.seq;
        if (row.practice) continue;
        attempts.push({
          player: row.player_id,
          scenario: versionKey(row.scenario_id, row.version),
          truth: row.truth,
          score: row.score,
          guessFloor: row.guess_floor,
        });
      }
    }
    return { attempts, last };
  }
}
