import { newPlayer, type ReplayedPlayer } from '@guildhall/training';
import type { Kysely, Selectable } from 'kysely';
import type { TrainingTables } from '../training-tables.ts';
import type { TrainingDb } from './scenarios.repo.ts';

type PlayerRow = Selectable<TrainingTables['training_players']>;

export const MS_PER_DAY = 86_400_000;

/** Time as a day number with its fraction: what the rating model counts in. */
export function dayOf(at: Date): number {
  return at.getTime() / MS_PER_DAY;
}

/** What is believed of a player nobody has seen play is what is believed of everybody. */
function toPlayer(row: PlayerRow): ReplayedPlayer {
  return {
    displayed: { rating: row.rating, rd: row.rd },
    belief: {
      rating: row.ability,
      rd: row.ability_rd,
      tendency: row.tendency,
      tendencySd: row.tendency_sd,
    },
    ratedAttempts: row.rated_attempts,
    lastDay: row.rated_at === null ? 0 : dayOf(row.rated_at),
  };
}

function toRow(player: ReplayedPlayer, ratedAt: Date | null) {
  return {
    rating: player.displayed.rating,
    rd: player.displayed.rd,
    ability: player.belief.rating,
    ability_rd: player.belief.rd,
    tendency: player.belief.tendency,
    tendency_sd: player.belief.tendencySd,
    rated_attempts: player.ratedAttempts,
    rated_at: ratedAt,
  };
}

/** A player who has never been rated has no time of it. */
export interface StoredPlayer {
  readonly state: ReplayedPlayer;
  readonly ratedAt: Date | null;
}

/** Players with what is believed of them. */
export class PlayerStore {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  async find(playerId: string): Promise<StoredPlayer> {
    const row = await this.#db
      .selectFrom('training_players')
      .selectAll()
      .where('player_id', '=', playerId)
      .executeTakeFirst();
    return row === undefined
      ? { state: newPlayer(0), ratedAt: null }
      : { state: toPlayer(row), ratedAt: row.rated_at };
  }

  /** The player, made when new, and nobody else's to change until the transaction ends. */
  async lock(playerId: string, db: TrainingDb): Promise<StoredPlayer> {
    await db
      .insertInto('training_players')
      .values({ player_id: playerId, ...toRow(newPlayer(0), null) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await db
      .selectFrom('training_players')
      .selectAll()
      .where('player_id', '=', playerId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    return { state: toPlayer(row), ratedAt: row.rated_at };
  }

  async save(playerId: string, player: ReplayedPlayer, at: Date, db: TrainingDb): Promise<void> {
    await db
      .updateTable('training_players')
      .set(toRow(player, at))
      .where('player_id', '=', playerId)
      .execute();
  }

  /** Everybody who was ever rated. */
  async all(): Promise<Map<string, ReplayedPlayer>> {
    const rows = await this.#db
      .selectFrom('training_players')
      .selectAll()
      .where('rated_attempts', '>', 0)
      .execute();
    return new Map(rows.map((row) => [row.player_id, toPlayer(row)]));
  }
}
