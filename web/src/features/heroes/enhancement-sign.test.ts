import type { EnhancementAspect } from '@guildhall/heroes';
import { describe, expect, it } from 'vitest';
import { acronym, codeOf } from './enhancement-sign.ts';

const piece = (...aspects: EnhancementAspect[]) => ({
  boosts: aspects.map((aspect) => ({ aspect, schedule: 'A' as const, multiplier: 1 })),
  effects: [],
});

describe('codeOf', () => {
  it('spells one aspect, and takes a letter each for several', () => {
    expect(codeOf(piece('accuracy'))).toBe('Acc');
    expect(codeOf(piece('accuracy', 'damage'))).toBe('AD');
    expect(codeOf(piece('accuracy', 'damage', 'endurance_discount', 'recharge_time'))).toBe('ADER');
  });

  it('counts two names of one thing once', () => {
    expect(codeOf(piece('jump_speed', 'jump_height'))).toBe('Jmp');
    expect(codeOf(piece('mez', 'mez', 'accuracy'))).toBe('MA');
  });

  it('marks a piece that only carries a proc', () => {
    expect(codeOf({ ...piece(), isProc: true })).toBe('Prc');
    expect(codeOf(piece())).toBe('?');
  });
});

describe('acronym', () => {
  it.each([
    ['Luck of the Gambler', 'LotG'],
    ['Superior Unrelenting Fury', 'SUF'],
    ['Hecatomb', 'Heca'],
    ['Gift of the Ancients', 'GotA'],
  ])('%s is written %s', (name, short) => {
    expect(acronym(name)).toBe(short);
  });
});
