import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.ts';
import {
  type AspectValueInput,
  effectivePieceLevel,
  relativeLevelFactor,
  scheduleValue,
  usualAspectShare,
} from './enhancement-value.ts';

const INVENTION: AspectValueInput = {
  values: DEFAULT_RULES.inventionValues,
  grades: DEFAULT_RULES.gradeValues,
  kind: 'set',
  grade: 'none',
  level: 50,
  relativeLevel: 0,
  superior: false,
};

describe('the value of a piece', () => {
  it('is shared by its aspects', () => {
    const level50 = scheduleValue(INVENTION, 'A');
    expect(level50 * usualAspectShare(2)).toBeCloseTo(0.264875, 6);
    expect(level50 * usualAspectShare(3)).toBeCloseTo(0.2119, 6);
    expect(level50 * usualAspectShare(4)).toBeCloseTo(0.185413, 6);
    expect(usualAspectShare(5)).toBe(usualAspectShare(4));
    expect(scheduleValue(INVENTION, 'B') * usualAspectShare(3)).toBeCloseTo(0.12725, 6);
  });

  it('is a quarter higher for superior pieces, and for five boosters', () => {
    expect(scheduleValue({ ...INVENTION, superior: true }, 'A')).toBeCloseTo(0.52975, 9);
    expect(scheduleValue({ ...INVENTION, kind: 'invention', relativeLevel: 5 }, 'A')).toBeCloseTo(0.52975, 9);
  });

  it('depends on its own level: a level 25 piece is weaker than a level 50 one', () => {
    expect(scheduleValue({ ...INVENTION, level: 25 }, 'A')).toBeCloseTo(0.3202, 9);
  });

  it('comes from the grade for origin enhancements and is full for each aspect of special ones', () => {
    const origin = { ...INVENTION, kind: 'common' } as const;
    expect((['TO', 'DO', 'SO'] as const).map((grade) => scheduleValue({ ...origin, grade }, 'A'))).toEqual([
      0.083, 0.167, 0.333,
    ]);
    expect(scheduleValue(origin, 'A')).toBe(0);
    expect(scheduleValue({ ...INVENTION, kind: 'special' }, 'B')).toBe(0.2);
  });
});

describe('the relative level factor', () => {
  it.each([
    [-3, 0.7],
    [-2, 0.8],
    [-1, 0.9],
    [0, 1],
    [3, 1.15],
    [5, 1.25],
    [9, 1.25],
    [-9, 0.7],
  ])('of %d is %d', (step, factor) => {
    expect(relativeLevelFactor(step)).toBeCloseTo(factor, 9);
  });
});

describe('the level at which a piece works', () => {
  const crafted = { levelMin: 25, levelMax: 50 };
  const attuned = { attuned: true, levelMin: 10, levelMax: 30 } as const;

  it('is its own level for crafted pieces, and never above the character when exemplared', () => {
    expect(effectivePieceLevel(crafted, { level: 35 }, 50)).toBe(35);
    expect(effectivePieceLevel(crafted, { level: 53 }, 50)).toBe(53);
    expect(effectivePieceLevel(crafted, { level: 35 }, 20)).toBe(20);
  });

  it('follows the character within the set for attuned ones', () => {
    expect([5, 22, 50].map((level) => effectivePieceLevel(attuned, { level: 1 }, level))).toEqual([
      10, 22, 30,
    ]);
  });
});
