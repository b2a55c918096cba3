import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  signUp,
  startTestServer,
  TEST_PASSWORD,
  type TestAccount,
  type TestServer,
} from '@guildhall/test-kit';
import { generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOW = Math.floor(Date.now() / 1000);

describe('tokens', () => {
  let server: TestServer;
  let admin: TestAccount;
  let stored: { kid: string; privateJwk: JWK };
  const post = (path: string, body: unknown) => server.request(path, { method: 'POST', body });
  const me = (token: string) =>
    server.request('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
  const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  beforeAll(async () => {
    server = await startTestServer({
      env: { RATE_LIMITS: 'auth=5000/60,mail=500/60', REGISTRATION: 'open' },
    });
    admin = await signUp(server, 'Keeper');
    const file = readFileSync(join(server.dataDir, 'keys', 'signing-keys.json'), 'utf8');
    stored = JSON.parse(file).keys[0];
  });
  afterAll(() => server?.dispose());

  describe('access tokens', () => {
    /** A token by the server's own key, with some of it changed. */
    async function forged(
      changes: Record<string, unknown> = {},
      header: Record<string, unknown> = {},
      key?: CryptoKey,
    ) {
      const claims = {
        sub: admin.id,
        sid: admin.sessionId,
        iss: 'guildhall',
        aud: 'guildhall-api',
        iat: NOW,
        exp: NOW + 600,
        ...changes,
      };
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', kid: stored.kid, typ: 'at+jwt', ...header })
        .sign(key ?? ((await importJWK(stored.privateJwk, 'EdDSA')) as CryptoKey));
    }

    it('are accepted when everything is right', async () => {
      expect((await me(await forged())).status).toBe(200);
    });

    it.each([
      ['expired', { exp: NOW - 1 }, {}, 'TOKEN_EXPIRED'],
      ['of another audience', { aud: 'somebody-else' }, {}, 'TOKEN_INVALID'],
      ['of another issuer', { iss: 'https://evil.example' }, {}, 'TOKEN_INVALID'],
      ['of another kind', {}, { typ: 'JWT' }, 'TOKEN_INVALID'],
      ['by an unknown key', {}, { kid: 'nobody' }, 'TOKEN_INVALID'],
      ['without an end', { exp: undefined }, {}, 'TOKEN_INVALID'],
      ['of a session that never was', { sid: '00000000-0000-7000-8000-00000000dead' }, {}, 'TOKEN_INVALID'],
      ['of another user’s session', { sub: '00000000-0000-7000-8000-00000000beef' }, {}, 'TOKEN_INVALID'],
    ])('%s are refused', async (_what, changes, header, code) => {
      const answer = await me(await forged(changes, header));
      expect([answer.status, answer.json.error.code]).toEqual([401, code]);
    });

    it('by somebody else’s key under our key’s name are refused', async () => {
      const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
      expect((await me(await forged({}, {}, privateKey))).json.error.code).toBe('TOKEN_INVALID');
    });

    it('without or with a confused signature are refused', async () => {
      const claims = b64({
        sub: admin.id,
        sid: admin.sessionId,
        iss: 'guildhall',
        aud: 'guildhall-api',
        iat: NOW,
        exp: NOW + 600,
      });
      const none = `${b64({ alg: 'none', typ: 'at+jwt', kid: stored.kid })}.${claims}.`;
      expect((await me(none)).json.error.code).toBe('TOKEN_INVALID');
      // The public key as the secret of HS256: everybody knows it.
      const { json } = await server.request('/.well-known/jwks.json');
      const open = JSON.stringify((json as unknown as { keys: unknown[] }).keys[0]);
      for (const secret of [open, Buffer.from(stored.privateJwk.x ?? '', 'base64url')]) {
        const signed = `${b64({ alg: 'HS256', typ: 'at+jwt', kid: stored.kid })}.${claims}`;
        const mac = createHmac('sha256', secret).update(signed).digest('base64url');
        expect((await me(`${signed}.${mac}`)).json.error.code).toBe('TOKEN_INVALID');
      }
    });

    it.each(['x', 'a.b.c', `${'x'.repeat(5000)}`, 'ght_nothing', "' or 1=1 --", '🦊'])(
      '%j is none',
      async (token) => {
        const answer = await server.request('/api/v1/me', {
          headers: { authorization: `Bearer ${Buffer.from(token).toString('latin1')}` },
        });
        expect([answer.status, answer.json.error.code]).toEqual([401, 'TOKEN_INVALID']);
      },
    );

    it('stay good when the keys change, and the public keys hold both', async () => {
      const before = await server.request('/.well-known/jwks.json');
      const user = await signUp(server, 'Steady');
      const rotated = await admin.request('/api/v1/admin/keys/rotate', { method: 'POST' });
      expect(rotated.json.data.keys).toBe(2);
      expect((await user.request('/api/v1/me')).status).toBe(200);
      const next = await signUp(server, 'Newer');
      expect((await next.request('/api/v1/me')).status).toBe(200);
      const { keys } = (await server.request('/.well-known/jwks.json')).json as unknown as { keys: JWK[] };
      expect(keys).toHaveLength(2);
      expect(keys.map(({ kid }) => kid)).toContain((before.json as unknown as { keys: JWK[] }).keys[0]?.kid);
      // Nothing of the secret half.
      expect(JSON.stringify(keys)).not.toContain('"d"');
    });
  });

  describe('personal API tokens', () => {
    it('do what their scopes say and nothing that secures the account', async () => {
      const user = await signUp(server, 'Scripter');
      const made = await user.request('/api/v1/me/tokens', {
        method: 'POST',
        body: { name: 'bot', scopes: ['tabletop:write', 'training:legacy'] },
      });
      expect(made.status).toBe(201);
      const { token, record } = made.json.data;
      const use = (path: string, method = 'GET', body?: unknown) =>
        server.request(path, { method, body, headers: { authorization: `Bearer ${token}` } });
      expect((await use('/api/v1/dice/roll', 'POST', { expr: '1d6' })).status).toBe(201);
      const reading = await use('/api/v1/dice/rolls');
      expect([reading.status, reading.json.error.code, reading.json.error.details.scope]).toEqual([
        403,
        'SCOPE_MISSING',
        'tabletop:read',
      ]);
      expect((await use('/socialproof/players')).status).toBe(200);
      for (const [method, path] of [
        ['POST', '/api/v1/me/password'],
        ['POST', '/api/v1/me/tokens'],
        ['DELETE', '/api/v1/me'],
        ['POST', '/api/v1/auth/logout-everywhere'],
      ] as const)
        expect([path, (await use(path, method, {})).json.error.code]).toEqual([path, 'SCOPE_MISSING']);
      await user.request(`/api/v1/me/tokens/${record.id}`, { method: 'DELETE' });
      expect((await use('/api/v1/dice/roll', 'POST', { expr: '1d6' })).json.error.code).toBe('TOKEN_INVALID');
    });

    it('with the scope admin are for administrators', async () => {
      const user = await signUp(server, 'Climber');
      const answer = await user.request('/api/v1/me/tokens', {
        method: 'POST',
        body: { name: 'x', scopes: ['admin'] },
      });
      expect(answer.status).toBe(403);
    });
  });

  describe('authenticator apps', () => {
    it('are asked for once they are on; each code and recovery code is good once', async () => {
      const user = await signUp(server, 'Careful');
      const begun = await user.request('/api/v1/me/totp', {
        method: 'POST',
        body: { password: TEST_PASSWORD },
      });
      const secret = Secret.fromBase32(begun.json.data.secret);
      expect(begun.json.data.uri).toContain('otpauth://totp/Guildhall:Careful');
      // Steps apart from each other, so that each code is a new one.
      const codeAt = (steps: number) =>
        new TOTP({ secret, period: 30, digits: 6 }).generate({ timestamp: Date.now() + steps * 30_000 });
      const wrong = await user.request('/api/v1/me/totp/confirm', {
        method: 'POST',
        body: { code: '000000' },
      });
      expect(wrong.json.error.code).toBe('CODE_INVALID');
      const on = await user.request('/api/v1/me/totp/confirm', { method: 'POST', body: { code: codeAt(0) } });
      const [recovery] = on.json.data.recoveryCodes as string[];
      expect(on.json.data.recoveryCodes).toHaveLength(10);
      const login = { login: 'Careful', password: TEST_PASSWORD };
      expect((await post('/api/v1/auth/login', login)).json.error.code).toBe('SECOND_FACTOR_REQUIRED');
      const replay = await post('/api/v1/auth/login', { ...login, code: codeAt(0) });
      expect(replay.json.error.code).toBe('SECOND_FACTOR_REQUIRED');
      expect((await post('/api/v1/auth/login', { ...login, code: codeAt(1) })).status).toBe(200);
      expect((await post('/api/v1/auth/login', { ...login, code: recovery })).status).toBe(200);
      expect((await post('/api/v1/auth/login', { ...login, code: recovery })).status).toBe(401);
      expect((await user.request('/api/v1/me')).json.data).toMatchObject({
        totp: true,
        recoveryCodesLeft: 9,
      });
      await user.request('/api/v1/me/totp', { method: 'DELETE', body: { password: TEST_PASSWORD } });
      expect((await post('/api/v1/auth/login', login)).status).toBe(200);
    });
  });

  describe('passkeys', () => {
    it('refuse what answers no challenge of this server', async () => {
      const user = await signUp(server, 'Keyed');
      const begun = await user.request('/api/v1/me/passkeys/options', { method: 'POST', body: {} });
      expect(begun.json.data.options).toMatchObject({ rp: { name: 'Guildhall', id: 'localhost' } });
      const added = await user.request('/api/v1/me/passkeys', {
        method: 'POST',
        body: { name: 'x', response: { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {} } },
      });
      expect([added.status, added.json.error.code]).toEqual([400, 'CODE_INVALID']);
      // Removing one is for whoever knows the password, not for whoever found the device.
      const removed = await user.request('/api/v1/me/passkeys/00000000-0000-7000-8000-00000000dead', {
        method: 'DELETE',
        body: { password: 'a guess at the password' },
      });
      expect([removed.status, removed.json.error.code]).toEqual([401, 'SIGN_IN_AGAIN']);
      const login = await post('/api/v1/auth/passkey', { response: { id: 'AAAA' } });
      expect([login.status, login.json.error.code]).toEqual([401, 'CREDENTIALS_WRONG']);
    });
  });

  describe('rate limits', () => {
    it('count accounts by themselves and the rest by address, and say when to come back', async () => {
      const strict = await startTestServer({ env: { RATE_LIMITS: 'auth=3/60', REGISTRATION: 'open' } });
      try {
        const guess = () =>
          strict.request('/api/v1/auth/login', { method: 'POST', body: { login: 'x', password: 'y' } });
        for (let turn = 0; turn < 3; turn++) expect((await guess()).status).toBe(401);
        const answer = await guess();
        expect([answer.status, answer.json.error.code]).toEqual([429, 'RATE_LIMITED']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        // Nobody believes a header that no trusted proxy set.
        const lied = await strict.request('/api/v1/auth/login', {
          method: 'POST',
          body: { login: 'x', password: 'y' },
          headers: { 'x-forwarded-for': '203.0.113.9' },
        });
        expect(lied.status).toBe(429);
      } finally {
        await strict.dispose();
      }
    });
  });
});
