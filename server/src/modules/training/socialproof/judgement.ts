import type { StoredAction, StoredTruth } from '../training-tables.ts';

/** Chance that a blind choice among three actions succeeds, halved as for every choice of action. */
export const ACTION_GUESS_FLOOR = 1 / 6;

/**
 * Credit of each action, 0..1. Whoever always does the same averages at most 0.5,
 * less than the 0.58 expected of a stranger, and so never gains; a fifth for
 * reporting a legitimate message would already let somebody who reports everything rise.
 */
const SCORES: Readonly<Record<StoredTruth, Readonly<Record<StoredAction, number>>>> = {
  phish: { reported_phish: 1, ignored: 0.3, deleted_safe: 0 },
  legit: { deleted_safe: 1, ignored: 0.5, reported_phish: 0 },
};

const MESSAGES: Readonly<Record<StoredTruth, Readonly<Record<StoredAction, string>>>> = {
  phish: {
    reported_phish: 'Right: this was phishing, and reporting it protects others as well.',
    ignored: 'This was phishing. Nothing happened to you, but nobody was warned.',
    deleted_safe: 'This was phishing, and you took it for a safe message.',
  },
  legit: {
    deleted_safe: 'Right: this message was legitimate.',
    ignored: 'This message was legitimate; it would have been safe to deal with.',
    reported_phish: 'This message was legitimate. A false alarm costs little, but it is not free.',
  },
};

export interface Verdict {
  readonly correct: boolean;
  /** 0..1. */
  readonly score: number;
  readonly message: string;
}

/** What an action is worth, given what the message was. */
export function judge(truth: StoredTruth, action: StoredAction): Verdict {
  const score = SCORES[truth][action];
  return { correct: score === 1, score, message: MESSAGES[truth][action] };
}

/**
 * What a scenario of the original contract is. Its clients only name a type, and
 * everything it ever made was an attack, so that is what a type is unless it says
 * otherwise; the words of the message are never guessed from.
 */
export function truthOfType(scenarioType: string): StoredTruth {
  return /legit|benign|safe|ham\b/i.test(scenarioType) ? 'legit' : 'phish';
}
