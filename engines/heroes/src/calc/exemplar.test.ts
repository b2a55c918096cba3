import { describe, expect, it } from 'vitest';
import type { ComputeOptions } from '../model/totals.ts';
import { computeBuild } from './compute-build.ts';
import { keepsSetBonus, lowestSlotLevel, usableAtLevel } from './exemplar.ts';
import { entry, piece, power, set, slotted, tinyBuild, tinyData } from './tiny-data.fixture.ts';

const crafted = { pieceLevel: 35, attuned: false, setLevelMin: 25, ignoresExemplar: false };

describe('what is kept when going back in level', () => {
  it('powers and slots gained up to five levels above', () => {
    expect([30, 34, 35, 36].map((level) => usableAtLevel(level, 30))).toEqual([true, true, true, false]);
  });

  it('set bonuses, by the level of the piece less three', () => {
    expect([31, 32, 33].map((level) => keepsSetBonus(crafted, level))).toEqual([false, true, true]);
    const attuned = { ...crafted, attuned: true };
    expect([21, 22].map((level) => keepsSetBonus(attuned, level))).toEqual([false, true]);
    expect(keepsSetBonus({ ...crafted, ignoresExemplar: true }, 1)).toBe(true);
  });

  it('or by the lower floor of the data', () => {
    expect([18, 19, 20].map((level) => keepsSetBonus(crafted, level, 'data'))).toEqual([false, true, true]);
    expect(keepsSetBonus({ ...crafted, ignoresExemplar: true }, 1, 'data')).toBe(true);
  });

  it('slots of a set from three levels below its first', () => {
    const of = (levelMin: number) => lowestSlotLevel({ levelMin, levelMax: 50 });
    expect([25, 5, 4, 3, 1].map(of)).toEqual([22, 2, 1, 1, 1]);
  });

  it('slots a set of one level at that level', () => {
    expect(lowestSlotLevel({ levelMin: 50, levelMax: 50 })).toBe(50);
  });
});

describe('a build below level 50', () => {
  const DEFENSE = { attribute: 'defense.melee', scale: 0.05 } as const;
  const data = tinyData({
    powers: [
      power('A.B.Early', { type: 'toggle' }, DEFENSE),
      power('A.B.Late', { type: 'toggle' }, { ...DEFENSE, scale: 0.2 }),
      power('Set_Bonus.Set_Bonus.Regen', {}, { attribute: 'regeneration', scale: 0.1 }),
    ],
    pieces: [
      piece('Def', {
        kind: 'invention',
        boosts: [{ aspect: 'defense', schedule: 'B', multiplier: 1 }],
      }),
      piece('Luck_A', { set: 'Luck' }),
      piece('Luck_B', { set: 'Luck' }),
    ],
    sets: [
      set('Luck', {
        levelMin: 25,
        pieces: ['Luck_A', 'Luck_B'],
        bonuses: [{ pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Regen'] }],
      }),
    ],
  });
  const build = tinyBuild(
    {
      ...entry('A.B.Early', [slotted('Def', { level: 40 })]),
      slots: [
        { level: 1, enhancement: slotted('Def', { level: 40 }) },
        { level: 34, enhancement: slotted('Luck_A', { level: 35 }) },
        { level: 1, enhancement: slotted('Luck_B', { level: 35 }) },
      ],
    },
    entry('A.B.Late', [], { level: 35 }),
  );
  const totals = (options: ComputeOptions) => computeBuild(data, build, options).totals;

  it('exemplared keeps five levels, and its pieces work at the lower level', () => {
    // Level 30 invention: 20.91 %.
    expect(totals({ level: 30 }).defense.melee.value).toBeCloseTo(0.05 * 1.2091 + 0.2, 9);
    expect(totals({ level: 29 }).defense.melee.value).toBeCloseTo(0.05 * 1.2068, 9);
    expect(totals({}).defense.melee.value).toBeCloseTo(0.05 * 1.2318 + 0.2, 9);
  });

  it('may count pieces at their own level instead', () => {
    const options = { level: 30, exemplar: { pieces: 'own_level' } } as const;
    expect(totals(options).defense.melee.value).toBeCloseTo(0.05 * 1.2318 + 0.2, 9);
  });

  it('on its way up has only what was gained', () => {
    const melee = (level: number) => totals({ level, levelRule: 'levelling' }).defense.melee.value;
    expect(melee(30)).toBeCloseTo(0.05 * 1.2091, 9);
    expect(melee(34)).toBeCloseTo(0.05 * 1.2182, 9);
    expect(melee(35)).toBeCloseTo(0.05 * 1.2205 + 0.2, 9);
    expect(totals({ level: 33, levelRule: 'levelling' }).regeneration.value).toBe(1);
    expect(totals({ level: 34, levelRule: 'levelling' }).regeneration.value).toBeCloseTo(1.1, 12);
  });

  it('loses set bonuses by the rule that is asked for', () => {
    const regeneration = (level: number, bonusFloor: 'piece' | 'data') =>
      totals({ level, exemplar: { bonusFloor } }).regeneration.value;
    expect([32, 31].map((level) => regeneration(level, 'piece'))).toEqual([1.1, 1]);
    // The second slot was gained at 34: it is there down to 29.
    expect([29, 28].map((level) => regeneration(level, 'data'))).toEqual([1.1, 1]);
  });
});
