import { describe, expect, it } from 'vitest';
import { checkedSettings } from './kept-settings.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

describe('kept circumstances', () => {
  it('come back as they were', () => {
    const kept = {
      level: 30,
      levelRule: 'levelling',
      mode: 'pvp',
      switches: ['Defiance', '!Hidden'],
      suppression: ['Attacked'],
      incarnateContent: true,
      targetLevel: 3,
    } as const;
    expect(checkedSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([
    [null],
    ['text'],
    [[1, 2]],
    [{ level: 0, mode: 'both', switches: 'all', targetLevel: 99, incarnateContent: 1 }],
    [{ level: 2.5, levelRule: 7, suppression: [1, {}], targetLevel: '3' }],
  ])('are as usual where they make no sense: %j', (value) => {
    expect(checkedSettings(value)).toEqual(DEFAULT_SETTINGS);
  });
});
