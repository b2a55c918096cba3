import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barGeometry } from './bar-geometry.ts';

describe('barGeometry', () => {
  it('leaves a quarter of the cap for the overflow and hatches what the cap cuts off', () => {
    const bar = barGeometry({ value: 0.75, uncapped: 0.9, cap: 0.75, softCap: null }, 0.5);
    expect(bar.cap).toBeCloseTo(0.8);
    expect(bar.fill).toBeCloseTo(0.8);
    expect(bar.overflow).toBeCloseTo(0.16);
  });

  it('marks a soft cap and hatches what lies beyond although it counts', () => {
    const bar = barGeometry({ value: 0.5, uncapped: 0.5, cap: null, softCap: 0.45 }, 0.45);
    expect(bar.softCap).toBeCloseTo(0.8);
    expect(bar.fill).toBeCloseTo(0.8);
    expect(bar.overflow).toBeGreaterThan(0.08);
  });

  it('shows a negative value by its size', () => {
    const bar = barGeometry({ value: -0.2, uncapped: -0.2, cap: 0.9, softCap: null }, 0.9);
    expect(bar.negative).toBe(true);
    expect(bar.fill).toBeGreaterThan(0);
    expect(bar.overflow).toBe(0);
  });

  it('never leaves the track', () => {
    const number = fc.double({ min: -20, max: 20, noNaN: true });
    const limit = fc.option(fc.double({ min: 0.01, max: 10, noNaN: true }));
    fc.assert(
      fc.property(number, number, limit, limit, (value, uncapped, cap, softCap) => {
        const { fill, overflow, ...bar } = barGeometry({ value, uncapped, cap, softCap }, 1);
        expect(fill).toBeGreaterThanOrEqual(0);
        expect(overflow).toBeGreaterThanOrEqual(0);
        expect(fill + overflow).toBeLessThanOrEqual(1 + 1e-9);
        for (const mark of [bar.cap, bar.softCap]) if (mark !== null) expect(mark).toBeLessThanOrEqual(1);
      }),
    );
  });
});
