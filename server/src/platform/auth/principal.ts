import type { Scope } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';

/** Account roles: an administrator runs the server, which is not the same as owning what others keep on it. */
export type Role = 'user' | 'admin';

/**
 * The row of `identity_users` that stands for the one implicit user while there
 * are no accounts. The first administrator takes over this very row, and with it
 * everything that refers to it.
 */
export const LOCAL_USER_ID = '00000000-0000-7000-8000-000000000001';

/** Who makes a request, as far as the server knows. */
export interface Principal {
  /**
   * `anonymous`: nobody known. `local`: the implicit user, or whoever holds the
   * token of the data directory. `user`: a signed-in account. `token`: an account
   * by one of its personal API tokens.
   */
  readonly kind: 'anonymous' | 'local' | 'user' | 'token';
  /** Null for the anonymous only. */
  readonly userId: string | null;
  /** How others see them. */
  readonly name: string;
  readonly role: 'none' | Role;
  /** What a token is limited to; null = everything the role may do. */
  readonly scopes: readonly Scope[] | null;
  /** The sign-in this request belongs to. */
  readonly sessionId: string | null;
  /** Holds the token that only the owner of the data directory can read. */
  readonly machine: boolean;
}

export const ANONYMOUS: Principal = Object.freeze({
  kind: 'anonymous',
  userId: null,
  name: '',
  role: 'none',
  scopes: null,
  sessionId: null,
  machine: false,
});

/** The implicit user of a server without accounts; an administrator only where nobody else gets in. */
export const LOCAL_USER: Principal = Object.freeze({
  kind: 'local',
  userId: LOCAL_USER_ID,
  name: 'You',
  role: 'admin',
  scopes: null,
  sessionId: null,
  machine: false,
});

/** Everybody who reaches a server that trusts its network. */
export const OPEN_USER: Principal = Object.freeze({ ...LOCAL_USER, role: 'user' });

/** The holder of the local token. */
export const MACHINE: Principal = Object.freeze({ ...LOCAL_USER, machine: true });

/** The user behind a request that passed `member` or more. Throws UNAUTHENTICATED for the anonymous. */
export function userIdOf(principal: Principal): string {
  if (principal.userId !== null) return principal.userId;
  throw new GuildError('UNAUTHENTICATED', 'This needs an account. Sign in first.');
}
