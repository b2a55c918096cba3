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

    it('has the starting equipment of its choices, however they arrive', async () => {
      const made = await barbarian(1);
      const names = (character: { inventory: { name: string }[] }) =>
        character.inventory.map(({ name }) => name);
      expect(names(made.character)).toContain('Greataxe');
      const choices = made.character.choices.filter(
        ({ slot }: { slot: string }) => !slot.startsWith('equipment:'),
      );
      const without = (await send('PATCH', `/${made.id}`, { choices }, 1)).json.data;
      expect(names(without.character)).toEqual([]);
      const again = (await send('PATCH', `/${made.id}`, { choices: made.character.choices }, 2)).json.data;
      expect(names(again.character)).toEqual(names(made.character));
      expect(again.character.currency).toEqual(made.character.currency);
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

    it('takes a command back once, and not what somebody else changed since', async () => {
      const made = await barbarian();
      let n = 0;
      const act = (command: object) =>
        send('POST', `/${made.id}/commands`, { clientId: `play-000${n++}`, command });
      const undo = (clientId: string) => send('DELETE', `/${made.id}/commands/${clientId}`);
      await act({ type: 'damage', parts: [{ amount: 8, type: 'fire' }] });
      await act({ type: 'damage', parts: [{ amount: 5, type: 'cold' }] });
      const undone = (await undo('play-0000')).json.data;
      expect(undone).toMatchObject({ version: 4, character: { hitPoints: { lost: 5 } } });
      expect((await undo('play-0000')).json.data.version).toBe(4);
      await act({ type: 'condition', condition: 'prone', on: true });
      await act({ type: 'condition', condition: 'poisoned', on: true });
      expect((await undo('play-0002')).json.error.code).toBe('CONFLICT');
      expect((await undo('never-done')).json.error.code).toBe('COMMAND_NOT_FOUND');
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

    it.each(['json', 'xml'])('is the same after export and import as %s', async (format) => {
      const made = await barbarian(3);
      const notes = { backstory: 'Ink & <paper>\r\n', __proto__: 'x' };
      await send('PATCH', `/${made.id}`, { notes: JSON.parse(JSON.stringify(notes)) }, 1);
      const { character } = (await send('GET', `/${made.id}`)).json.data;
      const { data: file } = (await send('GET', `/${made.id}/export?format=${format}`)).json;
      expect(file).toMatchObject({ filename: `Thora.${format}`, mediaType: `application/${format}` });
      expect(file.text).toContain('System Reference Document 5.2');
      const back = await send('POST', '/import', { text: file.text });
      expect([back.status, back.headers.get('etag')]).toEqual([201, '"1"']);
      expect(back.json.data).toMatchObject({ problems: [], sheet: { level: 3 } });
      expect(back.json.data.character).toEqual(character);
      expect(back.json.data.id).not.toBe(made.id);
    });

    it('makes a monster of the compendium a sheet for the DM', async () => {
      const goblin = await send('POST', '', { monster: 'goblin', edition: '2014', name: 'Snagg' });
      expect(goblin.json.data).toMatchObject({
        problems: [],
        character: {
          kind: 'monster',
          name: 'Snagg',
          references: { 'monsters/goblin': expect.any(String) },
        },
        sheet: {
          armorClass: { value: 15 },
          hitPoints: { max: { value: 7 } },
          size: 'Small',
          creatureType: 'Humanoid',
        },
      });
      const { attacks, skills } = goblin.json.data.sheet;
      expect(
        attacks.map(({ toHit, damage }: { toHit: { expr: string }; damage: string }) => [toHit.expr, damage]),
      ).toEqual([
        ['1d20+4', '1d6+2'],
        ['1d20+4', '1d6+2'],
      ]);
      expect(skills.find(({ slug }: { slug: string }) => slug === 'stealth').value).toBe(6);
      const none = await send('POST', '', { monster: 'beholder', edition: '2014' });
      expect([none.status, none.json.error.code]).toEqual([404, 'ENTRY_NOT_FOUND']);
    });

    it('refuses files that are no characters, and entities', async () => {
      const code = async (text: string) => (await send('POST', '/import', { text })).json.error?.code;
      expect(await code('{')).toBe('JSON_INVALID');
      expect(await code('[]')).toBe('CHARACTER_INVALID');
      expect(await code('<guildhall-character><character/></guildhall-character>')).toBe('CHARACTER_INVALID');
      expect(await code('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')).toBe(
        'XML_INVALID',
      );
      expect(await code(JSON.stringify({ format: 'guildhall-character', version: 2 }))).toBe(
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
