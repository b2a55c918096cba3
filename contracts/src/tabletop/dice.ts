import { type Static, Type } from 'typebox';
import { closed, named, nullable, Sha256, Timestamp, Uuid } from '../schema.ts';

/** Results that one message may ask for, in one expression or with `repeat`. */
export const MAX_ROLLS_PER_MESSAGE = 20;

const VISIBILITIES = ['everyone', 'dm-and-roller', 'dm-only', 'hidden-result', 'hidden'] as const;

const RollVisibilitySchema = Type.Enum([...VISIBILITIES], {
  description:
    'Who sees it: everyone; the DM and the roller; the DM only (blind); everyone but without the result; nobody but the DM, not even that it was made',
});

/** Longer than the engine takes, so that it can say where an expression is too long. */
const Expression = Type.String({ maxLength: 2000, description: 'Dice notation, at most 500 characters' });

const DiceValues = Type.Record(
  Type.String({ minLength: 1, maxLength: 60 }),
  Type.Union([Type.Number(), Type.String({ maxLength: 200 })]),
  {
    maxProperties: 200,
    description: 'What @name stands for: a number, or an expression such as 1d4 that is rolled by itself',
  },
);

/** What is rolled, before anything is decided. */
const RollConfig = {
  expr: Expression,
  values: Type.Optional(DiceValues),
  mode: Type.Optional(
    Type.Enum(['normal', 'advantage', 'disadvantage'], { description: 'For the first single d20' }),
  ),
  bonuses: Type.Optional(
    Type.Array(Type.String({ maxLength: 200 }), {
      maxItems: 10,
      description: 'Expressions added to the total, such as 1d4[bless]',
    }),
  ),
};

export const RollInputSchema = named(
  'RollInput',
  closed({
    ...RollConfig,
    repeat: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_ROLLS_PER_MESSAGE })),
    clientSeed: Type.Optional(
      Type.String({ maxLength: 64, description: 'Your part of the chance; empty when you give none' }),
    ),
    visibility: Type.Optional(RollVisibilitySchema),
  }),
);
export type RollInputJson = Static<typeof RollInputSchema>;

const RolledDieSchema = named(
  'RolledDie',
  closed({
    die: Type.String({ description: 'd20, d%, dF' }),
    face: Type.Integer({ description: 'What it showed' }),
    value: Type.Number({ description: 'What it counts for' }),
    fate: Type.Enum(['kept', 'dropped', 'rerolled', 'merged'], {
      description: 'merged: its value went into another die, or decided how many are rolled',
    }),
    cause: Type.Enum(['roll', 'explosion', 'reroll']),
    count: Type.Union([Type.Literal(-1), Type.Literal(0), Type.Literal(1)], {
      description: '1 a success, -1 a failure where dice are counted',
    }),
    mark: nullable(Type.Enum(['success', 'failure'])),
  }),
);

const RolledTermSchema = named(
  'RolledTerm',
  closed({
    text: Type.String(),
    total: Type.Number({ description: 'What it adds, its sign applied' }),
    label: nullable(Type.String()),
    first: Type.Integer({ minimum: 0, description: 'Position of its first die' }),
    dice: Type.Integer({ minimum: 0, description: 'Number of its dice' }),
    order: nullable(Type.Enum(['ascending', 'descending'])),
  }),
);

const RollResultSchema = named(
  'RollResult',
  closed({
    total: Type.Number(),
    successes: nullable(Type.Integer()),
    failures: nullable(Type.Integer()),
    natural: nullable(Type.Integer({ description: 'Face of the one d20 that counts' })),
    check: nullable(
      closed({
        dc: Type.Number(),
        success: Type.Boolean(),
        margin: Type.Number(),
        first: Type.Integer({ minimum: 0, description: 'Dice from here on belong to the DC' }),
      }),
    ),
    terms: Type.Array(RolledTermSchema),
    dice: Type.Array(RolledDieSchema, { description: 'Every die in draw order' }),
  }),
);

const RollProofSchema = named(
  'RollProof',
  closed({
    scheme: Type.Literal('guildhall-dice-1'),
    commitment: Sha256,
    clientSeed: Type.String(),
    nonce: Type.Integer({ minimum: 0, description: 'Number of the roll under this server seed' }),
    seal: Sha256,
    serverSeed: nullable(Sha256),
  }),
);

/** A roll as it was made. It is never rolled again to be shown. */
export const DiceRollSchema = named(
  'DiceRoll',
  closed({
    id: Uuid,
    rolledAt: Timestamp,
    roller: Type.String({ description: 'Who rolled; local for the implicit user' }),
    visibility: RollVisibilitySchema,
    expr: Type.String({ description: 'In its normal spelling, mode and bonuses written out' }),
    comment: nullable(Type.String()),
    values: DiceValues,
    repeated: Type.Boolean(),
    results: Type.Array(RollResultSchema, { minItems: 1, maxItems: MAX_ROLLS_PER_MESSAGE }),
    proof: RollProofSchema,
  }),
);
export type DiceRollJson = Static<typeof DiceRollSchema>;

export const DiceStatsInputSchema = named(
  'DiceStatsInput',
  closed({
    ...RollConfig,
    atLeast: Type.Optional(Type.Number({ description: 'Ask for the chance of this total or more' })),
  }),
);

const Chance = Type.Number({ minimum: 0, maximum: 1.000001 });

export const DiceStatsSchema = named(
  'DiceStats',
  closed({
    expr: Type.String(),
    method: Type.Enum(['exact', 'sampled']),
    samples: nullable(Type.Integer({ minimum: 1 })),
    mean: Type.Number(),
    deviation: Type.Number({ description: 'Standard deviation' }),
    min: Type.Number(),
    max: Type.Number(),
    percentiles: closed({
      p5: Type.Number(),
      p25: Type.Number(),
      p50: Type.Number(),
      p75: Type.Number(),
      p95: Type.Number(),
    }),
    success: nullable(Chance),
    atLeast: nullable(closed({ value: Type.Number(), chance: Chance })),
    bars: Type.Array(closed({ from: Type.Number(), to: Type.Number(), chance: Chance }), {
      description: 'The distribution, one bar a value or as wide as 200 bars need',
    }),
  }),
);
export type DiceStatsJson = Static<typeof DiceStatsSchema>;

export const DiceSeedSchema = named(
  'DiceSeed',
  closed({
    commitment: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the server seed' }),
    rolls: Type.Integer({ minimum: 0, description: 'Rolls made with it; the nonce of the next' }),
    createdAt: Timestamp,
    revealedAt: nullable(Timestamp),
    serverSeed: nullable(Sha256),
  }),
);
export type DiceSeedJson = Static<typeof DiceSeedSchema>;

export const SeedChangeSchema = named(
  'DiceSeedChange',
  closed({ revealed: nullable(DiceSeedSchema), current: DiceSeedSchema }),
);
