import { type Permission, type RouteContract, scopeOf } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { sameToken } from '../data-dir/local-access.ts';
import { ANONYMOUS, LOCAL_USER, MACHINE, OPEN_USER, type Principal } from './principal.ts';

/**
 * `local`: no accounts, and only this machine reaches the server. `open`: no
 * accounts, and others reach it through a proxy or a trusted network. `accounts`:
 * people sign in.
 */
export type AccessMode = 'local' | 'open' | 'accounts';

/** Finds out who a bearer token belongs to. Throws TOKEN_EXPIRED, TOKEN_INVALID, SESSION_ENDED. */
type ReadBearer = (token: string) => Promise<Principal>;

export interface AccessParts {
  /** Token that only the owner of the data directory can read. */
  readonly token: string;
  /** Asked for every request without credentials, because the first account can come at any time. */
  readonly mode: () => AccessMode | Promise<AccessMode>;
  readonly readBearer: ReadBearer;
  /** Who may use the original training contract beside holders of a token. */
  readonly socialProof: 'local' | 'open' | 'token';
}

/** Who makes a request, and whether a route lets them. The only place that decides it. */
export class Access {
  readonly #parts: AccessParts;

  constructor(parts: AccessParts) {
    this.#parts = parts;
  }

  mode(): AccessMode | Promise<AccessMode> {
    return this.#parts.mode();
  }

  /**
   * Who it is by the `Authorization` header. A credential that is wrong is an error, never the anonymous.
   * A plain value where nothing has to be looked up. Throws TOKEN_INVALID and what reading a token throws.
   */
  identify(authorization: string | undefined): Principal | Promise<Principal> {
    if (authorization === undefined) {
      const mode = this.#parts.mode();
      return typeof mode === 'string'
        ? WITHOUT_CREDENTIALS[mode]
        : mode.then((found) => WITHOUT_CREDENTIALS[found]);
    }
    const given = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization)?.[1];
    if (given === undefined)
      throw new GuildError('TOKEN_INVALID', 'Send the token as `Authorization: Bearer …`.');
    if (sameToken(given, this.#parts.token)) return MACHINE;
    return this.#parts.readBearer(given);
  }

  /** Let the principal use the route, or throw UNAUTHENTICATED, FORBIDDEN or SCOPE_MISSING. */
  permit(principal: Principal, contract: Pick<RouteContract, 'permission' | 'tag' | 'method'>): void {
    if (principal.scopes !== null) permitScope(principal, contract);
    if (this.#mayUse(principal, contract.permission)) return;
    if ((principal.kind === 'user' || principal.kind === 'token') && contract.permission === 'admin')
      throw new GuildError('FORBIDDEN', 'Only administrators may do this.');
    throw new GuildError('UNAUTHENTICATED', NEEDED[contract.permission]);
  }

  #mayUse(principal: Principal, permission: Permission): boolean {
    switch (permission) {
      case 'public':
      case 'reader':
        return true;
      case 'member':
      case 'editor':
      case 'owner':
        return principal.userId !== null;
      case 'admin':
        return principal.role === 'admin';
      case 'local':
        return principal.machine;
      case 'socialproof':
        return this.#mayUseSocialProof(principal);
    }
  }

  #mayUseSocialProof({ machine, kind, role, scopes }: Principal): boolean {
    const { socialProof } = this.#parts;
    if (machine || scopes !== null || socialProof === 'open') return true;
    return socialProof === 'local' && kind === 'local' && role === 'admin';
  }
}

const WITHOUT_CREDENTIALS: Readonly<Record<AccessMode, Principal>> = {
  local: LOCAL_USER,
  open: OPEN_USER,
  accounts: ANONYMOUS,
};

const SIGN_IN = 'This needs an account. Sign in, or send a token as `Authorization: Bearer …`.';
const LOCAL_TOKEN =
  'This needs the local token: send `Authorization: Bearer …` with the content of keys/local-token in the data directory.';

const NEEDED: Readonly<Record<Permission, string>> = {
  public: SIGN_IN,
  reader: SIGN_IN,
  member: SIGN_IN,
  editor: SIGN_IN,
  owner: SIGN_IN,
  admin: `This needs an administrator. ${LOCAL_TOKEN}`,
  local: LOCAL_TOKEN,
  socialproof:
    'This needs a token: the local one from keys/local-token in the data directory, or a personal API token with the scope `training:legacy`.',
};

function permitScope(
  { scopes }: Principal,
  contract: Pick<RouteContract, 'permission' | 'tag' | 'method'>,
): void {
  const scope = scopeOf(contract);
  if (scope === undefined || (scope !== null && scopes?.includes(scope))) return;
  throw new GuildError(
    'SCOPE_MISSING',
    scope === null
      ? 'This cannot be done with a personal API token. Sign in.'
      : `This token lacks the scope ${scope}.`,
    scope === null ? {} : { scope },
  );
}
