import { type Static, Type } from 'typebox';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';

export const RatingSchema = named(
  'TrainingRating',
  closed({
    rating: Type.Number({ description: '500 is where everybody starts; 400 points are odds of ten to one' }),
    rd: Type.Number({ description: 'Standard deviation of the rating, with idle days counted in' }),
    low: Type.Number({ description: 'Lower end of the 95 % band' }),
    high: Type.Number({ description: 'Upper end of the 95 % band' }),
    provisional: Type.Boolean({ description: 'The deviation is above 90' }),
    ratedAttempts: Type.Integer({ minimum: 0 }),
    placement: nullable(
      closed({ done: Type.Integer(), of: Type.Integer() }, 'Null once the placement is over'),
    ),
    history: Type.Array(closed({ at: Timestamp, rating: Type.Number(), rd: Type.Number() }), {
      description: 'After each of the last 500 rated attempts, oldest first',
    }),
  }),
);
export type RatingJson = Static<typeof RatingSchema>;

const Count = Type.Integer({ minimum: 0 });

export const StatisticsSchema = named(
  'TrainingStatistics',
  closed({
    judgements: closed({
      hits: Type.Integer({ description: 'Phish recognised' }),
      misses: Count,
      falseAlarms: Type.Integer({ description: 'Legitimate messages taken for phish' }),
      correctRejections: Count,
    }),
    dPrime: nullable(Type.Number({ description: 'How well both are told apart; null before both were met' })),
    criterion: nullable(Type.Number({ description: 'Below 0 reports readily, above 0 trusts readily' })),
    brier: nullable(
      Type.Number({ description: 'Mean squared error of the stated confidence; .25 is a coin' }),
    ),
    calibration: Type.Array(
      closed({
        from: Type.Number(),
        to: Type.Number(),
        count: Count,
        confidence: Type.Number({ description: 'Mean stated, 0.5..1' }),
        right: Type.Number({ description: 'Share that was right' }),
      }),
    ),
    techniques: Type.Array(
      closed({
        id: Type.String(),
        name: Type.String(),
        attempts: Count,
        correct: Count,
        score: Type.Number({ description: 'Mean, 0..1' }),
      }),
    ),
  }),
);
export type StatisticsJson = Static<typeof StatisticsSchema>;

export const ReviewSchema = named(
  'TrainingReview',
  closed({
    technique: Type.String(),
    name: Type.String(),
    due: Timestamp,
    isDue: Type.Boolean(),
    reviews: Count,
    lapses: Count,
    stability: Type.Number({ description: 'Days until recall falls to nine in ten' }),
  }),
);
export type ReviewJson = Static<typeof ReviewSchema>;

export const RefitSchema = named(
  'TrainingRefit',
  closed({
    id: Uuid,
    state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    startedAt: Timestamp,
    attempts: nullable(Type.Integer({ description: 'Rated attempts it was made from' })),
    scenarios: nullable(Type.Integer()),
    drift: nullable(Type.Number({ description: 'Mean move of the scenarios, in points' })),
    alarm: nullable(
      Type.Boolean({
        description: 'The drift is 25 points or more: nothing was changed, somebody should look',
      }),
    ),
    applied: nullable(Type.Boolean()),
    error: nullable(Type.String()),
  }),
);
export type RefitJson = Static<typeof RefitSchema>;

/** A player of the original contract that belongs to an account. */
export const LinkedPlayerSchema = named(
  'TrainingLinkedPlayer',
  closed({
    id: Type.Integer({ minimum: 1 }),
    username: Type.String(),
    email: Type.String(),
    rating: Type.Number(),
    rd: Type.Number(),
    resolved: Type.Integer({ minimum: 0, description: 'Scenarios that were answered' }),
    accuracyPercent: Type.Number({ minimum: 0, maximum: 100 }),
    createdAt: Timestamp,
  }),
);
export type LinkedPlayerJson = Static<typeof LinkedPlayerSchema>;
