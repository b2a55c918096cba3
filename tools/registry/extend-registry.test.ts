import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { parseNames } from '@guildhall/heroes/build-files';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import { describe, expect, it } from 'vitest';
import { type CollectedNames, collectNames } from './collect-names.ts';
import { EMPTY_REGISTRY, extendRegistry, readRegistry, sealRegistry } from './extend-registry.ts';

const NOTHING: CollectedNames = { archetypes: [], origins: [], powers: [], enhancements: [] };

describe('the committed registry', () => {
  const { names, numbers, versions } = readRegistry();
  const lists = parseNames(names);

  it('begins with every version there ever was: no name has moved', () => {
    expect(versions.length).toBeGreaterThan(0);
    const bytes = Buffer.from(names);
    for (const version of versions) {
      const start = bytes.subarray(0, version.bytes);
      expect(createHash('sha256').update(start).digest('hex')).toBe(version.sha256);
      expect(Object.values(parseNames(start.toString())).flat()).toHaveLength(version.names);
    }
    expect(versions.at(-1)?.bytes).toBe(bytes.length);
  });

  it('has the first version that links were made with', () => {
    expect(versions[0]?.sha256).toBe('10d34d69d81a3ea3c6cf1d56d474e374484f415d41e1d8e7c521221730667bdd');
  });

  it('has every name once, in any spelling', () => {
    for (const list of Object.values(lists)) {
      expect(new Set(list.map((name) => name.toLowerCase())).size).toBe(list.length);
    }
  });

  it('numbers what it names', () => {
    expect(numbers.powers).toHaveLength(lists.powers.length);
    expect(numbers.enhancements).toHaveLength(lists.enhancements.length);
    const flares = lists.powers.indexOf('Blaster_Ranged.Fire_Blast.Flares');
    expect(numbers.powers[flares]).toBe(64);
  });
});

describe('the starter pack', () => {
  const data = loadStarterPack();
  const lists = parseNames(readRegistry().names);
  const missing = (names: readonly string[], list: readonly string[]) => {
    const known = new Set(list.map((name) => name.toLowerCase()));
    return names.filter((name) => !known.has(name.toLowerCase()));
  };

  it('has no power, piece or archetype that links would have to spell out', () => {
    const kinds = new Set([
      'primary',
      'secondary',
      'epic',
      'pool',
      'inherent',
      'accolade',
      'incarnate',
      'temp',
    ]);
    // Builds name no powers of pets, whatever kind their powersets are.
    const sets = data.powersets.filter(
      ({ kind, id }) => kinds.has(kind) && !id.startsWith('Mastermind_Pets.'),
    );
    const powers = sets.flatMap((set) => set.powers);
    expect(missing(powers, lists.powers)).toEqual([]);
    expect(
      missing(
        data.enhancements.map(({ uid }) => uid),
        lists.enhancements,
      ),
    ).toEqual([]);
    const playable = data.archetypes.filter((archetype) => archetype.playable);
    expect(
      missing(
        playable.map(({ id }) => id),
        lists.archetypes,
      ),
    ).toEqual([]);
    expect(
      missing(
        playable.flatMap(({ origins }) => origins),
        lists.origins,
      ),
    ).toEqual([]);
  });
});

describe('extending', () => {
  const first = sealRegistry(
    extendRegistry(EMPTY_REGISTRY, {
      ...NOTHING,
      powers: [
        ['A.B.C', 1],
        ['A.B.D', 2],
      ],
    }),
  );

  it('appends what is new and leaves the rest where it is', () => {
    const next = extendRegistry(first, {
      ...NOTHING,
      powers: [
        ['X.Y.Z', 3],
        ['a.b.c', 1],
      ],
      enhancements: [['Crafted_A', 9]],
    });
    expect(next.names.startsWith(first.names)).toBe(true);
    expect(parseNames(next.names)).toMatchObject({
      powers: ['A.B.C', 'A.B.D', 'X.Y.Z'],
      enhancements: ['Crafted_A'],
    });
    expect(next.numbers).toEqual({ powers: [1, 2, 3], enhancements: [9], older: [] });
    expect(sealRegistry(next).versions).toHaveLength(2);
    expect(sealRegistry(sealRegistry(next)).versions).toHaveLength(2);
  });

  it('keeps a number with the name that had it first, and remembers the other meaning', () => {
    const next = extendRegistry(first, {
      ...NOTHING,
      powers: [
        ['Old.Set.Power', 1],
        ['A.B.D', 7],
      ],
    });
    expect(next.numbers.powers).toEqual([1, 2, -1]);
    expect(next.numbers.older).toEqual([
      [1, 'Old.Set.Power'],
      [7, 'A.B.D'],
    ]);
  });
});

const sources = [
  'mids/current-layout-2021',
  'mids/homecoming',
  'mids/builds',
  'city-of-data-full.tar.gz',
].map((path) => sharedData(path));
const available = sources.filter((path) => path !== null && existsSync(path)) as string[];

describe.skipIf(available.length < sources.length)('the names of real data', () => {
  it.each(available)('%s has none that is not registered', { timeout: 60_000 }, async (source) => {
    const files = readRegistry();
    const extended = extendRegistry(files, await collectNames(source));
    expect(extended.names.slice(files.names.length)).toBe('');
  });
});
