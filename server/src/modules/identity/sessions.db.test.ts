import { TEST_PASSWORD, tempDir, withDatabases } from '@guildhall/test-kit';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RateLimits } from '../../platform/auth/rate-limits.ts';
import { KeyFileStore } from '../../platform/auth/signing-keys.ts';
import { openDataDir } from '../../platform/data-dir/data-dir.ts';
import { migrate } from '../../platform/db/migrate.ts';
import { type OpenDatabase, openDatabase } from '../../platform/db/open-database.ts';
import { fileMailer } from '../../platform/mail/mailer.ts';
import { newId } from '../../platform/ports.ts';
import { IDENTITY_MIGRATIONS } from './identity-migrations.ts';
import { type Identity, identityServices } from './identity-services.ts';
import type { IdentityTables } from './identity-tables.ts';

const HOUR = 3_600_000;
const SOURCE = { address: '::1', userAgent: 'test', requestId: 'r' };

withDatabases('sessions over time', (target) => {
  const folder = tempDir();
  let database: OpenDatabase<IdentityTables>;
  let identity: Identity;
  let now = Date.parse('2026-03-01T12:00:00Z');
  const clock = { now: () => new Date(now) };
  const signIn = () => identity.accounts.login({ login: 'Nova', password: TEST_PASSWORD }, SOURCE);

  beforeAll(async () => {
    const dataDir = await openDataDir(folder.path);
    database = await openDatabase<IdentityTables>({ dataDir, url: target.env().DATABASE_URL ?? null });
    await migrate(database.kysely, IDENTITY_MIGRATIONS);
    const log = pino({ level: 'silent' });
    identity = identityServices({
      db: database.kysely,
      clock,
      newId,
      log,
      keyStore: new KeyFileStore(dataDir.keys),
      limits: new RateLimits('off'),
      mailer: fileMailer({ folder: folder.path, clock, newId, log }),
      owned: [],
      settings: {
        registration: 'open',
        sessionDays: 7,
        sessionMaxHours: 12,
        oidc: null,
        issuer: 'guildhall',
        origin: () => 'http://guild.test',
      },
    });
    const { code } = await identity.codes.give('first-admin');
    await identity.accounts.register({ name: 'Nova', password: TEST_PASSWORD, code }, SOURCE);
  });
  afterAll(async () => {
    await database?.close();
    folder.remove();
  });

  it('end twelve hours after the password, however busy they are', async () => {
    let session = await signIn();
    for (let hour = 0; hour < 11; hour++) {
      now += HOUR;
      session = await identity.sessions.refresh(session.refreshToken, SOURCE);
    }
    const { accessToken } = session;
    expect(await identity.bearer.read(accessToken)).toMatchObject({ name: 'Nova' });
    now += HOUR;
    await expect(identity.sessions.refresh(session.refreshToken, SOURCE)).rejects.toMatchObject({
      code: 'SESSION_ENDED',
    });
    await expect(identity.bearer.read(accessToken)).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
  });

  it('go on for as long again when the password is given meanwhile', async () => {
    const session = await signIn();
    now += 11 * HOUR;
    const next = await identity.sessions.refresh(session.refreshToken, SOURCE);
    await identity.accounts.confirmed(await identity.bearer.read(next.accessToken), TEST_PASSWORD);
    now += 11 * HOUR;
    const last = await identity.sessions.refresh(next.refreshToken, SOURCE);
    now += HOUR;
    await expect(identity.sessions.refresh(last.refreshToken, SOURCE)).rejects.toMatchObject({
      code: 'SESSION_ENDED',
    });
  });
});
