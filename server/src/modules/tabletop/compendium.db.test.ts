import { createClient } from '@guildhall/client';
import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BASE = '/api/v1/compendium';

withDatabases('compendium', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const names = async (query: string) =>
    (await server.request(`${BASE}/search?${query}`)).json.data.items.map(
      ({ name, edition }: { name: string; edition: string }) => `${name} ${edition}`,
    );

  describe('the shipped facts', () => {
    it('hold both rule sets side by side, with the attribution they ask for', async () => {
      const { json } = await server.request(BASE);
      const counts = Object.fromEntries(
        json.data.kinds.map(({ kind, counts }: { kind: string; counts: object }) => [kind, counts]),
      );
      expect(counts.spells).toEqual({ '2014': 319, '2024': 339 });
      expect(counts.monsters).toEqual({ '2014': 334, '2024': 331 });
      expect(counts.classes).toEqual({ '2014': 12, '2024': 12 });
      expect(json.data.attribution).toHaveLength(2);
      expect(json.data.attribution[0]).toContain('System Reference Document 5.1');
      expect(json.data.fullText).toEqual([]);
    });

    it('are read once, until something is written', async () => {
      const made = async () => {
        const { text } = await server.request('/metrics');
        return Number(/guildhall_cache_answers\{cache="compendium",from="made"\} (\d+)/.exec(text)?.[1]);
      };
      const list = () => server.request(`${BASE}/conditions?limit=500`);
      const names = async () => (await list()).json.data.map(({ name }: { name: string }) => name);
      await list();
      const before = await made();
      expect((await list()).json.meta).toMatchObject({
        page: { cursor: null, limit: 500 },
        attribution: expect.any(Array),
      });
      expect(await made()).toBe(before);
      const entry = { kind: 'conditions', edition: '2024', name: 'Drenched', summary: 'Wet.', facts: {} };
      const { id } = (await server.request(`${BASE}/homebrew`, { method: 'POST', body: { entry } })).json
        .data;
      expect(await names()).toContain('Drenched');
      await server.request(`${BASE}/homebrew/${id}`, { method: 'DELETE' });
      expect(await names()).not.toContain('Drenched');
      await server.request(`${BASE}/homebrew/${id}/restore`, { method: 'POST' });
      expect(await names()).toContain('Drenched');
      await server.request(`${BASE}/homebrew/${id}`, { method: 'DELETE' });
      expect(await names()).not.toContain('Drenched');
      expect(await made()).toBe(before + 4);
    });

    it('answer one entry of either rule set', async () => {
      const newest = await server.request(`${BASE}/spells/fireball`);
      expect(newest.json.data).toMatchObject({
        edition: '2024',
        editions: ['2014', '2024'],
        text: null,
        origin: 'starter',
        facts: { level: 3, save: { ability: 'dex', success: 'half' }, damage: { types: ['fire'] } },
      });
      expect(newest.json.data.attribution).toEqual([
        expect.stringContaining('System Reference Document 5.2'),
      ]);
      expect(newest.headers.get('etag')).toBe('"1"');
      const old = await server.request(`${BASE}/spells/fireball?edition=2014`);
      expect(old.json.data.facts.damage.bySlot['9']).toBe('14d6');
      const race = await server.request(`${BASE}/races/dwarf?edition=2014`);
      expect(race.json.data).toMatchObject({ kind: 'species', facts: { speed: 25 } });
    });

    it('carry what a character is computed from', async () => {
      const { facts } = (await server.request(`${BASE}/classes/barbarian?edition=2014`)).json.data;
      expect(facts.hitDie).toBe(12);
      expect(facts.levels).toHaveLength(20);
      expect(facts.levels[8]).toMatchObject({
        level: 9,
        proficiencyBonus: 4,
        scales: { rageDamageBonus: 3 },
      });
      expect(facts.levels[19].scales.rageCount).toBeNull();
      const wizard = (await server.request(`${BASE}/classes/wizard`)).json.data.facts;
      expect(wizard.levels[19].spellcasting.slots).toEqual([4, 3, 3, 3, 3, 2, 2, 1, 1]);
      expect(wizard.spellcasting).toEqual({ ability: 'int', fromLevel: 1, progression: 'full' });
      const plate = (await server.request(`${BASE}/equipment/plate-armor`)).json.data.facts.armor;
      expect(plate).toMatchObject({ category: 'heavy', base: 18, addDexterity: false, strengthMinimum: 15 });
    });

    it('say 404 for what is in neither SRD', async () => {
      for (const path of ['spells/hex-of-nothing', 'monsters/beholder', 'spells/fireball-2014']) {
        const { status, json } = await server.request(`${BASE}/${path}`);
        expect([status, json.error.code]).toEqual([404, 'ENTRY_NOT_FOUND']);
        expect(json.error.message).toContain('not in the SRD');
      }
      expect((await server.request(`${BASE}/dragons/fireball`)).status).toBe(400);
    });
  });

  describe('lists', () => {
    it('are narrowed by what the kind has', async () => {
      const dragons = await server.request(
        `${BASE}/monsters?type=dragon&challengeMin=20&edition=2014&limit=500`,
      );
      const found = dragons.json.data.map(
        ({ facets }: { facets: { challenge: number } }) => facets.challenge,
      );
      expect(found.length).toBeGreaterThan(5);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(20);
      const spells = await server.request(
        `${BASE}/spells?class=cleric&level=1&ritual=true&edition=2024&limit=500`,
      );
      expect(spells.json.data.map(({ slug }: { slug: string }) => slug)).toContain('detect-magic');
      for (const { facets } of spells.json.data) expect(facets).toMatchObject({ level: 1, ritual: true });
    });

    it('carry the attribution of what is on the page', async () => {
      const attribution = async (query: string) =>
        (await server.request(`${BASE}/${query}`)).json.meta.attribution;
      const [older, newer] = ['5.1', '5.2'].map((srd) =>
        expect.stringContaining(`System Reference Document ${srd}`),
      );
      expect(await attribution('spells')).toEqual([older, newer]);
      expect(await attribution('spells?edition=2024')).toEqual([newer]);
      expect(await attribution('spells?q=nothing-of-this-name')).toEqual([]);
      const { id } = (await server.request(`${BASE}/spells/fireball?edition=2014`)).json.data;
      expect(await attribution(`entries/${id}/versions`)).toEqual([older]);
    });

    it('come page by page, each entry once', async () => {
      const client = createClient({ baseUrl: server.url });
      const first = await client.compendium.page('monsters', {}, null);
      const second = await client.compendium.page('monsters', {}, first.cursor);
      expect([first.items.length, second.cursor]).toEqual([500, null]);
      const all = [...first.items, ...second.items];
      expect(all).toHaveLength(665);
      expect(new Set(all.map(({ id }) => id)).size).toBe(665);
      expect((await server.request(`${BASE}/monsters?cursor=nonsense`)).json.error.code).toBe(
        'VALIDATION_FAILED',
      );
    });
  });

  describe('search', () => {
    it.each([
      ['firebal', 'Fireball'],
      ['fierball', 'Fireball'],
      ['magc misile', 'Magic Missile'],
      ['goblni', 'Goblin'],
      ['orge', 'Ogre'],
      ['wolg', 'Wolf'],
      ['cure wonds', 'Cure Wounds'],
      ['tarasque', 'Tarrasque'],
      ['Öwlbear', 'Owlbear'],
      ["alchemist's fire", "Alchemist's Fire"],
      ['adult red drag', 'Adult Red Dragon'],
    ])('understands %s', async (typed, meant) => {
      const found = await names(`q=${encodeURIComponent(typed)}`);
      expect(found.slice(0, 2).some((name: string) => name.startsWith(meant))).toBe(true);
    });

    it('says how it read a word, and counts by kind and rule set', async () => {
      const { data } = (await server.request(`${BASE}/search?q=firebal`)).json;
      expect(data.corrections).toEqual([]);
      expect(data.facets.kinds.spells).toBe(4);
      const wrong = (await server.request(`${BASE}/search?q=fyreball`)).json.data;
      expect(wrong.corrections[0]).toMatchObject({ word: 'fyreball' });
      expect(wrong.items[0].slug).toBe('fireball');
      const narrowed = (await server.request(`${BASE}/search?q=fireball&kind=magic-items&edition=2014`)).json
        .data;
      expect(Object.keys(narrowed.facets.kinds)).toEqual(['magic-items']);
      expect(Object.keys(narrowed.facets.editions)).toEqual(['2014']);
    });

    it('takes whatever people type', async () => {
      for (const q of [
        "'",
        '!!!',
        "a' | b:*",
        '\\',
        '%',
        '( & !',
        'x'.repeat(200),
        '🐉',
        '1d6',
        'a b c d e f g h i j k',
      ])
        expect((await server.request(`${BASE}/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
      for (const q of ['', 'x'.repeat(201)])
        expect((await server.request(`${BASE}/search?q=${encodeURIComponent(q)}`)).status).toBe(400);
    });
  });
});
