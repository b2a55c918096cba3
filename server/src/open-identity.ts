import { join } from 'node:path';
import {
  createIdentity,
  type IdentityModule,
  type IdentityTables,
  KeyTableStore,
} from './modules/identity/index.ts';
import type { OwnedData } from './platform/auth/owned-data.ts';
import type { RateLimits } from './platform/auth/rate-limits.ts';
import { KeyFileStore } from './platform/auth/signing-keys.ts';
import type { Config } from './platform/config/load-config.ts';
import type { DataDir } from './platform/data-dir/data-dir.ts';
import type { OpenDatabase } from './platform/db/open-database.ts';
import { fileMailer, smtpMailer } from './platform/mail/mailer.ts';
import { newId, systemClock } from './platform/ports.ts';
import type { Logger } from './platform/telemetry/logger.ts';

export interface IdentityPlace {
  readonly config: Config;
  readonly dataDir: DataDir;
  readonly database: OpenDatabase<IdentityTables>;
  readonly owned: readonly OwnedData[];
  readonly limits: RateLimits;
  /** Address of the server as people reach it; known for good once it listens. */
  readonly origin: () => string;
  readonly log: Logger;
}

/** Identity with the adapters that the configuration asks for. */
export function openIdentity(place: IdentityPlace): IdentityModule {
  const { config, dataDir, database, owned, limits, origin, log } = place;
  const { smtpUrl, mailFrom, oidcIssuer, oidcClientId } = config;
  return createIdentity({
    db: database.kysely,
    clock: systemClock,
    newId,
    log,
    limits,
    owned,
    // Servers that share a database read each other's tokens.
    keyStore:
      database.kind === 'postgres' ? new KeyTableStore(database.kysely) : new KeyFileStore(dataDir.keys),
    mailer:
      smtpUrl === null
        ? fileMailer({ folder: join(dataDir.root, 'logs', 'mail'), clock: systemClock, newId, log })
        : smtpMailer(smtpUrl, mailFrom ?? `guildhall@${new URL(origin()).hostname}`),
    settings: {
      registration: config.registration ?? 'invite',
      sessionDays: config.sessionDays,
      sessionMaxHours: config.sessionMaxHours,
      issuer: config.publicUrl ?? 'guildhall',
      origin,
      oidc:
        oidcIssuer === null || oidcClientId === null
          ? null
          : { issuer: oidcIssuer, clientId: oidcClientId, clientSecret: config.oidcClientSecret },
    },
  });
}
