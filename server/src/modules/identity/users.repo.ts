import type { Kysely, Selectable, Transaction, Updateable } from 'kysely';
import { LOCAL_USER_ID, type Role } from '../../platform/auth/principal.ts';
import { decodeCursor, paged } from '../../platform/db/cursor.ts';
import type { IdentityTables } from './identity-tables.ts';
import { foldName } from './names.ts';

export type UserRow = Selectable<IdentityTables['identity_users']>;
export type IdentityDb = Kysely<IdentityTables> | Transaction<IdentityTables>;

export interface NewUser {
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly role: Role;
}

/** Accounts and the tombstones of deleted ones. */
export class UsersRepo {
  readonly #db: Kysely<IdentityTables>;

  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  transaction<T>(work: (db: IdentityDb) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(work);
  }

  find(id: string, db: IdentityDb = this.#db): Promise<UserRow | undefined> {
    return db.selectFrom('identity_users').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** By account name or mail address; finds no tombstones and not the implicit user. */
  findByLogin(login: string): Promise<UserRow | undefined> {
    const key = foldName(login);
    return this.#db
      .selectFrom('identity_users')
      .selectAll()
      .where(({ eb, or }) => or([eb('name_key', '=', key), eb('email_key', '=', key)]))
      .where('status', 'in', ['active', 'suspended'])
      .executeTakeFirst();
  }

  findByExternal(issuer: string, subject: string): Promise<UserRow | undefined> {
    return this.#db
      .selectFrom('identity_external as external')
      .innerJoin('identity_users as user', 'user.id', 'external.user_id')
      .selectAll('user')
      .where('external.issuer', '=', issuer)
      .where('external.subject', '=', subject)
      .executeTakeFirst();
  }

  async link(
    external: { issuer: string; subject: string },
    userId: string,
    now: Date,
    db: IdentityDb,
  ): Promise<void> {
    await db
      .insertInto('identity_external')
      .values({ ...external, user_id: userId, created_at: now })
      .execute();
  }

  insert(id: string, user: NewUser, now: Date, db: IdentityDb): Promise<UserRow> {
    return db
      .insertInto('identity_users')
      .values({ id, ...columnsOf(user), created_at: now, updated_at: now })
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  /** Turn the implicit user into the first administrator; undefined when somebody did already. */
  adopt(user: NewUser, now: Date, db: IdentityDb): Promise<UserRow | undefined> {
    return db
      .updateTable('identity_users')
      .set({ ...columnsOf(user), role: 'admin', created_at: now, updated_at: now })
      .where('id', '=', LOCAL_USER_ID)
      .where('status', '=', 'implicit')
      .returningAll()
      .executeTakeFirst();
  }

  update(
    id: string,
    changes: Updateable<IdentityTables['identity_users']>,
    db: IdentityDb = this.#db,
  ): Promise<UserRow | undefined> {
    return db
      .updateTable('identity_users')
      .set(changes)
      .where('id', '=', id)
      .where('status', 'in', ['active', 'suspended'])
      .returningAll()
      .executeTakeFirst();
  }

  /** Take the step of an authenticator code; false when it, or a later one, was taken before. */
  async takeStep(id: string, step: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('identity_users')
      .set({ totp_last_step: step })
      .where('id', '=', id)
      .where(({ eb, or }) => or([eb('totp_last_step', 'is', null), eb('totp_last_step', '<', step)]))
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Administrators who could sign in, locked until the transaction ends. */
  async adminIds(db: IdentityDb): Promise<readonly string[]> {
    const rows = await db
      .selectFrom('identity_users')
      .select('id')
      .where('role', '=', 'admin')
      .where('status', '=', 'active')
      .forUpdate()
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Whether anybody else has an account. */
  async hasOthers(id: string, db: IdentityDb): Promise<boolean> {
    const other = await db
      .selectFrom('identity_users')
      .select('id')
      .where('id', '!=', id)
      .where('status', 'in', ['active', 'suspended'])
      .limit(1)
      .executeTakeFirst();
    return other !== undefined;
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('identity_users')
      .select(['id', 'name'])
      .where('id', 'in', [...new Set(ids)])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async list({ cursor, limit, q }: { cursor?: string; limit: number; q?: string }) {
    let select = this.#db
      .selectFrom('identity_users as user')
      .selectAll('user')
      .select(({ selectFrom }) =>
        selectFrom('identity_sessions as session')
          .select(({ fn }) => fn.max('session.seen_at').as('seen_at'))
          .whereRef('session.user_id', '=', 'user.id')
          .as('seen_at'),
      )
      .where('user.status', '!=', 'implicit')
      .orderBy('user.created_at', 'desc')
      .orderBy('user.id', 'desc')
      .limit(limit + 1);
    if (q !== undefined) {
      const part = `%${foldName(q).replace(/[\\%_]/g, '\\$&')}%`;
      select = select.where(({ eb, or }) =>
        or([eb('user.name_key', 'like', part), eb('user.email_key', 'like', part)]),
      );
    }
    if (cursor !== undefined) {
      const { at, id } = decodeCursor(cursor);
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('user.created_at', 'user.id'), '<', tuple(at, id)),
      );
    }
    return paged(await select.execute(), limit, ({ created_at, id }) => ({ at: created_at, id }));
  }

  /** Remove everything that signs an account in, and leave its row without anything personal. */
  async bury(id: string, now: Date, db: IdentityDb): Promise<void> {
    for (const table of [
      'identity_recovery_codes',
      'identity_passkeys',
      'identity_external',
      'identity_api_tokens',
      'identity_sessions',
    ] as const)
      await db.deleteFrom(table).where('user_id', '=', id).execute();
    await db.deleteFrom('identity_codes').where('user_id', '=', id).execute();
    await db
      .updateTable('identity_users')
      .set({
        status: 'deleted',
        role: 'user',
        name: 'Deleted account',
        name_key: `deleted ${id}`,
        email: null,
        email_key: null,
        email_verified_at: null,
        password_hash: null,
        totp_secret: null,
        totp_confirmed_at: null,
        totp_last_step: null,
        updated_at: now,
        deleted_at: now,
      })
      .where('id', '=', id)
      .execute();
  }
}

function columnsOf({ name, email, passwordHash, role }: NewUser) {
  return {
    status: 'active' as const,
    role,
    name,
    name_key: foldName(name),
    email,
    email_key: email === null ? null : foldName(email),
    email_verified_at: null,
    password_hash: passwordHash,
    totp_secret: null,
    totp_confirmed_at: null,
    totp_last_step: null,
    deleted_at: null,
  };
}
