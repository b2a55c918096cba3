import type { DiceRollJson } from '@guildhall/contracts';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { TableOf } from '../../platform/db/columns.ts';
import { decodeCursor, paged } from '../../platform/db/cursor.ts';
import type { DICE_TABLES } from './dice-tables.ts';

export type DiceTables = { [T in keyof typeof DICE_TABLES]: TableOf<(typeof DICE_TABLES)[T]> };

export type SeedRow = Selectable<DiceTables['tabletop_dice_seeds']>;

/** A stored roll and the seed it was made with. */
export interface RollRow {
  readonly record: DiceRollJson;
  readonly server_seed: string;
  readonly revealed_at: Date | null;
}

export interface PageOf {
  readonly cursor?: string;
  readonly limit: number;
}

export type DiceDb = Kysely<DiceTables> | Transaction<DiceTables>;

/** Stored rolls and seeds of one roller. */
export class DiceRepo {
  readonly #db: Kysely<DiceTables>;

  constructor(db: Kysely<DiceTables>) {
    this.#db = db;
  }

  transaction<T>(work: (db: DiceDb) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  /** Make a seed the one in use, unless the roller has one. */
  async offerSeed(seed: SeedRow, db: DiceDb = this.#db): Promise<void> {
    await db
      .insertInto('tabletop_dice_seeds')
      .values(seed)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  seedInUse(rollerId: string): Promise<SeedRow | undefined> {
    return this.#db
      .selectFrom('tabletop_dice_seeds')
      .selectAll()
      .where('roller_id', '=', rollerId)
      .where('revealed_at', 'is', null)
      .executeTakeFirst();
  }

  /** Count one more roll with the seed in use and hold it until the transaction ends. */
  countRoll(rollerId: string, db: DiceDb): Promise<SeedRow | undefined> {
    return db
      .updateTable('tabletop_dice_seeds')
      .set(({ eb }) => ({ rolls: eb('rolls', '+', 1) }))
      .where('roller_id', '=', rollerId)
      .where('revealed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  /** Show the seed in use; undefined when there is none. */
  reveal(rollerId: string, now: Date, db: DiceDb): Promise<SeedRow | undefined> {
    return db
      .updateTable('tabletop_dice_seeds')
      .set({ revealed_at: now })
      .where('roller_id', '=', rollerId)
      .where('revealed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
  }

  async seeds(rollerId: string, { cursor, limit }: PageOf) {
    let select = this.#db
      .selectFrom('tabletop_dice_seeds')
      .selectAll()
      .where('roller_id', '=', rollerId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('created_at', 'id'), '<', tuple(at, id)),
      );
    }
    return paged(await select.execute(), limit, ({ created_at, id }) => ({ at: created_at, id }));
  }

  async insertRoll(roll: DiceRollJson, rollerId: string, seed: SeedRow, db: DiceDb): Promise<void> {
    await db
      .insertInto('tabletop_dice_rolls')
      .values({
        id: roll.id,
        roller_id: rollerId,
        seed_id: seed.id,
        nonce: roll.proof.nonce,
        record: JSON.stringify(roll),
        rolled_at: new Date(roll.rolledAt),
      })
      .execute();
  }

  /** When the roller made the roll before the last `count` ones; undefined when there are fewer. */
  async rolledBefore(rollerId: string, count: number, db: DiceDb): Promise<Date | undefined> {
    const row = await db
      .selectFrom('tabletop_dice_rolls')
      .select('rolled_at')
      .where('roller_id', '=', rollerId)
      .orderBy('rolled_at', 'desc')
      .orderBy('id', 'desc')
      .offset(count)
      .limit(1)
      .executeTakeFirst();
    return row?.rolled_at;
  }

  #rolls(rollerId: string) {
    return this.#db
      .selectFrom('tabletop_dice_rolls as roll')
      .innerJoin('tabletop_dice_seeds as seed', 'seed.id', 'roll.seed_id')
      .select(['roll.id', 'roll.rolled_at', 'roll.record', 'seed.server_seed', 'seed.revealed_at'])
      .where('roll.roller_id', '=', rollerId);
  }

  findRoll(rollerId: string, id: string): Promise<RollRow | undefined> {
    return this.#rolls(rollerId).where('roll.id', '=', id).executeTakeFirst();
  }

  async rolls(rollerId: string, { cursor, limit }: PageOf) {
    let select = this.#rolls(rollerId)
      .orderBy('roll.rolled_at', 'desc')
      .orderBy('roll.id', 'desc')
      .limit(limit + 1);
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('roll.rolled_at', 'roll.id'), '<', tuple(at, id)),
      );
    }
    return paged(await select.execute(), limit, ({ rolled_at, id }) => ({ at: rolled_at, id }));
  }
}
