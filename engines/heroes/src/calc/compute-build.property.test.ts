import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildResult } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';
import { anyBuild as build, anyOptions as options } from './random-build.fixture.ts';

const data = loadStarterPack();
const RUNS = { numRuns: 150 };

/** Paths of numbers that are not finite. */
function oddNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => oddNumbers(item, `${path}.${key}`));
}

function counted({ setBonuses }: BuildResult): Map<string, number> {
  return new Map(setBonuses.map(({ bonusPower, counted: count }) => [bonusPower.toLowerCase(), count]));
}

describe('any build', () => {
  it('gives finite numbers and never throws', () => {
    fc.assert(
      fc.property(build, options, (made, circumstances) => {
        expect(oddNumbers(computeBuild(data, made, { ...circumstances, effects: true }))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('gives the same result every time, whatever was computed between', () => {
    fc.assert(
      fc.property(build, build, (made, other) => {
        const first = JSON.stringify(computeBuild(data, made));
        computeBuild(data, other);
        expect(JSON.stringify(computeBuild(data, made))).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same totals with contributions as without', () => {
    fc.assert(
      fc.property(build, (made) => {
        const { contributions, ...told } = computeBuild(data, made, { contributions: true });
        expect(contributions).toBeDefined();
        expect(told).toEqual(computeBuild(data, made));
      }),
      { numRuns: 60 },
    );
  });

  it('never counts a bonus more than five times, nor more often than earned', () => {
    fc.assert(
      fc.property(build, (made) => {
        for (const { copies, counted: count, sources } of computeBuild(data, made).setBonuses) {
          expect(count).toBe(Math.min(5, copies));
          expect(sources).toHaveLength(copies);
        }
      }),
      RUNS,
    );
  });

  it('earns no bonus more when a piece is taken out', () => {
    fc.assert(
      fc.property(build, fc.nat(), fc.nat(), (made, pick, slot) => {
        const places = made.picks.flatMap((item, i) => (item !== null && item.slots.length > 0 ? [i] : []));
        const at = places[pick % Math.max(1, places.length)];
        if (at === undefined) return;
        const chosen = made.picks[at]!;
        const slots = chosen.slots.with(slot % chosen.slots.length, { level: 1, enhancement: null });
        const less = { ...made, picks: made.picks.with(at, { ...chosen, slots }) };
        const before = counted(computeBuild(data, made));
        for (const [name, count] of counted(computeBuild(data, less))) {
          expect(count).toBeLessThanOrEqual(before.get(name) ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('keeps every total at or below its cap', () => {
    fc.assert(
      fc.property(build, (made) => {
        const { totals } = computeBuild(data, made);
        const capped = [
          ...Object.values(totals.resistance),
          ...Object.values(totals.damage),
          totals.hitPoints,
          totals.recharge,
          totals.regeneration,
          totals.recovery,
          totals.absorb,
          totals.runSpeed,
          totals.flySpeed,
        ];
        for (const { value, cap } of capped) expect(value).toBeLessThanOrEqual((cap ?? value) + 1e-9);
      }),
      RUNS,
    );
  });

  it('lists each unknown name, and no total is final while one may change it', () => {
    fc.assert(
      fc.property(build, (made) => {
        const { unknown, totals } = computeBuild(data, made);
        const touching = unknown.filter(({ kind }) => kind === 'enhancement' || kind === 'archetype');
        if (touching.length > 0) expect(totals.defense.melee.unknown).toBeGreaterThan(0);
        if (unknown.length === 0) expect(totals.defense.melee.unknown).toBe(0);
      }),
      RUNS,
    );
  });
});
