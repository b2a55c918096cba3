import { randomBytes } from 'node:crypto';
import { signUp, startTestServer, type TestServer } from '@guildhall/test-kit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const admin = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;

describe.skipIf(!admin || !redis)('two servers with one PostgreSQL and one Redis', () => {
  const database = `guildhall_test_${randomBytes(6).toString('hex')}`;
  const servers: TestServer[] = [];

  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  beforeAll(async () => {
    await administer(`create database ${database}`);
    const url = new URL(admin ?? '');
    url.pathname = `/${database}`;
    const env = {
      DATABASE_URL: url.href,
      REDIS_URL: redis ?? '',
      REGISTRATION: 'open',
      RATE_LIMITS: 'read=12/600',
    };
    for (let n = 0; n < 2; n++) servers.push(await startTestServer({ env }));
  });
  afterAll(async () => {
    for (const server of servers) await server.dispose();
    await administer(`drop database if exists ${database} with (force)`);
  });

  it('sign with keys that both know, end sessions for both, and count together', async () => {
    const [one, other] = servers;
    if (one === undefined || other === undefined) throw new Error('Both servers have to run');
    const user = await signUp(one, 'Nova');
    const headers = { authorization: `Bearer ${user.accessToken}` };
    const at = (server: TestServer) => server.request('/api/v1/me', { headers });
    expect([(await at(one)).status, (await at(other)).status]).toEqual([200, 200]);
    const statuses: number[] = [];
    for (let n = 0; n < 14; n++) statuses.push((await at(n % 2 === 0 ? one : other)).status);
    // Two of the twelve were used above.
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429, 429, 429]);

    const refreshed = await other.request('/api/v1/auth/refresh', {
      method: 'POST',
      body: { refreshToken: user.refreshToken },
    });
    expect(refreshed.status).toBe(200);
    // The other server's use counts: a second one here is theft, and ends the session everywhere.
    const replayed = await one.request('/api/v1/auth/refresh', {
      method: 'POST',
      body: { refreshToken: user.refreshToken },
    });
    expect(replayed.json.error.code).toBe('SESSION_ENDED');
    const next = await other.request('/api/v1/auth/refresh', {
      method: 'POST',
      body: { refreshToken: refreshed.json.data.refreshToken },
    });
    expect(next.status).toBe(401);
  });
});
