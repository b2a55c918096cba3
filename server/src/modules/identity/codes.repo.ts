import type { Kysely, Selectable } from 'kysely';
import type { CodePurpose, IdentityTables } from './identity-tables.ts';
import type { IdentityDb } from './users.repo.ts';

export type CodeRow = Selectable<IdentityTables['identity_codes']>;

/** Codes and states that are good for one use within a time. */
export class CodesRepo {
  readonly #db: Kysely<IdentityTables>;

  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  async insert(code: Omit<CodeRow, 'used_at' | 'used_by'>, db: IdentityDb = this.#db): Promise<void> {
    await db
      .insertInto('identity_codes')
      .values({ ...code, payload: JSON.stringify(code.payload), used_at: null, used_by: null })
      .execute();
  }

  /** Use a code up; undefined when it is none, was used before or is too old. */
  take(
    purpose: CodePurpose,
    codeHash: string,
    now: Date,
    db: IdentityDb = this.#db,
  ): Promise<CodeRow | undefined> {
    return db
      .updateTable('identity_codes')
      .set({ used_at: now })
      .where('purpose', '=', purpose)
      .where('code_hash', '=', codeHash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returningAll()
      .executeTakeFirst();
  }

  async usedBy(id: string, userId: string, db: IdentityDb): Promise<void> {
    await db.updateTable('identity_codes').set({ used_by: userId }).where('id', '=', id).execute();
  }

  /** Make earlier codes of a user for the same purpose void. */
  async withdraw(purpose: CodePurpose, userId: string, db: IdentityDb = this.#db): Promise<void> {
    await db
      .deleteFrom('identity_codes')
      .where('purpose', '=', purpose)
      .where('user_id', '=', userId)
      .where('used_at', 'is', null)
      .execute();
  }

  invites(since: Date): Promise<readonly CodeRow[]> {
    return this.#db
      .selectFrom('identity_codes')
      .selectAll()
      .where('purpose', '=', 'invite')
      .where('created_at', '>', since)
      .orderBy('created_at', 'desc')
      .limit(200)
      .execute();
  }

  async removeInvite(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('identity_codes')
      .where('id', '=', id)
      .where('purpose', '=', 'invite')
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  async prune(before: Date): Promise<void> {
    await this.#db.deleteFrom('identity_codes').where('expires_at', '<', before).execute();
  }
}
