import {
  believedScore,
  difficultyPrior,
  type PlayerBelief,
  predictedScore,
  RATING_START,
  type Rating,
  RD_MAX,
  type ReplayState,
  rateAttempt,
  refitScenarios,
  replayAttempt,
  TENDENCY_SD,
  updateBelief,
} from '@guildhall/training';
import type { Judgement } from './judgements.ts';

const FOLDS = 5;
const GUESS_FLOOR = 0.25;
const BINS = 10;

/** How well chances foretold what people did. */
export interface Accuracy {
  /** Mean negative log likelihood, natural logarithm. */
  readonly logLoss: number;
  readonly brier: number;
  /** Expected calibration error over ten bins of equal width. */
  readonly calibrationError: number;
  readonly predictions: number;
}

interface Prediction {
  readonly chance: number;
  readonly hit: number;
}

function score(predictions: readonly Prediction[]): Accuracy {
  const bins = Array.from({ length: BINS }, () => ({ chance: 0, hits: 0 }));
  let loss = 0;
  let brier = 0;
  for (const { chance, hit } of predictions) {
    loss -= Math.log(hit === 1 ? chance : 1 - chance);
    brier += (chance - hit) ** 2;
    const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
    if (bin === undefined) continue;
    bin.chance += chance;
    bin.hits += hit;
  }
  const n = predictions.length;
  return {
    logLoss: loss / n,
    brier: brier / n,
    calibrationError: bins.reduce((sum, { chance, hits }) => sum + Math.abs(chance - hits), 0) / n,
    predictions: n,
  };
}

/** A model that meets one judgement at a time. */
interface Model {
  /** Ratings of mails learnt offline from other people. */
  learn(judgements: readonly Judgement[]): void;
  /** Chance that was expected; then learns about the person, never about the mail. */
  play(judgement: Judgement): number;
}

/** What the offline refit of a release does, on other people's judgements. */
function refitted(judgements: readonly Judgement[]): Map<string, Rating> {
  return refitScenarios(
    judgements.map((judgement) => ({
      player: judgement.participant,
      scenario: judgement.mail,
      truth: truthOf(judgement),
      score: hitOf(judgement),
      guessFloor: GUESS_FLOOR,
    })),
  );
}

const START: Rating = { rating: RATING_START, rd: RD_MAX };
const STRANGER: PlayerBelief = { ...START, tendency: 0, tendencySd: TENDENCY_SD };
const MAIL: Rating = difficultyPrior(5);
const hitOf = (judgement: Judgement): number => (judgement.correct ? 1 : 0);

const truthOf = (judgement: Judgement): 'phish' | 'legit' => (judgement.phish ? 'phish' : 'legit');

/** Ratings of mails learnt from other people. */
type Learn = (judgements: readonly Judgement[]) => ReadonlyMap<string, Rating>;

/** One way of believing something of people: what it starts from, learns and foretells. */
interface Form<P> {
  readonly stranger: P;
  meet(
    judgement: Judgement,
    beliefs: { readonly player: P; readonly scenario: Rating; readonly scenarioFrozen: boolean },
  ): { readonly player: P; readonly scenario: Rating };
  chance(judgement: Judgement, player: P, scenario: Rating): number;
}

/** The displayed rating: one trait. */
const DISPLAYED: Form<Rating> = {
  stranger: START,
  meet: (judgement, beliefs) =>
    rateAttempt({ ...beliefs, score: hitOf(judgement), guessFloor: GUESS_FLOOR, idleDays: 0 }),
  chance: (_judgement, player, scenario) => predictedScore(player, scenario, GUESS_FLOOR),
};

/** The internal belief: ability and tendency to report. */
const BELIEF: Form<PlayerBelief> = {
  stranger: STRANGER,
  meet: (judgement, beliefs) =>
    updateBelief({
      ...beliefs,
      truth: truthOf(judgement),
      score: hitOf(judgement),
      guessFloor: GUESS_FLOOR,
      idleDays: 0,
    }),
  chance: (judgement, player, scenario) =>
    believedScore(player, scenario, { truth: truthOf(judgement), guessFloor: GUESS_FLOOR }),
};

/** Attempt by attempt, mail and person moving each other; nothing is looked at twice. */
function online<P>({ stranger, meet }: Form<P>): Learn {
  return (judgements) => {
    const players = new Map<string, P>();
    const mails = new Map<string, Rating>();
    for (const judgement of judgements) {
      const after = meet(judgement, {
        player: players.get(judgement.participant) ?? stranger,
        scenario: mails.get(judgement.mail) ?? MAIL,
        scenarioFrozen: false,
      });
      players.set(judgement.participant, after.player);
      mails.set(judgement.mail, after.scenario);
    }
    return mails;
  };
}

/** As a server plays between two refits: newcomers move no mail, and mails freeze once they are known. */
function asPlayed(judgements: readonly Judgement[]): Map<string, Rating> {
  const state: ReplayState = { players: new Map(), scenarios: new Map() };
  for (const judgement of judgements) {
    if (!state.scenarios.has(judgement.mail))
      state.scenarios.set(judgement.mail, { ...MAIL, ratedAttempts: 0, anchor: false });
    replayAttempt(state, {
      player: judgement.participant,
      scenario: judgement.mail,
      truth: truthOf(judgement),
      score: hitOf(judgement),
      guessFloor: GUESS_FLOOR,
      day: 0,
      practice: false,
    });
  }
  return state.scenarios;
}

/** Mails as `learn` leaves them; people are met for the first time and learnt about as they play. */
function sequential<P>({ stranger, meet, chance }: Form<P>, learn: Learn): Model {
  const players = new Map<string, P>();
  let mails: ReadonlyMap<string, Rating> = new Map();
  return {
    learn(judgements) {
      mails = learn(judgements);
    },
    play(judgement) {
      const player = players.get(judgement.participant) ?? stranger;
      const scenario = mails.get(judgement.mail) ?? MAIL;
      const after = meet(judgement, { player, scenario, scenarioFrozen: true });
      players.set(judgement.participant, after.player);
      return chance(judgement, player, scenario);
    },
  };
}

/** The share of right judgements of other people: what every model has to beat. */
function baseRateModel(): Model {
  let chance = 0.5;
  return {
    learn(judgements) {
      chance = judgements.reduce((sum, judgement) => sum + hitOf(judgement), 0) / judgements.length;
    },
    play: () => chance,
  };
}

/**
 * What is compared. The first two are what is promised: mails as the refit of a release
 * leaves them. The online ones never look back; they show what the refit is worth.
 */
export const MODELS = {
  'base rate': baseRateModel,
  displayed: () => sequential(DISPLAYED, refitted),
  belief: () => sequential(BELIEF, refitted),
  'displayed, online': () => sequential(DISPLAYED, online(DISPLAYED)),
  'belief, online': () => sequential(BELIEF, online(BELIEF)),
  'displayed, as played': () => sequential(DISPLAYED, asPlayed),
  'belief, as played': () => sequential(BELIEF, asPlayed),
} as const satisfies Record<string, () => Model>;

/**
 * Five-fold validation over people: mails are fitted to four folds and frozen,
 * then the people of the fifth are met for the first time, one judgement after another.
 *
 * @param order participants; position modulo 5 is the fold.
 */
export function crossValidate(
  judgements: readonly Judgement[],
  order: readonly string[],
  model: () => Model,
): Accuracy {
  const fold = new Map(order.map((participant, i) => [participant, i % FOLDS]));
  const predictions: Prediction[] = [];
  for (let held = 0; held < FOLDS; held++) {
    const learner = model();
    const isHeld = ({ participant }: Judgement): boolean => fold.get(participant) === held;
    learner.learn(judgements.filter((judgement) => !isHeld(judgement)));
    for (const judgement of judgements.filter(isHeld)) {
      predictions.push({ chance: learner.play(judgement), hit: hitOf(judgement) });
    }
  }
  return score(predictions);
}
