import { Type } from 'typebox';
import { closed, named, nullable } from '../schema.ts';

/** Answers to questions about a build: is it allowed, where does a number come from, what does a chain do. */

const FindingSchema = named(
  'Finding',
  closed({
    code: Type.String({ description: 'Stable name of the kind of finding' }),
    path: Type.String({ description: 'Where in the build, e.g. `picks[3].slots[2]`, or which total' }),
    message: Type.String(),
    suggestion: Type.String({ description: 'What to do about it' }),
  }),
);

export const BuildReviewSchema = named(
  'BuildReview',
  closed({
    valid: Type.Boolean({ description: 'No problems' }),
    problems: Type.Array(FindingSchema, { description: 'What the rules do not allow' }),
    warnings: Type.Array(FindingSchema, { description: 'Allowed, and most likely not meant' }),
    suggestions: Type.Array(FindingSchema, { description: 'What is left to do or to gain' }),
  }),
);

const nodeFields = {
  value: Type.Number({ description: 'Share of the explained number; children add up to it' }),
  label: Type.String(),
  source: Type.String({ description: 'Full name of a power, uid of a piece, or empty' }),
  rule: Type.Enum([
    'total',
    'base',
    'power',
    'incarnate',
    'outside',
    'set_bonus',
    'piece_bonus',
    'proc',
    'piece',
    'alpha',
    'diversification',
    'slotting',
    'strength',
    'rule_of_five',
    'cap',
    'floor',
    'formula',
  ]),
  path: Type.String({ description: 'Where in the build, or empty' }),
  formula: Type.String({ description: 'The numbers behind the value, or empty' }),
};

/** A step of an explanation; its children are steps again. */
export interface ExplainNodeJson {
  readonly value: number;
  readonly label: string;
  readonly source: string;
  readonly rule: string;
  readonly path: string;
  readonly formula: string;
  readonly children: readonly ExplainNodeJson[];
}

const ExplainNodeSchema = named(
  'ExplainNode',
  closed({ ...nodeFields, children: Type.Unsafe<ExplainNodeJson[]>(Type.Array(Type.Ref('ExplainNode'))) }),
);

export const ExplanationSchema = named(
  'Explanation',
  closed({
    stat: Type.String({ description: 'Name the number is asked by' }),
    unit: Type.Enum([
      'fraction',
      'points',
      'points_per_second',
      'seconds',
      'feet',
      'feet_per_second',
      'degrees',
      'levels',
      'magnitude',
      'factor',
    ]),
    ...nodeFields,
    children: Type.Array(ExplainNodeSchema),
  }),
);

/** What an explanation is asked for. */
export const ExplainedStat = Type.String({
  minLength: 1,
  maxLength: 300,
  description: 'A total such as `defense.melee`, or `POWER:NUMBER` such as `Jab:recharge`',
});

const ChainNames = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 200 });

/** Fields of a chain beyond the options of a calculation. */
export const ChainInputFields = {
  priority: Type.Optional(ChainNames),
  order: Type.Optional(ChainNames),
  seconds: Type.Optional(
    Type.Number({ minimum: 1, maximum: 3600, description: 'Length of the fight; default 600' }),
  ),
};

export const ChainResultSchema = named(
  'ChainResult',
  closed({
    mode: Type.Enum(['priority', 'order']),
    seconds: Type.Number(),
    chain: Type.Array(Type.String()),
    damage: Type.Number(),
    dps: Type.Number({ description: 'When everything hits' }),
    expectedDps: Type.Number({ description: 'At the chances to hit' }),
    endurance: closed({
      spentPerSecond: Type.Number(),
      recoveredPerSecond: Type.Number({ description: 'Running toggles paid' }),
      netPerSecond: Type.Number(),
      lowest: Type.Number(),
      emptyAt: nullable(Type.Number({ description: 'Second in which it first runs out' })),
      curve: Type.Array(closed({ at: Type.Number({ description: 'Seconds' }), value: Type.Number() }), {
        description: 'How full the bar is where it turns',
      }),
    }),
    gaps: closed({
      count: Type.Integer(),
      total: Type.Number({ description: 'Seconds' }),
      longest: Type.Number({ description: 'Seconds' }),
      share: Type.Number(),
    }),
    powers: Type.Array(
      closed({
        path: Type.String(),
        power: Type.String(),
        name: Type.String(),
        uses: Type.Integer(),
        damage: Type.Number(),
        share: Type.Number(),
        endurance: Type.Number(),
        castTime: Type.Number({ description: 'Seconds' }),
        recharge: closed({ plain: Type.Number(), buffed: Type.Number() }),
      }),
    ),
    buffs: Type.Array(
      closed({
        path: Type.String(),
        power: Type.String(),
        name: Type.String(),
        duration: Type.Number({ description: 'Seconds' }),
        uptime: Type.Number(),
        longestGap: Type.Number({ description: 'Seconds' }),
        windows: Type.Array(closed({ from: Type.Number(), to: Type.Number() })),
      }),
    ),
    timeline: Type.Array(
      closed({
        at: Type.Number(),
        end: Type.Number(),
        path: Type.String(),
        power: Type.String(),
        damage: Type.Number(),
        endurance: Type.Number(),
        waited: Type.Number(),
      }),
    ),
  }),
);
