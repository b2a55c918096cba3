import type { Kysely, Selectable } from 'kysely';
import type { IdentityTables } from './identity-tables.ts';

export type ApiTokenRow = Selectable<IdentityTables['identity_api_tokens']>;

/** Personal API tokens. */
export class ApiTokensRepo {
  readonly #db: Kysely<IdentityTables>;

  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  findByHash(tokenHash: string) {
    return this.#db
      .selectFrom('identity_api_tokens as token')
      .innerJoin('identity_users as user', 'user.id', 'token.user_id')
      .selectAll('token')
      .select(['user.name as user_name', 'user.role', 'user.status'])
      .where('token.token_hash', '=', tokenHash)
      .executeTakeFirst();
  }

  async insert(token: ApiTokenRow): Promise<void> {
    await this.#db
      .insertInto('identity_api_tokens')
      .values({ ...token, scopes: JSON.stringify(token.scopes) })
      .execute();
  }

  list(userId: string): Promise<readonly ApiTokenRow[]> {
    return this.#db
      .selectFrom('identity_api_tokens')
      .selectAll()
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(200)
      .execute();
  }

  /** The hash of what was ended; undefined when it is not theirs or has ended. */
  async revoke(id: string, userId: string, now: Date): Promise<string | undefined> {
    const row = await this.#db
      .updateTable('identity_api_tokens')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .returning('token_hash')
      .executeTakeFirst();
    return row?.token_hash;
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.#db.updateTable('identity_api_tokens').set({ used_at: now }).where('id', '=', id).execute();
  }
}
