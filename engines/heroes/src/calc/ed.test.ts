import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from './default-rules.ts';
import { applyEd, diversify, scheduleOf } from './ed.ts';

describe('enhancement diversification', () => {
  it.each([
    ['A', 0.7, 0.7],
    ['A', 0.85, 0.835],
    ['A', 0.9, 0.88],
    ['A', 0.999, 0.9493],
    ['A', 1, 0.95],
    ['A', 1.2714, 0.99071],
    ['A', 2, 1.1],
    ['B', 0.2, 0.2],
    ['B', 0.5, 0.49],
    ['B', 0.7635, 0.584525],
    ['B', 1, 0.62],
    ['C', 1, 0.98],
    ['C', 1.5, 1.165],
    ['D', 1.5, 1.47],
    ['D', 2, 1.71],
  ] as const)('schedule %s keeps %d as %d', (schedule, sum, kept) => {
    expect(applyEd(DEFAULT_RULES, schedule, sum)).toBeCloseTo(kept, 9);
  });

  it('leaves negative sums as they are', () => {
    expect(diversify([0.7, 0.9, 1], -0.4)).toBe(-0.4);
  });
});

describe('the schedule of an aspect', () => {
  it.each([
    ['defense', 'B'],
    ['to_hit', 'B'],
    ['resistance', 'B'],
    ['range', 'B'],
    ['interrupt_time', 'C'],
    ['damage', 'A'],
    ['recharge_time', 'A'],
  ] as const)('%s is %s', (aspect, schedule) => {
    expect(scheduleOf(aspect)).toBe(schedule);
  });

  it('is D for knockback and knockup, A for other mez', () => {
    expect(
      ['knockback', 'knockup', 'hold', 'terrorize', 'confuse'].map((mez) => scheduleOf('mez', mez)),
    ).toEqual(['D', 'D', 'A', 'A', 'A']);
  });
});
