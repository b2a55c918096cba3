import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBuild } from '../calc/random-build.fixture.ts';
import { simulateChain } from './simulate-chain.ts';

describe('any build', () => {
  const starter = loadStarterPack();

  it('gives finite numbers that agree with its own timeline, the same every time', () => {
    fc.assert(
      fc.property(anyBuild, fc.integer({ min: 1, max: 300 }), (made, seconds) => {
        let result: ReturnType<typeof simulateChain>;
        try {
          result = simulateChain(starter, made, { seconds });
        } catch (error) {
          expect((error as { code?: string }).code).toBe('CHAIN_INVALID');
          return;
        }
        const { timeline, dps, powers, buffs, gaps } = result;
        const damage = timeline.reduce((sum, use) => sum + use.damage, 0);
        expect(Number.isFinite(dps)).toBe(true);
        expect(Math.abs(damage - dps * seconds)).toBeLessThanOrEqual(1e-6 * Math.max(1, damage));
        expect(powers.reduce((sum, { uses }) => sum + uses, 0)).toBe(timeline.length);
        for (let i = 1; i < timeline.length; i++) {
          const waited = (timeline[i]?.at ?? 0) - (timeline[i - 1]?.end ?? 0);
          expect(Math.abs(waited - (timeline[i]?.waited ?? 0))).toBeLessThan(1e-6);
        }
        for (const { uptime } of buffs) expect(uptime >= 0 && uptime <= 1 + 1e-9).toBe(true);
        expect(gaps.share).toBeLessThanOrEqual(1);
        expect(timeline.at(-1)?.end ?? 0).toBeLessThanOrEqual(seconds + 1e-6);
        expect(simulateChain(starter, made, { seconds })).toEqual(result);
      }),
      { numRuns: 40 },
    );
  });
});
