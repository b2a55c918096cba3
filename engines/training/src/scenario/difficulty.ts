import { ratePhish } from '../phish-scale/phish-scale.ts';
import type { Rating } from '../rating/scale.ts';
import { difficultyPrior } from '../rating/scenario-rating.ts';
import type { Scenario } from './model.ts';
import { NIST_CUES } from './vocabulary.ts';

/** What is assumed of a scenario before anybody played it. */
export interface AssumedDifficulty {
  /** 1 easiest … 10 hardest. */
  readonly level: number;
  readonly prior: Rating;
  /** Cue instances that were counted. */
  readonly cueCount: number;
  readonly reason: string;
}

/** Levels of a legitimate message that looks like one (0), and like an attack (8). */
const EASIEST = 2;
const HARDEST = 8;
const LIKENESS_MAX = 8;
const INBOX_LEVEL = 5;
/** Cues a kind can show at all, of the 23: the Phish Scale counts are meant for mail. */
const REDUCED: Readonly<Record<string, number>> = {
  email: 23,
  bec: 23,
  sms: 18,
  chat: 18,
  qr: 16,
  voice: 14,
  deepfake: 14,
  mfa_prompt: 10,
  usb_drop: 10,
  tailgating: 10,
};
const ALL_CUES = Object.keys(NIST_CUES).length;

/**
 * Difficulty by the NIST Phish Scale for attacks (cue counts of other channels than
 * mail scaled up to the full list), by the annotated likeness for legitimate messages.
 */
export function assumedDifficulty(scenario: Scenario): AssumedDifficulty {
  const cueCount = scenario.cues.reduce((sum, { spans }) => sum + spans.length, 0);
  if (scenario.truth === 'n/a') {
    return { level: INBOX_LEVEL, prior: difficultyPrior(INBOX_LEVEL), cueCount, reason: 'inbox' };
  }
  if (scenario.truth === 'legit') {
    const level = EASIEST + ((HARDEST - EASIEST) * (scenario.likeness ?? LIKENESS_MAX / 2)) / LIKENESS_MAX;
    return { level, prior: difficultyPrior(level), cueCount, reason: `likeness ${scenario.likeness ?? ''}` };
  }
  const counted = Math.round((cueCount * ALL_CUES) / (REDUCED[scenario.kind] ?? ALL_CUES));
  const none = {
    workplaceProcess: 4,
    workplaceRelevance: 4,
    otherEvents: 4,
    consequenceOfNotClicking: 4,
    trainingExposure: 4,
  };
  const scale = ratePhish({ all: counted }, scenario.alignment ?? none);
  return {
    level: scale.difficultyLevel,
    prior: difficultyPrior(scale.difficultyLevel),
    cueCount,
    reason: `${scale.cueCategory} cues, ${scale.premiseCategory} premise: ${scale.detectionDifficulty}`,
  };
}
