import { startTestServer, type TestServer, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, expect, it } from 'vitest';

const OGRE = {
  kind: 'monsters',
  edition: '2024',
  name: 'Marsh Ogre',
  facts: {
    size: 'large',
    type: 'giant',
    alignment: 'unaligned',
    hover: false,
    blindBeyond: false,
    passivePerception: 9,
    forms: [],
    armorClass: [{ value: 12, type: 'natural', by: [] }],
    hitPoints: 40,
    hitDice: '5d10+13',
    speed: { walk: 30 },
    abilities: { str: 18, dex: 8, con: 16, int: 6, wis: 8, cha: 7 },
    proficiencyBonus: 2,
    savingThrows: {},
    skills: {},
    resistances: [],
    immunities: [],
    vulnerabilities: [],
    conditionImmunities: [],
    senses: {},
    languages: '',
    challenge: 2,
    xp: 450,
    traits: [],
    actions: [],
    bonusActions: [],
    reactions: [],
    legendaryActions: [],
  },
};

const SPADE = {
  kind: 'equipment',
  edition: '2024',
  name: 'War Spade',
  facts: {
    categories: [],
    contents: [],
    weight: 6,
    weapon: {
      category: 'simple',
      use: 'melee',
      damage: { dice: '1d8', type: 'slashing' },
      range: { normal: 5 },
      properties: [],
    },
  },
};

withDatabases('updates of what characters are made with', (target) => {
  let server: TestServer;
  let n = 0;
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(() => server?.dispose());

  const send = async (method: string, path: string, body?: unknown, version?: number) =>
    (
      await server.request(`/api/v1${path}`, {
        method,
        ...(body === undefined ? {} : { body }),
        ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
      })
    ).json;
  const act = async (id: string, command: object, clientId = `update-${n++}`) =>
    send('POST', `/characters/${id}/commands`, { clientId, command });
  const homebrew = async (entry: object) => {
    const answer = await send('POST', '/compendium/homebrew', { entry });
    expect(answer.error).toBeUndefined();
    return answer.data as { id: string; slug: string };
  };

  it('offers what changed of a monster, takes it, and gives it back', async () => {
    const entry = await homebrew(OGRE);
    const made = (await send('POST', '/characters', { monster: entry.slug, edition: '2024' })).data;
    expect(made).toMatchObject({ updates: [], sheet: { hitPoints: { max: { value: 40 } } } });

    const facts = { ...OGRE.facts, hitPoints: 55, armorClass: [{ value: 14, type: 'natural', by: [] }] };
    await send('PUT', `/compendium/homebrew/${entry.id}`, { entry: { ...OGRE, facts } }, 1);
    const seen = (await send('GET', `/characters/${made.id}`)).data;
    expect(seen.sheet.hitPoints.max.value).toBe(40);
    const update = {
      reference: `monsters/${entry.slug}`,
      kind: 'monsters',
      slug: entry.slug,
      name: 'Marsh Ogre',
      copied: true,
    };
    expect(seen.updates).toEqual([update]);

    const taken = (await act(made.id, { type: 'take-updates' }, 'take-ogre')).data;
    expect(taken).toMatchObject({
      updates: [],
      events: [{ code: 'updated', values: { name: 'Marsh Ogre', count: 1 } }],
      sheet: { hitPoints: { max: { value: 55 } }, armorClass: { value: 14 } },
    });
    expect(taken.character.references).not.toEqual(seen.character.references);
    const nothing = await act(made.id, { type: 'take-updates' });
    expect(nothing.error.code).toBe('NOT_FOUND');

    const undone = (await send('DELETE', `/characters/${made.id}/commands/take-ogre`)).data;
    expect(undone).toMatchObject({
      updates: [update],
      sheet: { hitPoints: { max: { value: 40 } }, armorClass: { value: 12 } },
      character: { references: seen.character.references },
    });
  });

  it('carries a thing of homebrew as it was taken, until its newer version is', async () => {
    const entry = await homebrew(SPADE);
    const made = (
      await send('POST', '/characters', { edition: '2024', quick: { class: 'fighter', level: 1 } })
    ).data;
    const carried = (await act(made.id, { type: 'add-item', id: 'spade', slug: entry.slug })).data;
    expect(carried.character.inventory.at(-1)).toMatchObject({ name: 'War Spade', slug: entry.slug });
    const held = (await act(made.id, { type: 'equip', item: 'spade', as: 'main' })).data;
    const damageOf = (data: { sheet: { attacks: { id: string; damage: string }[] } }) =>
      data.sheet.attacks.find(({ id }) => id.startsWith('spade'))?.damage;
    expect(damageOf(held)).toMatch(/^1d8\+/);
    expect(held.problems).toEqual([]);

    const weapon = { ...SPADE.facts.weapon, damage: { dice: '1d10', type: 'slashing' } };
    await send(
      'PUT',
      `/compendium/homebrew/${entry.id}`,
      { entry: { ...SPADE, facts: { ...SPADE.facts, weapon } } },
      1,
    );
    const seen = (await send('GET', `/characters/${made.id}`)).data;
    expect([damageOf(seen), seen.updates]).toEqual([
      expect.stringMatching(/^1d8\+/),
      [expect.objectContaining({ reference: `equipment/${entry.slug}`, copied: true })],
    ]);
    const wanted = { type: 'take-updates', references: [`equipment/${entry.slug}`] };
    const taken = (await act(made.id, wanted)).data;
    expect([damageOf(taken), taken.updates]).toEqual([expect.stringMatching(/^1d10\+/), []]);

    await send('DELETE', `/compendium/homebrew/${entry.id}`);
    const orphaned = (await send('GET', `/characters/${made.id}`)).data;
    expect([damageOf(orphaned), orphaned.updates]).toEqual([expect.stringMatching(/^1d10\+/), []]);
  });

  it('keeps references to the rules, and says which of them have changed', async () => {
    const made = (
      await send('POST', '/characters', { edition: '2014', quick: { class: 'wizard', level: 3 } })
    ).data;
    const { references } = made.character;
    expect(Object.keys(references)).toEqual(expect.arrayContaining(['classes/wizard', 'spells/fire-bolt']));
    expect(made.updates).toEqual([]);
    // As if the character were of before the class was corrected.
    const document = { ...made.character, references: { ...references, 'classes/wizard': 'older' } };
    const old = (await send('POST', '/characters', { document })).data;
    expect(old.updates).toEqual([
      {
        reference: 'classes/wizard',
        kind: 'classes',
        slug: 'wizard',
        name: 'Wizard',
        copied: false,
      },
    ]);
    const taken = (await act(old.id, { type: 'take-updates' })).data;
    expect([taken.updates, taken.character.references]).toEqual([[], references]);
  });
});
