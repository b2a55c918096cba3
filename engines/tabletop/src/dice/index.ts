export type { DiceValues } from './bind.ts';
export type { DiceErrorDetails } from './dice-error.ts';
export {
  type DiceSource,
  type DieShape,
  type FillRandom,
  type FixedDice,
  fixedDice,
  randomDice,
} from './dice-source.ts';
export {
  barsOf,
  chanceAtLeast,
  chanceOfExactly,
  type Distribution,
  type DistributionBar,
  withoutEnds,
} from './distribution.ts';
export { evaluateOnce, evaluateRoll } from './evaluate.ts';
export { DICE_LIMITS } from './limits.ts';
export { parseExpression } from './parse.ts';
export { type PreparedRoll, prepareRoll, type RollConfig } from './prepare.ts';
export { printExpression } from './print.ts';
export {
  CLIENT_SEED_LENGTH,
  commitmentOf,
  PROOF_SCHEME,
  type ProvableRecord,
  provableDice,
  type RollProof,
  sealRecord,
  seedFromText,
  type Verification,
  verifyRecord,
} from './provable.ts';
export * from './roll-result.ts';
export { type RollStatistics, rollStatistics } from './statistics.ts';
export type { Expression, RollMode } from './syntax.ts';
