import type { Rating, TechniqueCard, Truth } from '@guildhall/training';
import type {
  Answer,
  Interaction,
  Origin,
  Scenario,
  ScenarioKind,
  Verdict,
} from '@guildhall/training/scenario';
import {
  boolean,
  float,
  integer,
  json,
  oneOf,
  type TableOf,
  text,
  timestamp,
  uuid,
} from '../../platform/db/columns.ts';

/** What a message of the original service is. */
export type StoredTruth = 'phish' | 'legit';
export type StoredAction = 'reported_phish' | 'deleted_safe' | 'ignored';

/** Why an attempt rates nobody and measures nothing. */
export type PracticeReason = 'repeated' | 'chosen' | 'filtered' | 'familiar';

export interface DrawFilter {
  readonly kinds: readonly ScenarioKind[];
  readonly techniques: readonly string[];
}

/** A technique's card with its times as text. */
export type StoredCard = Omit<TechniqueCard, 'due' | 'lastReview'> & {
  readonly due: string;
  readonly lastReview: string | null;
};

export const TRAINING_TABLES = {
  /** Players of the original contract, apart from accounts. */
  training_legacy_players: {
    id: integer.generated,
    /** Whose player it is; null while nobody claimed it. */
    account_id: uuid.nullable,
    username: text.required,
    email: text.required,
    rating: float.required,
    rd: float.required,
    /** Time of the last rated attempt. */
    rated_at: timestamp.nullable,
    created_at: timestamp.required,
  },
  training_legacy_scenarios: {
    id: integer.generated,
    player_id: integer.required,
    scenario_type: text.required,
    content: text.required,
    difficulty_level: float.required,
    truth: oneOf<StoredTruth>().required,
    is_successful: boolean.required,
    /** False for what a language model wrote: nobody ever measured it. */
    rated: boolean.required,
    /** What the player did; null until then. */
    action: oneOf<StoredAction>().nullable,
    created_at: timestamp.required,
  },
  /** Rated attempts, only ever added to: every rating can be computed again from them. */
  training_legacy_attempts: {
    scenario_id: integer.required,
    player_id: integer.required,
    score: float.required,
    guess_floor: float.required,
    predicted: float.required,
    rating_before: float.required,
    rd_before: float.required,
    rating_after: float.required,
    rd_after: float.required,
    at: timestamp.required,
  },
  /** Scenarios; what they say is in their versions. */
  training_scenarios: {
    id: text.required,
    /** Null for those that come with Guildhall, and when the author is gone. */
    owner_id: uuid.nullable,
    latest: integer.required,
    /** The scenario this one tells in other words, or itself: who met one of a family has met its pattern. */
    family: text.required,
    retired_at: timestamp.nullable,
    created_at: timestamp.required,
  },
  /** A version never changes but for its rating. */
  training_scenario_versions: {
    scenario_id: text.required,
    version: integer.required,
    source: json<Scenario>().required,
    truth: oneOf<Truth>().required,
    kind: oneOf<ScenarioKind>().required,
    interaction: oneOf<Interaction>().required,
    techniques: json<readonly string[]>().required,
    guess_floor: float.required,
    /** Who wrote it: what a program or a stranger wrote is measured before it rates anybody. */
    origin: oneOf<Origin>().required,
    prior_rating: float.required,
    prior_rd: float.required,
    rating: float.required,
    rd: float.required,
    rated_attempts: integer.required,
    anchor: boolean.required,
    created_at: timestamp.required,
  },
  /** What is believed of a player now; the attempts tell how it came about. */
  training_players: {
    player_id: uuid.required,
    rating: float.required,
    rd: float.required,
    ability: float.required,
    ability_rd: float.required,
    tendency: float.required,
    tendency_sd: float.required,
    rated_attempts: integer.required,
    rated_at: timestamp.nullable,
  },
  /** Which scenario was given to whom, why, and what was expected. */
  training_draws: {
    id: uuid.required,
    seq: integer.generated,
    player_id: uuid.required,
    scenario_id: text.required,
    version: integer.required,
    filter: json<DrawFilter>().required,
    rated: boolean.required,
    predicted: float.required,
    target: float.required,
    reason: text.required,
    shortlist: json<readonly string[]>().required,
    drawn_at: timestamp.required,
    answered_at: timestamp.nullable,
  },
  /** Only ever added to: every rating can be computed again from them, in the order of `seq`. */
  training_attempts: {
    seq: integer.generated,
    id: uuid.required,
    player_id: uuid.required,
    scenario_id: text.required,
    version: integer.required,
    draw_id: uuid.nullable,
    answer: json<Answer>().required,
    truth: oneOf<Truth>().required,
    said: oneOf<Verdict>().nullable,
    score: float.required,
    correct: boolean.required,
    confidence: float.nullable,
    guess_floor: float.required,
    practice: boolean.required,
    /** It moved the scenario's rating and left the player's alone. */
    calibration: boolean.required,
    practice_reason: oneOf<PracticeReason>().nullable,
    seconds: float.nullable,
    /** Version of the rating model. */
    model: integer.required,
    predicted: float.nullable,
    believed: float.nullable,
    rating_before: float.nullable,
    rd_before: float.nullable,
    rating_after: float.nullable,
    rd_after: float.nullable,
    scenario_before: float.nullable,
    scenario_after: float.nullable,
    at: timestamp.required,
  },
  /** When a technique comes back to a player. */
  training_cards: {
    player_id: uuid.required,
    technique: text.required,
    due: timestamp.required,
    card: json<StoredCard>().required,
  },
  /** Refits of all difficulties, and what came of them. */
  training_refits: {
    id: uuid.required,
    started_at: timestamp.required,
    /** The last attempt it was made from. */
    after_seq: integer.nullable,
    attempts: integer.nullable,
    scenarios: integer.nullable,
    drift: float.nullable,
    alarm: boolean.nullable,
    applied: boolean.nullable,
    /** New ratings by `id@version`, when they were applied. */
    ratings: json<Readonly<Record<string, Rating>> | null>().nullable,
  },
} as const;

export type TrainingTables = { [T in keyof typeof TRAINING_TABLES]: TableOf<(typeof TRAINING_TABLES)[T]> };
