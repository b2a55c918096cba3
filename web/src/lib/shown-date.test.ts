import { describe, expect, it } from 'vitest';
import { shownAge, shownDate } from './shown-date.ts';

describe('shownDate', () => {
  it('writes days, and times as their day', () => {
    expect(shownDate('2021-03-05')).toBe('5 Mar 2021');
    expect(shownDate('2025-12-31T23:00:00Z')).toBe('31 Dec 2025');
  });

  it('leaves what is no date alone', () => {
    expect(shownDate('Issue 27')).toBe('Issue 27');
    expect(shownDate('2021-13-01')).toBe('2021-13-01');
  });
});

describe('shownAge', () => {
  const now = Date.UTC(2026, 0, 2, 12);
  it.each([
    [30_000, 'just now'],
    [59 * 60_000, '59 min ago'],
    [23.5 * 3_600_000, '23 h ago'],
    [3 * 86_400_000, '30 Dec 2025'],
  ])('%d ms ago is "%s"', (age, shown) => {
    expect(shownAge(now - age, now)).toBe(shown);
  });
});
