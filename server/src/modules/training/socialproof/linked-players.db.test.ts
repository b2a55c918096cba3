import { signUp, startTestServer, type TestAccount, type TestServer } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from '../../../mailbox.fixture.ts';

describe('players of the original contract and accounts', () => {
  let mailbox: Mailbox;
  let server: TestServer;
  beforeAll(async () => {
    mailbox = await startMailbox();
    server = await startTestServer({
      env: { REGISTRATION: 'open', RATE_LIMITS: 'off', SMTP_URL: mailbox.url, SOCIALPROOF: 'open' },
    });
    await signUp(server, 'Admin');
  });
  afterAll(async () => {
    await server?.dispose();
    await mailbox?.close();
  });

  const PLAYERS = '/api/v1/training/players';
  const register = async (username: string, email: string): Promise<{ id: number }> => {
    const { text } = await server.request('/socialproof/players/', {
      method: 'POST',
      body: { username, email },
    });
    return JSON.parse(text);
  };
  const confirmed = async (name: string, email: string): Promise<TestAccount> => {
    const account = await signUp(server, name, { email });
    const code = await mailbox.codeFor(email);
    await server.request('/api/v1/auth/email/verify', { method: 'POST', body: { code } });
    return account;
  };
  const claim = async (account: TestAccount, username: string, email: string) => {
    const { status, json } = await account.request(PLAYERS, { method: 'POST', body: { username, email } });
    return { status, code: json.error?.code, data: json.data };
  };

  it('belong to whose confirmed address they were registered with', async () => {
    const player = await register('ada-of-old', 'ada@example.org');
    const ada = await confirmed('Ada', 'ada@example.org');
    expect(await claim(ada, 'ada-of-old', 'ADA@example.org')).toMatchObject({
      status: 200,
      data: { id: player.id, username: 'ada-of-old', rating: 500, resolved: 0, accuracyPercent: 0 },
    });
    expect((await claim(ada, 'ada-of-old', 'ada@example.org')).status).toBe(200);
    const list = (await ada.request(PLAYERS)).json.data;
    expect(list.map(({ id }: { id: number }) => id)).toEqual([player.id]);
    expect((await ada.request('/api/v1/me/export')).text).toContain('ada-of-old');
  });

  it('cannot be claimed by who only knows name and address', async () => {
    await register('bea-of-old', 'bea@example.org');
    const thief = await signUp(server, 'Thief', { email: 'bea@example.org' });
    expect(await claim(thief, 'bea-of-old', 'bea@example.org')).toMatchObject({
      status: 403,
      code: 'PLAYER_NOT_YOURS',
    });
    const cid = await confirmed('Cid', 'cid@example.org');
    expect(await claim(cid, 'bea-of-old', 'bea@example.org')).toMatchObject({ status: 403 });
    expect(await claim(cid, 'nobody', 'cid@example.org')).toMatchObject({
      status: 404,
      code: 'PLAYER_NOT_FOUND',
    });
    expect((await cid.request(PLAYERS)).json.data).toEqual([]);
  });

  it('are let go by their owner only, and go with the account', async () => {
    const player = await register('dan-of-old', 'dan@example.org');
    const dan = await confirmed('Dan', 'dan@example.org');
    await claim(dan, 'dan-of-old', 'dan@example.org');
    const other = await signUp(server, 'Other');
    const release = (account: TestAccount) =>
      account.request(`${PLAYERS}/${player.id}`, { method: 'DELETE' });
    expect((await release(other)).status).toBe(404);
    expect((await release(dan)).json.data).toEqual({ id: player.id });
    expect((await release(dan)).status).toBe(404);
    const there = async () => (await server.request(`/socialproof/players/${player.id}`)).status;
    expect(await there()).toBe(200);

    await claim(dan, 'dan-of-old', 'dan@example.org');
    const gone = await dan.request('/api/v1/me', { method: 'DELETE', body: { password: dan.password } });
    expect(gone.status).toBeLessThan(300);
    await expect.poll(there, { timeout: 5_000 }).toBe(404);
  });
});
