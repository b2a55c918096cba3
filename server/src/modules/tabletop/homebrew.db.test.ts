import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BASE = '/api/v1/compendium';
const POST = { method: 'POST' };

const spell = {
  kind: 'spells',
  edition: '2024',
  name: 'Candle Storm',
  facts: {
    level: 2,
    school: 'evocation',
    castingTime: '1 action',
    range: '60 feet',
    components: ['V', 'S'],
    ritual: false,
    concentration: true,
    duration: '1 minute',
    classes: [{ kind: 'classes', slug: 'wizard', name: 'Wizard' }],
    subclasses: [],
  },
  text: 'A **storm** of candles.',
};

const bag = (name: string, contents: readonly string[] = []) => ({
  kind: 'equipment',
  edition: '2024',
  name,
  facts: {
    categories: [],
    contents: contents.map((slug) => ({ item: { kind: 'equipment', slug, name: slug }, count: 1 })),
  },
});

withDatabases('homebrew', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const add = (entry: object) => server.request(`${BASE}/homebrew`, { ...POST, body: { entry } });
  const change = (id: string, version: number, entry: object) =>
    server.request(`${BASE}/homebrew/${id}`, {
      method: 'PUT',
      headers: { 'if-match': `"${version}"` },
      body: { entry },
    });

  it('is added, found by search and address, changed with history, and deleted', async () => {
    const created = await add(spell);
    expect([created.status, created.headers.get('etag')]).toEqual([201, '"1"']);
    const { id, slug, summary } = created.json.data;
    expect(slug).toBe('candle-storm');
    expect(summary).toContain('2nd-level evocation');
    const found = (await server.request(`${BASE}/search?q=candel%20storm`)).json.data.items[0];
    expect(found).toMatchObject({ slug: 'candle-storm', origin: 'homebrew' });
    expect((await server.request(`${BASE}/spells/candle-storm`)).json.data.id).toBe(id);

    const changed = await change(id, 1, { ...spell, name: 'Lantern Storm' });
    expect([changed.status, changed.json.data.version, changed.json.data.slug]).toEqual([
      200,
      2,
      'candle-storm',
    ]);
    const stale = await change(id, 1, spell);
    expect([stale.status, stale.json.error.code]).toEqual([412, 'STALE_VERSION']);
    const same = await change(id, 2, { ...spell, name: 'Lantern Storm' });
    expect(same.json.data.version).toBe(2);
    const history = (await server.request(`${BASE}/entries/${id}/versions`)).json.data;
    expect(history.map(({ version, name }: { version: number; name: string }) => [version, name])).toEqual([
      [2, 'Lantern Storm'],
      [1, 'Candle Storm'],
    ]);
    expect((await server.request(`${BASE}/search?q=lantern%20storm`)).json.data.items[0].id).toBe(id);

    expect((await server.request(`${BASE}/homebrew/${id}`, { method: 'DELETE' })).json.data).toEqual({ id });
    for (const path of [`homebrew/${id}`, 'spells/candle-storm', `entries/${id}/versions`])
      expect((await server.request(`${BASE}/${path}`)).json.error.code).toBe('ENTRY_NOT_FOUND');
    const hits = (await server.request(`${BASE}/search?q=lantern%20storm`)).json.data.items;
    expect(hits.map((hit: { id: string }) => hit.id)).not.toContain(id);
    const other = (await add(spell)).json.data;
    expect(other.slug).toBe('candle-storm');

    // A deletion is taken back, unless another entry has the place now.
    const restore = () => server.request(`${BASE}/homebrew/${id}/restore`, { method: 'POST' });
    expect((await restore()).json.error.code).toBe('ENTRY_SLUG_TAKEN');
    await server.request(`${BASE}/homebrew/${other.id}`, { method: 'DELETE' });
    const restored = await restore();
    expect([restored.status, restored.json.data.name]).toEqual([200, 'Lantern Storm']);
    expect((await restore()).json.data).toEqual(restored.json.data);
    const back = (await server.request(`${BASE}/search?q=lantern%20storm`)).json.data.items;
    expect(back.map((hit: { id: string }) => hit.id)).toContain(id);
    const nowhere = `${BASE}/homebrew/00000000-0000-7000-8000-000000000000/restore`;
    expect((await server.request(nowhere, { method: 'POST' })).json.error.code).toBe('ENTRY_NOT_FOUND');
    await server.request(`${BASE}/homebrew/${id}`, { method: 'DELETE' });
  });

  it('gets an address of its own beside the SRD, and a taken one is refused', async () => {
    const beside = await add({ ...spell, name: 'Fireball' });
    expect(beside.json.data.slug).toBe('fireball-homebrew');
    const taken = await add({ ...spell, name: 'Other', slug: 'fireball' });
    expect([taken.status, taken.json.error.code]).toEqual([409, 'ENTRY_SLUG_TAKEN']);
    const again = await add({ ...spell, slug: 'fireball-homebrew' });
    expect(again.json.error.code).toBe('ENTRY_SLUG_TAKEN');
  });

  describe('is refused with a path', () => {
    const { level: _, ...withoutLevel } = spell.facts;
    it.each([
      [
        'an unknown field',
        { ...spell, facts: { ...spell.facts, mana: 3 } },
        'body.entry.facts.mana',
        'unknown_field',
      ],
      ['a missing field', { ...spell, facts: withoutLevel }, 'body.entry.facts.level', 'missing'],
      [
        'a wrong type',
        { ...spell, facts: { ...spell.facts, level: 'two' } },
        'body.entry.facts.level',
        'wrong_type',
      ],
      [
        'a level out of range',
        { ...spell, facts: { ...spell.facts, level: 12 } },
        'body.entry.facts.level',
        'out_of_range',
      ],
      ['facts of another kind', { ...spell, kind: 'conditions' }, 'body.entry.facts.level', 'unknown_field'],
      ['HTML', { ...spell, text: 'x <img src=x onerror=alert(1)>' }, 'body.entry.text', 'html'],
      ['an entity', { ...spell, text: '&#60;script&#62;' }, 'body.entry.text', 'html'],
      ['a script address', { ...spell, text: '[x](javascript:alert(1))' }, 'body.entry.text', 'address'],
      ['a foreign scheme', { ...spell, text: '[x](//evil.example)' }, 'body.entry.text', 'address'],
      ['an image', { ...spell, text: '![x](https://example.org/x.png)' }, 'body.entry.text', 'image'],
      [
        'text that runs backwards',
        { ...spell, name: 'Fire\u202Ellab' },
        'body.entry.name',
        'hidden_character',
      ],
      [
        'HTML deep inside',
        { ...spell, facts: { ...spell.facts, higherLevels: { text: '<b>more</b>' } } },
        'body.entry.facts.higherLevels.text',
        'html',
      ],
    ])('%s', async (_name, entry, path, code) => {
      const { status, json } = await add(entry);
      expect([status, json.error.code]).toEqual([400, 'ENTRY_INVALID']);
      expect(json.error.details.fields).toContainEqual(expect.objectContaining({ path, code }));
    });

    it('an unknown field of the request itself', async () => {
      const { json } = await add({ ...spell, power: 9000 });
      expect([json.error.code, json.error.details.fields[0]?.path]).toEqual([
        'VALIDATION_FAILED',
        'body.entry.power',
      ]);
    });

    it('references that go round in a circle', async () => {
      const alone = await add({ ...bag('Bag of Itself', ['bag-of-itself']), slug: 'bag-of-itself' });
      expect(alone.json.error).toMatchObject({
        code: 'ENTRY_INVALID',
        details: { fields: [{ path: 'body.entry.facts.contents[0].item', code: 'cycle' }] },
      });
      const inner = (await add(bag('Inner Bag'))).json.data;
      const middle = (await add(bag('Middle Bag', ['inner-bag']))).json.data;
      expect((await add(bag('Outer Bag', ['middle-bag']))).status).toBe(201);
      expect(middle.slug).toBe('middle-bag');
      const closed = await change(inner.id, 1, bag('Inner Bag', ['backpack', 'outer-bag']));
      expect(closed.json.error.details.fields[0]).toMatchObject({
        path: 'body.entry.facts.contents[1].item',
        code: 'cycle',
      });
      expect(closed.json.error.message).toContain('equipment/middle-bag');
    });
  });

  it('of two writers with the same slug one is told', async () => {
    const both = await Promise.all([1, 2].map(() => add({ ...spell, slug: 'race-of-two' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});
