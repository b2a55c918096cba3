export {
  type ActiveEffect,
  CHARACTER_SCHEMA_VERSION,
  type ChoiceAnswer,
  type CompendiumReference,
  type Currency,
  type DeathSaves,
  type DiceMacro,
  type InventoryItem,
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
export type { CharacterCommand, CommandEvent, DamageAmount } from './commands.ts';
export type * from './derived.ts';
export type {
  ChangeOp,
  EffectChange,
  EffectDuration,
  EffectRecord,
  EffectToggle,
  Predicate,
  ResourceRecord,
} from './effect-types.ts';
