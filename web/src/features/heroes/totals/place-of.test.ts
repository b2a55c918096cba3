import { describe, expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

describe('placeOf', () => {
  it.each([
    ['picks[3].slots[2]', 'pick 4, slot 3'],
    ['granted[0]', 'granted power 1'],
    ['PowerEntries[7].Level', 'PowerEntries[7].Level'],
  ])('%s is shown as "%s"', (path, shown) => {
    expect(placeOf(path)).toBe(shown);
  });
});
