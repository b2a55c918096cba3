import type { Stat } from '@guildhall/heroes';
import { describe, expect, it } from 'vitest';
import { defenseSpec, resistanceSpec, scalarSpec } from './stat-specs.ts';
import { shownDifference, spokenStat, standing } from './stat-view.ts';

const stat = (value: number, more: Partial<Stat> = {}): Stat => ({
  value,
  uncapped: value,
  cap: null,
  softCap: null,
  base: 0,
  unknown: 0,
  ...more,
});

const ranged = defenseSpec('ranged');
const fire = resistanceSpec('fire');

describe('standing', () => {
  it('speaks the players\u2019 language', () => {
    expect(spokenStat(stat(0.438, { softCap: 0.45 }), ranged)).toBe(
      'Ranged defence 43.8 %, 1.2 % short of the soft cap',
    );
    expect(standing(stat(0.5, { softCap: 0.45 }), ranged)).toBe('5.0 % over the soft cap');
    expect(standing(stat(0.75, { uncapped: 0.812, cap: 0.75 }), fire)).toBe('6.2 % over the cap');
    expect(standing(stat(0.75, { cap: 0.75 }), fire)).toBe('at the cap');
  });

  it('never calls a total final while names are unknown', () => {
    expect(spokenStat(stat(0.2, { unknown: 2, cap: 0.75 }), fire)).toBe(
      'Fire resistance 20.0 %, cap 75.0 %, incomplete: 2 unknown',
    );
  });
});

describe('shownDifference', () => {
  it('is the difference of what is shown, so that the sums on screen agree', () => {
    expect(shownDifference(0.4126, 0.4374, ranged)).toBe('+2.4');
    expect(shownDifference(0.41, 0.4104, ranged)).toBe('');
    const hitPoints = scalarSpec('hitPoints', { label: 'Hit points', unit: 'points', full: 3000 });
    expect(shownDifference(1874.4, 1870.6, hitPoints)).toBe('\u22123');
  });
});
