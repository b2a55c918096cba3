export { METHODS, POINT_BUDGET, pointBuyCost, STANDARD_ARRAY } from './ability-scores.ts';
export { applyCommand, type CommandOutcome } from './apply-command.ts';
export type { CharacterQuestion } from './build.ts';
export {
  type ActiveEffect,
  CHARACTER_SCHEMA_VERSION,
  type ChoiceAnswer,
  type Currency,
  type DeathSaves,
  type DiceMacro,
  type InventoryItem,
  OWN_KINDS,
  type StatBlock,
  type StoredCharacter,
} from './character.ts';
export {
  type ChoiceOption,
  type ChoiceSlot,
  type SlotType,
  WIZARD_STEPS,
  type WizardStep,
} from './choice-slots.ts';
export { temporaryHitPoints } from './command-health.ts';
export { hitDiceRegained } from './command-rests.ts';
export type { CharacterCommand, CommandEvent, DamageAmount } from './commands.ts';
export {
  type CompendiumUpdate,
  compendiumUpdates,
  copiedEntries,
  withReferences,
} from './compendium-updates.ts';
export { afterDeathSave, concentrationDc, type DeathState, type Defences, damageTaken } from './damage.ts';
export { carryingCapacity, variantEncumbrance } from './derive-defence.ts';
export { deriveSheet } from './derive-sheet.ts';
export { castingOf } from './derive-spells.ts';
export type * from './derived.ts';
export { checkEffects } from './effect-check.ts';
export type {
  ChangeOp,
  EffectChange,
  EffectDuration,
  EffectRecord,
  EffectToggle,
  Predicate,
  ResourceRecord,
} from './effect-types.ts';
export { itemWeight } from './equipment-state.ts';
export { fixedHitPoints, levelByExperience, proficiencyBonus } from './experience.ts';
export { criticalDamage } from './formula.ts';
export { type ForeignEntry, itemFactsOf } from './item-facts.ts';
export { newCharacter } from './new-character.ts';
export { withEntries, withTakenEntries } from './own-entries.ts';
export { preparableSpells } from './preparation.ts';
export { abilityOrder, type PickNumber, quickBuild } from './quick-build.ts';
export { type ReadCharacter, readCharacter } from './read-character.ts';
export { readCommand } from './read-command.ts';
export { d20Expr } from './roll-stat.ts';
export { createSheetRules, type SheetRules } from './rules.ts';
export type { ChoiceFacts, SheetRulesData } from './rules-data.ts';
export { SKILLS, skillName } from './skills.ts';
export { characterOfMonster } from './stat-block.ts';
export { changesBetween, type StateChange, undoChanges } from './undo-command.ts';
export { validateCharacter } from './validate.ts';
export {
  allChoices,
  applyChoice,
  checkChoices,
  legalOptions,
  nextChoices,
  replaceChoices,
  undoChoice,
  undoLevel,
} from './wizard.ts';
