import { describe, expect, it } from 'vitest';
import { bestNames, fitOf } from './rank-names.ts';

describe('fitOf', () => {
  it('prefers the beginning of a name, then beginnings of its words, then any place', () => {
    expect(fitOf('Hasten', 'has')).toBe(0);
    expect(fitOf('Luck of the Gambler', 'gam luck')).toBe(1);
    expect(fitOf('Hasten', 'ten')).toBe(2);
  });

  it('wants every word of the text', () => {
    expect(fitOf('Luck of the Gambler', 'luck numina')).toBeNull();
    expect(fitOf('Luck of the Gambler', 'LOTG')).toBeNull();
  });
});

describe('bestNames', () => {
  const names = ['Tough Hide', 'Weave', 'Tough', 'Enough'];
  const best = (text: string, most = 9) => bestNames(names, (name) => name, text, most);

  it('sorts by how well they fit and keeps the order of equals', () => {
    expect(best('tough')).toEqual(['Tough Hide', 'Tough']);
    expect(best('ough')).toEqual(['Tough Hide', 'Tough', 'Enough']);
    expect(best('ough', 1)).toEqual(['Tough Hide']);
    expect(best('zzz')).toEqual([]);
  });
});
