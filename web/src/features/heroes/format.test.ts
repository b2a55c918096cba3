import { describe, expect, it } from 'vitest';
import { fixed, lastPart, signed, trimmed } from './format.ts';

describe('numbers', () => {
  it('has a real minus sign and no negative zero', () => {
    expect(fixed(-1.25, 1)).toBe('\u22121.3');
    expect(fixed(-0.04, 1)).toBe('0.0');
    expect(fixed(1874.0692, 0)).toBe('1874');
  });

  it('signs differences', () => {
    expect(signed(2.5, 1)).toBe('+2.5');
    expect(signed(-2.5, 1)).toBe('\u22122.5');
    expect(signed(0.01, 1)).toBe('0.0');
  });

  it('drops decimals that say nothing', () => {
    expect([8, 2.5, 1.188, 450, 0.1].map((value) => trimmed(value))).toEqual([
      '8',
      '2.5',
      '1.19',
      '450',
      '0.1',
    ]);
  });
});

describe('lastPart', () => {
  it('makes a name of an id', () => {
    expect(lastPart('Pool.Fighting.Cross_Punch')).toBe('Cross Punch');
  });
});
