import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { readBuild } from '../build/read-build.ts';
import { TEST_CONTEXT } from '../build/sample-builds.fixture.ts';
import { toHex } from '../chunk/text-codes.ts';

/**
 * Streams as the programs of each version wrote them, put together byte by byte from the table of
 * heroes-mids-formats §10.3: our own writer only knows the newest.
 */
interface Layout {
  readonly version: number;
  /** Powers by name in place of numbers. */
  readonly named?: boolean;
  /** Pieces and sub-powers by name too. */
  readonly namedPieces?: boolean;
  readonly subPowers?: boolean;
  /** A mark and a second slotting after each slot. */
  readonly alternates?: boolean;
}

const FLARES = { name: 'Blaster_Ranged.Fire_Blast.Flares', number: 64 };
const HASTEN = { name: 'Pool.Speed.Hasten', number: 100 };
const TRAINING = { name: 'Magic_Accuracy', number: 0 };
const LUCK = { name: 'Crafted_Luck_of_the_Gambler_F', number: 277 };

function streamOf({ version, named = false, namedPieces = false, ...layout }: Layout): Uint8Array {
  const { subPowers = true, alternates = true } = layout;
  const bytes: number[] = [];
  const i8 = (value: number) => bytes.push(value & 0xff);
  const bool = (value: boolean) => bytes.push(value ? 1 : 0);
  const i32 = (value: number) => bytes.push(...new Uint8Array(Int32Array.of(value).buffer));
  const str = (text: string) => bytes.push(text.length, ...new TextEncoder().encode(text));
  const known = ({ name, number }: typeof FLARES, byName: boolean) => (byName ? str(name) : i32(number));

  const trainingOrigin = () => {
    known(TRAINING, namedPieces);
    // Two levels above, of the second grade.
    i8(6);
    i8(2);
  };
  const invention = () => {
    known(LUCK, namedPieces);
    i8(39);
    if (version > 1) i8(7);
  };
  const slot = (level: number, piece: (() => void) | null, second: (() => void) | null) => {
    i8(level - 1);
    if (version >= 3.2) bool(level === 1);
    const empty = () => (namedPieces ? str('') : i32(-1));
    (piece ?? empty)();
    if (!alternates) return;
    bool(second !== null);
    second?.();
  };

  bytes.push(0x4d, 0x78, 0x44, 0x0c, ...new Uint8Array(Float32Array.of(version).buffer));
  bool(named);
  bool(subPowers);
  str('Class_Blaster');
  str('Magic');
  if (version > 1) i32(3);
  str('Old Friend');
  i32(7);
  for (const set of ['Blaster_Ranged.Fire_Blast', '', '', 'Pool.Speed', '', '', '', '']) str(set);
  i32(1);
  // The number of entries, less one: two.
  i32(1);
  known(FLARES, named);
  i8(0);
  bool(true);
  if (version >= 3.1) bool(true);
  i32(3);
  if (version >= 3.2) i32(1);
  if (subPowers) {
    i8(0);
    known(HASTEN, namedPieces);
    bool(true);
  }
  i8(2);
  slot(1, trainingOrigin, invention);
  slot(3, invention, null);
  slot(5, null, null);
  known({ name: '', number: -1 }, named);
  i8(-1);
  return Uint8Array.from(bytes);
}

function expected({ version, subPowers = true, alternates = true }: Layout) {
  const luck = { uid: LUCK.name, grade: 'none', level: 40, relativeLevel: version > 1 ? 3 : 0 };
  return {
    name: 'Old Friend',
    archetype: 'Class_Blaster',
    origin: 'Magic',
    alignment: version > 1 ? 'villain' : 'hero',
    primary: 'Blaster_Ranged.Fire_Blast',
    pools: ['Pool.Speed', '', '', ''],
    flares: {
      power: FLARES.name,
      level: 1,
      include: true,
      procs: version < 3.1,
      stacks: 3,
      slots: [
        {
          level: 1,
          ...(version >= 3.2 && { inherent: true }),
          enhancement: { uid: TRAINING.name, grade: 'DO', level: 0, relativeLevel: 2 },
          ...(alternates && { alternate: luck }),
        },
        { level: 3, enhancement: luck },
        { level: 5, enhancement: null },
      ],
      ...(subPowers && { subPowers: [{ power: HASTEN.name, include: true }] }),
      ...(version >= 3.2 && { inherentSlotsUsed: 1 }),
    },
  };
}

const LAYOUTS: readonly Layout[] = [1, 1.01, 3.1, 3.2].flatMap((version) => [
  { version },
  { version, subPowers: false },
  ...(version < 3 ? [{ version, alternates: false }] : []),
  { version, named: true },
  { version, named: true, namedPieces: true },
]);

describe('streams of every version', () => {
  it.each(LAYOUTS)('$version, named $named, pieces named $namedPieces, others %o', (layout) => {
    const { build, notes, unknown } = readBuild(streamOf(layout), TEST_CONTEXT);
    const { flares, ...character } = expected(layout);
    expect(build).toMatchObject(character);
    expect(build.picks[0]).toEqual(flares);
    expect(build.picks.slice(1).every((pick) => pick === null)).toBe(true);
    expect(notes).toEqual([]);
    expect(unknown).toEqual([]);
  });

  // An older one may fit the form without second slottings; in chunks and links the size tells.
  const newer = LAYOUTS.filter(({ version }) => version >= 3);
  it.each(newer)('$version, named $named, cut off anywhere is refused', (layout) => {
    const stream = streamOf(layout);
    for (let end = 0; end < stream.length; end++) {
      const error = thrown(() => readBuild(stream.subarray(0, end), TEST_CONTEXT));
      expect(error).toMatchObject({
        code: expect.stringMatching(/^(FILE_(TRUNCATED|CORRUPT|UNRECOGNISED)|BUILD_UNREADABLE)$/),
      });
    }
  });

  it.each([0.5, 4, Number.NaN])('%s is no version', (version) => {
    expect(thrown(() => readBuild(streamOf({ version }), TEST_CONTEXT))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { offset: 4 },
    });
  });

  it('pieces nobody knows do not shift what follows them', () => {
    const stream = streamOf({ version: 1.01 });
    const at = toHex(stream).indexOf('15010000') / 2;
    stream.set([0x0f, 0x27, 0, 0], at);
    const { build, unknown } = readBuild(stream, TEST_CONTEXT);
    expect(build.picks[0]?.slots[0]?.alternate).toMatchObject({ level: 40, relativeLevel: 3 });
    expect(build.picks[0]?.slots[1]?.enhancement?.uid).toBe(LUCK.name);
    expect(unknown).toHaveLength(1);
  });
});
