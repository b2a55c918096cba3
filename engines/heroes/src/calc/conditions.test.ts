import { describe, expect, it } from 'vitest';
import { answerQuestion, type BuildState, judgeCondition, specialHolds } from './conditions.ts';

const NONE: ReadonlySet<string> = new Set();
const on = (...names: string[]): ReadonlySet<string> => new Set(names);

describe('special states', () => {
  it('are off until switched on', () => {
    expect(specialHolds('containment', NONE)).toBe(false);
    expect(specialHolds('containment', on('containment'))).toBe(true);
  });

  it('hold by default when they say what is not', () => {
    expect(specialHolds('not_accelerated', NONE)).toBe(true);
    expect(specialHolds('not_accelerated', on('accelerated'))).toBe(false);
  });

  it('start at level 0 where they have levels', () => {
    expect(specialHolds('combo_level_0', NONE)).toBe(true);
    expect(specialHolds('combo_level_0', on('combo_level_2'))).toBe(false);
    expect(specialHolds('perfection_of_body_0', on('combo_level_2'))).toBe(true);
    expect(specialHolds('combo_level_1', NONE)).toBe(false);
  });

  it('know the one that denies two', () => {
    const name = 'not_defensive_nor_offensive_adaptation';
    expect(specialHolds(name, NONE)).toBe(true);
    expect(specialHolds(name, on('offensive_adaptation'))).toBe(false);
  });
});

describe('conditions on the build', () => {
  const state: BuildState = {
    isActive: (power) => power === 'a.b.on',
    isTaken: (power) => power === 'a.b.owned',
    stacks: (power) => (power === 'a.b.stacked' ? 3 : 0),
    chanceChange: (tag) => (tag === 'raised' ? 0.5 : 0),
  };
  const holds = (key: string, value: string): boolean => {
    const verdict = judgeCondition({ type: 'data', key, value }, NONE);
    return typeof verdict === 'boolean' ? verdict : answerQuestion(verdict, state);
  };

  it.each([
    ['Active:A.B.On', 'True', true],
    ['Active:A.B.On', 'False', false],
    ['Active:A.B.Off', 'False', true],
    ['Taken:A.B.Owned', 'True', true],
    ['Taken:A.B.Other', 'True', false],
    ['Stacks:A.B.Stacked', '= 3', true],
    ['Stacks:A.B.Stacked', '> 3', false],
    ['Stacks:A.B.Stacked', '< 4', true],
    ['Team:Defender', '> 1', false],
  ])('%s %s is %s', (key, value, expected) => {
    expect(holds(key, value)).toBe(expected);
  });

  it('can be switched on by name', () => {
    const condition = { type: 'data', key: 'Active:Inherent.Inherent.Fast_Snipe', value: 'True' } as const;
    expect(judgeCondition(condition, on('inherent.inherent.fast_snipe'))).toBe(true);
    expect(judgeCondition({ ...condition, value: 'False' }, on('inherent.inherent.fast_snipe'))).toBe(false);
  });
});
