import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedData, startTestServer, type TestServer, tempDir, withDatabases } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BASE = '/api/v1/compendium';
const srd = sharedData('srd');

withDatabases('compendium imports', (target) => {
  let server: TestServer;
  const scratch = tempDir();
  beforeAll(async () => {
    server = await startTestServer({ env: target.env() });
  });
  afterAll(async () => {
    await server?.dispose();
    scratch.remove();
  });

  const load = (directory: string) =>
    server.request(`${BASE}/imports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.localToken}` },
      body: { directory },
    });
  const entry = async (path: string) => (await server.request(`${BASE}/${path}`)).json.data;

  describe.skipIf(srd === null)('of an SRD', () => {
    const folder = (name: string) => join(srd ?? '', name);
    const copyOf = (name: string) => {
      const copy = join(scratch.path, `${name}-${readdirSync(scratch.path).length}`);
      cpSync(folder(name), copy, { recursive: true });
      return copy;
    };
    const file = (directory: string, name: string) => join(directory, `5e-SRD-${name}.json`);

    it('that lacks files or has broken ones says what could be read and changes nothing', async () => {
      const before = await entry('spells/fireball?edition=2014');
      const copy = copyOf('2014');
      rmSync(file(copy, 'Spells'));
      rmSync(file(copy, 'Levels'));
      writeFileSync(file(copy, 'Feats'), '[{"index": "grappler"');
      writeFileSync(join(copy, 'notes.json'), '[]');
      const { status, json } = await load(copy);
      expect([status, json.error.code]).toEqual([400, 'SRD_FOLDER_INVALID']);
      expect(json.error.details).toMatchObject({
        missing: ['5e-SRD-Levels.json', '5e-SRD-Spells.json'],
        foreign: ['notes.json'],
        fields: [{ path: '5e-SRD-Feats.json', code: 'unreadable' }],
      });
      expect(json.error.details.read).toContainEqual({ file: '5e-SRD-Monsters.json', records: 334 });
      expect(await entry('spells/fireball?edition=2014')).toEqual(before);
      expect((await server.request(BASE)).json.data.sources).toHaveLength(1);
    });

    it.each([
      ['records of another shape', 'Spells', '[{"index":"x","name":"X","url":"/api/2014/spells/x"}]'],
      ['no list', 'Spells', '{"a": 1}'],
      ['bytes that are no text', 'Spells', Buffer.from([0xff, 0xfe, 0x00])],
      ['nesting without end', 'Spells', `${'['.repeat(100_000)}`],
      [
        'two of the same',
        'Conditions',
        '[{"index":"a","name":"A","url":"/api/2014/conditions/a","desc":[]},{"index":"a","name":"A","url":"/api/2014/conditions/a","desc":[]}]',
      ],
    ])('with %s is refused whole', async (_name, which, content) => {
      const copy = copyOf('2014');
      writeFileSync(file(copy, which), content);
      const { status, json } = await load(copy);
      expect([status, json.error.code]).toEqual([400, 'SRD_FOLDER_INVALID']);
    });

    it('of 2014 brings the text, keeps what was there as a version, and again changes nothing', async () => {
      const before = await entry('spells/fireball?edition=2014');
      const { status, json } = await load(folder('2014'));
      expect(status).toBe(200);
      expect(json.data.counts).toMatchObject({
        spells: 319,
        monsters: 334,
        features: 407,
        'magic-items': 362,
      });
      expect(json.data.records['5e-SRD-Levels.json']).toBe(290);
      expect(Object.values(json.data.records as Record<string, number>).reduce((a, b) => a + b)).toBe(2317);
      const after = await entry('spells/fireball?edition=2014');
      expect(after).toMatchObject({ id: before.id, version: 2, origin: '5e-database' });
      expect(after.text).toContain('bright streak');
      const versions = (await server.request(`${BASE}/entries/${before.id}/versions`)).json.data;
      expect(
        versions.map(({ version, text }: { version: number; text: unknown }) => [version, text === null]),
      ).toEqual([
        [2, false],
        [1, true],
      ]);
      const again = (await load(folder('2014'))).json.data;
      expect(again).toMatchObject({ unchanged: true, added: 0, changed: 0, counts: json.data.counts });
      expect((await entry('spells/fireball?edition=2014')).version).toBe(2);
      expect((await server.request(BASE)).json.data.fullText).toEqual(['2014']);
    });

    it('of 2024 corrects and lists the known defects', async () => {
      const { data } = (await load(folder('2024'))).json;
      const codes = data.defects.map(({ code }: { code: string }) => code);
      const count = (wanted: string) => codes.filter((code: string) => code === wanted).length;
      expect(count('dangling-reference')).toBe(29);
      expect(count('repeated-line')).toBe(3);
      expect(count('missing-trait')).toBe(1);
      expect(
        new Set(
          data.defects
            .filter(({ code }: { code: string }) => code === 'equipment-value')
            .map(({ record }: { record: string }) => record),
        ).size,
      ).toBe(27);
      expect(count('broken-word')).toBeGreaterThanOrEqual(28);
      expect((await entry('equipment/longbow')).facts.cost).toEqual({ amount: 50, unit: 'gp' });
      expect((await entry('equipment/dart')).facts).toMatchObject({
        weight: 0.25,
        cost: { amount: 5, unit: 'cp' },
      });
      expect((await entry('species/dragonborn')).facts.traits).toContainEqual(
        expect.objectContaining({ slug: 'draconic-ancestry' }),
      );
      expect((await entry('features/barbarian-rage')).text).toContain('one expended use');
      const petrified = (await entry('conditions/petrified')).text;
      expect(petrified.match(/Poison Immunity/g)).toHaveLength(1);
    });

    it('of Open5e brings what 5e-database has not, and leaves its classes as they are', async () => {
      const wizard = await entry('classes/wizard');
      const { data } = (await load(folder('open5e-2024'))).json;
      expect(data.counts).toMatchObject({
        spells: 339,
        monsters: 331,
        'magic-items': 757,
        feats: 17,
        species: 9,
        backgrounds: 4,
        equipment: 203,
        'rule-sections': 56,
      });
      expect(data.records).toMatchObject({
        'CreatureAction.json': 989,
        'ClassFeature.json': 352,
        'CharacterClass.json': 24,
      });
      expect(await entry('classes/wizard')).toEqual(wizard);
      const aboleth = await entry('monsters/aboleth');
      expect(aboleth).toMatchObject({ origin: 'open5e', facts: { challenge: 10, xp: 5900, xpInLair: 7200 } });
      expect(aboleth.facts.actions[1]).toMatchObject({ name: 'Tentacle', attackBonus: 9 });
      expect(aboleth.facts.actions[1].text).toContain('reach 15 ft.');
      const bow = await entry('equipment/longbow');
      expect(bow.facts).toMatchObject({
        cost: { amount: 50, unit: 'gp' },
        weapon: { mastery: { slug: 'slow' }, ammunition: { slug: 'arrows' } },
      });
    });
  });

  it.each([
    ['a folder that is not there', '/nowhere/at/all'],
    ['a path that is not absolute', 'srd/2014'],
  ])('of %s is refused', async (_name, directory) => {
    expect((await load(directory)).json.error.code).toBe('SRD_FOLDER_INVALID');
  });

  it('of a folder of something else names what is there', async () => {
    const folder = join(scratch.path, 'else');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    const { json } = await load(folder);
    expect(json.error.details.foreign).toEqual(['package.json']);
  });

  describe('of a content pack', () => {
    const write = (name: string, manifest: object, files: Record<string, unknown>) => {
      const folder = join(scratch.path, name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, 'pack.json'),
        JSON.stringify({
          format: 'guildhall-compendium-pack',
          formatVersion: 1,
          id: 'tavern',
          name: 'Tavern',
          version: '1.0.0',
          licence: 'CC0-1.0',
          entries: Object.keys(files),
          ...manifest,
        }),
      );
      for (const [file, content] of Object.entries(files))
        writeFileSync(join(folder, file), JSON.stringify(content));
      return folder;
    };
    const condition = (name: string, text = 'Words.') => ({
      kind: 'conditions',
      edition: '2024',
      name,
      facts: {},
      text,
    });

    it('brings its entries, and its next version replaces them', async () => {
      const first = await load(
        write('one', {}, { 'conditions.json': [condition('Tipsy'), condition('Merry')] }),
      );
      expect(first.json.data).toMatchObject({
        source: 'pack:tavern',
        format: 'pack',
        added: 2,
        counts: { conditions: 2 },
      });
      expect(await entry('conditions/tipsy')).toMatchObject({ origin: 'pack', pack: 'tavern', version: 1 });
      const next = write(
        'two',
        { version: '1.1.0' },
        { 'conditions.json': [condition('Tipsy', 'Other words.')] },
      );
      expect((await load(next)).json.data).toMatchObject({ added: 0, changed: 1 });
      expect(await entry('conditions/tipsy')).toMatchObject({ version: 2, text: 'Other words.' });
      expect((await server.request(`${BASE}/conditions/merry`)).status).toBe(404);
      expect((await load(next)).json.data.unchanged).toBe(true);
    });

    it('with problems lists them by file and path, and brings nothing', async () => {
      const { json } = await load(
        write(
          'three',
          { id: 'broken' },
          {
            'a.json': [condition('Fine'), { ...condition('Odd'), level: 3 }],
            'b.json': [condition('Fine'), condition('Bad', '<script>')],
          },
        ),
      );
      expect(json.error.code).toBe('CONTENT_PACK_INVALID');
      const paths = json.error.details.fields.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(['a.json[1].level', 'b.json[1].text', 'b.json[0].slug']));
      expect((await server.request(`${BASE}/conditions/fine`)).status).toBe(404);
    });

    it('takes the one of the documentation', async () => {
      const example = fileURLToPath(new URL('../../../../docs/examples/tavern-pack', import.meta.url));
      expect((await load(example)).json.data).toMatchObject({
        source: 'pack:tavern',
        counts: { conditions: 1, spells: 1 },
      });
      expect(await entry('spells/refill-the-mug')).toMatchObject({
        origin: 'pack',
        summary: expect.stringContaining('Conjuration cantrip'),
      });
    });

    it('does not take the place of the SRD', async () => {
      const { json } = await load(write('four', { id: 'thief' }, { 'a.json': [condition('Blinded')] }));
      expect(json.error.details.fields[0]).toMatchObject({ path: '2024/conditions/blinded', code: 'taken' });
    });
  });
});
