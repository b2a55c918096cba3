import type { Kysely, Selectable } from 'kysely';
import type { TrainingTables } from '../training-tables.ts';

export type PlayerRow = Selectable<TrainingTables['training_legacy_players']>;

export interface Paging {
  readonly skip: number;
  readonly limit: number;
}

/** Largest id the column holds. */
const MAX_ID = 2 ** 31 - 1;

/** Players of the original contract. */
export class PlayersRepo {
  readonly #db: Kysely<TrainingTables>;

  constructor(db: Kysely<TrainingTables>) {
    this.#db = db;
  }

  async find(id: number): Promise<PlayerRow | undefined> {
    if (id > MAX_ID) return undefined;
    return this.#db.selectFrom('training_legacy_players').selectAll().where('id', '=', id).executeTakeFirst();
  }

  list({ skip, limit }: Paging): Promise<PlayerRow[]> {
    return this.#db
      .selectFrom('training_legacy_players')
      .selectAll()
      .orderBy('id')
      .offset(skip)
      .limit(limit)
      .execute();
  }

  /** Which of the two unique fields somebody else has. */
  async taken(username: string, email: string): Promise<{ username: boolean; email: boolean }> {
    const rows = await this.#db
      .selectFrom('training_legacy_players')
      .select(['username', 'email'])
      .where(({ eb, or }) => or([eb('username', '=', username), eb('email', '=', email)]))
      .execute();
    return {
      username: rows.some((row) => row.username === username),
      email: rows.some((row) => row.email === email),
    };
  }

  /** @throws DatabaseError of a unique violation when another request was quicker. */
  insert(player: Omit<PlayerRow, 'id'>): Promise<PlayerRow> {
    return this.#db
      .insertInto('training_legacy_players')
      .values(player)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** The player with this name and this address, its letter case aside. */
  findBy({ username, email }: { readonly username: string; readonly email: string }) {
    return this.#db
      .selectFrom('training_legacy_players')
      .selectAll()
      .where('username', '=', username)
      .where(({ eb, fn }) => eb(fn<string>('lower', ['email']), '=', email.toLowerCase()))
      .executeTakeFirst();
  }

  /** Players that belong to an account, by id. */
  ofAccount(accountId: string): Promise<PlayerRow[]> {
    return this.#db
      .selectFrom('training_legacy_players')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute();
  }

  /** Gives a player to an account, or frees it; undefined when it belongs to another than `from`. */
  async give(
    id: number,
    { from, to }: { readonly from: string | null; readonly to: string | null },
  ): Promise<PlayerRow | undefined> {
    if (id > MAX_ID) return undefined;
    return this.#db
      .updateTable('training_legacy_players')
      .set({ account_id: to })
      .where('id', '=', id)
      .where('account_id', 'is not distinct from', from)
      .returningAll()
      .executeTakeFirst();
  }

  /** Deletes a player with all scenarios and attempts; false when there is none such. */
  async remove(id: number): Promise<boolean> {
    if (id > MAX_ID) return false;
    const { numDeletedRows } = await this.#db
      .deleteFrom('training_legacy_players')
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }
}
