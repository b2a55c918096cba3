export type * from './answer.ts';
export { type AssumedDifficulty, assumedDifficulty } from './difficulty.ts';
export { exampleFor, writeFromTemplates } from './generate/from-templates.ts';
export { type GenerationPrompt, generationPrompt } from './generate/generation-prompt.ts';
export { GENERATED_INTERACTIONS, type GenerationRequest } from './generate/generation-request.ts';
export { readGenerated } from './generate/read-generated.ts';
export { varyScenario } from './generate/vary-scenario.ts';
export type { ParsedLink, ParsedMail } from './import/parsed-mail.ts';
export { scenarioFromMail } from './import/scenario-from-mail.ts';
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
export { type AttemptUse, attemptUse, SCENARIO_STATUSES, type ScenarioStatus } from './rates-players.ts';
export { ACTION_CREDIT, guessFloor, scoreAnswer } from './score-answer.ts';
export * from './vocabulary.ts';
export { type DialogueWalk, MAX_DIALOGUE_DEPTH, walkDialogue } from './walk-dialogue.ts';
