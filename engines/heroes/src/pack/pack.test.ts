import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGameData } from '../codec/map/to-game-data.ts';
import { readMidsDatabase } from '../codec/mids/mids-database.ts';
import { DESCRIPTION, sampleFolder } from '../codec/mids/sample-folder.fixture.ts';
import type { Build } from '../model/build.ts';
import { type ColumnSpec, packRows, unpackRows } from './columns.ts';
import { createGameData, decodeSlice } from './decode.ts';
import { encodePack } from './encode.ts';
import type { PackManifest } from './manifest.ts';
import { requiredSlices, slicesForBuild } from './required-slices.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('columns', () => {
  const specs: ColumnSpec[] = [
    { name: 'number', kind: 'plain', fallback: 0 },
    { name: 'word', kind: 'shared', fallback: '' },
    { name: 'list', kind: 'shared', fallback: [] },
    { name: 'maybe', kind: 'plain' },
    { name: 'note', kind: 'shared' },
    { name: 'on', kind: 'flag' },
  ];
  const row = fc.record(
    {
      number: fc.oneof(fc.constant(0), fc.constant(1), fc.double({ noNaN: true, noDefaultInfinity: true })),
      word: fc.constantFrom('', 'a', 'b'),
      list: fc.array(fc.integer(), { maxLength: 2 }),
      maybe: fc.integer(),
      note: fc.constantFrom('x', 'y'),
      on: fc.constant(true),
    },
    { requiredKeys: ['number', 'word', 'list'] },
  );

  it('give back every row through JSON', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const text = JSON.stringify(packRows(specs, rows));
        // JSON knows no negative zero.
        const expected = rows.map((item) => ({ ...item, number: item.number + 0 }));
        expect(unpackRows(specs, JSON.parse(text))).toEqual(expected);
      }),
    );
  });

  it('leave out what no row states', () => {
    expect(packRows(specs, [{ number: 0, word: '', list: [] }]).c).toEqual({
      // A list is never the same object as the fallback, so it is stored once.
      list: { t: [[]], i: { c: 0, d: [], v: [] } },
    });
  });

  it('refuse rows and values that do not exist', () => {
    const number = (column: unknown): unknown =>
      thrown(() => unpackRows(specs, { n: 2, c: { number: column as never } }));
    expect(number([1])).toBeInstanceOf(RangeError);
    expect(number({ c: 0, d: [5], v: [1] })).toBeInstanceOf(RangeError);
    expect(number({ c: 0, d: [-1], v: [1] })).toBeInstanceOf(RangeError);
    expect(number({ t: ['a'], i: [0, 1] })).toBeInstanceOf(RangeError);
    expect(thrown(() => unpackRows(specs, { n: 1e9, c: {} }))).toBeInstanceOf(RangeError);
  });
});

describe('a pack of the sample folder', () => {
  const { data } = toGameData(readMidsDatabase(sampleFolder()), { name: 'Sample' });
  const { manifest, files } = encodePack(data, { sha256 });
  const text = (name: string): string => files.get(manifest.slices[name]!.hash)!;

  it('is the same every time', () => {
    const again = toGameData(readMidsDatabase(sampleFolder()), { name: 'Sample' });
    expect(encodePack(again.data, { sha256 }).manifest).toEqual(manifest);
    const renamed = toGameData(readMidsDatabase(sampleFolder()), { name: 'Other' });
    expect(encodePack(renamed.data, { sha256 }).manifest.version.id).not.toBe(manifest.version.id);
  });

  it('names each file by the hash of its text', () => {
    for (const { hash, bytes } of Object.values(manifest.slices)) {
      expect(sha256(files.get(hash)!)).toBe(hash);
      expect(Buffer.byteLength(files.get(hash)!)).toBe(bytes);
    }
  });

  it('gives back what it was made of', () => {
    const slices = Object.keys(manifest.slices).map((name) => decodeSlice(text(name)));
    const back = createGameData(manifest, slices);
    expect(back.power('blaster_ranged.fire_blast.flares')).toEqual(
      data.power('Blaster_Ranged.Fire_Blast.Flares'),
    );
    expect(back.power('Pets.Spark.Glow')).toEqual(data.power('Pets.Spark.Glow'));
    expect(back.entity('pets_spark')).toEqual(data.entity('Pets_Spark'));
    expect(back.enhancements).toEqual(data.enhancements);
    expect(back.enhancementSets).toEqual(data.enhancementSets);
    expect(back.rules).toEqual(data.rules);
    expect(back.archetypes).toEqual(data.archetypes);
    expect(back.modifier('class_blaster', 'Ranged_Damage', 50)).toBe(-50);
    expect(back.modifier('Class_Blaster', 'melee_ones', 1)).toBe(1);
  });

  it('carries recipes and salvage in a slice that nothing else needs', () => {
    expect(decodeSlice(text('recipes')).crafting).toEqual({ recipes: data.recipes, salvage: data.salvage });
    expect(requiredSlices(manifest, 'Class_Blaster')).not.toContain('recipes');
    const bare = encodePack({ ...data, recipes: [], salvage: [] }, { sha256 });
    expect(Object.keys(bare.manifest.slices)).not.toContain('recipes');
  });

  it('has no descriptions and no boost powers in it', () => {
    const all = [...files.values()].join('');
    expect(all).toContain('Flares');
    expect(all).not.toContain(DESCRIPTION);
    expect(all).not.toContain('Boosts.');
  });

  it('tells a power that is not loaded from one that does not exist', () => {
    const common = createGameData(manifest, [decodeSlice(text('common'))]);
    expect(common.powerset('Blaster_Ranged.Fire_Blast')?.powers).toEqual([
      'Blaster_Ranged.Fire_Blast.Flares',
    ]);
    expect(common.power('Blaster_Ranged.Fire_Blast.Flares')).toBeUndefined();
    expect(thrown(() => createGameData(manifest, []))).toMatchObject({ code: 'DATA_VERSION_BROKEN' });
  });

  it('fails with one typed error on any damage', () => {
    const whole = text('Class_Blaster');
    for (const damaged of ['', '{', 'null', '[]', '{"format":2}', whole.slice(0, -1), '{"format":1}']) {
      expect(thrown(() => decodeSlice(damaged))).toMatchObject({ code: 'DATA_VERSION_BROKEN' });
    }
    expect(thrown(() => decodeSlice(whole.replace('"effectCounts":[2', '"effectCounts":[9')))).toMatchObject({
      code: 'DATA_VERSION_BROKEN',
    });
  });
});

describe('the starter pack', () => {
  const folder = fileURLToPath(new URL('../../../../data/heroes/starter/', import.meta.url));
  const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as PackManifest;
  const packed = (name: string): Buffer => readFileSync(`${folder}${manifest.slices[name]!.hash}.json.br`);
  const text = (name: string): string => brotliDecompressSync(packed(name)).toString('utf8');
  const playable = Object.keys(manifest.slices).filter((name) => name.startsWith('Class_'));

  it('names its date and sources', () => {
    expect(manifest.version.name).toBe('Homecoming 2025-06-17');
    expect(manifest.version.date).toBe('2025-06-17');
    const files = manifest.version.sources.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['I12.mhd', 'city-of-data-full.tar.gz', 'EnhDB.mhd']));
    expect(playable).toHaveLength(15);
  });

  it('holds exactly the files of its manifest, each with the content its name promises', () => {
    const hashes = Object.values(manifest.slices).map(({ hash }) => `${hash}.json.br`);
    expect(readdirSync(folder).toSorted()).toEqual(
      [...hashes, 'manifest.json', 'provenance.json.br'].toSorted(),
    );
    for (const [name, { hash, bytes }] of Object.entries(manifest.slices)) {
      const content = text(name);
      expect([name, sha256(content), Buffer.byteLength(content)]).toEqual([name, hash, bytes]);
    }
  });

  it('is small: all under 1 MB, what a planner loads under 220 kB', () => {
    const size = (name: string): number => packed(name).length;
    expect(Object.keys(manifest.slices).reduce((sum, name) => sum + size(name), 0)).toBeLessThan(1_000_000);
    for (const name of playable) {
      const needed = [...requiredSlices(manifest, name), 'incarnate'];
      expect(needed).toEqual(['common', 'pools', name, 'incarnate']);
      expect(needed.reduce((sum, slice) => sum + size(slice), 0)).toBeLessThan(220_000);
    }
  });

  const slices = Object.keys(manifest.slices).map((name) => decodeSlice(text(name)));
  const data = createGameData(manifest, slices);

  it('has all archetypes with their powersets, pools, epics and inherents', () => {
    for (const { id, primaryGroup, secondaryGroup } of data.archetypes) {
      const groups = data.powersets
        .filter(({ archetype }) => archetype === id)
        .map(({ id: set }) => set.split('.')[0]!.toLowerCase());
      expect(groups).toContain(primaryGroup.toLowerCase());
      expect(groups).toContain(secondaryGroup.toLowerCase());
    }
    expect(data.powersets.filter(({ kind }) => kind === 'pool')).toHaveLength(12);
    // Sets that went from the game keep their powers for old builds, but list none.
    expect(data.powersets.filter(({ kind, powers }) => kind === 'epic' && powers.length > 0)).toHaveLength(
      81,
    );
    expect(data.power('Inherent.Fitness.Stamina')?.effects[0]).toMatchObject({
      attribute: 'recovery',
      scale: 0.25,
    });
    expect(data.power('Temporary_Powers.Accolades.The_Atlas_Medallion')?.effects).toMatchObject([
      { attribute: 'endurance', aspect: 'maximum', target: 'self', scale: 5 },
    ]);
  });

  it('has every power that its powersets list', () => {
    for (const set of data.powersets) {
      expect(set.powers.filter((power) => data.power(power) === undefined)).toEqual([]);
      expect(set.powerNames).toHaveLength(set.powers.length);
    }
  });

  it('has every bonus power that sets name but the one its source lacks', () => {
    const names = data.enhancementSets.flatMap(({ bonuses, pieceBonuses }) => [
      ...bonuses.flatMap(({ powers }) => powers),
      ...Object.values(pieceBonuses).flat(),
    ]);
    expect(names).toHaveLength(1138);
    expect(names.filter((name) => data.power(name) === undefined)).toEqual(['Set_Bonus.Set_Bonus.Thrust_D']);
  });

  it('has every modifier table its powers use, but for those its source lacks', () => {
    const missing = new Set<string>();
    const shared = ['common', 'pools', 'incarnate'].map(
      (name) => slices.find(({ slice }) => slice === name)!,
    );
    for (const name of playable) {
      for (const { powers } of [...shared, slices.find(({ slice }) => slice === name)!]) {
        for (const { powerset, forcedClass, effects } of powers) {
          // Pets have the tables of their own class.
          if (data.powerset(powerset)?.kind === 'pet') continue;
          for (const { table, kind } of effects) {
            if (kind === 'constant' || table === '' || table === 'ones') continue;
            if (data.modifier(forcedClass ?? name, table, 50) === undefined) missing.add(table);
          }
        }
      }
    }
    // The table of one inherent power, which only its own archetype has.
    expect([...missing]).toEqual(['at_uniqueness']);
  });

  it('brings what the powers of a class create, with powers and tables of their own', () => {
    const blaster = createGameData(
      manifest,
      ['common', 'pools', 'Class_Blaster'].map((name) => slices.find(({ slice }) => slice === name)!),
    );
    const rain = blaster.entity('Pets_RainofFire');
    const powers = rain?.powersets.flatMap((id) => blaster.powerset(id)?.powers ?? []) ?? [];
    expect(powers.length).toBeGreaterThan(0);
    for (const id of powers) {
      for (const { table } of blaster.power(id)?.effects ?? []) {
        if (table !== '') expect(blaster.modifier(rain?.classId ?? '', table, 50)).toBeTypeOf('number');
      }
    }
  });

  it('knows which slices a build needs', () => {
    const entry = (power: string): Build['granted'][number] => ({
      power,
      level: 1,
      include: true,
      procs: false,
      stacks: 0,
      slots: [],
    });
    const build: Build = {
      schema: 1,
      name: '',
      comment: '',
      archetype: 'class_brute',
      origin: 'Magic',
      alignment: 'hero',
      level: 50,
      dataVersion: null,
      primary: '',
      secondary: '',
      pools: [],
      epic: '',
      picks: [null],
      granted: [entry('Temporary_Powers.Accolades.Portal_Jockey')],
    };
    expect(requiredSlices(manifest, null)).toEqual(['common', 'pools']);
    expect(requiredSlices(manifest, 'Class_Unheard_Of')).toEqual(['common', 'pools']);
    expect(slicesForBuild(manifest, build)).toEqual(['common', 'pools', 'Class_Brute']);
    const granted = ['Incarnate.Alpha.Cardiac_Core_Paragon', 'Temporary_Powers.Temporary_Powers.Jetpack'].map(
      entry,
    );
    expect(slicesForBuild(manifest, { ...build, granted })).toEqual([
      'common',
      'pools',
      'Class_Brute',
      'incarnate',
      'extra',
    ]);
  });
});
