import { describe, expect, it } from 'vitest';
import { ratingBand } from './rating-band.ts';

describe('ratingBand', () => {
  it('is as wide as 1.96 deviations to each side', () => {
    expect(ratingBand({ rating: 520, rd: 80 }, 0)).toEqual({
      rating: 520,
      rd: 80,
      low: 520 - 156.8,
      high: 520 + 156.8,
      provisional: false,
    });
    expect(ratingBand({ rating: 500, rd: 91 }, 0.5).provisional).toBe(true);
  });

  it('widens with idle days, at most to that of a stranger', () => {
    expect(ratingBand({ rating: 500, rd: 50 }, 30).rd).toBeCloseTo(
      Math.hypot(50, 0.06 * 173.7178 * Math.sqrt(30)),
      9,
    );
    expect(ratingBand({ rating: 500, rd: 50 }, 100_000).rd).toBe(140);
  });
});
