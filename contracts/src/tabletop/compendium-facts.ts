import type { FactsOf, Kind } from '@guildhall/tabletop/compendium';
import { type Static, Type } from 'typebox';
import { closed, type DeepReadonly } from '../schema.ts';
import {
  AbilityBonuses,
  AbilitySchema,
  AreaSchema,
  Bonus,
  byName,
  ChoiceSchema,
  Count,
  CountedSchema,
  DamageSchema,
  Dice,
  Feet,
  Level,
  LevelRowSchema,
  list,
  MoneySchema,
  PrerequisiteSchema,
  Prose,
  RangeSchema,
  RefSchema,
  SaveSchema,
  Score,
  Slug,
  StatBlockPartSchema,
  Word,
} from './compendium-parts.ts';

const optional = Type.Optional;
const flag = Type.Boolean();
const abilities = list(AbilitySchema);
const refs = list(RefSchema);
const choices = list(ChoiceSchema);
const prerequisites = list(PrerequisiteSchema);
const nothing = closed({});
const defences = list(closed({ types: list(Word), from: optional(Word) }));
const parts = list(StatBlockPartSchema);

const weapon = closed({
  category: Type.Enum(['simple', 'martial']),
  use: Type.Enum(['melee', 'ranged']),
  damage: optional(DamageSchema),
  twoHandedDamage: optional(DamageSchema),
  range: optional(RangeSchema),
  thrown: optional(RangeSchema),
  properties: refs,
  mastery: optional(RefSchema),
  ammunition: optional(RefSchema),
});

const armor = closed({
  category: Type.Enum(['light', 'medium', 'heavy', 'shield']),
  base: Score,
  addDexterity: flag,
  maxDexterity: optional(Score),
  strengthMinimum: optional(Score),
  stealthDisadvantage: flag,
  donTime: optional(Word),
  doffTime: optional(Word),
});

const spell = closed({
  level: Type.Integer({ minimum: 0, maximum: 9, description: '0 is a cantrip' }),
  school: Slug,
  castingTime: Word,
  range: Word,
  components: list(Type.Enum(['V', 'S', 'M'])),
  material: optional(
    closed({
      costGp: optional(Type.Number({ minimum: 0 })),
      consumed: optional(flag),
      text: optional(Prose),
    }),
  ),
  ritual: flag,
  concentration: flag,
  duration: Word,
  attack: optional(Type.Enum(['melee', 'ranged', 'spell'])),
  save: optional(SaveSchema),
  damage: optional(
    closed({ types: list(Slug), bySlot: optional(byName(Dice)), byLevel: optional(byName(Dice)) }),
  ),
  healing: optional(byName(Dice)),
  area: optional(AreaSchema),
  classes: refs,
  subclasses: refs,
  higherLevels: optional(closed({ text: optional(Prose) })),
});

const monster = closed({
  size: Word,
  type: Word,
  subtype: optional(Word),
  alignment: Type.String({ maxLength: 200 }),
  armorClass: list(closed({ value: Score, type: Word, by: list(Word) })),
  hitPoints: Count,
  hitDice: Dice,
  speed: byName(Feet),
  hover: flag,
  abilities: closed({ str: Score, dex: Score, con: Score, int: Score, wis: Score, cha: Score }),
  savingThrows: byName(Bonus),
  skills: byName(Bonus),
  vulnerabilities: defences,
  resistances: defences,
  immunities: defences,
  conditionImmunities: list(Slug),
  senses: byName(Feet),
  blindBeyond: flag,
  passivePerception: Score,
  initiative: optional(Bonus),
  languages: Type.String({ maxLength: 500 }),
  challenge: Type.Number({ minimum: 0, maximum: 60 }),
  xp: Count,
  xpInLair: optional(Count),
  proficiencyBonus: Bonus,
  traits: parts,
  actions: parts,
  bonusActions: parts,
  reactions: parts,
  legendaryActions: parts,
  forms: refs,
});

/** JSON Schema of the facts of each kind. */
export const FACT_SCHEMAS = {
  classes: closed({
    hitDie: Type.Integer({ minimum: 1, maximum: 100 }),
    primaryAbilities: optional(abilities),
    primaryAny: optional(flag),
    savingThrows: abilities,
    proficiencies: refs,
    proficiencyChoices: choices,
    equipment: list(CountedSchema),
    equipmentChoices: choices,
    multiclass: closed({ prerequisites, proficiencies: refs, proficiencyChoices: choices }),
    spellcasting: optional(
      closed({ ability: AbilitySchema, fromLevel: Level, progression: Type.Enum(['full', 'half', 'pact']) }),
    ),
    subclasses: refs,
    levels: list(LevelRowSchema),
  }),
  subclasses: closed({
    class: RefSchema,
    title: optional(Word),
    levels: list(LevelRowSchema),
    spells: list(closed({ spell: RefSchema, level: Level, choice: optional(Word) })),
  }),
  species: closed({
    creatureType: optional(Word),
    sizes: list(Word),
    speed: Feet,
    abilityBonuses: AbilityBonuses,
    abilityChoice: optional(ChoiceSchema),
    languages: refs,
    languageChoice: optional(ChoiceSchema),
    traits: refs,
    subspecies: refs,
  }),
  subspecies: closed({
    species: RefSchema,
    damageType: optional(Slug),
    abilityBonuses: AbilityBonuses,
    traits: list(closed({ trait: RefSchema, level: Level })),
  }),
  traits: closed({
    species: refs,
    subspecies: refs,
    parent: optional(RefSchema),
    proficiencies: refs,
    choices,
    speed: optional(Feet),
    damageType: optional(Slug),
    breath: optional(
      closed({ save: SaveSchema, area: AreaSchema, damageByLevel: byName(Dice), usage: optional(Word) }),
    ),
    spells: list(closed({ spell: RefSchema, uses: optional(Word), recovery: optional(Word) })),
  }),
  backgrounds: closed({
    abilities,
    feat: optional(closed({ feat: RefSchema, variant: optional(Word) })),
    feature: optional(Word),
    proficiencies: refs,
    choices,
    equipment: list(CountedSchema),
    equipmentChoices: choices,
    money: optional(MoneySchema),
    characteristics: list(closed({ name: Word, choose: Count, text: optional(list(Prose)) })),
  }),
  feats: closed({ type: optional(Word), repeatable: flag, prerequisites }),
  features: closed({
    class: RefSchema,
    subclass: optional(RefSchema),
    level: Level,
    parent: optional(RefSchema),
    prerequisites,
    choices,
  }),
  spells: spell,
  equipment: closed({
    categories: refs,
    cost: optional(MoneySchema),
    weight: optional(Type.Number({ minimum: 0, description: 'Pounds' })),
    quantity: optional(Count),
    weapon: optional(weapon),
    armor: optional(armor),
    tool: optional(
      closed({
        ability: optional(AbilitySchema),
        craft: refs,
        uses: list(closed({ dc: optional(Score), text: optional(Prose) })),
      }),
    ),
    contents: list(CountedSchema),
    storage: optional(RefSchema),
    vehicle: optional(closed({ speed: optional(Word), capacity: optional(Word) })),
  }),
  'magic-items': closed({
    category: Word,
    rarity: Word,
    attunement: flag,
    attunementBy: optional(Word),
    variants: refs,
    isVariant: flag,
  }),
  monsters: monster,
  conditions: nothing,
  rules: closed({ sections: refs }),
  'rule-sections': closed({ chapter: optional(RefSchema), order: Count }),
  skills: closed({ ability: AbilitySchema }),
  'ability-scores': closed({ abbreviation: Word, skills: refs }),
  alignments: closed({ abbreviation: Word }),
  'damage-types': nothing,
  languages: closed({ rarity: Word, speakers: list(Word), script: optional(Word) }),
  'magic-schools': nothing,
  proficiencies: closed({
    type: Word,
    reference: optional(RefSchema),
    classes: refs,
    species: refs,
    backgrounds: refs,
  }),
  'equipment-categories': closed({ items: refs }),
  'weapon-properties': nothing,
  'weapon-mastery-properties': nothing,
  poisons: closed({ type: Word, cost: MoneySchema }),
  'creature-types': nothing,
  services: closed({ cost: MoneySchema, per: optional(Word) }),
} as const;

/** Facts of a kind as the schema says; the engine's own type is assignable to it and the other way round. */
type FactsJson<K extends Kind> = DeepReadonly<Static<(typeof FACT_SCHEMAS)[K]>>;

type Same<K extends Kind> = FactsJson<K> extends FactsOf[K] ? true : K;
/** Fails to compile when a schema and the engine's type part ways; names the kind that does. */
export type SchemasMatchEngine = { [K in Kind]: Same<K> };
