import type { Build } from '@guildhall/heroes';
import { diffBuilds } from '@guildhall/heroes';
import { sampleBuild, startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openLive, type TestLive } from './live-socket.fixture.ts';

const NOWHERE = '00000000-0000-7000-8000-00000000ffff';

withDatabases('the live socket', (target) => {
  let server: TestServer;
  const open: TestLive[] = [];
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });

  const connect = async (): Promise<TestLive> => {
    const live = await openLive(server.url);
    open.push(live);
    return live;
  };
  const ready = async (room?: string, lastSeq?: number): Promise<TestLive> => {
    const live = await connect();
    await live.ask({ type: 'auth', payload: {} });
    if (room !== undefined)
      await live.ask({ type: 'join', room, ...(lastSeq === undefined ? {} : { lastSeq }) });
    return live;
  };
  const create = async (build = sampleBuild()): Promise<{ id: string; build: Build; version: number }> =>
    (await server.request('/api/v1/builds', { method: 'POST', body: { build } })).json.data;
  let keys = 0;
  const edit = (from: Build, to: Build, key = `key-${keys++}-of-test`) => ({
    kind: 'edit',
    key,
    operations: diffBuilds(from, to),
  });
  const stored = async (id: string) => (await server.request(`/api/v1/builds/${id}`)).json.data;

  describe('a connection', () => {
    it('says who it is before anything else', async () => {
      const live = await connect();
      const early = await live.ask({ type: 'join', room: `build:${NOWHERE}` });
      expect(early.error?.code).toBe('UNAUTHENTICATED');
      expect(await live.ask({ type: 'auth', payload: {} })).toMatchObject({
        ok: true,
        payload: { actor: { name: 'You' } },
      });
    });

    it('with a wrong token is refused and closed', async () => {
      const live = await connect();
      const answer = await live.ask({ type: 'auth', payload: { token: 'not.a.token' } });
      expect(answer.error?.code).toBe('TOKEN_INVALID');
      expect(await live.closed).toBe(4401);
    });

    it('from a page of another site is refused', async () => {
      await expect(openLive(server.url, { origin: 'https://evil.example' })).rejects.toThrow('403');
    });

    it('that talks nonsense is told so, and closed after a while', async () => {
      const live = await ready();
      live.raw('{');
      expect((await live.nextFailure()).code).toBe('JSON_INVALID');
      expect((await live.ask({ type: 'dance' })).error?.code).toBe('VALIDATION_FAILED');
      live.raw(Buffer.from([1, 2, 3]));
      expect((await live.nextFailure()).code).toBe('UNSUPPORTED_MEDIA');
      for (let i = 0; i < 12; i++) live.raw('[]');
      expect(await live.closed).toBe(4400);
    });

    it('with text that is no UTF-8 is closed', async () => {
      const live = await ready();
      live.raw(Buffer.from([0x22, 0xff, 0x22]), true);
      expect(await live.closed).toBe(1007);
    });

    it('with a message of a megabyte is closed', async () => {
      const live = await ready();
      live.raw(`"${'x'.repeat(1024 * 1024)}"`);
      expect(await live.closed).toBe(1009);
    });

    it('cannot join a room that is not there', async () => {
      const live = await ready();
      for (const room of [`build:${NOWHERE}`, `nothing:${NOWHERE}`])
        expect((await live.ask({ type: 'join', room })).error?.code).toBe('NOT_FOUND');
      expect(
        (await live.ask({ type: 'send', room: `build:${NOWHERE}`, payload: { kind: 'edit' } })).error?.code,
      ).toBe('FORBIDDEN');
    });
  });

  describe('two editors', () => {
    it('of different places: both edits stay, in one order for everybody', async () => {
      const { id, build } = await create();
      const room = `build:${id}`;
      const [ann, ben] = await Promise.all([ready(room), ready(room)]);
      const [one, other] = await Promise.all([
        ann.ask({ type: 'send', room, payload: edit(build, { ...build, name: 'By Ann' }) }),
        ben.ask({ type: 'send', room, payload: edit(build, { ...build, level: 33 }) }),
      ]);
      expect([one.payload, other.payload]).toEqual([
        expect.objectContaining({ done: true }),
        expect.objectContaining({ done: true }),
      ]);
      await Promise.all([ann.events(2), ben.events(2)]);
      expect(ann.seen.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(ben.seen).toEqual(ann.seen);
      expect(await stored(id)).toMatchObject({ version: 3, build: { name: 'By Ann', level: 33 } });
    });

    it('of one place: the first stays, the other is told by whom', async () => {
      const { id, build } = await create();
      const room = `build:${id}`;
      const [ann, ben] = await Promise.all([ready(room), ready(room)]);
      await ann.ask({ type: 'send', room, payload: edit(build, { ...build, level: 20 }) });
      const late = await ben.ask({ type: 'send', room, payload: edit(build, { ...build, level: 30 }) });
      expect(late.payload).toMatchObject({
        done: false,
        version: 2,
        conflicts: [{ operation: { at: ['level'], was: 50, to: 30 }, found: 20, by: { name: 'You' } }],
      });
      expect((await stored(id)).build.level).toBe(20);
    });

    it('an edit sent twice happens once', async () => {
      const { id, build } = await create();
      const room = `build:${id}`;
      const ann = await ready(room);
      const payload = edit(build, { ...build, name: 'Once' });
      const first = await ann.ask({ type: 'send', room, payload });
      const again = await ann.ask({ type: 'send', room, payload });
      expect(again.payload).toEqual(first.payload);
      expect((await stored(id)).version).toBe(2);
    });

    it('an edit that makes no build is refused, and nothing of it stays', async () => {
      const { id } = await create();
      const room = `build:${id}`;
      const ann = await ready(room);
      const send = (operations: unknown) =>
        ann.ask({
          type: 'send',
          room,
          payload: { kind: 'edit', key: `wrong-${keys++}-of-test`, operations },
        });
      for (const operations of [
        [{ at: ['level'], was: 50, to: 'high' }],
        [{ at: ['name'], was: 'Test Brute', to: '\u0000' }],
        [{ at: ['picks', 0], was: (await stored(id)).build.picks[0], to: { power: 'X' } }],
        [],
        'x',
        [{ at: [], to: 1 }],
      ]) {
        const { error } = await send(operations);
        expect([JSON.stringify(operations), error?.code]).toEqual([
          JSON.stringify(operations),
          'VALIDATION_FAILED',
        ]);
      }
      expect((await stored(id)).version).toBe(1);
    });

    it('know of each other: who is there, where, and who left', async () => {
      const { id } = await create();
      const room = `build:${id}`;
      const ann = await ready(room);
      const ben = await connect();
      await ben.ask({ type: 'auth', payload: {} });
      const joined = await ben.ask({ type: 'join', room });
      expect(joined.payload).toMatchObject({ access: 'edit', present: [{}, {}] });
      const marker = { at: ['picks', 3, 'slots', 1], typing: true };
      await ben.ask({ type: 'send', room, payload: { kind: 'marker', marker } });
      await ann.until(() =>
        ann.notices.some(
          ({ type, payload }) => type === 'here' && 'marker' in payload && payload.marker !== null,
        ),
      );
      expect(ann.notices.at(-1)?.payload).toMatchObject({ marker });
      await ben.close();
      await ann.until(() => ann.notices.at(-1)?.type === 'gone');
    });
  });

  describe('plain requests', () => {
    it('are told to whoever is in the room', async () => {
      const { id, build } = await create();
      const room = `build:${id}`;
      const ann = await ready(room);
      const path = `/api/v1/builds/${id}`;
      await server.request(path, {
        method: 'PUT',
        headers: { 'if-match': '"1"' },
        body: { build: { ...build, name: 'By request' } },
      });
      const [event] = await ann.events(1);
      expect(event).toMatchObject({
        type: 'edit',
        actor: { name: 'You' },
        payload: { version: 2, key: null },
      });
      await server.request(path, { method: 'DELETE' });
      await ann.until(() => ann.notices.some(({ type }) => type === 'closed'));
      expect(ann.seen.at(-1)?.type).toBe('deleted');
    });
  });

  describe('whoever was away', () => {
    it('gets what happened since, in order and once', async () => {
      const { id, build } = await create();
      const room = `build:${id}`;
      const ann = await ready(room);
      let now = build;
      for (let level = 1; level <= 40; level++) {
        const next = { ...now, level };
        await ann.ask({ type: 'send', room, payload: edit(now, next) });
        now = next;
      }
      const ben = await ready(room, 15);
      await ben.events(25);
      expect(ben.seen.map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, i) => 16 + i));
    });

    it('and knows of more than ever happened starts anew', async () => {
      const { id } = await create();
      const live = await ready();
      const joined = await live.ask({ type: 'join', room: `build:${id}`, lastSeq: 77 });
      expect(joined.payload).toMatchObject({ resync: true, seq: 0 });
    });
  });
});
