import { describe, expect, it } from 'vitest';
import { answerQuestion, type BuildState, judgeCondition } from './conditions.ts';

const NONE: ReadonlySet<string> = new Set();
const on = (...names: string[]): ReadonlySet<string> => new Set(names);

describe('conditions on the build', () => {
  const state: BuildState = {
    isActive: (power) => power === 'a.b.on',
    isTaken: (power) => power === 'a.b.owned',
    stacks: (power) => (power === 'a.b.stacked' ? 3 : 0),
    holds: (name) => name === 'containment',
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
