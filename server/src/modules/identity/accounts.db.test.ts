import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  signIn,
  signUp,
  startTestServer,
  TEST_PASSWORD,
  type TestAccount,
  type TestServer,
  withDatabases,
} from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_USER_ID } from '../../platform/auth/principal.ts';

withDatabases('accounts', (target) => {
  let server: TestServer;
  let admin: TestAccount;
  const post = (path: string, body: unknown, headers = {}) =>
    server.request(path, { method: 'POST', body, headers });
  const codeOf = async (role: 'user' | 'admin' = 'user') => {
    const { json } = await admin.request('/api/v1/admin/invites', { method: 'POST', body: { role } });
    return json.data.code as string;
  };
  const invited = async (name: string) => signUp(server, name, { code: await codeOf() });

  beforeAll(async () => {
    server = await startTestServer({ env: { ...target.env(), RATE_LIMITS: 'auth=5000/60,mail=500/60' } });
  });
  afterAll(() => server?.dispose());

  describe('the first administrator', () => {
    it('is nobody at the start: everything is the implicit user’s', async () => {
      const me = await server.request('/api/v1/me');
      expect(me.json.data).toMatchObject({ id: LOCAL_USER_ID, kind: 'local', role: 'admin' });
      const { json } = await server.request('/api/v1/auth/options');
      expect(json.data).toEqual({
        mode: 'local',
        registration: 'invite',
        firstAdmin: true,
        oidc: null,
        mail: false,
      });
      await server.request('/api/v1/dice/roll', { method: 'POST', body: { expr: '1d20' } });
    });

    it('needs the code that was printed', async () => {
      const body = { name: 'Mallory', password: TEST_PASSWORD };
      expect((await post('/api/v1/auth/register', body)).json.error.code).toBe('REGISTRATION_CLOSED');
      const wrong = await post('/api/v1/auth/register', { ...body, code: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE' });
      expect([wrong.status, wrong.json.error.code]).toEqual([400, 'CODE_INVALID']);
      expect((await server.request('/api/v1/me')).json.data.kind).toBe('local');
    });

    it('adopts what was there, and from then on people sign in', async () => {
      admin = await signUp(server, 'Nova Shade');
      expect(admin.id).toBe(LOCAL_USER_ID);
      expect((await admin.request('/api/v1/me')).json.data).toMatchObject({
        name: 'Nova Shade',
        role: 'admin',
      });
      expect((await admin.request('/api/v1/dice/rolls')).json.data).toHaveLength(1);
      expect((await server.request('/api/v1/me')).status).toBe(401);
      expect((await server.request('/api/v1/admin/errors')).status).toBe(401);
      const again = await post('/api/v1/auth/register', {
        name: 'Second',
        password: TEST_PASSWORD,
        code: server.firstAdminCode,
      });
      expect(again.json.error.code).toBe('CODE_INVALID');
    });
  });

  describe('registration', () => {
    it('takes one invitation once', async () => {
      const code = await codeOf();
      const user = await signUp(server, 'Rook', { code });
      expect((await user.request('/api/v1/me')).json.data.role).toBe('user');
      const body = { name: 'Rook2', password: TEST_PASSWORD, code };
      expect((await post('/api/v1/auth/register', body)).json.error.code).toBe('CODE_INVALID');
      const { code: _code, ...without } = body;
      expect((await post('/api/v1/auth/register', without)).json.error.code).toBe('REGISTRATION_CLOSED');
    });

    it.each([
      ['rook', 409, 'ACCOUNT_NAME_TAKEN'],
      ['ab', 400, 'VALIDATION_FAILED'],
      ['<b>bold</b>', 400, 'VALIDATION_FAILED'],
      ["x'; drop table identity_users; --", 400, 'VALIDATION_FAILED'],
      ['line\r\nSet-Cookie: a=b', 400, 'VALIDATION_FAILED'],
      ['two  spaces', 400, 'VALIDATION_FAILED'],
      ['nul\u0000byte', 400, 'VALIDATION_FAILED'],
    ])('%j is %i %s and stores nothing', async (name, status, error) => {
      const code = await codeOf();
      const answer = await post('/api/v1/auth/register', { name, password: TEST_PASSWORD, code });
      expect([answer.status, answer.json.error.code]).toEqual([status, error]);
      // The invitation is as good as before.
      const users = (await admin.request('/api/v1/admin/users?limit=200')).json.data as { name: string }[];
      expect(users.map((user) => user.name)).not.toContain(name);
      expect((await admin.request('/api/v1/admin/invites')).json.data[0].usedAt).toBeNull();
    });

    it.each(['short', 'password1234', 'aaaaaaaaaaaaaaaa', 'Rookwood-Rookwood', 'qwertyuiop1234'])(
      'refuses the password %s',
      async (password) => {
        const answer = await post('/api/v1/auth/register', {
          name: 'Rookwood',
          password,
          code: await codeOf(),
        });
        expect([answer.status, answer.json.error.code]).toEqual([400, 'PASSWORD_WEAK']);
      },
    );
  });

  describe('signing in', () => {
    it('works by name in any capitals, and tells nothing when it fails', async () => {
      expect((await signIn(server, 'NOVA shade')).id).toBe(admin.id);
      const wrong = await post('/api/v1/auth/login', { login: 'Nova Shade', password: 'not the right one' });
      const unknown = await post('/api/v1/auth/login', { login: 'Nobody', password: 'not the right one' });
      expect([wrong.status, unknown.status]).toEqual([401, 401]);
      expect(wrong.json.error.message).toBe(unknown.json.error.message);
      expect(wrong.json.error.code).toBe('CREDENTIALS_WRONG');
    });

    it('is slowed down after wrong passwords, for that name only', async () => {
      const user = await invited('Slow');
      const guess = () => post('/api/v1/auth/login', { login: 'slow', password: 'guess number one' });
      for (let turn = 0; turn < 10; turn++) expect((await guess()).status).toBe(401);
      const answer = await guess();
      expect([answer.status, answer.json.error.code]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await user.request('/api/v1/me')).status).toBe(200);
      await signIn(server, 'Nova Shade');
    });

    it('keeps the refresh token from scripts when a page asks', async () => {
      const answer = await post('/api/v1/auth/login', {
        login: 'Nova Shade',
        password: TEST_PASSWORD,
        cookie: true,
      });
      expect(answer.json.data.refreshToken).toBeNull();
      const cookie = answer.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/^guildhall_refresh=ghr_[\w-]{43}; /);
      for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/auth']) expect(cookie).toContain(part);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const sent = { cookie: cookie.split(';', 1)[0] ?? '' };
      const next = await post('/api/v1/auth/refresh', {}, sent);
      expect(next.status).toBe(200);
      expect(next.json.data.refreshToken).toBeNull();
      const foreign = await post('/api/v1/auth/refresh', {}, { ...sent, origin: 'https://evil.example' });
      expect([foreign.status, foreign.json.error.code]).toEqual([403, 'FOREIGN_ORIGIN']);
    });
  });

  describe('refresh tokens', () => {
    it('are good once; the second use ends the session for both', async () => {
      const user = await invited('Twice');
      const first = await post('/api/v1/auth/refresh', { refreshToken: user.refreshToken });
      expect(first.status).toBe(200);
      const { accessToken, refreshToken } = first.json.data;
      expect(refreshToken).not.toBe(user.refreshToken);
      const replay = await post('/api/v1/auth/refresh', { refreshToken: user.refreshToken });
      expect([replay.status, replay.json.error.code]).toEqual([401, 'SESSION_ENDED']);
      // The one that was never used is void as well, and so is the access token.
      expect((await post('/api/v1/auth/refresh', { refreshToken })).status).toBe(401);
      const me = await server.request('/api/v1/me', { headers: { authorization: `Bearer ${accessToken}` } });
      expect([me.status, me.json.error.code]).toEqual([401, 'SESSION_ENDED']);
      const audit = await admin.request('/api/v1/admin/audit?action=refresh.reused');
      expect(audit.json.data[0]).toMatchObject({ actor: 'Twice', subject: user.sessionId });
    });

    it('survive a race with exactly one winner', async () => {
      const user = await invited('Racer');
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => post('/api/v1/auth/refresh', { refreshToken: user.refreshToken })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401]);
    });

    it.each(['', 'ghr_short', 'x'.repeat(200), "' or 1=1 --"])('%j is none', async (refreshToken) => {
      const { status } = await post('/api/v1/auth/refresh', { refreshToken });
      expect([400, 401]).toContain(status);
    });
  });

  describe('sessions', () => {
    it('are listed as devices and end one by one or all at once', async () => {
      const phone = await invited('Devices');
      const desk = await signIn(server, 'Devices');
      const list = async () =>
        (await desk.request('/api/v1/me/sessions')).json.data as Record<string, unknown>[];
      expect(await list()).toHaveLength(2);
      expect((await list()).find(({ current }) => current)).toMatchObject({
        id: desk.sessionId,
        state: 'active',
      });
      const other = await invited('Stranger');
      const foreign = await other.request(`/api/v1/me/sessions/${phone.sessionId}`, { method: 'DELETE' });
      expect(foreign.status).toBe(404);
      expect((await phone.request('/api/v1/me')).status).toBe(200);
      await desk.request(`/api/v1/me/sessions/${phone.sessionId}`, { method: 'DELETE' });
      expect((await phone.request('/api/v1/me')).json.error.code).toBe('SESSION_ENDED');
      expect((await list()).find(({ id }) => id === phone.sessionId)).toMatchObject({ state: 'ended' });
      const all = await desk.request('/api/v1/auth/logout-everywhere', { method: 'POST' });
      expect(all.json.data.ended).toBe(1);
      expect((await desk.request('/api/v1/me')).status).toBe(401);
    });

    it('end by logout with any of the tokens', async () => {
      const one = await invited('Leaver');
      expect((await one.request('/api/v1/auth/logout', { method: 'POST', body: {} })).json.data.ended).toBe(
        true,
      );
      expect((await one.request('/api/v1/me')).status).toBe(401);
      const two = await signIn(server, 'Leaver');
      await post('/api/v1/auth/logout', { refreshToken: two.refreshToken });
      expect((await two.request('/api/v1/me')).status).toBe(401);
    });
  });

  describe('passwords', () => {
    it('change with the current one, which signs other devices out', async () => {
      const user = await invited('Changer');
      const other = await signIn(server, 'Changer');
      const change = (body: unknown) => user.request('/api/v1/me/password', { method: 'POST', body });
      expect((await change({ password: 'seven brass lanterns' })).json.error.code).toBe('SIGN_IN_AGAIN');
      expect((await change({ current: 'wrong one here', password: 'seven brass lanterns' })).status).toBe(
        401,
      );
      expect((await change({ current: TEST_PASSWORD, password: 'seven brass lanterns' })).status).toBe(200);
      expect((await other.request('/api/v1/me')).status).toBe(401);
      expect((await user.request('/api/v1/me')).status).toBe(200);
      await signIn(server, 'Changer', 'seven brass lanterns');
    });

    it('are reset by a code of an administrator, once', async () => {
      const user = await invited('Forgetful');
      const { json } = await admin.request(`/api/v1/admin/users/${user.id}/reset-password`, {
        method: 'POST',
        body: {},
      });
      expect(json.data.link).toBe(`${server.url}/account/reset#${json.data.code}`);
      const reset = { code: json.data.code.toLowerCase(), password: 'nine copper kettles' };
      expect((await post('/api/v1/auth/password/reset', reset)).status).toBe(200);
      expect((await post('/api/v1/auth/password/reset', reset)).json.error.code).toBe('CODE_INVALID');
      expect((await user.request('/api/v1/me')).status).toBe(401);
      await signIn(server, 'Forgetful', 'nine copper kettles');
    });

    it('are reset by mail, which goes to a file without a mail server', async () => {
      await signUp(server, 'Mailed', { code: await codeOf(), email: 'mailed@example.org' });
      const folder = join(server.dataDir, 'logs', 'mail');
      await post('/api/v1/auth/password/forgot', { login: 'mailed@EXAMPLE.org' });
      const unknown = await post('/api/v1/auth/password/forgot', { login: 'nobody@example.org' });
      expect([unknown.status, unknown.json.data]).toEqual([200, { sent: false }]);
      const mail = await expect
        .poll(() => readdirSync(folder))
        .toHaveLength(1)
        .then(() => readdirSync(folder)[0] ?? '');
      const code = /reset#([A-Z0-9-]+)/.exec(readFileSync(join(folder, mail), 'utf8'))?.[1];
      expect((await post('/api/v1/auth/password/reset', { code, password: 'ten iron rivers' })).status).toBe(
        200,
      );
      await signIn(server, 'mailed@example.org', 'ten iron rivers');
    });
  });

  describe('leaving', () => {
    it('takes everything along and leaves a tombstone', async () => {
      const user = await invited('Goner');
      await user.request('/api/v1/dice/roll', { method: 'POST', body: { expr: '2d6' } });
      const exported = (await user.request('/api/v1/me/export')).json.data;
      expect(exported.account).toMatchObject({ name: 'Goner' });
      expect(exported.tabletop.rolls).toHaveLength(1);
      expect(JSON.stringify(exported)).not.toMatch(/argon2|token_hash|password_hash/);
      const wrong = await user.request('/api/v1/me', {
        method: 'DELETE',
        body: { password: 'not this one' },
      });
      expect(wrong.json.error.code).toBe('SIGN_IN_AGAIN');
      const gone = await user.request('/api/v1/me', { method: 'DELETE', body: { password: TEST_PASSWORD } });
      expect(gone.status).toBe(200);
      expect((await user.request('/api/v1/me')).status).toBe(401);
      expect((await post('/api/v1/auth/login', { login: 'Goner', password: TEST_PASSWORD })).status).toBe(
        401,
      );
      const users = (await admin.request('/api/v1/admin/users?limit=200')).json.data as { id: string }[];
      expect(users.find(({ id }) => id === user.id)).toMatchObject({
        name: 'Deleted account',
        status: 'deleted',
      });
      await invited('Goner');
    });

    it('is refused to the last administrator while others stay', async () => {
      const answer = await admin.request('/api/v1/me', {
        method: 'DELETE',
        body: { password: TEST_PASSWORD },
      });
      expect([answer.status, answer.json.error.code]).toEqual([409, 'LAST_ADMIN']);
      const demote = await admin.request(`/api/v1/admin/users/${admin.id}`, {
        method: 'PATCH',
        body: { role: 'user' },
      });
      expect(demote.json.error.code).toBe('LAST_ADMIN');
    });
  });

  describe('administration', () => {
    it('suspends at once and lets in again', async () => {
      const user = await invited('Rowdy');
      const set = (status: string) =>
        admin.request(`/api/v1/admin/users/${user.id}`, { method: 'PATCH', body: { status } });
      await set('suspended');
      expect((await user.request('/api/v1/me')).status).toBe(401);
      const answer = await post('/api/v1/auth/login', { login: 'Rowdy', password: TEST_PASSWORD });
      expect(answer.json.error.code).toBe('ACCOUNT_SUSPENDED');
      await set('active');
      await signIn(server, 'Rowdy');
    });

    it('is for administrators only', async () => {
      const user = await invited('Plain');
      const answer = await user.request('/api/v1/admin/users');
      expect([answer.status, answer.json.error.code]).toEqual([403, 'FORBIDDEN']);
    });

    it('is written down, and the lines stay', async () => {
      const { json } = await admin.request('/api/v1/admin/audit?limit=200');
      const actions = new Set((json.data as { action: string }[]).map(({ action }) => action));
      for (const action of [
        'register',
        'sign-in',
        'sign-in.failed',
        'invite.created',
        'user.changed',
        'account.deleted',
        'password.changed',
      ])
        expect(actions).toContain(action);
      expect(json.data[0]).toMatchObject({
        address: expect.stringMatching(/127\.0\.0\.1/),
        requestId: expect.any(String),
      });
    });
  });
});
