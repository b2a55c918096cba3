import type { Kysely } from 'kysely';
import { AccessTokens } from '../../platform/auth/access-tokens.ts';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import type { RateLimits } from '../../platform/auth/rate-limits.ts';
import { SignedLinks } from '../../platform/auth/signed-links.ts';
import { type KeyStore, SigningKeys } from '../../platform/auth/signing-keys.ts';
import type { Mailer } from '../../platform/mail/mailer.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { AccountsService, type Registration } from './accounts.service.ts';
import { AccountsExist } from './accounts-exist.ts';
import { AdminService } from './admin.service.ts';
import { ApiTokensRepo } from './api-tokens.repo.ts';
import { ApiTokensService } from './api-tokens.service.ts';
import { Audit } from './audit.ts';
import { Bearer } from './bearer.ts';
import { CodesRepo } from './codes.repo.ts';
import { CodesService } from './codes.service.ts';
import { DepartureService } from './departure.service.ts';
import type { IdentityTables } from './identity-tables.ts';
import { Links } from './letters.ts';
import { OidcService, type OidcSettings } from './oidc.service.ts';
import { PasskeysService } from './passkeys.service.ts';
import { SecondFactor } from './second-factor.service.ts';
import { SessionsRepo } from './sessions.repo.ts';
import { SessionsService } from './sessions.service.ts';
import { UsersRepo } from './users.repo.ts';

export interface IdentityParts {
  readonly db: Kysely<IdentityTables>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly keyStore: KeyStore;
  readonly limits: RateLimits;
  readonly mailer: Mailer;
  /** What the halls keep for people. */
  readonly owned: readonly OwnedData[];
  readonly settings: {
    readonly registration: Registration;
    readonly sessionDays: number;
    readonly sessionMaxHours: number;
    readonly oidc: OidcSettings | null;
    /** What access tokens say they are from; the same for all servers of one database. */
    readonly issuer: string;
    /** Address of the server as people reach it. */
    readonly origin: () => string;
  };
}

/** Everything that makes up identity, put together. */
export function identityServices(parts: IdentityParts) {
  const { db, clock, newId, log, limits, mailer, owned, settings } = parts;
  const { registration, sessionDays, sessionMaxHours, issuer, origin } = settings;
  const users = new UsersRepo(db);
  const sessionsRepo = new SessionsRepo(db);
  const tokensRepo = new ApiTokensRepo(db);
  const exist = new AccountsExist(db, clock);
  const keys = new SigningKeys(parts.keyStore, clock);
  const access = new AccessTokens(keys, issuer, clock);
  const audit = new Audit(db, clock, newId);
  const codes = new CodesService(new CodesRepo(db), clock, newId);
  const bearer = new Bearer({ access, sessions: sessionsRepo, apiTokens: tokensRepo, clock, log });
  const factor = new SecondFactor(db, users, clock);
  const sessions = new SessionsService({
    repo: sessionsRepo,
    users,
    tokens: access,
    bearer,
    audit,
    clock,
    newId,
    sessionDays,
    sessionMaxHours,
  });
  const links = new Links(origin);
  const shared = { users, sessions, codes, factor, bearer, exist, audit, clock };
  const accounts = new AccountsService({ ...shared, limits, mailer, links, newId, log, registration });
  const passkeys = new PasskeysService({ db, users, codes, clock, newId, origin });
  const oidc =
    settings.oidc === null
      ? null
      : new OidcService({
          settings: settings.oidc,
          users,
          accounts,
          codes,
          clock,
          redirectUri: () => `${origin()}/auth/oidc/callback`,
        });
  return {
    ...shared,
    settings,
    limits,
    mailer,
    keys,
    signed: new SignedLinks(keys, clock),
    links,
    accounts,
    passkeys,
    oidc,
    admin: new AdminService({ ...shared, accounts }),
    apiTokens: new ApiTokensService({ repo: tokensRepo, bearer, audit, clock, newId }),
    departure: new DepartureService({ users, sessions, apiTokens: tokensRepo, bearer, audit, clock, owned }),
  };
}

export type Identity = ReturnType<typeof identityServices>;
