import { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import type { Principal } from '../../platform/auth/principal.ts';
import type { Clock } from '../../platform/ports.ts';
import { AccountsExist } from './accounts-exist.ts';
import type { IdentityTables } from './identity-tables.ts';

export { IDENTITY_MIGRATIONS } from './identity-migrations.ts';
export { IDENTITY_TABLES, type IdentityTables } from './identity-tables.ts';

export interface IdentityParts {
  readonly db: Kysely<IdentityTables>;
  readonly clock: Clock;
}

export interface IdentityModule {
  /** Whether anybody has an account on this server. */
  accountsExist(): boolean | Promise<boolean>;
  /** Who a bearer token belongs to. */
  readBearer(token: string): Promise<Principal>;
}

/** Accounts: who people are, how they sign in, and what was done by whom. */
export function createIdentity({ db, clock }: IdentityParts): IdentityModule {
  const accounts = new AccountsExist(db, clock);
  return {
    accountsExist: () => accounts.get(),
    readBearer: async () => {
      throw new GuildError('TOKEN_INVALID');
    },
  };
}
