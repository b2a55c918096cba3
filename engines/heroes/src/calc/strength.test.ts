import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.ts';
import { applyEd } from './ed.ts';
import {
  enduranceCost,
  enhancedDamage,
  rechargeTime,
  strengthWithAlpha,
  toggleCostPerSecond,
} from './strength.ts';

describe('recharge', () => {
  it('adds slotted and global recharge in one divisor', () => {
    expect(rechargeTime(10, 0.95, 0.7)).toBeCloseTo(3.773585, 6);
    expect(rechargeTime(450, 1, 0.7)).toBeCloseTo(166.666667, 6);
  });

  it('is capped at five times the speed and a quarter of it', () => {
    expect(rechargeTime(100, 1, 5)).toBe(20);
    expect(rechargeTime(10, 0, -3)).toBe(40);
  });
});

describe('endurance', () => {
  it('divides, so that reductions beyond 100 % never make a cost negative', () => {
    expect(enduranceCost(10.4, 0.6)).toBeCloseTo(6.5, 9);
    expect(enduranceCost(10, 1.86)).toBeGreaterThan(0);
  });

  it('of toggles is stored per activation period', () => {
    expect(toggleCostPerSecond(0.78, 2)).toBeCloseTo(0.39, 9);
    expect(toggleCostPerSecond(0.1625, 0.5)).toBeCloseTo(0.325, 9);
    expect(enduranceCost(0.325, 0.5)).toBeCloseTo(0.216667, 6);
  });
});

describe('damage', () => {
  it('adds slotting and buffs, never multiplies them', () => {
    expect(enhancedDamage(100, 0.95, 0.3, 5)).toBeCloseTo(225, 9);
  });

  it('stays between a tenth and the cap of the archetype', () => {
    expect(enhancedDamage(100, 1, 6, 5)).toBe(500);
    expect(enhancedDamage(100, 0, -4, 5)).toBeCloseTo(10, 9);
  });
});

describe('Alpha', () => {
  const ed = (sum: number): number => applyEd(DEFAULT_RULES, 'A', sum);

  it('adds one share before ED and one after', () => {
    expect(strengthWithAlpha(ed, 0.95, { inEd: 0.15, afterEd: 0.3 })).toBeCloseTo(1.265, 9);
    expect(strengthWithAlpha(ed, 0, { inEd: 0.275, afterEd: 0.055 })).toBeCloseTo(0.33, 9);
  });
});
