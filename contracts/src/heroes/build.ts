import { type Static, Type } from 'typebox';
import { closed, named, nullable } from '../schema.ts';

/**
 * The build as it travels, field by field the engine's `Build`. The limits are
 * far above what the game allows: a build that breaks a rule is still a build,
 * and the engine says what is wrong with it.
 */
const GameName = Type.String({ maxLength: 200 });
const Level = Type.Integer({ minimum: 0, maximum: 60 });

/** Fields of a build file that the model has no place for; kept for the next export. */
const Extra = Type.Optional(Type.Record(Type.String({ maxLength: 200 }), Type.Unknown()));

const SlottedEnhancementSchema = named(
  'SlottedEnhancement',
  closed({
    uid: GameName,
    longName: Type.Optional(GameName),
    grade: Type.Enum(['none', 'TO', 'DO', 'SO']),
    level: Level,
    relativeLevel: Type.Integer({ minimum: -10, maximum: 10 }),
    obtained: Type.Optional(Type.Literal(true)),
    extra: Extra,
  }),
);

const SlotSchema = named(
  'Slot',
  closed({
    level: Level,
    inherent: Type.Optional(Type.Literal(true)),
    enhancement: nullable(SlottedEnhancementSchema),
    alternate: Type.Optional(nullable(SlottedEnhancementSchema)),
    extra: Extra,
  }),
);

const PowerEntrySchema = named(
  'PowerEntry',
  closed({
    power: GameName,
    level: Level,
    include: Type.Boolean(),
    procs: Type.Boolean(),
    stacks: Type.Number({ minimum: 0, maximum: 1_000_000 }),
    slots: Type.Array(SlotSchema, { maxItems: 32 }),
    subPowers: Type.Optional(
      Type.Array(closed({ power: GameName, include: Type.Boolean(), extra: Extra }), { maxItems: 200 }),
    ),
    inherentSlotsUsed: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    extra: Extra,
  }),
);

export const BuildSchema = named(
  'Build',
  closed({
    schema: Type.Literal(1),
    name: Type.String({ maxLength: 500 }),
    comment: Type.String({ maxLength: 50_000 }),
    archetype: GameName,
    origin: GameName,
    alignment: Type.Enum(['hero', 'rogue', 'vigilante', 'villain', 'loyalist', 'resistance']),
    level: Type.Integer({ minimum: 1, maximum: 50 }),
    dataVersion: nullable(
      closed({ id: Type.String({ maxLength: 200 }), name: Type.String({ maxLength: 200 }) }),
    ),
    primary: GameName,
    secondary: GameName,
    pools: Type.Array(GameName, { maxItems: 16 }),
    epic: GameName,
    picks: Type.Array(nullable(PowerEntrySchema), { maxItems: 64 }),
    granted: Type.Array(PowerEntrySchema, { maxItems: 1000 }),
    extra: Extra,
  }),
);
export type BuildJson = Static<typeof BuildSchema>;
