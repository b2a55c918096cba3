import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@guildhall/client';
import {
  signUp,
  startTestServer,
  type TestAccount,
  type TestServer,
  tempDir,
  withDatabases,
} from '@guildhall/test-kit';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openLive, type TestLive } from './live-socket.fixture.ts';
import { smallGameJson } from './modules/imports/small-game-json.fixture.ts';

withDatabases('news of work in the background', (target) => {
  const scratch = tempDir();
  const open: TestLive[] = [];
  let server: TestServer;
  let warden: TestAccount;
  let player: TestAccount;
  beforeAll(async () => {
    server = await startTestServer({ env: { ...target.env(), REGISTRATION: 'open' } });
    warden = await signUp(server, 'Warden');
    player = await signUp(server, 'Nova');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  afterAll(async () => {
    await server?.dispose();
    scratch.remove();
  });

  const connect = async ({ accessToken: token }: TestAccount) => {
    const live = await openLive(server.url);
    open.push(live);
    await live.ask({ type: 'auth', payload: { token } });
    return live;
  };
  const refusal = async (account: TestAccount, room: string) =>
    (await (await connect(account)).ask({ type: 'join', room })).error?.code;

  it('tells administrators how an import goes until it has ended', async () => {
    const path = join(scratch.path, 'small.json');
    writeFileSync(path, smallGameJson('Followed'));
    const client = createClient({ baseUrl: server.url, token: server.localToken });
    const { id } = await client.imports.start([path]);
    const room = `import:${id}`;
    const live = await connect(warden);
    expect(await live.ask({ type: 'join', room, lastSeq: 0 })).toMatchObject({ payload: { access: 'view' } });
    const ended = () => live.seen.find(({ payload }) => (payload as { state: string }).state === 'done');
    await live.until(() => ended() !== undefined);
    expect(live.seen.map(({ seq }) => seq)).toEqual(live.seen.map((_, i) => i + 1));
    expect(ended()).toMatchObject({ room, type: 'import.changed', payload: { attempts: 1 } });
    expect((await client.imports.status(id)).state).toBe('done');
    expect(await refusal(player, room)).toBe('NOT_FOUND');
    expect((await live.ask({ type: 'send', room, payload: { kind: 'edit' } })).error?.code).toBe('FORBIDDEN');
  });

  it('tells an account alone that its export is there', async () => {
    const live = await connect(player);
    const room = `user:${player.id}`;
    await live.ask({ type: 'join', room });
    const { id } = (await player.request('/api/v1/me/exports', { method: 'POST' })).json.data;
    expect(await live.events(1)).toMatchObject([
      { room, seq: 1, type: 'export.ended', payload: { id, state: 'done' } },
    ]);
    expect((await player.request(`/api/v1/me/exports/${id}`)).json.data.link).not.toBeNull();
    expect(await refusal(warden, room)).toBe('NOT_FOUND');
  });
});
