import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { entry, piece, power, set, tinyBuild, tinyData } from '../calc/tiny-data.fixture.ts';
import { bonusStats, bonusValues, findBonuses } from './set-bonus-values.ts';

const uids = ['Crafted_Luck_A', 'Crafted_Luck_B', 'Crafted_Luck_C'];
const data = tinyData({
  powers: [
    power('Prime.A.Shield', { level: 1 }),
    power('Prime.A.Bare', { level: 1, acceptsSetTypes: [] }),
    power('Set_Bonus.Set_Bonus.Ranged_2', {}, { attribute: 'defense.ranged', scale: 0.025 }),
    power('Set_Bonus.Set_Bonus.Ranged_3', {}, { attribute: 'defense.ranged', scale: 0.0375 }),
    power('Set_Bonus.Set_Bonus.Arena', {}, { attribute: 'defense.ranged', scale: 0.3 }),
  ],
  pieces: uids.map((uid) => piece(uid, { set: 'Luck' })),
  sets: [
    set('Luck', {
      pieces: uids,
      bonuses: [
        { pieces: 2, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Ranged_2'] },
        { pieces: 3, pvMode: 'any', powers: ['Set_Bonus.Set_Bonus.Ranged_3'] },
        { pieces: 3, pvMode: 'pvp', powers: ['Set_Bonus.Set_Bonus.Arena'] },
      ],
    }),
  ],
});
const build = tinyBuild(entry('Prime.A.Shield', uids.slice(0, 2)), entry('Prime.A.Bare', []));

describe('set bonuses by what they raise', () => {
  it('says what a bonus power is worth', () => {
    expect(bonusValues(data, build.archetype, 'Set_Bonus.Set_Bonus.Ranged_2')).toEqual([
      { stat: 'defense.ranged', value: 0.025 },
    ]);
    expect(bonusValues(data, build.archetype, 'Set_Bonus.Set_Bonus.Unheard')).toEqual([]);
    expect(bonusStats(data, build.archetype)).toEqual(['defense.ranged']);
  });

  it('finds them, the largest first, with the powers that take the set', () => {
    const found = findBonuses(data, build, computeBuild(data, build), { stat: 'defense.ranged' });
    expect(
      found.map(({ pieces, value, copies, counts, powers }) => [pieces, value, copies, counts, powers]),
    ).toEqual([
      [3, 0.0375, 0, true, [{ list: 'picks', index: 0 }]],
      [2, 0.025, 1, true, [{ list: 'picks', index: 0 }]],
    ]);
  });

  it('leaves out what is smaller than asked for, and keeps to the rules of the mode', () => {
    const result = computeBuild(data, build);
    expect(findBonuses(data, build, result, { stat: 'defense.ranged', least: 0.03 })).toHaveLength(1);
    const arena = findBonuses(data, build, result, { stat: 'defense.ranged', options: { mode: 'pvp' } });
    expect(arena[0]?.value).toBeGreaterThan(0.1);
  });
});
