import type { Kysely, Selectable } from 'kysely';
import type { EndReason, IdentityTables } from './identity-tables.ts';
import type { IdentityDb } from './users.repo.ts';

export type SessionRow = Selectable<IdentityTables['identity_sessions']>;

/** A session and its user, as a request needs to know them. */
export interface SessionUser {
  readonly user_id: string;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
  readonly confirmed_at: Date;
  readonly seen_at: Date;
  readonly name: string;
  readonly role: 'user' | 'admin';
  readonly status: string;
}

/** Sign-ins and their refresh tokens. */
export class SessionsRepo {
  readonly #db: Kysely<IdentityTables>;

  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  async insert(session: SessionRow, tokenHash: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.insertInto('identity_sessions').values(session).execute();
      await db
        .insertInto('identity_refresh_tokens')
        .values({
          token_hash: tokenHash,
          session_id: session.id,
          created_at: session.created_at,
          used_at: null,
        })
        .execute();
    });
  }

  findWithUser(id: string): Promise<SessionUser | undefined> {
    return this.#db
      .selectFrom('identity_sessions as session')
      .innerJoin('identity_users as user', 'user.id', 'session.user_id')
      .select([
        'session.user_id',
        'session.expires_at',
        'session.ended_at',
        'session.confirmed_at',
        'session.seen_at',
        'user.name',
        'user.role',
        'user.status',
      ])
      .where('session.id', '=', id)
      .executeTakeFirst();
  }

  /** The session of a refresh token and whether that was used before; locks the token. */
  async lockToken(tokenHash: string, db: IdentityDb) {
    return db
      .selectFrom('identity_refresh_tokens as token')
      .innerJoin('identity_sessions as session', 'session.id', 'token.session_id')
      .selectAll('session')
      .select('token.used_at')
      .where('token.token_hash', '=', tokenHash)
      .forUpdate('token')
      .executeTakeFirst();
  }

  /** Replace a used token by the next one of its family. */
  async rotate(
    used: string,
    next: string,
    { session, now, expiresAt }: { session: string; now: Date; expiresAt: Date },
    db: IdentityDb,
  ): Promise<void> {
    await db
      .updateTable('identity_refresh_tokens')
      .set({ used_at: now })
      .where('token_hash', '=', used)
      .execute();
    await db
      .insertInto('identity_refresh_tokens')
      .values({ token_hash: next, session_id: session, created_at: now, used_at: null })
      .execute();
    await db
      .updateTable('identity_sessions')
      .set({ refreshed_at: now, seen_at: now, expires_at: expiresAt })
      .where('id', '=', session)
      .execute();
  }

  async sessionOfToken(tokenHash: string): Promise<{ id: string; user_id: string } | undefined> {
    return this.#db
      .selectFrom('identity_refresh_tokens as token')
      .innerJoin('identity_sessions as session', 'session.id', 'token.session_id')
      .select(['session.id', 'session.user_id'])
      .where('token.token_hash', '=', tokenHash)
      .executeTakeFirst();
  }

  async touch(id: string, now: Date): Promise<void> {
    await this.#db.updateTable('identity_sessions').set({ seen_at: now }).where('id', '=', id).execute();
  }

  /** Somebody proved again who they are. */
  async confirm(id: string, now: Date, expiresAt: Date): Promise<void> {
    await this.#db
      .updateTable('identity_sessions')
      .set({ confirmed_at: now, expires_at: expiresAt })
      .where('id', '=', id)
      .execute();
  }

  /** End one session of a user; false when it is not theirs or has ended. */
  async end(id: string, userId: string, reason: EndReason, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('identity_sessions')
      .set({ ended_at: now, end_reason: reason })
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** End all sessions of a user but one; answers the ids of those that ended. */
  async endAll(
    userId: string,
    reason: EndReason,
    now: Date,
    but: string | null = null,
  ): Promise<readonly string[]> {
    let update = this.#db
      .updateTable('identity_sessions')
      .set({ ended_at: now, end_reason: reason })
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null);
    if (but !== null) update = update.where('id', '!=', but);
    return (await update.returning('id').execute()).map(({ id }) => id);
  }

  list(userId: string, since: Date): Promise<readonly SessionRow[]> {
    return this.#db
      .selectFrom('identity_sessions')
      .selectAll()
      .where('user_id', '=', userId)
      .where('seen_at', '>', since)
      .orderBy('seen_at', 'desc')
      .limit(100)
      .execute();
  }

  find(id: string, userId: string): Promise<SessionRow | undefined> {
    return this.#db
      .selectFrom('identity_sessions')
      .selectAll()
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
  }

  /** Forget sessions that were over before that time. */
  async prune(before: Date): Promise<void> {
    await this.#db
      .deleteFrom('identity_sessions')
      .where(({ eb, or }) => or([eb('ended_at', '<', before), eb('expires_at', '<', before)]))
      .execute();
  }
}
