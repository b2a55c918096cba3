import type { Build } from '@guildhall/heroes';
import {
  fileUpload,
  sampleBuild,
  signUp,
  startTestServer,
  type TestAccount,
  type TestServer,
  withDatabases,
} from '@guildhall/test-kit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

withDatabases('the library of builds', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const get = (path: string) => server.request(path);
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    server.request(path, { method, headers, ...(body === undefined ? {} : { body }) });
  const create = async (changes: Partial<Build> = {}): Promise<{ id: string; build: Build }> =>
    (await send('POST', '/api/v1/builds', { build: sampleBuild(changes) })).json.data;
  const save = (id: string, version: number, build: Build) =>
    send('PUT', `/api/v1/builds/${id}`, { build }, { 'if-match': `"${version}"` });
  const names = async (path: string): Promise<string[]> =>
    (await get(path)).json.data.map(({ name }: { name: string }) => name);

  describe('versions', () => {
    it('tell who saved what and when, what changed, and can be made current again', async () => {
      const { id, build } = await create({ name: 'Versions' });
      await save(id, 1, { ...build, level: 30 });
      await save(id, 2, { ...build, level: 30, name: 'Renamed' });
      const path = `/api/v1/builds/${id}/versions`;
      const list = (await get(path)).json.data;
      expect(list).toMatchObject([
        { version: 3, cause: 'saved', author: { name: 'You' }, restoredFrom: null },
        { version: 2, cause: 'saved' },
        { version: 1, cause: 'created' },
      ]);
      expect((await get(`${path}?limit=1&before=3`)).json.data).toMatchObject([{ version: 2 }]);
      expect((await get(`${path}/2`)).json.data).toMatchObject({
        against: 1,
        changes: [{ at: ['level'], was: 50, to: 30 }],
      });
      expect((await get(`${path}/3?against=1`)).json.data.changes).toHaveLength(2);
      const stale = await send('POST', `${path}/1/restore`, undefined, { 'if-match': '"2"' });
      expect([stale.status, stale.json.error.details.current]).toEqual([412, 3]);
      const restored = await send('POST', `${path}/1/restore`, undefined, { 'if-match': '"3"' });
      expect(restored.json.data).toMatchObject({ version: 4, build: { name: 'Versions', level: 50 } });
      expect((await get(path)).json.data[0]).toMatchObject({
        version: 4,
        cause: 'restored',
        restoredFrom: 1,
      });
      expect((await get(`${path}/77`)).status).toBe(404);
    });
  });

  describe('public builds', () => {
    it('are listed with tags, author and favourites; others are not', async () => {
      const { id } = await create({ name: 'Seen by all' });
      await create({ name: 'Seen by me' });
      expect(await names('/api/v1/library/builds?q=Seen')).toEqual([]);
      const changed = await send('PATCH', `/api/v1/builds/${id}`, {
        visibility: 'public',
        tags: ['Farm', 'farm', 'AoE'],
        notes: '<b>mine</b>',
      });
      expect(changed.json.data).toMatchObject({
        visibility: 'public',
        tags: ['farm', 'aoe'],
        notes: '<b>mine</b>',
        access: 'own',
        version: 1,
      });
      const [entry] = (await get('/api/v1/library/builds?q=seen&tag=FARM')).json.data;
      expect(entry).toMatchObject({ id, tags: ['farm', 'aoe'], owner: { name: 'You' }, favourites: 0 });
      expect(await names('/api/v1/library/builds?tag=tank')).toEqual([]);
      const author = `/api/v1/library/authors/${entry.owner.id}`;
      expect((await get(author)).json.data).toMatchObject({ name: 'You', builds: 1 });
      expect(await names(`/api/v1/library/builds?author=${entry.owner.id}`)).toEqual(['Seen by all']);

      await send('PUT', `/api/v1/builds/${id}/favourite`);
      await send('PUT', `/api/v1/builds/${id}/favourite`);
      expect((await get('/api/v1/builds?scope=favourites')).json.data).toMatchObject([
        { id, favourites: 1, favourite: true },
      ]);
      await send('DELETE', `/api/v1/builds/${id}/favourite`);
      expect(await names('/api/v1/builds?scope=favourites')).toEqual([]);
      expect((await get(`/api/v1/library/authors/00000000-0000-7000-8000-00000000abcd`)).status).toBe(404);
    });

    it('take no tags that are none', async () => {
      const { id } = await create();
      expect((await send('PATCH', `/api/v1/builds/${id}`, {})).status).toBe(200);
      for (const tags of [[''], [' x'], ['a,b'], ['x'.repeat(41)], Array(21).fill('x'), ['\u0000']])
        expect((await send('PATCH', `/api/v1/builds/${id}`, { tags })).status, JSON.stringify(tags)).toBe(
          400,
        );
    });
  });

  describe('the search', () => {
    it('finds builds by archetype, sets and totals', async () => {
      const { id, build } = await create({ name: 'Resists' });
      const of = async (query: string) =>
        (await get(`/api/v1/builds?q=Resists&${encodeURI(query)}`)).json.data as {
          stats: Record<string, number>;
        }[];
      // Totals follow a moment after the save.
      await expect
        .poll(async () => (await of('stats=resistance.smashing>=8.9%')).length, { timeout: 10_000 })
        .toBe(1);
      const [found] = await of('stats=res.smashing>=0.05,hitPoints>=100');
      expect(found?.stats['resistance.smashing']).toBeCloseTo(0.09, 6);
      expect(found?.stats.hitPoints).toBeGreaterThan(100);
      expect(await of('stats=resistance.smashing>=9.1%')).toEqual([]);
      expect(await of('set=Brute_Defense.Invulnerability&archetype=Class_Brute')).toHaveLength(1);
      expect(await of('set=Brute_Defense.Willpower')).toEqual([]);
      await save(id, 1, { ...build, picks: build.picks.map(() => null) });
      await expect
        .poll(async () => (await of('stats=resistance.smashing>=8.9%')).length, { timeout: 10_000 })
        .toBe(0);
    });

    it('says what it does not understand', async () => {
      const ask = (stats: string) => get(`/api/v1/builds?stats=${encodeURIComponent(stats)}`);
      const unknown = await ask('resistance.smashin>=5%');
      expect([unknown.status, unknown.json.error.code]).toEqual([422, 'STAT_UNKNOWN']);
      expect(unknown.json.error.details.suggestions).toContain('resistance.smashing');
      for (const stats of [
        'x',
        'hitPoints<5',
        'hitPoints>=x',
        ','.repeat(9),
        "hitPoints>=1'; drop table heroes_builds",
      ])
        expect((await ask(stats)).status, stats).toBe(400);
    });

    it('is a bounded number of statements, however many builds there are', async () => {
      const statements = async () =>
        Number(/^guildhall_database_statements (\d+)/m.exec((await get('/metrics')).text)?.[1]);
      const count = async (path: string) => {
        // Whatever runs behind the server may add some; the least of several is the request's own.
        const counts: number[] = [];
        for (let n = 0; n < 5; n++) {
          const before = await statements();
          expect((await get(path)).status).toBe(200);
          counts.push((await statements()) - before);
        }
        // The metrics ask for the number of builds themselves.
        return Math.min(...counts) - 1;
      };
      for (let n = 0; n < 5; n++) {
        const { id } = await create({ name: `Many ${n}` });
        await send('PATCH', `/api/v1/builds/${id}`, { visibility: 'public', tags: ['many'] });
      }
      const { id } = await create({ name: 'Many and more' });
      await send('POST', `/api/v1/builds/${id}/links`, { access: 'view' });
      // At most: whether there are accounts, the rows (or the build and its rows), and names.
      for (const [path, most] of [
        ['/api/v1/builds', 3],
        ['/api/v1/builds?scope=favourites&tag=many&stats=hitPoints>=1', 3],
        ['/api/v1/library/builds?q=many', 3],
        [`/api/v1/builds/${id}/versions`, 3],
        [`/api/v1/builds/${id}/links`, 3],
      ] as const)
        expect(await count(path), path).toBeLessThanOrEqual(most);
    });
  });

  describe('pictures', () => {
    const picture = async (path: string, tag = '') => {
      const answer = await fetch(server.url + path, { headers: tag === '' ? {} : { 'if-none-match': tag } });
      return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
    };

    it('are drawn when somebody asks, kept, and drawn anew after a change', async () => {
      const { id, build } = await create({ name: '<Drawn> & "quoted" \u0007 漢' });
      const path = `/api/v1/builds/${id}/picture`;
      const [first, same] = await Promise.all([picture(path), picture(path)]);
      expect(first.answer.status).toBe(200);
      expect(first.answer.headers.get('content-type')).toBe('image/png');
      const { width, height } = await sharp(first.bytes).metadata();
      expect([width, height]).toEqual([1200, 630]);
      expect(same.bytes.equals(first.bytes)).toBe(true);
      const tag = first.answer.headers.get('etag') ?? '';
      expect((await picture(path, tag)).answer.status).toBe(304);
      await save(id, 1, { ...build, name: 'Another name' });
      const next = await picture(path, tag);
      expect([next.answer.status, next.bytes.equals(first.bytes)]).toEqual([200, false]);
      expect((await send('DELETE', `/api/v1/builds/${id}`)).status).toBe(200);
      expect((await get(path)).status).toBe(404);
    });

    it('and attachments are seen by those who have a short link, until it is revoked', async () => {
      const { id } = await create({ name: 'Linked with pictures' });
      const added = await server.request(`/api/v1/builds/${id}/attachments`, fileUpload());
      expect(added.status, added.text).toBe(201);
      const { code } = (await send('POST', `/api/v1/builds/${id}/links`, { access: 'view' })).json.data;
      const link = `/api/v1/share-links/${code}`;
      const drawn = await picture(`${link}/picture`);
      expect([drawn.answer.status, drawn.answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      const [attachment] = (await get(`${link}/attachments`)).json.data;
      expect(attachment.path).toBe(`${link}/attachments/${added.json.data.id}/picture`);
      const opened = await picture(`${attachment.path}?size=small`);
      expect([opened.answer.status, opened.answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
      // A picture of another build is none of this link.
      const other = await create({ name: 'Not linked' });
      const foreign = await server.request(`/api/v1/builds/${other.id}/attachments`, fileUpload());
      expect((await get(`${link}/attachments/${foreign.json.data.id}/picture`)).status).toBe(404);
      await send('DELETE', `/api/v1/builds/${id}/links/${code}`);
      for (const path of [`${link}/picture`, `${link}/attachments`, attachment.path])
        expect((await get(path)).status, path).toBe(404);
    });
  });

  describe('short links', () => {
    it('lead to a private build until they are revoked', async () => {
      const { id } = await create({ name: 'Linked' });
      const made = await send('POST', `/api/v1/builds/${id}/links`, { access: 'view' });
      expect(made.status).toBe(201);
      const { code, path } = made.json.data;
      expect(path).toBe(`/s/${code}`);
      expect((await get(`/api/v1/share-links/${code}`)).json.data).toMatchObject({
        access: 'view',
        owner: { name: 'You' },
        record: { id, build: { name: 'Linked' } },
      });
      expect((await get(`/api/v1/builds/${id}/links`)).json.data).toMatchObject([{ code }]);
      expect((await send('DELETE', `/api/v1/builds/${id}/links/${code}`)).status).toBe(200);
      expect((await get(`/api/v1/share-links/${code}`)).status).toBe(404);
      expect((await send('DELETE', `/api/v1/builds/${id}/links/${code}`)).status).toBe(404);
    });

    it('that nobody made lead nowhere', async () => {
      for (const [code, status] of [
        ['1111111111', 404],
        ['short', 400],
        ["1111111'--", 400],
      ] as const)
        expect((await get(`/api/v1/share-links/${encodeURIComponent(code)}`)).status).toBe(status);
    });
  });

  describe('others', () => {
    it('see what is shown to them, change what they were given, and nothing else', async () => {
      const own = await startTestServer({ env: { REGISTRATION: 'open', ...target.env() } });
      try {
        const owner = await signUp(own, 'Owner');
        const guest = await signUp(own, 'Guest');
        const as = (account: TestAccount | null, method: string, path: string, body?: unknown) =>
          own.request(path, {
            method,
            headers: {
              'if-match': '"1"',
              ...(account === null ? {} : { authorization: `Bearer ${account.accessToken}` }),
            },
            ...(body === undefined ? {} : { body }),
          });
        const build = sampleBuild({ name: 'Not yours' });
        const { id } = (await as(owner, 'POST', '/api/v1/builds', { build })).json.data;
        const path = `/api/v1/builds/${id}`;
        const statuses = async (account: TestAccount | null) => [
          (await as(account, 'GET', path)).status,
          (await as(account, 'PUT', path, { build })).status,
          (await as(account, 'GET', `${path}/versions`)).status,
          (await as(account, 'PATCH', path, { notes: 'x' })).status,
        ];
        expect(await statuses(guest)).toEqual([404, 404, 404, 404]);
        expect(await statuses(null)).toEqual([404, 401, 401, 401]);
        await as(owner, 'PATCH', path, { visibility: 'public', notes: 'secret plans' });
        expect(await statuses(guest)).toEqual([200, 403, 403, 403]);
        expect((await as(guest, 'GET', path)).json.data).toMatchObject({ notes: '', access: 'read' });
        expect((await as(null, 'GET', '/api/v1/library/builds?q=Not%20yours')).json.data).toMatchObject([
          { id, owner: { name: 'Owner' } },
        ]);

        const link = async (access: string) =>
          (await as(owner, 'POST', `${path}/links`, { access })).json.data.code as string;
        const [view, edit] = [await link('view'), await link('edit')];
        expect((await as(guest, 'POST', `/api/v1/share-links/${view}/join`)).status).toBe(403);
        expect((await as(guest, 'POST', `/api/v1/share-links/${edit}/join`)).json.data).toEqual({ id });
        expect((await as(guest, 'PUT', path, { build: { ...build, level: 9 } })).status).toBe(200);
        expect((await as(guest, 'DELETE', path)).status).toBe(403);
        expect((await as(guest, 'GET', `${path}/versions`)).json.data[0]).toMatchObject({
          version: 2,
          author: { name: 'Guest' },
        });
        expect((await as(guest, 'GET', '/api/v1/builds?scope=shared')).json.data).toMatchObject([{ id }]);
        await as(owner, 'DELETE', `${path}/links/${edit}`);
        expect(await statuses(guest)).toEqual([200, 403, 403, 403]);
        await as(owner, 'PATCH', path, { visibility: 'private' });
        expect(await statuses(guest)).toEqual([404, 404, 404, 404]);
      } finally {
        await own.dispose();
      }
    });
  });
});
