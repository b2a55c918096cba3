import { describe, expect, it } from 'vitest';
import { baseToHit, hitChance } from './accuracy.ts';

const EVEN = { powerAccuracy: 1, enhancement: 0, globalAccuracy: 0, baseToHit: 0.75, toHitBuff: 0 };

describe('the chance to hit', () => {
  it('multiplies accuracy and to-hit', () => {
    expect(hitChance(EVEN)).toEqual({ unclamped: 0.75, chance: 0.75 });
    const versusFour = { ...EVEN, powerAccuracy: 1.2, enhancement: 0.514, baseToHit: 0.39 };
    expect(hitChance(versusFour).chance).toBeCloseTo(0.708552, 9);
  });

  it('stays within 5 % and 95 %', () => {
    const sure = hitChance({ ...EVEN, enhancement: 0.333 });
    expect(sure.unclamped).toBeCloseTo(0.99975, 9);
    expect(sure.chance).toBe(0.95);
    const hopeless = hitChance({ ...EVEN, baseToHit: 0.08, toHitBuff: -0.3 });
    expect(hopeless.unclamped).toBeCloseTo(-0.22, 9);
    expect(hopeless.chance).toBe(0.05);
  });

  it('clamps the to-hit bracket before accuracy multiplies it', () => {
    const blinded = { ...EVEN, powerAccuracy: 2, toHitBuff: -0.9 };
    expect(hitChance(blinded).chance).toBeCloseTo(0.1, 9);
  });

  it('falls with the defence of the target', () => {
    expect(hitChance({ ...EVEN, targetDefense: 0.45 }).chance).toBeCloseTo(0.3, 9);
  });
});

describe('level differences', () => {
  it.each([
    [-4, 0.95],
    [-3, 0.9],
    [0, 0.75],
    [1, 0.65],
    [2, 0.56],
    [3, 0.48],
    [4, 0.39],
    [7, 0.08],
    [12, 0.08],
  ])('base to-hit against %d levels is %d', (level, chance) => {
    expect(baseToHit(level)).toBe(chance);
  });
});
