import { boolean, float, integer, oneOf, type TableOf, text, timestamp } from '../../platform/db/columns.ts';

/** What a message of the original service is. */
export type StoredTruth = 'phish' | 'legit';
export type StoredAction = 'reported_phish' | 'deleted_safe' | 'ignored';

export const TRAINING_TABLES = {
  /** Players of the original contract, apart from accounts. */
  training_legacy_players: {
    id: integer.generated,
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
} as const;

export type TrainingTables = { [T in keyof typeof TRAINING_TABLES]: TableOf<(typeof TRAINING_TABLES)[T]> };
