import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { encodeUtf8 } from '@guildhall/kernel';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../../model/build.ts';
import { createGameData, decodeSlice } from '../../pack/decode.ts';
import type { PackManifest } from '../../pack/manifest.ts';
import { buildNameLookup } from './name-lookup.ts';
import { MAX_BUILD_BYTES, readMbd } from './read-mbd.ts';
import { writeMbd } from './write-mbd.ts';

const folder = sharedData('mids/builds');

function read(file: unknown): ReturnType<typeof readMbd> {
  return readMbd(encodeUtf8(JSON.stringify(file)));
}

const ENTRY = {
  PowerName: 'Blaster_Ranged.Fire_Blast.Flares',
  Level: 1,
  StatInclude: true,
  ProcInclude: false,
  VariableValue: 3,
  InherentSlotsUsed: 0,
  SubPowerEntries: [],
  SlotEntries: [
    {
      Level: 1,
      IsInherent: false,
      Enhancement: {
        Uid: 'Crafted_Accuracy',
        Grade: 'None',
        IoLevel: 49,
        RelativeLevel: 'PlusFive',
        Obtained: true,
      },
      FlippedEnhancement: {
        Uid: 'Magic_Accuracy',
        Grade: 'DualO',
        IoLevel: 1,
        RelativeLevel: 'MinusTwo',
        Obtained: false,
      },
    },
    { Level: 3, IsInherent: true, Enhancement: null, FlippedEnhancement: null },
  ],
};

const FILE = {
  BuiltWith: {
    App: 'Mids Reborn',
    Version: '3.7.15.1',
    Database: 'Homecoming',
    DatabaseVersion: '2025.11.1232',
  },
  Level: '48',
  Class: 'Class_Blaster',
  Origin: 'Magic',
  Alignment: 'Vigilante',
  Name: 'Ember',
  Comment: null,
  PowerSets: [
    'Blaster_Ranged.Fire_Blast',
    'Blaster_Support.Fire_Manipulation',
    '',
    'Pool.Speed',
    '',
    '',
    '',
    'Epic.A',
  ],
  LastPower: 31,
  PowerEntries: [ENTRY],
  Future: { unknown: 'key' },
};

describe('a build file', () => {
  it('becomes choices: picks by position, levels counted from 1', () => {
    const { build, warnings } = read(FILE);
    expect(warnings).toEqual([]);
    expect(build).toMatchObject({
      name: 'Ember',
      comment: '',
      archetype: 'Class_Blaster',
      alignment: 'vigilante',
      level: 49,
      dataVersion: { name: 'Homecoming 2025.11.1232' },
      primary: 'Blaster_Ranged.Fire_Blast',
      secondary: 'Blaster_Support.Fire_Manipulation',
      pools: ['Pool.Speed', '', '', ''],
      epic: 'Epic.A',
      granted: [],
    });
    expect(build.picks).toHaveLength(24);
    expect(build.picks.slice(1)).toEqual(Array.from({ length: 23 }, () => null));
    expect(build.picks[0]).toEqual({
      power: 'Blaster_Ranged.Fire_Blast.Flares',
      level: 1,
      include: true,
      // The mark `ProcInclude` leaves procs out.
      procs: true,
      stacks: 3,
      slots: [
        {
          level: 1,
          enhancement: {
            uid: 'Crafted_Accuracy',
            grade: 'none',
            level: 50,
            relativeLevel: 5,
            obtained: true,
          },
          alternate: { uid: 'Magic_Accuracy', grade: 'DO', level: 0, relativeLevel: -2 },
        },
        { level: 3, inherent: true, enhancement: null },
      ],
    });
  });

  it('keeps what comes after the picks as granted, without empty places', () => {
    const empty = { ...ENTRY, PowerName: '', Level: -1, SlotEntries: [] };
    const sub = [{ PowerName: 'A.B.C', StatInclude: true }];
    const granted = { ...ENTRY, PowerName: 'Inherent.Inherent.Brawl', SubPowerEntries: sub, SlotEntries: [] };
    const entries = [...Array.from({ length: 24 }, () => empty), empty, granted];
    const { build, warnings } = read({ ...FILE, PowerEntries: entries });
    expect(warnings).toEqual([]);
    expect(build.picks.every((pick) => pick === null)).toBe(true);
    expect(build.granted).toMatchObject([
      { power: 'Inherent.Inherent.Brawl', subPowers: [{ power: 'A.B.C', include: true }] },
    ]);
  });

  it('turns wrong values into warnings with their path', () => {
    const [slot] = ENTRY.SlotEntries;
    const enhancement = { ...slot!.Enhancement, Grade: 'Golden', RelativeLevel: 'PlusNine', IoLevel: 99 };
    const { build, warnings } = read({
      ...FILE,
      Level: '77',
      Alignment: 'Neutral',
      PowerSets: 'none',
      PowerEntries: [
        {
          ...ENTRY,
          Level: 'soon',
          StatInclude: 'yes',
          SlotEntries: [{ ...slot, Enhancement: enhancement }, 5],
        },
        'nothing',
      ],
    });
    expect(build).toMatchObject({ level: 50, alignment: 'hero', primary: '' });
    expect(build.picks[0]?.slots).toHaveLength(1);
    expect(build.picks[0]?.slots[0]?.enhancement).toMatchObject({
      grade: 'none',
      level: 53,
      relativeLevel: 0,
    });
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['wrong_type', 'PowerSets'],
      ['unknown_value', 'alignment'],
      ['out_of_range', 'level'],
      ['wrong_type', 'picks[0].level'],
      ['wrong_type', 'picks[0].include'],
      ['unknown_value', 'picks[0].slots[0].enhancement.Grade'],
      ['out_of_range', 'picks[0].slots[0].enhancement.IoLevel'],
      ['unknown_value', 'picks[0].slots[0].enhancement.RelativeLevel'],
      ['wrong_type', 'picks[0].slots[1]'],
      ['wrong_type', 'picks[1]'],
    ]);
  });

  it('drops slots beyond the sixth with a warning', () => {
    const slots = Array.from({ length: 9 }, () => ENTRY.SlotEntries[1]);
    const { build, warnings } = read({ ...FILE, PowerEntries: [{ ...ENTRY, SlotEntries: slots }] });
    expect(build.picks[0]?.slots).toHaveLength(6);
    expect(warnings).toMatchObject([{ code: 'out_of_range', path: 'picks[0].slots' }]);
  });

  it('accepts a byte order mark and any line ends', () => {
    const text = `\ufeff${JSON.stringify(FILE, null, 2).replaceAll('\n', '\r\n')}`;
    expect(readMbd(encodeUtf8(text))).toEqual(read(FILE));
  });

  it.each([
    ['', 'BUILD_UNREADABLE'],
    ['{"Class":', 'BUILD_UNREADABLE'],
    ['[]', 'BUILD_UNREADABLE'],
    ['{}', 'BUILD_UNREADABLE'],
    ['{"Class":"Class_Blaster"}', 'BUILD_UNREADABLE'],
    ['{"Class":7,"PowerEntries":{}}', 'BUILD_UNREADABLE'],
    [`{"Class":"A","PowerEntries":[${'0,'.repeat(2000)}0]}`, 'BUILD_UNREADABLE'],
    ['['.repeat(200_000), 'BUILD_UNREADABLE'],
  ])('refuses %.40s with one typed error', (text, code) => {
    expect(thrown(() => readMbd(encodeUtf8(text)))).toMatchObject({ code });
  });

  it('refuses what is not text and what is too large', () => {
    expect(thrown(() => readMbd(Uint8Array.of(0x7b, 0xff)))).toMatchObject({ code: 'FILE_CORRUPT' });
    expect(thrown(() => readMbd(new Uint8Array(MAX_BUILD_BYTES + 1)))).toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
  });
});

const piece = fc.oneof(
  fc.record({
    uid: fc.string({ minLength: 1, maxLength: 12 }),
    grade: fc.constant('none' as const),
    level: fc.integer({ min: 1, max: 53 }),
    relativeLevel: fc.integer({ min: -3, max: 5 }),
  }),
  fc.record({
    uid: fc.string({ minLength: 1, maxLength: 12 }),
    grade: fc.constantFrom('TO' as const, 'DO' as const, 'SO' as const),
    level: fc.constant(0),
    relativeLevel: fc.integer({ min: -3, max: 3 }),
    obtained: fc.constant(true as const),
  }),
  fc.record({
    uid: fc.constant(''),
    longName: fc.string({ minLength: 1, maxLength: 12 }),
    grade: fc.constant('none' as const),
    level: fc.constant(50),
    relativeLevel: fc.constant(0),
  }),
);
const entry: fc.Arbitrary<PowerEntry> = fc.record(
  {
    power: fc.string({ minLength: 1, maxLength: 20 }),
    level: fc.integer({ min: 0, max: 50 }),
    include: fc.boolean(),
    procs: fc.boolean(),
    stacks: fc.integer({ min: 0, max: 100 }),
    slots: fc.array(
      fc.record(
        {
          level: fc.integer({ min: 1, max: 50 }),
          inherent: fc.constant(true as const),
          enhancement: fc.option(piece),
          alternate: piece,
        },
        { requiredKeys: ['level', 'enhancement'] },
      ),
      { maxLength: 6 },
    ),
    subPowers: fc.array(fc.record({ power: fc.string({ minLength: 1 }), include: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
    }),
    inherentSlotsUsed: fc.integer({ min: 1, max: 2 }),
  },
  { requiredKeys: ['power', 'level', 'include', 'procs', 'stacks', 'slots'] },
);
const anyBuild: fc.Arbitrary<Build> = fc.record({
  schema: fc.constant(1 as const),
  name: fc.string({ unit: 'grapheme' }),
  comment: fc.string(),
  archetype: fc.string({ minLength: 1 }),
  origin: fc.string(),
  alignment: fc.constantFrom('hero', 'rogue', 'vigilante', 'villain', 'loyalist', 'resistance'),
  level: fc.integer({ min: 1, max: 50 }),
  dataVersion: fc.constantFrom({ id: '', name: 'Homecoming 2021.3.331' }, { id: '', name: 'My Server 1.2' }),
  primary: fc.string(),
  secondary: fc.string(),
  pools: fc.array(fc.string(), { minLength: 4, maxLength: 4 }),
  epic: fc.string(),
  picks: fc.array(fc.option(entry), { minLength: 24, maxLength: 24 }),
  granted: fc.array(entry, { maxLength: 3 }),
});

describe('writing a build file', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(anyBuild, (build) => {
        const { build: back, warnings } = readMbd(writeMbd(build));
        expect(warnings.filter(({ code }) => code !== 'unknown_enhancement')).toEqual([]);
        expect(back).toEqual(build);
      }),
      { numRuns: 60 },
    );
  });

  it('gives keys and line ends that the format asks for', () => {
    const text = Buffer.from(writeMbd(read(FILE).build)).toString('utf8');
    expect(text.startsWith('{\r\n  "BuiltWith": {\r\n    "App": "Guildhall",')).toBe(true);
    const file = JSON.parse(text);
    expect(Object.keys(file)).toEqual(Object.keys(FILE).filter((key) => key !== 'Future'));
    expect(file.PowerEntries[0]).toEqual(ENTRY);
    expect(file.PowerEntries[1]).toMatchObject({ PowerName: '', Level: -1, SlotEntries: [] });
    expect(file.LastPower).toBe(1);
  });
});

describe('long names of older files', () => {
  const starter = fileURLToPath(new URL('../../../../../data/heroes/starter/', import.meta.url));
  const manifest = JSON.parse(readFileSync(`${starter}manifest.json`, 'utf8')) as PackManifest;
  const common = brotliDecompressSync(readFileSync(`${starter}${manifest.slices.common!.hash}.json.br`));
  const lookup = buildNameLookup(createGameData(manifest, [decodeSlice(common.toString('utf8'))]));

  it.each([
    ['Luck of the Gambler: Defense/Increased Global Recharge Speed', 'Crafted_Luck_of_the_Gambler_F'],
    ['Invention: Recharge Reduction', 'Crafted_Recharge'],
    ['Nucleolus Exposure', 'Hamidon_Damage_Accuracy'],
    ['Superior Scourging Blast: Accuracy/Damage', 'Superior_Attuned_Superior_Scourging_Blast_A'],
    ['Set of nobody: Damage', undefined],
  ])('"%s" is %s', (name, uid) => {
    expect(lookup.byLongName(name)).toBe(uid);
  });

  it('finds uids in any case and under their old names', () => {
    expect(lookup.byUid('crafted_luck_of_the_gambler_f')).toBe('Crafted_Luck_of_the_Gambler_F');
    expect(lookup.byUid('Crafted_Cupids_Crush_A')).toBe('Attuned_Cupids_Crush_A');
    expect(lookup.byUid('Crafted_Nothing')).toBeUndefined();
  });

  it('keeps an unknown name and says so', () => {
    const enhancement = {
      Enhancement: 'Set of nobody: Damage',
      Grade: 'None',
      IoLevel: 24,
      RelativeLevel: 'Even',
    };
    const slots = [{ Level: 1, IsInherent: false, Enhancement: enhancement, FlippedEnhancement: null }];
    const bytes = encodeUtf8(JSON.stringify({ ...FILE, PowerEntries: [{ ...ENTRY, SlotEntries: slots }] }));
    const { build, warnings } = readMbd(bytes, lookup);
    expect(build.picks[0]?.slots[0]?.enhancement).toMatchObject({
      uid: '',
      longName: 'Set of nobody: Damage',
      level: 25,
    });
    expect(warnings).toMatchObject([{ code: 'unknown_enhancement', path: 'picks[0].slots[0].enhancement' }]);
  });

  describe.skipIf(folder === null)('and real files', () => {
    const files = folder === null ? [] : readdirSync(folder).filter((file) => file.endsWith('.mbd'));

    it.each(files)('%s opens with all its picks and pieces, and survives writing', (file) => {
      const { build, warnings } = readMbd(new Uint8Array(readFileSync(`${folder}/${file}`)), lookup);
      expect(warnings.filter(({ code }) => code !== 'unknown_enhancement')).toEqual([]);
      expect(build.picks.filter((pick) => pick === null)).toEqual([]);
      const pieces = [...build.picks, ...build.granted].flatMap(
        (power) => power?.slots.flatMap(({ enhancement }) => enhancement ?? []) ?? [],
      );
      const unknown = pieces
        .filter(({ uid }) => lookup.byUid(uid) === undefined)
        .map(({ longName }) => longName);
      const renamedSince = 'Thrust: Running / Increased Run Speed Resistance';
      expect(unknown).toEqual(file.includes('old_mbd_format') ? [renamedSince] : []);
      const back = readMbd(writeMbd(build), lookup).build;
      const withoutNames = (value: Build): unknown =>
        JSON.parse(JSON.stringify(value, (key, part) => (key === 'longName' ? undefined : part)));
      expect(withoutNames(back)).toEqual(withoutNames(build));
    });

    it('has the known number of slots and pieces', () => {
      const { build } = readMbd(new Uint8Array(readFileSync(`${folder}/mids-web_lorenzo.mbd`)), lookup);
      const slots = [...build.picks, ...build.granted].flatMap((power) => power?.slots ?? []);
      expect(slots).toHaveLength(98);
      expect(slots.filter(({ enhancement }) => enhancement !== null)).toHaveLength(90);
      expect(build).toMatchObject({ archetype: 'Class_Brute', name: 'Lorenzo Mondavi', level: 50 });
      expect(files.length).toBeGreaterThanOrEqual(9);
    });
  });
});
