export { baseToHit, combatLevelFactor, type HitChanceInput, hitChance } from './calc/accuracy.ts';
export { baseHitPoints } from './calc/base-hit-points.ts';
export { type Calculator, createCalculator } from './calc/calculator.ts';
export { arcanaTime } from './calc/cast-time.ts';
export { computeBuild } from './calc/compute-build.ts';
export { DEFAULT_RULES, exactInventionValues } from './calc/default-rules.ts';
export { applyEd, diversify, scheduleOf } from './calc/ed.ts';
export {
  type AspectValueInput,
  effectivePieceLevel,
  inventionValue,
  relativeLevelFactor,
  scheduleValue,
  usualAspectShare,
} from './calc/enhancement-value.ts';
export { type BonusPiece, keepsSetBonus, lowestSlotLevel, usableAtLevel } from './calc/exemplar.ts';
export { atLevel, clampLevel, MAX_LEVEL } from './calc/level-curve.ts';
export { type Caster, effectMagnitude, type Magnitude } from './calc/magnitude.ts';
export { feetPerSecondToMph, movementCap, movementSpeed } from './calc/movement.ts';
export { type PowerFigures, powerFigures } from './calc/power-figures.ts';
export { type SlottedProc, slottedProcs } from './calc/power-procs.ts';
export { type ProcArea, type ProcChanceInput, procAreaFactor, procChance } from './calc/proc-chance.ts';
export { pvpDefense } from './calc/pvp.ts';
export { countedCopies, MAX_COPIES } from './calc/rule-of-five.ts';
export {
  enduranceCost,
  enhancedDamage,
  rechargeTime,
  strengthWithAlpha,
  toggleCostPerSecond,
} from './calc/strength.ts';
export { type SwitchInfo, switchesFor } from './calc/switches.ts';
export { applications, expectedApplications } from './calc/ticks.ts';
export {
  cappedResistance,
  DEFENSE_SOFT_CAP,
  recoveryPerSecond,
  regenerationPerSecond,
} from './calc/vitals.ts';
export type {
  ChainActivation,
  ChainBuff,
  ChainOptions,
  ChainPower,
  ChainResult,
} from './chain/chain.ts';
export { CHAIN_NUMBERS, explainChain } from './chain/explain-chain.ts';
export { simulateChain } from './chain/simulate-chain.ts';
export { type CheckedGameData, type CheckStage, checkGameData } from './check/check-game-data.ts';
export type { GameDataNote } from './check/check-notes.ts';
export { Explainer, explainStat, type StatName } from './explain/explain-stat.ts';
export {
  type ExplainNode,
  type ExplainRule,
  type ExplainUnit,
  type Explanation,
  leavesOf,
} from './explain/explanation.ts';
export { findTotalName, totalValues } from './explain/total-values.ts';
export * from './model/attribute.ts';
export { belongsTo } from './model/belongs-to.ts';
export * from './model/build.ts';
export * from './model/effect.ts';
export * from './model/enhancement.ts';
export * from './model/game-data.ts';
export { type GameDataParts, indexGameData } from './model/index-game-data.ts';
export * from './model/power.ts';
export * from './model/recipe.ts';
export * from './model/totals.ts';
export { type AppliedEdit, applyEdit } from './operations/apply-edit.ts';
export {
  type BuildConflict,
  type BuildEdit,
  type BuildOperation,
  type BuildPlace,
  inverseEdit,
} from './operations/build-operation.ts';
export { diffBuilds } from './operations/diff-builds.ts';
export {
  type AcceptedEnhancements,
  acceptedEnhancements,
  acceptsPiece,
} from './rules/accepted-enhancements.ts';
export { type SlottingAlternative, slottingAlternatives } from './rules/alternatives.ts';
export { toggledAttunement } from './rules/attune.ts';
export {
  availablePowers,
  availablePowersets,
  type ChosenSet,
  chosenSets,
  type PowerOption,
} from './rules/available-powers.ts';
export { canSlot, slotProblem } from './rules/can-slot.ts';
export { changeArchetype, changePowerset, type PowersetPlace } from './rules/change-class.ts';
export {
  accolades,
  chooseIncarnate,
  chosenIncarnate,
  hasAccolade,
  incarnateSlots,
  setAccolade,
} from './rules/choose-granted.ts';
export { comparePowers, type PowerDifference } from './rules/compare-builds.ts';
export {
  type EditResult,
  type EntryMarks,
  emptyBuild,
  insertPower,
  movePower,
  removePower,
  setMarks,
  takePower,
} from './rules/edit-powers.ts';
export { addSlot, clearSlot, defaultSlotted, removeSlot, setEnhancement } from './rules/edit-slots.ts';
export {
  clearPower,
  moveSlot,
  pasteSlotting,
  removeAllSlots,
  setAllAttuned,
  setAllLevels,
  slottedRefs,
  slottingOf,
  swapPieces,
  unslotAll,
} from './rules/edit-slotting.ts';
export { type EntryRef, entriesOf, entryAt, type SlotRef } from './rules/entry-ref.ts';
export { type FilledSet, fillSet } from './rules/fill-set.ts';
export { withGranted } from './rules/granted.ts';
export { type LevelStep, levelSteps, placeSlot, slotTargets } from './rules/level-steps.ts';
export { type MoveKind, type MoveOption, moveOptions } from './rules/move-options.ts';
export { type PickOption, pickOptions } from './rules/pick-options.ts';
export { type PowersetFigures, powersetFigures } from './rules/powerset-figures.ts';
export type { RuleCode, RuleProblem } from './rules/problem.ts';
export { type BuildReview, type Finding, reviewBuild, reviewResult } from './rules/review-build.ts';
export { EPIC_LEVEL, MAX_POOLS, POOL_LEVEL, pickLevel, slotsUpToLevel } from './rules/schedule.ts';
export {
  type BonusFind,
  type BonusValue,
  bonusStats,
  bonusValues,
  findBonuses,
} from './rules/set-bonus-values.ts';
export {
  type SalvageNeed,
  type ShoppingItem,
  type ShoppingList,
  setObtained,
  shoppingList,
} from './rules/shopping-list.ts';
export { type SlotBudget, slotBudget } from './rules/slot-budget.ts';
export { assignSlotLevels } from './rules/slot-levels.ts';
export { takenBy } from './rules/taken-by.ts';
export { validateBuild } from './rules/validate-build.ts';
export { type PieceWish, wishedPiece } from './rules/wished-piece.ts';
export { FORUM_STYLES, type ForumStyle, forumText } from './text/forum-text.ts';
