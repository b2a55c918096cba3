import { startTestServer, type TestServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { adminCommand } from './commands/admin.ts';

const PASSWORD = 'a lantern in the harbour 12';

withDatabases('guildhall admin', (target) => {
  const folder = tempDir();
  beforeAll(() => {
    vi.stubEnv('DATA_DIR', folder.path);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.stubEnv('DATABASE_URL', target.env().DATABASE_URL ?? '');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    folder.remove();
  });
  afterEach(() => vi.restoreAllMocks());

  /** What the command prints as its one line of JSON. */
  const run = async (...args: string[]) => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    await adminCommand().parseAsync([...args, '--json'], { from: 'user' });
    vi.restoreAllMocks();
    return JSON.parse(written.join(''));
  };
  const codeOf = (link: string) => new URL(link).hash.slice(1);
  const choosePassword = (server: TestServer, link: string, password: string) =>
    server.request('/api/v1/auth/password/reset', { method: 'POST', body: { code: codeOf(link), password } });
  const signIn = (server: TestServer, login: string, password: string) =>
    server.request('/api/v1/auth/login', { method: 'POST', body: { login, password } });

  let link = '';

  it('makes the first account without a server, with a link to choose a password', async () => {
    const made = await run('create', 'Nova', '--role', 'admin', '--email', 'nova@example.org');
    expect(made).toMatchObject({ name: 'Nova', link: expect.stringContaining('http') });
    link = made.link;
    await expect(run('create', 'nova')).rejects.toMatchObject({ code: 'ACCOUNT_NAME_TAKEN' });
    await expect(run('reset-password', 'Nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('beside a server', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startTestServer({ env: target.env(), dataDir: folder.path });
    });
    afterAll(() => server?.stop());

    it('made an account that can sign in', async () => {
      expect((await choosePassword(server, link, PASSWORD)).status).toBe(200);
      expect((await signIn(server, 'nova', PASSWORD)).status).toBe(200);
    });

    it('invites, gives roles and resets passwords through the server', async () => {
      const { name } = await run('create', 'Rook');
      expect(name).toBe('Rook');
      expect(await run('role', 'ROOK', 'admin')).toEqual({ login: 'ROOK', role: 'admin' });
      expect(await run('invite', '--note', 'for Vale')).toMatchObject({
        link: expect.stringContaining('http'),
      });
      const again = await run('reset-password', 'nova@example.org');
      expect((await choosePassword(server, again.link, `${PASSWORD}!`)).status).toBe(200);
      expect((await signIn(server, 'Nova', PASSWORD)).status).toBe(401);
      expect((await signIn(server, 'Nova', `${PASSWORD}!`)).status).toBe(200);
      // A link is good once.
      expect((await choosePassword(server, again.link, PASSWORD)).status).toBeGreaterThanOrEqual(400);
      await expect(run('role', 'Nobody', 'user')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
});
