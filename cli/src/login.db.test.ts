import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, projectRoot } from '@guildhall/server';
import {
  signUp,
  startTestServer,
  TEST_PASSWORD,
  type TestAccount,
  type TestServer,
  tempDir,
  withDatabases,
} from '@guildhall/test-kit';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { compendiumCommand } from './commands/compendium.ts';
import { importCommand } from './commands/import.ts';
import { loginCommand, logoutCommand, whoamiCommand } from './commands/login.ts';
import { signedInTo } from './server-choice.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app shows, now or so many steps later (RFC 6238). */
function appCode(secret: string, later = 0): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

withDatabases('guildhall login', (target) => {
  const folder = tempDir();
  const logins = join(folder.path, 'keys', 'logins.json');
  let server: TestServer;
  let nova: TestAccount;
  const asked: string[] = [];

  beforeAll(async () => {
    vi.stubEnv('DATA_DIR', folder.path);
    server = await startTestServer({ env: { ...target.env(), REGISTRATION: 'open' } });
    nova = await signUp(server, 'Nova');
  });
  afterAll(async () => {
    await server?.dispose();
    vi.unstubAllEnvs();
    folder.remove();
  });
  afterEach(() => vi.restoreAllMocks());

  /** What a command prints as its one line of JSON. */
  const run = async (command: Command, ...args: string[]) => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    try {
      await command.parseAsync([...args, '--json'], { from: 'user' });
    } finally {
      vi.restoreAllMocks();
    }
    return JSON.parse(written.join(''));
  };
  /** Somebody at the keyboard who types these lines. */
  const typing = (...lines: string[]) => {
    const next = async (question: string) => {
      asked.push(question);
      return lines.shift() ?? '';
    };
    return () => ({ person: true, text: next, secret: next, close: () => undefined });
  };
  const login = (lines: readonly string[], ...args: string[]) =>
    run(loginCommand(typing(...lines)), '--server', server.url, ...args);
  const kept = () => JSON.parse(readFileSync(logins, 'utf8'));
  const sessionHere = () => kept().logins[server.url].session;

  it('refuses wrong passwords, servers that are none and addresses with a password', async () => {
    await expect(login(['Nova', 'not the password'])).rejects.toMatchObject({ code: 'CREDENTIALS_WRONG' });
    await expect(run(loginCommand(typing()), '--server', 'http://127.0.0.1:1')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    const mute = loginCommand(typing())
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(run(mute, '--server', 'https://nova:secret@guild.test')).rejects.toMatchObject({
      code: 'commander.invalidArgument',
    });
    await expect(run(whoamiCommand())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(() => statSync(logins)).toThrow();
  });

  it('keeps the tokens where only their owner reads them, and works in the name of the account', async () => {
    const signedIn = await login(['nova', TEST_PASSWORD]);
    expect(signedIn).toEqual({ server: server.url, account: { id: nova.id, name: 'Nova', role: 'admin' } });
    if (process.platform !== 'win32') expect(statSync(logins).mode & 0o777).toBe(0o600);
    expect(readFileSync(logins, 'utf8')).not.toContain(TEST_PASSWORD);
    expect(await run(whoamiCommand())).toEqual(signedIn);
    const { versions } = await run(importCommand(), 'status');
    expect(versions.length).toBeGreaterThan(0);
    const { json } = await nova.request('/api/v1/me/sessions');
    expect(json.data.map(({ device }: { device: string }) => device).join()).toContain('Command line');
  });

  it('renews a token that has run out, once for commands that run at the same time', async () => {
    const before = sessionHere();
    const file = kept();
    file.logins[server.url].session = { ...before, accessToken: 'ran out', until: Date.now() - 1 };
    writeFileSync(logins, JSON.stringify(file));
    chmodSync(logins, 0o600);
    const config = loadConfig({ env: process.env, cwd: process.cwd() });
    const names = await Promise.all(
      [1, 2, 3].map(async () => (await (await signedInTo(config, undefined))?.client.identity.me())?.name),
    );
    expect(names).toEqual(['Nova', 'Nova', 'Nova']);
    expect(sessionHere().refreshToken).not.toBe(before.refreshToken);
    // A second use of a refresh token would have ended the session.
    expect(await run(whoamiCommand())).toMatchObject({ account: { name: 'Nova' } });
  });

  it('says that the session was ended elsewhere, and does not work on the data directory instead', async () => {
    await nova.request('/api/v1/auth/logout-everywhere', { method: 'POST' });
    await expect(run(compendiumCommand(), 'search', 'grappled')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining(`guildhall login --server ${server.url}`),
    });
    // Signing out of a session that is over leaves nothing behind either.
    expect(await run(logoutCommand())).toEqual({ server: server.url, signedOut: true });
    expect(kept()).toEqual({ current: null, logins: {} });
  });

  it('asks for the code of an authenticator app, and again when it was wrong', async () => {
    const rook = await signUp(server, 'Rook');
    const { json } = await rook.request('/api/v1/me/totp', { method: 'POST', body: {} });
    const { secret } = json.data;
    const confirmed = await rook.request('/api/v1/me/totp/confirm', {
      method: 'POST',
      body: { code: appCode(secret) },
    });
    expect(confirmed.status).toBe(200);
    asked.length = 0;
    await login([TEST_PASSWORD, '000000', appCode(secret, 1)], '--user', 'Rook');
    expect(asked.map((question) => question.split(' ', 1)[0])).toEqual(['Password:', 'Code', 'Code']);
    expect(await run(whoamiCommand())).toMatchObject({ account: { name: 'Rook' } });
    const refreshToken = sessionHere().refreshToken;
    await run(logoutCommand());
    const { status } = await server.request('/api/v1/auth/refresh', {
      method: 'POST',
      body: { refreshToken },
    });
    expect(status).toBe(401);
  });

  describe('with a personal API token', () => {
    let token = '';
    beforeAll(async () => {
      nova = await signUp(server, 'Vale');
      const made = await nova.request('/api/v1/me/tokens', {
        method: 'POST',
        body: { name: 'scripts', scopes: ['account:read', 'tabletop:read'] },
      });
      expect(made.status, made.text).toBe(201);
      token = made.json.data.token;
    });

    it('keeps it, or takes it from the environment', async () => {
      await expect(login([], '--token', `${token}x`)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
      await login([token], '--token', '-');
      expect(await run(whoamiCommand())).toMatchObject({ account: { name: 'Vale' } });
      await run(logoutCommand());
      vi.stubEnv('GUILDHALL_TOKEN', token);
      vi.stubEnv('GUILDHALL_SERVER', server.url);
      expect(await run(whoamiCommand())).toMatchObject({ account: { name: 'Vale' } });
      expect((await run(compendiumCommand(), 'search', 'grappled')).items.length).toBeGreaterThan(0);
      vi.stubEnv('GUILDHALL_TOKEN', '');
      vi.stubEnv('GUILDHALL_SERVER', '');
    });
  });

  it('reads password and code from standard input, one a line', async () => {
    const program = join(projectRoot(), 'cli', 'bin', 'guildhall.mjs');
    const args = [program, 'login', '--server', server.url, '--user', 'Vale', '--json'];
    const child = spawn(process.execPath, args, { env: { ...process.env, DATA_DIR: folder.path } });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdin.end(`${TEST_PASSWORD}\n`);
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ account: { name: 'Vale' } });
  });
});
