import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

withDatabases('characters', (target) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const send = (method: string, path: string, body?: unknown, version?: number) =>
    server.request(`/api/v1/characters${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
      ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
    });
  const barbarian = async (level = 5) =>
    (await send('POST', '', { name: 'Thora', edition: '2024', quick: { class: 'barbarian', level } })).json
      .data;

  describe('a character', () => {
    it('is built, found, listed and deleted', async () => {
      const made = await barbarian();
      expect(made).toMatchObject({ version: 1, problems: [], sheet: { level: 5, open: [] } });
      const found = await send('GET', `/${made.id}`);
      expect(found.headers.get('etag')).toBe('"1"');
      expect(found.json.data.sheet).toEqual(made.sheet);
      const { data } = (await send('GET', '')).json;
      expect(data[0]).toMatchObject({ id: made.id, name: 'Thora', classes: 'Barbarian 5', level: 5 });
      expect((await send('DELETE', `/${made.id}`)).status).toBe(200);
      expect((await send('GET', `/${made.id}`)).json.error.code).toBe('CHARACTER_NOT_FOUND');
    });

    it('takes notes and choices with its version, and no derived values', async () => {
      const made = await barbarian();
      const noted = await send('PATCH', `/${made.id}`, { notes: { backstory: 'Born in the hills.' } }, 1);
      expect(noted.json.data).toMatchObject({
        version: 2,
        character: { notes: { backstory: 'Born in the hills.' } },
      });
      const late = await send('PATCH', `/${made.id}`, { name: 'Late' }, 1);
      expect(late.status).toBe(412);
      expect(late.json.error.details.currentVersion).toBe(2);
      expect((await send('PATCH', `/${made.id}`, { armorClass: 30 }, 2)).status).toBe(400);
      const illegal = [...made.character.choices, { slot: 'level:6', picks: ['nobody'] }];
      const refused = await send('PATCH', `/${made.id}`, { choices: illegal }, 2);
      expect(refused.json.error.code).toBe('CHOICE_ILLEGAL');
      expect(refused.json.error.details.fields[0]?.path).toMatch(/^choices\[\d+\]$/);
      const homebrew = [
        { id: 'x', name: 'X', source: [], changes: [{ target: 'nope', op: 'add', value: 1 }] },
      ];
      const broken = await send('PATCH', `/${made.id}`, { homebrew }, 2);
      expect(broken.json.error).toMatchObject({
        code: 'EFFECT_INVALID',
        details: { fields: [{ path: 'homebrew[0].changes[0].target' }] },
      });
    });

    it('rages once however often the same click arrives, and says why it cannot', async () => {
      const made = await barbarian();
      const use = (clientId: string) => send('PATCH', `/${made.id}/features/rage/use`, { clientId });
      const first = (await use('click-0001')).json.data;
      expect(first.sheet.resistances).toEqual(
        expect.arrayContaining(['bludgeoning', 'piercing', 'slashing']),
      );
      expect(first.character.spent).toEqual({ rage: 1 });
      const again = (await use('click-0001')).json.data;
      expect(again).toMatchObject({
        version: first.version,
        events: first.events,
        character: { spent: { rage: 1 } },
      });
      const twice = await use('click-0002');
      expect(twice.status).toBe(422);
      expect(twice.json.error.code).toBe('ALREADY_ACTIVE');
    });

    it('takes halved damage, rests, levels up and takes the level back', async () => {
      const made = await barbarian();
      let n = 0;
      const act = async (command: object) =>
        (await send('POST', `/${made.id}/commands`, { clientId: `command-${n++}`, command })).json.data;
      await act({ type: 'use-feature', feature: 'rage' });
      const hit = await act({ type: 'damage', parts: [{ amount: 21, type: 'slashing' }] });
      expect(hit.character.hitPoints.lost).toBe(10);
      const rested = await act({ type: 'short-rest', spend: ['d12'], rolls: [3] });
      expect(rested.character.hitDiceSpent).toEqual({ d12: 1 });
      const whole = await act({ type: 'long-rest' });
      expect(whole.character).toMatchObject({
        hitPoints: { lost: 0, temp: 0 },
        hitDiceSpent: {},
        effects: [],
        spent: {},
      });
      expect((await act({ type: 'level-up', class: 'barbarian' })).sheet.level).toBe(6);
      expect((await act({ type: 'undo-level' })).sheet.level).toBe(5);
    });

    it('opens an imported sheet that breaks rules, with its problems and without losing anything', async () => {
      const made = await barbarian(1);
      const document = {
        ...made.character,
        choices: [...made.character.choices, { slot: 'nonsense', picks: ['x'] }],
        inventory: [{ id: 'a', name: 'Odd', count: 'many' }],
        hobby: 'whittling',
      };
      const { status, json } = await send('POST', '', { document });
      expect(status).toBe(201);
      const codes = json.data.problems.map(
        ({ path, code }: { path: string; code: string }) => `${path} ${code}`,
      );
      expect(codes).toEqual(expect.arrayContaining(['inventory[0] form', 'hobby form']));
      expect(json.data.character.notes['unread: hobby']).toBe('"whittling"');
      expect(json.data.problems.some(({ code }: { code: string }) => code === 'not_asked')).toBe(true);
      expect((await send('POST', '', { document: { name: 'No edition' } })).json.error.code).toBe(
        'CHARACTER_INVALID',
      );
    });

    it('has rules that are fetched once', async () => {
      const { status, headers, json } = await send('GET', '/rules/2014');
      expect(status).toBe(200);
      expect(json.data.entries.length).toBeGreaterThan(1000);
      const cached = await server.request('/api/v1/characters/rules/2014', {
        headers: { 'if-none-match': headers.get('etag') ?? '' },
      });
      expect(cached.status).toBe(304);
    });
  });
});
