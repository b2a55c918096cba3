import { DAMAGE_TYPES, DEFENSE_TYPES, MEZ_TYPES } from '@guildhall/heroes';
import { type Static, Type } from 'typebox';
import { closed, named, nullable } from '../schema.ts';

/** What `computeBuild` answers, field by field the engine's `BuildResult`. */
const StatSchema = named(
  'Stat',
  closed({
    value: Type.Number({
      description: 'What counts in play: capped. A fraction unless its field says otherwise',
    }),
    uncapped: Type.Number(),
    cap: nullable(Type.Number()),
    softCap: nullable(Type.Number()),
    base: Type.Number(),
    unknown: Type.Integer({
      description: 'Names the data does not know that may change it; above 0 it is not final',
    }),
  }),
);

const DamageStats = Type.Record(Type.Enum([...DAMAGE_TYPES]), StatSchema);
const DefenseStats = Type.Record(Type.Enum([...DEFENSE_TYPES]), StatSchema);
const MezStats = Type.Partial(Type.Record(Type.Enum([...MEZ_TYPES]), StatSchema));

const BuildTotalsSchema = named(
  'BuildTotals',
  closed({
    defense: DefenseStats,
    resistance: DamageStats,
    damage: DamageStats,
    hitPoints: StatSchema,
    regeneration: StatSchema,
    regenerationPerSecond: StatSchema,
    recovery: StatSchema,
    recoveryPerSecond: StatSchema,
    enduranceMax: StatSchema,
    enduranceUse: StatSchema,
    enduranceNet: StatSchema,
    recharge: StatSchema,
    accuracy: StatSchema,
    toHit: StatSchema,
    enduranceDiscount: StatSchema,
    range: StatSchema,
    absorb: StatSchema,
    runSpeed: StatSchema,
    flySpeed: StatSchema,
    jumpSpeed: StatSchema,
    jumpHeight: StatSchema,
    perception: StatSchema,
    stealthPve: StatSchema,
    stealthPvp: StatSchema,
    threat: StatSchema,
    mezProtection: MezStats,
    mezResistance: MezStats,
    debuffResistance: Type.Record(Type.String(), StatSchema),
  }),
);

const EnhancedAspect = closed({ before: Type.Number(), after: Type.Number() });

const PowerResultSchema = named(
  'PowerResult',
  closed({
    path: Type.String(),
    power: Type.String(),
    active: Type.Boolean(),
    enhancement: Type.Record(Type.String(), EnhancedAspect),
    accuracy: Type.Number(),
    hitChance: Type.Number(),
    recharge: Type.Number({ description: 'Seconds' }),
    endurance: Type.Number({ description: 'Points a cast, points a second for toggles' }),
    castTime: Type.Number({ description: 'Seconds' }),
    arcanaTime: Type.Number({ description: 'Seconds' }),
    range: Type.Number({ description: 'Feet' }),
    damage: Type.Array(
      closed({
        type: Type.Enum([...DAMAGE_TYPES, 'special']),
        base: Type.Number(),
        enhanced: Type.Number(),
      }),
    ),
  }),
);

export const BuildResultSchema = named(
  'BuildResult',
  closed({
    totals: BuildTotalsSchema,
    powers: Type.Array(PowerResultSchema),
    setBonuses: Type.Array(
      closed({
        bonusPower: Type.String(),
        copies: Type.Integer(),
        counted: Type.Integer({ description: 'At most five' }),
        sources: Type.Array(closed({ set: Type.String(), path: Type.String(), pieces: Type.Integer() })),
      }),
    ),
    unknown: Type.Array(
      closed({
        kind: Type.Enum([
          'archetype',
          'powerset',
          'power',
          'enhancement',
          'enhancement_set',
          'table',
          'bonus_power',
        ]),
        name: Type.String(),
        path: Type.String(),
        suggestion: Type.Optional(Type.String()),
      }),
    ),
    problems: Type.Array(
      closed({
        severity: Type.Enum(['error', 'warning']),
        code: Type.String(),
        path: Type.String(),
        message: Type.String(),
      }),
    ),
    slotsUsed: Type.Integer(),
    contributions: Type.Optional(
      Type.Array(
        closed({
          stat: Type.String(),
          value: Type.Number(),
          power: Type.String(),
          via: Type.String(),
          rule: Type.Enum(['power', 'set_bonus', 'piece_bonus', 'proc', 'incarnate']),
        }),
      ),
    ),
  }),
);
export type BuildResultJson = Static<typeof BuildResultSchema>;

export const ComputeOptionsSchema = named(
  'ComputeOptions',
  closed({
    level: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, description: 'Default 50' })),
    mode: Type.Optional(Type.Enum(['pve', 'pvp'])),
    targetLevel: Type.Optional(Type.Integer({ minimum: -4, maximum: 7 })),
    switches: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })),
    suppression: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })),
    contributions: Type.Optional(Type.Boolean()),
    autoPowers: Type.Optional(
      Type.Enum(['always', 'as_marked'], { description: 'Whether auto powers count when not marked' }),
    ),
  }),
);
export type ComputeOptionsJson = Static<typeof ComputeOptionsSchema>;
