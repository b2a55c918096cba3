import { difficultyPrior } from '../rating/scenario-rating.ts';

export type CueCategory = 'few' | 'some' | 'many';
export type PremiseCategory = 'weak' | 'medium' | 'strong';
export type DetectionDifficulty = 'least' | 'moderate-to-least' | 'moderate' | 'very';

/** The five elements of premise alignment, each 0, 2, 4, 6 or 8. */
export interface PremiseAlignment {
  /** Mimics a process of the workplace. */
  readonly workplaceProcess: number;
  /** Relevant at the workplace. */
  readonly workplaceRelevance: number;
  /** Fits other events. */
  readonly otherEvents: number;
  /** Worry about what happens when one does not click. */
  readonly consequenceOfNotClicking: number;
  /** Has been the subject of training or warnings; lowers the alignment. */
  readonly trainingExposure: number;
}

export interface PhishScaleRating {
  readonly cueCount: number;
  readonly cueCategory: CueCategory;
  readonly premiseRating: number;
  readonly premiseCategory: PremiseCategory;
  readonly detectionDifficulty: DetectionDifficulty;
  /** 1..10, the author's scale. */
  readonly difficultyLevel: number;
  /** Rating points a scenario starts with. */
  readonly scenarioRating: number;
}

const DIFFICULTY: Readonly<Record<CueCategory, Readonly<Record<PremiseCategory, DetectionDifficulty>>>> = {
  few: { weak: 'moderate', medium: 'very', strong: 'very' },
  some: { weak: 'moderate-to-least', medium: 'moderate', strong: 'very' },
  many: { weak: 'least', medium: 'moderate', strong: 'moderate' },
};

const LEVEL: Readonly<Record<DetectionDifficulty, number>> = {
  least: 2,
  'moderate-to-least': 3.5,
  moderate: 5,
  very: 8,
};

function cueCategory(count: number): CueCategory {
  if (count <= 8) return 'few';
  return count <= 14 ? 'some' : 'many';
}

function premiseCategory(rating: number): PremiseCategory {
  if (rating <= 10) return 'weak';
  return rating <= 17 ? 'medium' : 'strong';
}

/**
 * NIST Phish Scale (TN 2276, 2023): how hard a phishing mail is to detect, from the
 * number of cues (every instance counts) and how well its premise fits the reader.
 */
export function ratePhish(
  cues: Readonly<Record<string, number>>,
  alignment: PremiseAlignment,
): PhishScaleRating {
  const cueCount = Object.values(cues).reduce((sum, count) => sum + count, 0);
  const premiseRating =
    alignment.workplaceProcess +
    alignment.workplaceRelevance +
    alignment.otherEvents +
    alignment.consequenceOfNotClicking -
    alignment.trainingExposure;
  const cue = cueCategory(cueCount);
  const premise = premiseCategory(premiseRating);
  const detectionDifficulty = DIFFICULTY[cue][premise];
  const difficultyLevel = LEVEL[detectionDifficulty];
  return {
    cueCount,
    cueCategory: cue,
    premiseRating,
    premiseCategory: premise,
    detectionDifficulty,
    difficultyLevel,
    scenarioRating: difficultyPrior(difficultyLevel).rating,
  };
}
