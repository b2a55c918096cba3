import { describe, expect, it } from 'vitest';
import { ratePhish } from './phish-scale.ts';

const alignment = {
  workplaceProcess: 0,
  workplaceRelevance: 0,
  otherEvents: 0,
  consequenceOfNotClicking: 0,
  trainingExposure: 0,
};

describe('ratePhish', () => {
  it.each([
    [8, 'few'],
    [9, 'some'],
    [14, 'some'],
    [15, 'many'],
  ] as const)('calls %d cues %s', (count, category) => {
    expect(ratePhish({ urgency: count - 1, threat: 1 }, alignment).cueCategory).toBe(category);
  });

  it.each([
    [10, 'weak'],
    [11, 'medium'],
    [17, 'medium'],
    [18, 'strong'],
  ] as const)('calls a premise of %d %s', (rating, category) => {
    const premise = { ...alignment, workplaceProcess: rating + 2, trainingExposure: 2 };
    expect(ratePhish({}, premise)).toMatchObject({ premiseRating: rating, premiseCategory: category });
  });

  it('takes the difficulty from the table of both', () => {
    const strong = { ...alignment, workplaceProcess: 8, workplaceRelevance: 8, otherEvents: 8 };
    expect(ratePhish({ urgency: 3 }, strong)).toMatchObject({
      detectionDifficulty: 'very',
      difficultyLevel: 8,
      scenarioRating: 650,
    });
    expect(ratePhish({ urgency: 15 }, strong).detectionDifficulty).toBe('moderate');
    expect(ratePhish({ urgency: 12 }, alignment)).toMatchObject({
      detectionDifficulty: 'moderate-to-least',
      difficultyLevel: 3.5,
      scenarioRating: 425,
    });
    expect(ratePhish({ urgency: 20 }, alignment).scenarioRating).toBe(350);
  });
});
