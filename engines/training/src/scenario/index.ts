export type * from './answer.ts';
export { type AssumedDifficulty, assumedDifficulty } from './difficulty.ts';
export { JSON_LIMITS } from './json/json-reader.ts';
export { parseScenario, readScenarioJson, SCENARIO_FORMAT } from './json/read-scenario.ts';
export { scenarioJson } from './json/write-scenario.ts';
export { lintCollection } from './lint/lint-collection.ts';
export { KIND_SHAPES } from './lint/lint-message.ts';
export type { LintCode, LintProblem } from './lint/lint-problem.ts';
export { lintScenario } from './lint/lint-scenario.ts';
export {
  linkPlaces,
  type MessagePart,
  messageParts,
  segments,
  senderText,
  spanText,
} from './message-parts.ts';
export type * from './model.ts';
export {
  dialogueAt,
  type PublicMessage,
  type PublicNode,
  type PublicScenario,
  publicView,
} from './public-view.ts';
export { ACTION_CREDIT, guessFloor, scoreAnswer } from './score-answer.ts';
export * from './vocabulary.ts';
export { type DialogueWalk, MAX_DIALOGUE_DEPTH, walkDialogue } from './walk-dialogue.ts';
