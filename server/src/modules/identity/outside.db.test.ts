import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signUp, startTestServer, TEST_PASSWORD, type TestServer } from '@guildhall/test-kit';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailbox } from '../../mailbox.fixture.ts';

const CLIENT = { id: 'guildhall', secret: 'a-secret-of-forty-characters-for-the-test' };

/** A real OpenID Connect provider on this machine; its one user is `ada`, who agrees to everything. */
async function startProvider(
  redirect: () => string,
): Promise<{ readonly issuer: string; readonly http: Server }> {
  const http = createServer();
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirect()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: 'ada@example.org', email_verified: true, preferred_username: 'ada' }),
    }),
    features: { devInteractions: { enabled: true } },
  });
  http.on('request', provider.callback());
  return { issuer, http };
}

/** Follow a sign-in as a browser does, up to the address that leads back to Guildhall. */
async function walk(start: string, home: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = start;
  let init: RequestInit = {};
  for (let step = 0; step < 20; step++) {
    if (url.startsWith(home)) return url;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    init = {};
    if (location !== null) {
      url = new URL(location, url).href;
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? 'login';
    init = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ prompt, login: 'ada', password: 'x' }).toString(),
    };
    url = new URL(action, url).href;
  }
  throw new Error(`The provider leads nowhere: ${url}`);
}

describe('sign-in at a provider', () => {
  let server: TestServer;
  let provider: Awaited<ReturnType<typeof startProvider>>;
  const port = 20_000 + (process.pid % 10_000);
  const home = `http://127.0.0.1:${port}`;

  beforeAll(async () => {
    provider = await startProvider(() => `${home}/auth/oidc/callback`);
    server = await startTestServer({
      env: {
        PORT: String(port),
        REGISTRATION: 'open',
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
      },
    });
    await signUp(server, 'Admin');
  });
  afterAll(async () => {
    await server?.dispose();
    provider?.http.close();
  });

  async function signInThere(): Promise<{
    readonly back: Response;
    readonly returned: string;
    readonly cookie: string;
  }> {
    const begun = await server.request('/api/v1/auth/oidc/start', { method: 'POST', body: {} });
    const cookie = (begun.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
    const returned = await walk(begun.json.data.url, home);
    return { back: await fetch(returned, { redirect: 'manual', headers: { cookie } }), returned, cookie };
  }

  it('makes an account the first time and finds it the second', async () => {
    const ids: string[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const { back } = await signInThere();
      expect([back.status, back.headers.get('location')]).toEqual([302, '/account/signed-in']);
      const refresh = back.headers.getSetCookie().find((line) => line.startsWith('guildhall_refresh='));
      const answer = await server.request('/api/v1/auth/refresh', {
        method: 'POST',
        body: {},
        headers: { cookie: refresh?.split(';', 1)[0] ?? '' },
      });
      expect(answer.json.data.account).toMatchObject({
        name: 'ada',
        email: 'ada@example.org',
        emailVerified: true,
      });
      ids.push(answer.json.data.account.id);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  it('is good once, and only in the browser that began it', async () => {
    const { returned, cookie } = await signInThere();
    const again = await fetch(returned, { redirect: 'manual', headers: { cookie } });
    expect(again.headers.get('location')).toBe('/account/sign-in?problem=CODE_INVALID');
    const stolen = await fetch(returned, { redirect: 'manual' });
    expect(stolen.headers.get('location')).toBe('/account/sign-in?problem=CODE_INVALID');
  });
});

describe('mail over SMTP', () => {
  it('confirms an address by its link', async () => {
    const mailbox = await startMailbox();
    const server = await startTestServer({ env: { REGISTRATION: 'open', SMTP_URL: mailbox.url } });
    try {
      const user = await signUp(server, 'Mailed', { email: 'mailed@example.org' });
      const code = await mailbox.codeFor('mailed@example.org');
      const verified = await server.request('/api/v1/auth/email/verify', { method: 'POST', body: { code } });
      expect(verified.json.data).toEqual({ email: 'mailed@example.org' });
      expect((await user.request('/api/v1/me')).json.data.emailVerified).toBe(true);
      await user.request('/api/v1/me/password', {
        method: 'POST',
        body: { current: TEST_PASSWORD, password: 'seven brass lanterns' },
      });
      await expect.poll(() => mailbox.mails.length, { timeout: 10_000 }).toBe(2);
      expect(mailbox.mails[1]).toContain('password was changed');
      // The address from before is told, not the one that whoever changed it may own.
      await user.request('/api/v1/me', {
        method: 'PATCH',
        body: { email: 'other@example.org', password: 'seven brass lanterns' },
      });
      await expect.poll(() => mailbox.mails.length, { timeout: 10_000 }).toBe(4);
      const told = mailbox.mails.find((mail) => mail.includes('mail address of your account was changed'));
      expect(told).toContain('To: mailed@example.org');
    } finally {
      await server.dispose();
      await mailbox.close();
    }
  });
});
