import { registryContext } from '@guildhall/test-kit/build-context';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Build, PowerEntry } from '../../model/build.ts';
import { SAMPLE_BUILD, TEST_REGISTRY } from '../build/sample-builds.fixture.ts';
import { fromBase64, toBase64, toBase64Url } from '../chunk/text-codes.ts';
import { createNameRegistry } from '../names/name-registry.ts';
import { codeOf, linkCodeIn, readShareCode, writeShareCode, writeShareLink } from './share-link.ts';

const { registry } = registryContext();

/** Pseudo-random numbers below a bound; the same seed gives the same build. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const PICK_SETS = [
  'Brute_Melee.Electrical_Melee',
  'Brute_Defense.Shield_Defense',
  'Pool.Speed',
  'Pool.Leaping',
  'Pool.Fighting',
  'Pool.Leadership',
  'Epic.Brute_Soul_Mastery',
];
const GRANTED_SETS = [
  ...['Inherent.Inherent', 'Inherent.Fitness', 'Temporary_Powers.Accolades'].flatMap((set) =>
    Array(4).fill(set),
  ),
  ...['Alpha', 'Judgement', 'Interface', 'Lore', 'Destiny', 'Hybrid'].map((slot) => `Incarnate.${slot}`),
];

/** A full build with any powers of its sets, any pieces at any level with any boosters. */
function mixedBuild(seed: number): Build {
  const below = numbers(seed);
  const pieces = registry.enhancements.list.names.slice(26, 1345);
  const powersOf = (set: string) => registry.powers.list.names.filter((name) => name.startsWith(`${set}.`));
  const entry = (set: string, level: number, slots: number): PowerEntry => ({
    power: powersOf(set)[below(powersOf(set).length)]!,
    level,
    include: below(2) === 1,
    procs: true,
    stacks: 0,
    slots: Array.from({ length: slots }, (_, i) => ({
      level: i === 0 ? level : 3 + below(48),
      enhancement: {
        uid: pieces[below(pieces.length)]!,
        grade: 'none' as const,
        level: 10 + below(41),
        relativeLevel: below(6),
      },
    })),
  });
  return {
    ...SAMPLE_BUILD,
    name: 'A Hero of Paragon',
    comment: '',
    archetype: 'Class_Brute',
    primary: PICK_SETS[0]!,
    secondary: PICK_SETS[1]!,
    pools: PICK_SETS.slice(2, 6),
    epic: PICK_SETS[6]!,
    picks: Array.from({ length: 24 }, (_, i) =>
      entry(PICK_SETS[i % 7]!, Math.min(49, 2 * i + 1), 3 + (i % 4 > 0 ? 1 : 0)),
    ),
    granted: GRANTED_SETS.map((set) => entry(set, 1, 0)),
  };
}

describe('a share link', () => {
  it('gives the build back, unknown names and odd values included', () => {
    const build: Build = {
      ...SAMPLE_BUILD,
      extra: { Future: { deep: [1, null] } },
      picks: SAMPLE_BUILD.picks.with(3, {
        power: 'Nobody.Knows.This',
        level: 50,
        include: false,
        procs: true,
        stacks: 0.5,
        slots: [
          {
            level: 60,
            enhancement: { uid: '', longName: 'Odd: One', grade: 'none', level: 9, relativeLevel: -9 },
          },
        ],
      }),
    };
    expect(readShareCode(writeShareCode(build, TEST_REGISTRY), TEST_REGISTRY)).toEqual(build);
  });

  it.each([1, 2, 3])('of a full build at random, number %i, stays below 600 signs', (seed) => {
    const build = mixedBuild(seed);
    const link = writeShareLink(build, registry, 'https://guildhall.example.org');
    expect(readShareCode(linkCodeIn(link)!, registry)).toEqual(build);
    expect(link.length).toBeLessThanOrEqual(600);
  });

  it('means the same when names were added to the registry', () => {
    const grown = createNameRegistry(
      [
        ...registry.archetypes.names.map((name) => `a ${name}`),
        ...registry.origins.names.map((name) => `o ${name}`),
        ...registry.powers.list.names.map((name) => `p ${name}`),
        ...registry.enhancements.list.names.map((name) => `e ${name}`),
        'a Class_New',
        'p Blaster_Ranged.Fire_Blast.Later',
        'p New.Set.Power',
        'e Crafted_New_A',
      ].join('\n'),
      { powers: [], enhancements: [], older: [] },
    );
    const build = mixedBuild(4);
    expect(readShareCode(writeShareCode(build, registry), grown)).toEqual(build);
  });

  it('of a fixed build never changes: links that were posted must open', () => {
    const code = '1P8kNhGDLrvUangz5po8m2S-xY8tuPB1_9-dCIdIpscdxeW3EJRCnVWVygHX848kHQRhCIqkEQHRKhpZWSAnoik74';
    expect(writeShareCode({ ...SAMPLE_BUILD, comment: '' }, TEST_REGISTRY)).toBe(code);
  });

  it('is refused when it is of a later version, foreign or damaged', () => {
    const code = writeShareCode(SAMPLE_BUILD, TEST_REGISTRY);
    expect(thrown(() => readShareCode(`2${code.slice(1)}`, TEST_REGISTRY))).toMatchObject({
      code: 'FILE_UNRECOGNISED',
    });
    for (const bad of [code.slice(0, -3), `${code}AAAA`, '1', '1????????', `1${'A'.repeat(40)}`]) {
      expect(thrown(() => readShareCode(bad, TEST_REGISTRY))).toMatchObject({ code: 'FILE_CORRUPT' });
    }
  });

  it('that was made up, checksum and all, ends in time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (payload) => {
        try {
          readShareCode(codeOf(payload), TEST_REGISTRY);
        } catch (error) {
          expect(error).toMatchObject({ code: 'FILE_CORRUPT' });
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('Base64', () => {
  it('agrees with that of Node in both alphabets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
    expect(fromBase64('A')).toBeNull();
    expect(fromBase64('AB*=')).toBeNull();
  });
});
