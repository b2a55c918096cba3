export {
  type HistoryAttempt,
  type HistoryLine,
  type HistoryRefit,
  type HistoryScenario,
  readHistoryLine,
} from './history/history-line.ts';
export {
  HistoryReplay,
  type RefitReport,
  type RefittedScenario,
  type ReplaySummary,
  refitHistory,
} from './history/replay-history.ts';
export * from './phish-scale/phish-scale.ts';
export { type Attempt, type AttemptResult, predictedScore, rateAttempt } from './rating/attempt.ts';
export {
  type BeliefAttempt,
  type BeliefResult,
  believedScore,
  type PlayerBelief,
  TENDENCY_SD,
  type Truth,
  updateBelief,
} from './rating/belief.ts';
export { type Glicko2Game, type Glicko2Player, glicko2 } from './rating/glicko2.ts';
export { type RatingBand, ratingBand } from './rating/rating-band.ts';
export { RATING_START, type Rating, RD_MAX, RD_MIN, RD_PROVISIONAL } from './rating/scale.ts';
export {
  CALIBRATING_RD,
  calibrates,
  difficultyPrior,
  FREEZE_ATTEMPTS,
  FREEZE_RD,
  isFrozen,
} from './rating/scenario-rating.ts';
export {
  DRIFT_ALARM,
  type RefitAttempt,
  type RefitOptions,
  ratingDrift,
  refitScenarios,
} from './refit/refit-scenarios.ts';
export {
  type Expectation,
  type LoggedAttempt,
  newPlayer,
  type ReplayedPlayer,
  type ReplayedScenario,
  type ReplayState,
  replayAttempt,
} from './replay/replay-attempts.ts';
export {
  type RecallGrade,
  recallGrade,
  reviewTechnique,
  type TechniqueCard,
} from './review/technique-card.ts';
export {
  type Candidate,
  type Selection,
  type SelectionContext,
  type SelectionReason,
  selectScenario,
  targetSuccess,
} from './select/next-scenario.ts';
export { type Judgements, type Sensitivity, signalDetection } from './statistics/signal-detection.ts';
