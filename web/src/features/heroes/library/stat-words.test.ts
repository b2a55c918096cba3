import { describe, expect, it } from 'vitest';
import { statFloors } from './stat-words.ts';

describe('totals in the words of people', () => {
  it.each([
    ['ranged defence 45', 'defense.ranged>=45%'],
    ['Ranged Defence ≥ 45 %', 'defense.ranged>=45%'],
    ['melee def >= 32.5, smashing res 90', 'defense.melee>=32.5%,resistance.smashing>=90%'],
    ['hit points 2000', 'hit points>=2000'],
    ['recharge 70', 'recharge>=70%'],
    ['defense.ranged>=45%', 'defense.ranged>=45%'],
    ['', ''],
    ['nonsense', 'nonsense'],
  ])('%s', (text, floors) => expect(statFloors(text)).toBe(floors));
});
