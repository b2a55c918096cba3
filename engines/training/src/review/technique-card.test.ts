import { describe, expect, it } from 'vitest';
import { type RecallGrade, recallGrade, reviewTechnique, type TechniqueCard } from './technique-card.ts';

const START = new Date('2026-01-01T09:00:00.000Z');

function review(grades: readonly RecallGrade[]): TechniqueCard[] {
  const cards: TechniqueCard[] = [];
  for (const grade of grades) {
    const last = cards.at(-1);
    cards.push(reviewTechnique(last, grade, last?.due ?? START));
  }
  return cards;
}

describe('reviewTechnique', () => {
  it('spaces what is known and brings back what was missed', () => {
    expect(review(['good', 'good', 'again', 'good']).map(({ intervalDays }) => intervalDays)).toEqual([
      3, 14, 2, 5,
    ]);
    expect(review(['good', 'good', 'good', 'good']).map(({ intervalDays }) => intervalDays)).toEqual([
      3, 14, 57, 196,
    ]);
  });

  it('counts reviews and lapses', () => {
    expect(review(['good', 'good', 'again']).at(-1)).toMatchObject({ reviews: 3, lapses: 1 });
  });

  it('gives the same date whenever the same history is replayed', () => {
    expect(review(['hard', 'easy', 'again'])).toEqual(review(['hard', 'easy', 'again']));
  });
});

describe('recallGrade', () => {
  it.each([
    [{ succeeded: false, cuesFound: 1, quick: true }, 'again'],
    [{ succeeded: true, cuesFound: 0.49, quick: true }, 'hard'],
    [{ succeeded: true, cuesFound: 0.5, quick: true }, 'good'],
    [{ succeeded: true, cuesFound: 1, quick: false }, 'good'],
    [{ succeeded: true, cuesFound: 1, quick: true }, 'easy'],
    [{ succeeded: true, quick: true }, 'good'],
  ] as const)('of %o is %s', (attempt, grade) => {
    expect(recallGrade(attempt)).toBe(grade);
  });
});
