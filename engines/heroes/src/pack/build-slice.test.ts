import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { starterContext } from '@guildhall/test-kit/build-context';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { starterManifest } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { anyBuild, anyOptions } from '../calc/random-build.fixture.ts';
import { readBuild } from '../codec/build-files.ts';
import type { Build } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { ComputeOptions } from '../model/totals.ts';
import { decodeBuildSlice, encodeBuildSlice, namesInBuild } from './build-slice.ts';

const context = starterContext();
const { data } = context;
const manifest = starterManifest();
const folder = sharedData('mids/builds');

/** Bytes that the data of a first view may have, compressed. */
const LIMIT = 60_000;

/** Numbers and unknown names; what is suggested in place of an unknown name comes from lists that a slice lacks. */
function numbersOf(from: GameData, build: Build, options: ComputeOptions): unknown {
  const { problems: _problems, unknown, ...numbers } = computeBuild(from, build, options);
  return { ...numbers, unknown: unknown.map(({ suggestion: _suggestion, ...reference }) => reference) };
}

function sliced(build: Build): GameData {
  return decodeBuildSlice(encodeBuildSlice(manifest, data, build)).data;
}

describe.skipIf(folder === null)('the slice of a real build', () => {
  const files = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.mbd'));
  it.each(files)('%s is small and gives the same numbers under every setting', (name) => {
    const { build } = readBuild(readFileSync(join(folder ?? '', name)), context);
    expect(brotliCompressSync(encodeBuildSlice(manifest, data, build)).length).toBeLessThan(LIMIT / 2);
    const slice = sliced(build);
    const settings: readonly ComputeOptions[] = [
      {},
      { mode: 'pvp', level: 32 },
      { targetLevel: 3, effects: true },
    ];
    for (const options of settings)
      expect(numbersOf(slice, build, options)).toEqual(numbersOf(data, build, options));
  });
});

describe('the slice of any build', () => {
  it('gives the numbers that all of the data gives', () => {
    fc.assert(
      fc.property(anyBuild, anyOptions, (build, { outside: _ofOthers, ...options }) => {
        expect(numbersOf(sliced(build), build, options)).toEqual(numbersOf(data, build, options));
      }),
      { numRuns: 6 },
    );
  });

  it('serves the builds that name no more', () => {
    const [build] = fc.sample(anyBuild, { numRuns: 1, seed: 5 }) as [Build];
    const names = namesInBuild(build);
    const fewer = { ...build, picks: build.picks.map((pick, i) => (i < 4 ? null : pick)) };
    expect([...namesInBuild(fewer)].every((name) => names.has(name))).toBe(true);
    expect(numbersOf(sliced(build), fewer, {})).toEqual(numbersOf(data, fewer, {}));
  });

  it('brings the manifest of its version and refuses damage', () => {
    const [build] = fc.sample(anyBuild, { numRuns: 1, seed: 5 }) as [Build];
    const text = encodeBuildSlice(manifest, data, build);
    expect(decodeBuildSlice(text).manifest).toEqual(manifest);
    for (const damaged of ['', 'null', text.slice(0, -1), text.replace('"manifest"', '"other"')])
      expect(() => decodeBuildSlice(damaged)).toThrow(
        expect.objectContaining({ code: 'DATA_VERSION_BROKEN' }),
      );
  });
});
