import { describe, expect, it } from 'vitest';
import { addMark, toggleMark } from './marks.ts';

const span = (start: number, end: number, part = 'body') => ({ part, start, end });

describe('marks', () => {
  it('are set and taken away by the same key', () => {
    const one = toggleMark([], span(0, 10));
    expect(one).toEqual([span(0, 10)]);
    expect(toggleMark(one, span(5, 20))).toEqual([]);
    expect(toggleMark(one, span(0, 10, 'subject'))).toHaveLength(2);
  });

  it('that touch become one', () => {
    expect(addMark([span(0, 10), span(30, 40)], span(8, 20))).toEqual([span(30, 40), span(0, 20)]);
    expect(addMark([span(0, 10)], span(10, 12))).toHaveLength(2);
  });
});
