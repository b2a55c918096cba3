import { DAMAGE_TYPES } from '@guildhall/heroes';
import { describe, expect, it } from 'vitest';
import { sumLabel, sumValue, wordedBonus } from './stat-words.ts';

describe('words of sums', () => {
  it.each([
    ['defense.ranged', 'Ranged defence'],
    ['recharge_time', 'Recharge'],
    ['mez_resistance.hold', 'Hold resistance'],
    ['debuff_resistance.recharge_time', 'Recharge debuff resistance'],
  ])('%s is %s', (stat, label) => expect(sumLabel(stat)).toBe(label));

  it('writes fractions as percent and points as they are', () => {
    expect(sumValue('defense.ranged', 0.025)).toBe('2.5 %');
    expect(sumValue('mez_protection.knockback', 4)).toBe('4');
  });

  it('names a whole family once', () => {
    expect(wordedBonus(DAMAGE_TYPES.map((type) => ({ stat: `damage.${type}`, value: 0.03 })))).toEqual([
      { label: 'Damage', value: '3 %' },
    ]);
  });

  it('joins alike values and keeps others apart', () => {
    expect(
      wordedBonus([
        { stat: 'resistance.fire', value: 0.03 },
        { stat: 'resistance.cold', value: 0.03 },
        { stat: 'recharge_time', value: 0.075 },
      ]),
    ).toEqual([
      { label: 'Fire, Cold resistance', value: '3 %' },
      { label: 'Recharge', value: '7.5 %' },
    ]);
  });
});
