import { boundedDeviation, type Rating, RD_PROVISIONAL, widenedVariance } from './scale.ts';

/** Standard deviations that hold 95 % of a normal distribution. */
const NINETY_FIVE = 1.96;

/** A rating as it is shown: never without how sure it is. */
export interface RatingBand extends Rating {
  /** Ends of the 95 % band, rating points. */
  readonly low: number;
  readonly high: number;
  readonly provisional: boolean;
}

/** The band of a rating after some days without play, which widen it. */
export function ratingBand({ rating, rd }: Rating, idleDays: number): RatingBand {
  const now = idleDays < 1 ? rd : boundedDeviation(widenedVariance(rd, idleDays));
  return {
    rating,
    rd: now,
    low: rating - NINETY_FIVE * now,
    high: rating + NINETY_FIVE * now,
    provisional: now > RD_PROVISIONAL,
  };
}
