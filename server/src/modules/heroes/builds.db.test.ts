import { createClient } from '@guildhall/client';
import { decodeBuildSlice } from '@guildhall/heroes/pack';
import { sampleBuild, startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

withDatabases('builds', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const create = async (build = sampleBuild()) =>
    (await server.request('/api/v1/builds', { method: 'POST', body: { build } })).json.data;

  describe('one build', () => {
    it('is stored, found, changed and deleted', async () => {
      const build = sampleBuild({ name: 'Größer 😀', comment: 'line\nline' });
      const created = await server.request('/api/v1/builds', { method: 'POST', body: { build } });
      expect(created.status).toBe(201);
      const { id, version } = created.json.data;
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
      expect(version).toBe(1);
      expect(created.headers.get('etag')).toBe('"1"');
      expect(created.headers.get('location')).toBe(`/api/v1/builds/${id}`);
      const { dataVersion, ...rest } = created.json.data.build;
      expect({ ...rest, dataVersion: null }).toEqual(build);
      expect(dataVersion.name).toContain('Homecoming');

      const path = `/api/v1/builds/${id}`;
      const found = await server.request(path);
      expect([found.status, found.headers.get('etag')]).toEqual([200, '"1"']);
      expect(found.json.data).toEqual(created.json.data);

      const changed = await server.request(path, {
        method: 'PUT',
        headers: { 'if-match': '"1"' },
        body: { build: { ...build, name: 'Renamed' } },
      });
      expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
      expect(changed.json.data).toMatchObject({ id, version: 2, build: { name: 'Renamed' } });
      expect(changed.json.data.createdAt).toBe(created.json.data.createdAt);

      expect((await server.request(path, { method: 'DELETE' })).json.data).toEqual({ id });
      for (const method of ['GET', 'DELETE']) {
        const { status, json } = await server.request(path, { method });
        expect([status, json.error.code]).toEqual([404, 'BUILD_NOT_FOUND']);
      }
    });

    it('comes with the game data it needs, named by its content', async () => {
      const { id, build } = await create();
      const path = `/api/v1/builds/${id}/data`;
      const client = createClient({ baseUrl: server.url });
      const { manifest, data } = decodeBuildSlice(await client.builds.data(id));
      expect(manifest.version.id).toBe(build.dataVersion.id);
      expect(data.archetype(build.archetype)?.id).toBe(build.archetype);

      for (const encoding of ['br', 'gzip']) {
        const found = await fetch(`${server.url}${path}`, { headers: { 'accept-encoding': encoding } });
        expect(found.headers.get('content-encoding')).toBe(encoding);
        const etag = found.headers.get('etag') ?? '';
        expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
        const again = await fetch(`${server.url}${path}`, { headers: { 'if-none-match': etag } });
        expect(again.status).toBe(304);
      }
      for (const wrong of [NOWHERE, 'x']) {
        const { status } = await server.request(`/api/v1/builds/${wrong}/data`);
        expect(status).toBe(wrong === NOWHERE ? 404 : 400);
      }
    });

    it('keeps the data version it names, known or not', async () => {
      const dataVersion = { id: 'unheard-of', name: 'Somewhere 1.0' };
      expect((await create(sampleBuild({ dataVersion }))).build.dataVersion).toEqual(dataVersion);
    });

    it('that does not exist is 404 for every method', async () => {
      const path = `/api/v1/builds/${NOWHERE}`;
      const body = { build: sampleBuild() };
      for (const request of [
        {},
        { method: 'DELETE' },
        { method: 'PUT', headers: { 'if-match': '"1"' }, body },
      ]) {
        const { status, json } = await server.request(path, request);
        expect([status, json.error.code]).toEqual([404, 'BUILD_NOT_FOUND']);
      }
    });
  });

  describe('a change', () => {
    it('needs the version it was made from', async () => {
      const { id, build } = await create();
      const path = `/api/v1/builds/${id}`;
      for (const headers of [{}, { 'if-match': '*' }, { 'if-match': '1' }]) {
        const { status, json } = await server.request(path, { method: 'PUT', headers, body: { build } });
        expect([status, json.error.details.fields[0]?.path]).toEqual([400, 'headers.if-match']);
      }
    });

    it('of an old version is refused and names the current one', async () => {
      const { id, build } = await create();
      const path = `/api/v1/builds/${id}`;
      const put = () =>
        server.request(path, { method: 'PUT', headers: { 'if-match': '"1"' }, body: { build } });
      expect((await put()).status).toBe(200);
      const { status, json } = await put();
      expect([status, json.error.code, json.error.details.current]).toEqual([412, 'STALE_VERSION', 2]);
      const deleted = await server.request(path, { method: 'DELETE', headers: { 'if-match': '"1"' } });
      expect(deleted.status).toBe(412);
      expect((await server.request(path, { method: 'DELETE', headers: { 'if-match': '"2"' } })).status).toBe(
        200,
      );
    });

    it('wins alone when many come at the same moment', async () => {
      const { id, build } = await create();
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          server.request(`/api/v1/builds/${id}`, {
            method: 'PUT',
            headers: { 'if-match': '"1"' },
            body: { build: { ...build, name: `Racer ${n}` } },
          }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
    });
  });

  describe('the list', () => {
    it('comes page by page, last changed first, each build once', async () => {
      const marker = 'Paging test';
      const made: string[] = [];
      for (let n = 0; n < 7; n++) made.push((await create(sampleBuild({ name: `${marker} ${n}` }))).id);
      const client = createClient({ baseUrl: server.url });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await client.builds.list({
          q: marker,
          limit: 3,
          ...(cursor === null ? {} : { cursor }),
        });
        expect(page.items.length).toBeLessThanOrEqual(3);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.cursor;
      } while (cursor !== null);
      expect(seen).toEqual(made.toReversed());
    });

    it('finds part of a name in any case, and takes wildcards literally', async () => {
      await create(sampleBuild({ name: '100%_Fire\\Blaster' }));
      const names = async (q: string) =>
        (await server.request(`/api/v1/builds?q=${encodeURIComponent(q)}`)).json.data.map(
          ({ name }: { name: string }) => name,
        );
      for (const q of ['fire\\b', '%_F', '100%']) expect(await names(q), q).toEqual(['100%_Fire\\Blaster']);
      expect(await names('1__%')).toEqual([]);
      expect(await names("'; drop table heroes_builds; --")).toEqual([]);
    });

    it('can be narrowed to an archetype and leaves deleted builds out', async () => {
      const { id } = await create(sampleBuild({ archetype: 'Class_Peacebringer' }));
      const list = () => server.request('/api/v1/builds?archetype=Class_Peacebringer');
      expect((await list()).json.data).toMatchObject([{ id, archetype: 'Class_Peacebringer', version: 1 }]);
      await server.request(`/api/v1/builds/${id}`, { method: 'DELETE' });
      expect((await list()).json.data).toEqual([]);
    });
  });

  describe('calculate', () => {
    const calculate = (body: unknown) => server.request('/api/v1/builds/calculate', { method: 'POST', body });

    it('answers totals with the data they come from', async () => {
      const { status, json } = await calculate({ build: sampleBuild() });
      expect(status).toBe(200);
      expect(json.data).toMatchObject({ sameData: true, dataVersion: { date: expect.any(String) } });
      const { totals, unknown } = json.data.result;
      expect(unknown).toEqual([]);
      // Resist Physical Damage: 7.5 % for a Brute, 20 % more with an even-level piece of schedule B.
      expect(totals.resistance.smashing).toMatchObject({
        value: expect.closeTo(0.09, 6),
        cap: 0.9,
        unknown: 0,
      });
    });

    it('takes options', async () => {
      const { json } = await calculate({ build: sampleBuild(), options: { contributions: true } });
      expect(json.data.result.contributions).not.toEqual([]);
      const wrong = await calculate({ build: sampleBuild(), options: { mode: 'arena' } });
      expect(wrong.json.error.details.fields[0]?.path).toBe('body.options.mode');
    });

    it('says when the data the build names is not installed', async () => {
      const dataVersion = { id: 'unheard-of', name: 'Somewhere 1.0' };
      const { status, json } = await calculate({ build: sampleBuild({ dataVersion }) });
      expect([status, json.data.sameData]).toEqual([200, false]);
    });

    it('counts names it does not know instead of failing', async () => {
      const { status, json } = await calculate({ build: sampleBuild({ primary: 'Brute_Melee.Tickling' }) });
      expect(status).toBe(200);
      expect(json.data.result.unknown).toMatchObject([{ kind: 'powerset', name: 'Brute_Melee.Tickling' }]);
    });
  });

  describe('questions about a build', () => {
    const ask = (what: string, body: unknown) =>
      server.request(`/api/v1/builds/${what}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });

    it('are answered alike for equal bytes, refused alike for wrong ones', async () => {
      const [one, other] = await Promise.all([
        ask('calculate', { build: sampleBuild() }),
        ask('calculate', { build: sampleBuild() }),
      ]);
      expect(other.json.data).toEqual(one.json.data);
      expect(other.json.meta.requestId).not.toBe(one.json.meta.requestId);
      for (const body of ['{', '[]', '\u0000', '{"build":{"__proto__":{}}}', '']) {
        const { status, json } = await ask('calculate', body);
        expect([body, status]).toEqual([body, 400]);
        expect(['JSON_INVALID', 'VALIDATION_FAILED']).toContain(json.error.code);
      }
      const odd = await ask('calculate', { build: sampleBuild({ name: '\u0000' }) });
      expect(odd.json.error.details.fields[0]?.path).toBe('body.build.name');
    });

    it('under load are shared with other threads, with the same answers and errors', async () => {
      const bodies = Array.from({ length: 120 }, (_, n) => ({
        build: sampleBuild({ name: `Variant ${n}`, ...(n % 10 === 9 && { level: 99 }) }),
      }));
      const rounds = await Promise.all(bodies.map((body) => ask('calculate', body)));
      const again = await Promise.all(
        bodies.map((body) => ask('calculate', { ...body, options: { level: 50 } })),
      );
      const first = rounds[0]?.json.data;
      for (const answers of [rounds, again]) {
        answers.forEach(({ status, json }, n) => {
          if (n % 10 === 9) expect([status, json.error.code]).toEqual([400, 'VALIDATION_FAILED']);
          else expect(json.data).toEqual(first);
        });
      }
    });

    it('validate: problems, warnings and suggestions', async () => {
      const [jab, , ...rest] = sampleBuild().picks;
      const build = sampleBuild({ picks: [jab ?? null, jab ?? null, ...rest] });
      const { status, json } = await ask('validate', { build });
      expect([status, json.data.review.valid]).toEqual([200, false]);
      expect(json.data.review.problems).toContainEqual({
        code: 'power_taken',
        path: 'picks[1]',
        message: expect.any(String),
        suggestion: 'Remove one of the two.',
      });
      const fine = await ask('validate', { build: sampleBuild() });
      expect(fine.json.data.review).toMatchObject({ valid: true, problems: [] });
      const tight = await ask('validate', { build: sampleBuild(), options: { maxSlots: 0 } });
      expect(tight.json.data.review.suggestions).not.toContainEqual(
        expect.objectContaining({ code: 'slots_left' }),
      );
    });

    it('explain: a tree whose leaves add up', async () => {
      const { status, json } = await ask('explain', { build: sampleBuild(), stat: 'resistance.smashing' });
      expect(status).toBe(200);
      const leaves = (node: { value: number; children: never[] }): number[] =>
        node.children.length === 0 ? [node.value] : node.children.flatMap(leaves);
      const sum = leaves(json.data.explanation).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(json.data.explanation.value, 12);
      const unknown = await ask('explain', { build: sampleBuild(), stat: 'resistance.smashin' });
      expect([unknown.status, unknown.json.error.code]).toEqual([422, 'STAT_UNKNOWN']);
      expect(unknown.json.error.details.suggestions).toEqual(['resistance.smashing']);
    });

    it('chain: a fight, or what is wrong with its powers', async () => {
      const { status, json } = await ask('chain', { build: sampleBuild(), priority: ['Jab'], seconds: 60 });
      expect([status, json.data.chain.chain]).toEqual([200, ['Brute_Melee.Super_Strength.Jab']]);
      expect(json.data.chain.dps).toBeGreaterThan(1);
      const wrong = await ask('chain', { build: sampleBuild(), order: ['Jabb'] });
      expect([wrong.status, wrong.json.error.code]).toEqual([422, 'CHAIN_INVALID']);
      expect(wrong.json.error.details.fields[0]).toMatchObject({ path: 'order[0]', suggestion: 'Jab' });
      const long = await ask('chain', { build: sampleBuild(), seconds: 4000 });
      expect(long.status).toBe(400);
    });
  });
});
