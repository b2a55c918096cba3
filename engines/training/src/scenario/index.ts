export type * from './answer.ts';
export { type AssumedDifficulty, assumedDifficulty } from './difficulty.ts';
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
