import {
  difficultyPrior,
  glicko2,
  type PlayerBelief,
  RATING_START,
  type Rating,
  rateAttempt,
  ratePhish,
  reviewTechnique,
  signalDetection,
  type TechniqueCard,
  type Truth,
  updateBelief,
} from '@guildhall/training';
import type { CaseValue } from '../golden-case.ts';
import { list, number, record, text } from './fields.ts';

/** What a case expects and what the engine answers, in the same shape. */
export interface Comparison {
  readonly expected: unknown;
  readonly got: unknown;
}

function ratingOf(value: CaseValue): Rating {
  return { rating: number(value, 'rating'), rd: number(value, 'rd') };
}

function beliefOf(value: CaseValue): PlayerBelief {
  return {
    ...ratingOf(value),
    tendency: number(value, 'tendency'),
    tendencySd: number(value, 'tendency_sd'),
  };
}

function shownBelief({ rating, rd, tendency, tendencySd }: PlayerBelief): CaseValue {
  return { rating, rd, tendency, tendency_sd: tendencySd };
}

function play(value: CaseValue): {
  score: number;
  guessFloor: number;
  idleDays: number;
  scenarioFrozen: boolean;
} {
  return {
    score: number(value, 'score'),
    guessFloor: number(value, 'guess_floor'),
    idleDays: number(value, 'days_since_last'),
    scenarioFrozen: value.scenario_frozen === true,
  };
}

function attempt(value: CaseValue): Comparison {
  const before = record(value, 'before');
  const got = rateAttempt({
    ...play(value),
    player: ratingOf(record(before, 'player')),
    scenario: ratingOf(record(before, 'scenario')),
  });
  return { expected: value.expect, got };
}

function beliefAttempt(value: CaseValue): Comparison {
  const before = record(value, 'before');
  const got = updateBelief({
    ...play(value),
    truth: text(value, 'truth') as Truth,
    player: beliefOf(record(before, 'player')),
    scenario: ratingOf(record(before, 'scenario')),
  });
  return { expected: value.expect, got: { ...got, player: shownBelief(got.player) } };
}

/** Scenarios of a sequence stay as they are: each attempt meets a fresh one. */
function sequence<T>(value: CaseValue, start: T, next: (player: T, step: CaseValue) => T): T[] {
  const players: T[] = [];
  for (const step of list(value, 'expect_after_each')) players.push(next(players.at(-1) ?? start, step));
  return players;
}

function attemptSequence(value: CaseValue): Comparison {
  const scenario = ratingOf(record(value, 'each_scenario'));
  const players = sequence(value, ratingOf(record(value, 'start')), (player, step) => {
    const common = { score: number(step, 'score'), guessFloor: number(value, 'guess_floor') };
    return rateAttempt({ ...common, player, scenario, idleDays: 0, scenarioFrozen: true }).player;
  });
  const given = list(value, 'expect_after_each');
  return { expected: given, got: players.map((player, i) => ({ ...given[i], ...player })) };
}

function beliefSequence(value: CaseValue): Comparison {
  const scenario = ratingOf(record(value, 'each_scenario'));
  const players = sequence(value, beliefOf(record(value, 'start')), (player, step) => {
    const truth = text(step, 'truth') as Truth;
    const common = { score: number(step, 'score'), guessFloor: number(value, 'guess_floor') };
    return updateBelief({ ...common, truth, player, scenario, idleDays: 0, scenarioFrozen: true }).player;
  });
  const given = list(value, 'expect_after_each');
  return {
    expected: given,
    got: players.map((player, i) => ({ ...given[i], ...shownBelief(player) })),
  };
}

/** Cases may use another base of the scale: only differences from it matter. */
function paper(value: CaseValue): Comparison {
  const shift = number(value, 'base') - RATING_START;
  const shifted = (item: CaseValue): Rating => ({
    rating: number(item, 'rating') - shift,
    rd: number(item, 'rd'),
  });
  const player = record(value, 'player');
  const after = glicko2(
    { ...shifted(player), volatility: number(player, 'vol') },
    list(value, 'games').map((game) => ({ ...shifted(game), score: number(game, 'score') })),
    number(value, 'tau'),
  );
  return {
    expected: value.expect,
    got: { rating: after.rating + shift, rd: after.rd, vol: after.volatility },
  };
}

function phishScale(value: CaseValue): Comparison {
  const alignment = record(value, 'alignment');
  const rated = ratePhish(record(value, 'cues') as Readonly<Record<string, number>>, {
    workplaceProcess: number(alignment, 'e1_workplace_process'),
    workplaceRelevance: number(alignment, 'e2_workplace_relevance'),
    otherEvents: number(alignment, 'e3_other_events'),
    consequenceOfNotClicking: number(alignment, 'e4_consequence_of_not_clicking'),
    trainingExposure: number(alignment, 'e5_training_exposure'),
  });
  return {
    expected: value.expect,
    got: {
      cue_count: rated.cueCount,
      cue_category: rated.cueCategory,
      premise_rating: rated.premiseRating,
      premise_category: rated.premiseCategory,
      detection_difficulty: rated.detectionDifficulty,
      difficulty_level: rated.difficultyLevel,
      scenario_rating: rated.scenarioRating,
    },
  };
}

const GRADES = ['again', 'hard', 'good', 'easy'] as const;

function spacedRepetition(value: CaseValue): Comparison {
  let card: TechniqueCard | undefined;
  const got = list(value, 'expect').map((step) => {
    const grade = GRADES[number(step, 'grade') - 1];
    if (grade === undefined) throw new Error('a grade is 1 to 4');
    card = reviewTechnique(card, grade, card?.due ?? new Date(text(value, 'start')));
    return {
      grade: step.grade,
      interval_days: card.intervalDays,
      due: card.due.toISOString(),
      stability: card.stability,
      difficulty: card.difficulty,
    };
  });
  return { expected: value.expect, got };
}

function sensitivity(value: CaseValue): Comparison {
  const { dPrime, criterion } = signalDetection({
    hits: number(value, 'hits'),
    misses: number(value, 'misses'),
    falseAlarms: number(value, 'false_alarms'),
    correctRejections: number(value, 'correct_rejections'),
  });
  return { expected: value.expect, got: { d_prime: dPrime, criterion } };
}

function prior(value: CaseValue): Comparison {
  return { expected: value.expect, got: difficultyPrior(number(value, 'difficulty_level')) };
}

/** The engine's answer by kind of case. */
export const ANSWERS: Readonly<Record<string, (value: CaseValue) => Comparison>> = {
  attempt,
  'attempt-belief': beliefAttempt,
  'attempt-sequence': attemptSequence,
  'attempt-belief-sequence': beliefSequence,
  glicko2: paper,
  'difficulty-prior': prior,
  'phish-scale': phishScale,
  fsrs: spacedRepetition,
  'signal-detection': sensitivity,
};
