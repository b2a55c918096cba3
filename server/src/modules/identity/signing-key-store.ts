import type { Kysely, Selectable } from 'kysely';
import { type KeyStore, keptKeys, type StoredKey } from '../../platform/auth/signing-keys.ts';
import type { IdentityTables } from './identity-tables.ts';

/** Keys of access tokens in the database, so that every server that shares it reads the tokens of all. */
export class KeyTableStore implements KeyStore {
  readonly #db: Kysely<IdentityTables>;

  constructor(db: Kysely<IdentityTables>) {
    this.#db = db;
  }

  async load(): Promise<readonly StoredKey[]> {
    const rows = await this.#db
      .selectFrom('identity_signing_keys')
      .selectAll()
      .orderBy('created_at', 'desc')
      .execute();
    return rows.map(storedKey);
  }

  async add(key: StoredKey, now: Date): Promise<readonly StoredKey[]> {
    await this.#db.deleteFrom('identity_signing_keys').where('expires_at', '<=', now).execute();
    await this.#db
      .insertInto('identity_signing_keys')
      .values({
        kid: key.kid,
        private_jwk: JSON.stringify(key.privateJwk),
        created_at: key.createdAt,
        retires_at: key.retiresAt,
        expires_at: key.expiresAt,
      })
      .execute();
    return keptKeys(await this.load(), now);
  }
}

function storedKey(row: Selectable<IdentityTables['identity_signing_keys']>): StoredKey {
  return {
    kid: row.kid,
    privateJwk: row.private_jwk,
    createdAt: row.created_at,
    retiresAt: row.retires_at,
    expiresAt: row.expires_at,
  };
}
