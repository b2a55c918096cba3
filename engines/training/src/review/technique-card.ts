import { type Card, createEmptyCard, fsrs, type Grade, Rating as Recall } from 'ts-fsrs';

/** How well a technique was recognised, worst first. */
export type RecallGrade = 'again' | 'hard' | 'good' | 'easy';

/** Memory of one technique by one player, as FSRS keeps it. */
export interface TechniqueCard {
  readonly due: Date;
  /** Days until recall falls to the wanted share. */
  readonly stability: number;
  /** 1..10. */
  readonly difficulty: number;
  /** Days until it is due, counted from the last review. */
  readonly intervalDays: number;
  readonly reviews: number;
  readonly lapses: number;
  readonly lastReview?: Date;
  /** FSRS' own learning state. */
  readonly state: number;
}

const GRADES: Readonly<Record<RecallGrade, Grade>> = {
  again: Recall.Again,
  hard: Recall.Hard,
  good: Recall.Good,
  easy: Recall.Easy,
};

/** Whole days, no chance: the same history always gives the same date. */
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, request_retention: 0.9 });

function toFsrs(card: TechniqueCard): Card {
  return {
    ...createEmptyCard(card.due),
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled_days: card.intervalDays,
    reps: card.reviews,
    lapses: card.lapses,
    state: card.state,
    ...(card.lastReview === undefined ? {} : { last_review: card.lastReview }),
  };
}

function fromFsrs(card: Card): TechniqueCard {
  return {
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    intervalDays: card.scheduled_days,
    reviews: card.reps,
    lapses: card.lapses,
    state: card.state,
    ...(card.last_review === undefined ? {} : { lastReview: card.last_review }),
  };
}

/** The card after a technique was met at `at`; without a card it is met for the first time. */
export function reviewTechnique(
  card: TechniqueCard | undefined,
  grade: RecallGrade,
  at: Date,
): TechniqueCard {
  const before = card === undefined ? createEmptyCard(at) : toFsrs(card);
  return fromFsrs(scheduler.next(before, at, GRADES[grade]).card);
}

/**
 * Grade of an attempt: a failure forgets; success counts as hard when fewer than
 * half of the cues were found, as easy when all were found quickly.
 */
export function recallGrade(attempt: {
  readonly succeeded: boolean;
  /** Share of the cues found, 0..1; absent when the interaction did not ask for cues. */
  readonly cuesFound?: number;
  readonly quick: boolean;
}): RecallGrade {
  if (!attempt.succeeded) return 'again';
  if (attempt.cuesFound === undefined) return 'good';
  if (attempt.cuesFound < 0.5) return 'hard';
  return attempt.quick && attempt.cuesFound === 1 ? 'easy' : 'good';
}
