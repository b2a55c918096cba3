export { type Cycle, directedReferences, findCycle } from './cycles.ts';
export { type Facets, facetsOf } from './facets.ts';
export type {
  AnyEntry,
  ArmorFacts,
  BackgroundFacts,
  ClassFacts,
  Entry,
  EquipmentFacts,
  FactsOf,
  FeatFacts,
  FeatureFacts,
  LevelRow,
  MagicItemFacts,
  MonsterFacts,
  SpeciesFacts,
  SpellFacts,
  SubclassFacts,
  SubspeciesFacts,
  TraitFacts,
  WeaponFacts,
} from './facts.ts';
export { EDITIONS, type Edition, KIND_ALIASES, KINDS, type Kind, kindOf } from './kinds.ts';
export { type Block, type Inline, parseMarkdown, plainText } from './markdown.ts';
export { markupProblems } from './markup-check.ts';
export { mergeEntries, withoutText } from './merge.ts';
export {
  ABILITIES,
  type Ability,
  type Choice,
  type ChoiceOption,
  type Damage,
  type Ref,
  type StatBlockPart,
} from './parts.ts';
export { foldText, nearestWords, searchWords, slipsOf } from './search-words.ts';
export { isSlug, slugify } from './slug.ts';
export { authorityOn, completeEntries } from './srd/combine.ts';
export type { SrdDefect } from './srd/defects.ts';
export { readSrdFolder, type SrdFolder, type SrdFormat } from './srd/read-srd.ts';
export { damageText, moneyText, prerequisiteText, spellLevelText, summarize } from './summary.ts';
export { abilityModifier, abilityName, challengeText, ordinal, signed, titleCase } from './wording.ts';
