import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LISTS = [
  ['archetypes', 'id'],
  ['powersets', 'id'],
  ['powers', 'id'],
  ['enhancement-sets', 'uid'],
  ['enhancements', 'uid'],
  ['recipes', 'id'],
  ['salvage', 'id'],
] as const;

withDatabases('game data', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const get = (path: string, headers: Record<string, string> = {}) =>
    server.request(`/api/v1/heroes/${path}`, { headers });
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

  it('of the shipped pack is there without any import', { timeout: 120_000 }, async () => {
    const { status, json } = await get('archetypes?playable=true');
    expect(status).toBe(200);
    expect(names(json.data)).toContain('Blaster');
    expect(json.data.length).toBeGreaterThanOrEqual(14);
  });

  describe.each(LISTS)('%s', (path, id) => {
    it('are listed in order of their names, page by page, and found by id in any case', async () => {
      const whole = (await get(`${path}?limit=7`)).json;
      const first = (await get(`${path}?limit=3`)).json;
      expect(first.data).toEqual(whole.data.slice(0, 3));
      if (whole.data.length === 0) return;
      const sorted = names(whole.data).map((name) => name.toLowerCase());
      expect(sorted).toEqual(sorted.toSorted((a, b) => (a < b ? -1 : 1)));
      const cursor = encodeURIComponent(first.meta.page.cursor ?? '');
      const second = (await get(`${path}?limit=4&cursor=${cursor}`)).json;
      expect(second.data).toEqual(whole.data.slice(3, 7));
      const wanted = whole.data[1][id] as string;
      const { status, json } = await get(`${path}/${encodeURIComponent(wanted.toUpperCase())}`);
      expect(status).toBe(200);
      expect(json.data).toMatchObject(whole.data[1]);
    });

    it('are not sent again to whoever has them', async () => {
      const { headers } = await get(`${path}?limit=2`);
      const tag = headers.get('etag') ?? '';
      expect(tag).toMatch(/^W\/".+"$/);
      const again = await get(`${path}?limit=2`, { 'if-none-match': tag });
      expect([again.status, again.text]).toEqual([304, '']);
      expect((await get(`${path}?limit=2`, { 'if-none-match': 'W/"other"' })).status).toBe(200);
    });

    it('are searched by a part of their names, taken literally', async () => {
      const { json } = await get(`${path}?limit=5&q=A`);
      for (const name of names(json.data)) expect(name.toLowerCase()).toContain('a');
      expect((await get(`${path}?q=${encodeURIComponent('%_\\')}`)).json.data).toEqual([]);
    });

    it('that do not exist are 404', async () => {
      expect((await get(`${path}/no.such.thing`)).json.error.code).toBe('NOT_FOUND');
    });
  });

  it('is made once and then found, with nothing asked of the tables', async () => {
    const counts = async () => {
      const { text } = await server.request('/metrics');
      return (from: string) =>
        Number(
          new RegExp(`guildhall_cache_answers\\{cache="game-data",from="${from}"\\} (\\d+)`).exec(text)?.[1],
        );
    };
    const path = 'powersets?limit=11&q=fire';
    const first = (await get(path)).json;
    const before = await counts();
    const again = (await get(path)).json;
    const after = await counts();
    expect([again.data, again.meta.page]).toEqual([first.data, first.meta.page]);
    expect([after('made'), after('memory')]).toEqual([before('made'), before('memory') + 1]);
  });

  it('is filtered by archetype: by id, name and short name, and only what it may take', async () => {
    const byName = (await get('powersets?archetype=blaster&limit=200')).json.data;
    expect((await get('powersets?archetype=Class_Blaster&limit=200')).json.data).toEqual(byName);
    const kinds = new Set(byName.map(({ kind }: { kind: string }) => kind));
    expect(kinds).toContain('primary');
    expect(kinds).not.toContain('pet');
    for (const set of byName) {
      const owners = set.sharedBy ?? (set.archetype === undefined ? [] : [set.archetype]);
      if (owners.length > 0) expect(owners.map((id: string) => id.toLowerCase())).toContain('class_blaster');
    }
    const powers = (await get('powers?archetype=Blaster&kind=primary&maxLevel=1&limit=200')).json.data;
    expect(powers.length).toBeGreaterThan(10);
    for (const { powerset, level } of powers) {
      expect(byName.map(({ id }: { id: string }) => id)).toContain(powerset);
      expect(level).toBeLessThanOrEqual(1);
    }
    expect((await get('powers?archetype=Wizard')).json.error.details.fields).toMatchObject([
      { path: 'query.archetype', code: 'unknown' },
    ]);
  });

  it('has every effect of a power, in order', async () => {
    const { json } = await get('powers?archetype=blaster&kind=primary&type=click&limit=1');
    const { id, effectCount } = json.data[0];
    const power = (await get(`powers/${encodeURIComponent(id)}`)).json.data;
    expect(power.effects).toHaveLength(effectCount);
    expect(effectCount).toBeGreaterThan(0);
  });

  it('of a set names its pieces, which name the set', async () => {
    const set = (await get('enhancement-sets?limit=1')).json.data[0];
    const pieces = (await get(`enhancements?set=${set.uid}`)).json.data;
    expect(pieces.map(({ uid }: { uid: string }) => uid).sort()).toEqual([...set.pieces].sort());
  });

  it.each([
    'powers?limit=0',
    'powers?limit=9999',
    'powers?colour=red',
    'powers?cursor=nonsense',
    `powers?cursor=${Buffer.from('["a","b","\\u0000"]').toString('base64url')}`,
    'powers?q=%00',
    'powers?q=',
    'powers/%00',
    'enhancement-sets?level=x',
  ])('refuses %s', async (path) => {
    const { status, json } = await get(path);
    expect([status, json.error.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('of a version that is not installed is refused', async () => {
    expect((await get('powers?version=none')).json.error.code).toBe('DATA_VERSION_UNKNOWN');
    const cursor = Buffer.from('["none","a","b"]').toString('base64url');
    expect((await get(`powers?cursor=${cursor}`)).json.error.code).toBe('DATA_VERSION_UNKNOWN');
  });
});
