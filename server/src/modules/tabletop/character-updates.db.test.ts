import { startTestServer, TABLE_HOMEBREW, type TestServer, withDatabases } from '@guildhall/test-kit';
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

  it('makes a character with homebrew, keeps copies of it, and offers a newer version', async () => {
    const entries = new Map<string, { id: string; slug: string }>();
    for (const entry of TABLE_HOMEBREW)
      entries.set(entry.slug, await homebrew({ ...entry, edition: '2014' }));
    const { data: offered } = await send('GET', '/characters/homebrew');
    expect(offered.entries.map(({ slug }: { slug: string }) => slug)).toEqual(
      expect.arrayContaining(['runecarver', 'bone-carver', 'stoneborn', 'rune-lash']),
    );
    const quick = { class: 'runecarver', level: 5 };
    const { data: made } = await send('POST', '/characters', { name: 'Runa', edition: '2014', quick });
    expect(made).toMatchObject({ problems: [], updates: [], sheet: { level: 5, classes: [{ hitDie: 8 }] } });

    const ofSpecies = ({ slot }: { slot: string }) => /^(species|trait)/.test(slot);
    const choices = made.character.choices.filter((choice: { slot: string }) => !ofSpecies(choice));
    const own = [...choices, { slot: 'species', picks: ['stoneborn'] }];
    const edited = await send('PATCH', `/characters/${made.id}`, { choices: own }, made.version);
    expect(edited).toMatchObject({ data: { problems: [], sheet: { species: 'Stoneborn' } } });
    const slugs = (kept: readonly { slug: string }[]) => kept.map(({ slug }) => slug).toSorted();
    expect(slugs(edited.data.character.entries)).toEqual([
      'bone-carver',
      'rune-lash',
      'runecarver',
      'stoneborn',
    ]);
    const prepared = await act(made.id, { type: 'prepare', class: 'runecarver', spells: ['rune-lash'] });
    expect(prepared.data.sheet.spells).toContainEqual(expect.objectContaining({ slug: 'rune-lash' }));

    // Nothing of it is needed any more once the character has it: files open anywhere.
    const { id } = entries.get('stoneborn') ?? { id: '' };
    await send('DELETE', `/compendium/homebrew/${id}`);
    const { data: file } = await send('GET', `/characters/${made.id}/export?format=xml`);
    const { data: again } = await send('POST', '/characters/import', { text: file.text });
    expect(again).toMatchObject({ problems: [], sheet: { species: 'Stoneborn' } });
    expect(again.character).toEqual(prepared.data.character);

    const runecarver = TABLE_HOMEBREW[0];
    const facts = { ...runecarver.facts, hitDie: 12 };
    await send(
      'PUT',
      `/compendium/homebrew/${entries.get('runecarver')?.id}`,
      { entry: { ...runecarver, edition: '2014', facts } },
      1,
    );
    const seen = (await send('GET', `/characters/${made.id}`)).data;
    expect(seen.updates).toMatchObject([{ reference: 'classes/runecarver', copied: true }]);
    expect(seen.sheet.classes[0].hitDie).toBe(8);
    const taken = (await act(made.id, { type: 'take-updates' })).data;
    expect(taken).toMatchObject({ updates: [], problems: [], sheet: { classes: [{ hitDie: 12 }] } });
  });

  it('keeps broken homebrew of a file among the notes, and says so', async () => {
    const entries = [
      { ...TABLE_HOMEBREW[0], edition: '2014', summary: '', facts: { hitDie: 8 } },
      { ...TABLE_HOMEBREW[4], edition: '2014', summary: '' },
      { kind: 'monsters', slug: 'x' },
    ];
    const document = {
      edition: '2014',
      name: 'Broken',
      entries,
      choices: [{ slot: 'level:1', picks: ['runecarver'] }],
    };
    const { data } = await send('POST', '/characters', { document });
    expect(data.problems.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['entries[2]', expect.stringMatching(/^entries\[0\]\.facts/), 'choices[0]']),
    );
    expect(Object.keys(data.character.notes)).toEqual(['unread: entries[2]', 'unread: entries[0]']);
  });
});
