import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, foldText, nearestWords, searchWords, slipsOf } from './search-words.ts';

const word = fc.stringMatching(/^[a-z]{1,10}$/);

describe('words of a search', () => {
  it('are folded, counted and cut', () => {
    expect(foldText("Melf’s ÄCID—Arrow's (3rd)")).toBe('melfs acid arrows 3rd');
    expect(searchWords('  Adult   RED dragon! ')).toEqual(['adult', 'red', 'dragon']);
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
    expect(searchWords('🐉 ! ?')).toEqual([]);
  });

  it('hold nothing that means something to a query language', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const found of searchWords(text)) expect(found).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
      { seed: 3 },
    );
  });

  it('are as far apart one way as the other', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 10)).toBe(editDistance(b, a, 10));
        expect(editDistance(a, a, 3)).toBe(0);
      }),
      { seed: 5 },
    );
    expect(editDistance('orge', 'ogre', 3)).toBe(1);
    expect(editDistance('kitten', 'sitting', 5)).toBe(3);
    expect(editDistance('abcdef', 'x', 2)).toBe(3);
  });

  it('with one slip are one edit from what was meant', () => {
    fc.assert(
      fc.property(word, (typed) => {
        for (const slip of slipsOf(typed)) expect(editDistance(typed, slip, 3)).toBe(1);
      }),
      { seed: 8 },
    );
    expect(slipsOf('orge')).toContain('ogre');
  });

  it('mean the nearest known ones, whole words before beginnings', () => {
    expect(nearestWords('firebal', ['fireballs', 'fireball', 'firebolt', 'table'])[0]).toBe('fireball');
    expect(nearestWords('goblni', ['goblin', 'golem', 'gnoll'])).toEqual(['goblin']);
    expect(nearestWords('xyzzy', ['fire', 'cold'])).toEqual([]);
  });
});
