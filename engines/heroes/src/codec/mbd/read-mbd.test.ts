import { encodeUtf8 } from '@guildhall/kernel';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../../model/build.ts';
import { MAX_BUILD_BYTES } from '../build/limits.ts';
import { readMbd, readMbdText } from './read-mbd.ts';
import { writeMbdText } from './write-mbd.ts';

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
    const { build, notes } = read(FILE);
    expect(notes).toEqual([]);
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
    const { build, notes } = read({ ...FILE, PowerEntries: entries });
    expect(notes).toEqual([]);
    expect(build.picks.every((pick) => pick === null)).toBe(true);
    expect(build.granted).toMatchObject([
      { power: 'Inherent.Inherent.Brawl', subPowers: [{ power: 'A.B.C', include: true }] },
    ]);
  });

  it('turns wrong values into warnings with their path', () => {
    const [slot] = ENTRY.SlotEntries;
    const enhancement = { ...slot!.Enhancement, Grade: 'Golden', RelativeLevel: 'PlusNine', IoLevel: 99 };
    const { build, notes } = read({
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
    expect(notes.map(({ code, path }) => [code, path])).toEqual([
      ['wrong_type', 'picks[0].level'],
      ['wrong_type', 'picks[0].include'],
      ['unknown_value', 'picks[0].slots[0].enhancement.grade'],
      ['out_of_range', 'picks[0].slots[0].enhancement.level'],
      ['unknown_value', 'picks[0].slots[0].enhancement.relativeLevel'],
      ['wrong_type', 'picks[0].slots[1]'],
      ['wrong_type', 'picks[1]'],
      ['wrong_type', 'PowerSets'],
      ['unknown_value', 'alignment'],
      ['out_of_range', 'level'],
    ]);
  });

  it('keeps more slots than the rules allow, up to a bound', () => {
    const slots = (length: number) => Array.from({ length }, () => ENTRY.SlotEntries[1]);
    const withSlots = (length: number) =>
      read({ ...FILE, PowerEntries: [{ ...ENTRY, SlotEntries: slots(length) }] });
    expect(withSlots(9).notes).toEqual([]);
    expect(withSlots(9).build.picks[0]?.slots).toHaveLength(9);
    const { build, notes } = withSlots(40);
    expect(build.picks[0]?.slots).toHaveLength(32);
    expect(notes).toMatchObject([{ code: 'out_of_range', path: 'picks[0].slots' }]);
  });

  it('keeps unknown fields and values, and writes them again until the value is changed', () => {
    const piece = { ...ENTRY.SlotEntries[0]!.Enhancement, RelativeLevel: 'None', Glow: [1, { a: null }] };
    const slot = { ...ENTRY.SlotEntries[0]!, Enhancement: piece, Colour: 'red' };
    const sub = [{ PowerName: 'A.B.C', StatInclude: true, Note: 1 }];
    const entry = { ...ENTRY, SlotEntries: [slot], SubPowerEntries: sub, __proto__x: 7, Wish: true };
    const sets = FILE.PowerSets.with(2, 'Inherent.Odd');
    const file = { ...FILE, PowerSets: sets, PowerEntries: [entry], Alignment: 'Praetorian' };
    const { build } = read(file);
    const back = JSON.parse(writeMbdText(build));
    expect(back.PowerEntries[0]).toEqual(entry);
    expect(back).toMatchObject({ PowerSets: sets, Alignment: 'Praetorian', Future: FILE.Future });
    expect(readMbdText(writeMbdText(build)).build).toEqual(build);
    const changed = JSON.parse(writeMbdText({ ...build, alignment: 'villain' }));
    expect(changed.Alignment).toBe('Villain');
  });

  it('leaves out what is nested too deeply to be written again', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const text = JSON.stringify(FILE).replace('{"unknown":"key"}', deep);
    const { build, notes } = readMbdText(text);
    expect(build.extra).toBeUndefined();
    expect(notes).toMatchObject([{ code: 'too_deep', path: 'Future' }]);
  });

  it('opens without an archetype and says so', () => {
    const { build, notes } = read({ PowerEntries: [] });
    expect(build).toMatchObject({ archetype: '', granted: [] });
    expect(notes).toMatchObject([{ code: 'missing_archetype', path: 'archetype' }]);
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
        const { build: back, notes } = readMbdText(writeMbdText(build));
        expect(notes.filter(({ code }) => code !== 'unknown_enhancement')).toEqual([]);
        expect(back).toEqual(build);
      }),
      { numRuns: 60 },
    );
  });

  it('gives keys and line ends that the format asks for', () => {
    const text = writeMbdText(read(FILE).build);
    expect(text.startsWith('{\r\n  "BuiltWith": {\r\n    "App": "Guildhall",')).toBe(true);
    const file = JSON.parse(text);
    expect(Object.keys(file)).toEqual(Object.keys(FILE));
    expect(file.PowerEntries[0]).toEqual(ENTRY);
    expect(file.PowerEntries[1]).toMatchObject({ PowerName: '', Level: -1, SlotEntries: [] });
    expect(file.LastPower).toBe(1);
  });
});
