import { ABILITIES, EDITIONS, KIND_ALIASES, KINDS } from '@guildhall/tabletop/compendium';
import { Type } from 'typebox';
import { closed, nullable } from '../schema.ts';

/** Parts of compendium facts as they travel, field by field those of the engine. */

export const KindSchema = Type.Enum([...KINDS], { description: 'Kind of entry' });
/** A kind in an address; races and subraces mean species and subspecies. */
export const KindName = Type.Enum([...KINDS, ...KIND_ALIASES], {
  description: 'Kind of entry, e.g. `spells`',
});
export const EditionSchema = Type.Enum([...EDITIONS], {
  description: 'Rule set: 2014 is SRD 5.1, 2024 is SRD 5.2',
});
export const AbilitySchema = Type.Enum([...ABILITIES]);
export const Slug = Type.String({
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  maxLength: 120,
  description: 'Lower case, digits and single hyphens',
});
export const Name = Type.String({ minLength: 1, maxLength: 200 });
export const Prose = Type.String({ maxLength: 100_000, description: 'Markdown without HTML' });
export const Word = Type.String({ minLength: 1, maxLength: 200 });
export const Dice = Type.String({ minLength: 1, maxLength: 60, description: 'Dice notation, e.g. `2d6+3`' });
export const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
export const Level = Type.Integer({ minimum: 0, maximum: 30 });
export const Feet = Type.Number({ minimum: 0, maximum: 100_000, description: 'Feet' });
export const Bonus = Type.Integer({ minimum: -100, maximum: 100 });
export const Score = Type.Integer({ minimum: 0, maximum: 100 });

export const list = <const S extends Parameters<typeof Type.Array>[0]>(item: S) =>
  Type.Array(item, { maxItems: 500 });
export const byName = <const S extends Parameters<typeof Type.Array>[0]>(item: S) =>
  Type.Record(Type.String({ maxLength: 60 }), item, { maxProperties: 60 });

export const RefSchema = closed(
  { kind: KindSchema, slug: Slug, name: Name },
  'Another entry of the same rule set',
);
export const CountedSchema = closed({ item: RefSchema, count: Count });
export const MoneySchema = closed({
  amount: Type.Number({ minimum: 0, maximum: 1_000_000_000 }),
  unit: Type.Enum(['cp', 'sp', 'ep', 'gp', 'pp']),
});
export const DamageSchema = closed({ dice: Dice, type: Type.Optional(Slug) });
export const SaveSchema = closed({
  ability: AbilitySchema,
  dc: Type.Optional(Score),
  success: Type.Enum(['none', 'half', 'other'], { description: 'What a success still suffers' }),
});
export const RangeSchema = closed({ normal: Feet, long: Type.Optional(Feet) });
export const AreaSchema = closed({ shape: Word, size: Feet });

const leafOptions = [
  closed({ item: RefSchema, count: Type.Optional(Count), requires: Type.Optional(RefSchema) }),
  closed({ money: MoneySchema }),
  closed({ name: Word }),
  closed({ ability: AbilitySchema, bonus: Bonus }),
  closed({ ability: AbilitySchema, minimum: Score }),
] as const;

/** Choices nest three deep in the books; so do the schemas, which have no need to be recursive then. */
function choiceOf<const O extends Parameters<typeof Type.Array>[0]>(option: O) {
  return closed({
    choose: Count,
    of: Word,
    from: Type.Union([
      closed({ options: list(option) }),
      closed({ category: Slug }),
      closed({ kind: KindSchema }),
    ]),
    text: Type.Optional(Prose),
  });
}
const leafOption = Type.Union([...leafOptions]);
const innerOption = Type.Union([
  ...leafOptions,
  closed({ choice: choiceOf(leafOption) }),
  closed({ all: list(leafOption) }),
]);
const middleOption = Type.Union([
  ...leafOptions,
  closed({ choice: choiceOf(innerOption) }),
  closed({ all: list(innerOption) }),
]);
export const ChoiceSchema = choiceOf(
  Type.Union([
    ...leafOptions,
    closed({ choice: choiceOf(middleOption) }),
    closed({ all: list(middleOption) }),
  ]),
);

export const PrerequisiteSchema = Type.Union([
  closed({ ability: AbilitySchema, minimum: Score }),
  closed({ anyAbility: list(AbilitySchema), minimum: Score }),
  closed({ level: Level }),
  closed({ entry: RefSchema }),
  closed({ featureNamed: Word }),
]);

const UsageSchema = Type.Union([
  closed({ type: Type.Literal('at-will') }),
  closed({ type: Type.Literal('per-day'), times: Count, timesInLair: Type.Optional(Count) }),
  closed({ type: Type.Literal('recharge-roll'), dice: Dice, minimum: Score }),
  closed({ type: Type.Literal('recharge-rest'), rests: list(Type.Enum(['short', 'long'])) }),
]);

const partFields = {
  name: Name,
  attackBonus: Type.Optional(Bonus),
  reach: Type.Optional(Feet),
  range: Type.Optional(RangeSchema),
  damage: Type.Optional(list(DamageSchema)),
  damageChoice: Type.Optional(list(DamageSchema)),
  save: Type.Optional(SaveSchema),
  usage: Type.Optional(UsageSchema),
  cost: Type.Optional(Count),
  multiattack: Type.Optional(list(list(closed({ name: Name, count: Count })))),
  spellcasting: Type.Optional(
    closed({
      ability: AbilitySchema,
      level: Type.Optional(Level),
      dc: Type.Optional(Score),
      attackBonus: Type.Optional(Bonus),
      slots: Type.Optional(list(Count)),
      spells: list(
        closed({ spell: RefSchema, level: Type.Optional(Level), usage: Type.Optional(UsageSchema) }),
      ),
    }),
  ),
  text: Type.Optional(Prose),
};

/** A trait or action of a stat block; its variants have none of their own. */
export const StatBlockPartSchema = closed({
  ...partFields,
  variants: Type.Optional(list(closed(partFields))),
});

const ScaleValueSchema = nullable(
  Type.Union([
    Type.Number(),
    Type.String({ maxLength: 60 }),
    Type.Boolean(),
    Type.Array(Type.Number(), { maxItems: 40 }),
  ]),
);

export const LevelRowSchema = closed({
  level: Level,
  proficiencyBonus: Type.Optional(Bonus),
  features: list(RefSchema),
  spellcasting: Type.Optional(
    closed({
      cantrips: Type.Optional(Count),
      known: Type.Optional(Count),
      slots: Type.Array(Count, { maxItems: 9 }),
    }),
  ),
  scales: Type.Optional(byName(ScaleValueSchema)),
});

export const AbilityBonuses = list(closed({ ability: AbilitySchema, bonus: Bonus }));
