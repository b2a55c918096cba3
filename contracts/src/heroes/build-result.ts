import { ASPECTS, DAMAGE_TYPES, DEFENSE_TYPES, EFFECT_AREAS, MEZ_TYPES } from '@guildhall/heroes';
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
    levelShift: StatSchema,
    mezProtection: MezStats,
    mezResistance: MezStats,
    debuffResistance: Type.Record(Type.String(), StatSchema),
  }),
);

const EnhancedAspect = closed({ before: Type.Number(), after: Type.Number() });

const DamageByType = Type.Array(
  closed({
    type: Type.Enum([...DAMAGE_TYPES, 'special']),
    base: Type.Number(),
    enhanced: Type.Number(),
  }),
);

const EffectResultSchema = named(
  'EffectResult',
  closed({
    attribute: Type.String(),
    aspect: Type.Enum([...ASPECTS]),
    target: Type.Enum(['unspecified', 'target', 'self', 'all']),
    base: Type.Number({ description: 'One application, signed as the game states it' }),
    value: Type.Number(),
    baseDuration: Type.Number({ description: 'Seconds' }),
    duration: Type.Number({ description: 'Seconds' }),
    chance: Type.Number(),
    ticks: Type.Number(),
    active: Type.Boolean(),
    switches: Type.Optional(Type.Array(Type.String())),
    ref: Type.Optional(Type.String()),
  }),
);

const PetResultSchema = named(
  'PetResult',
  closed({
    entity: Type.String(),
    name: Type.String(),
    count: Type.Integer(),
    lifetime: Type.Number({ description: 'Seconds; 0 when it stays' }),
    powers: Type.Array(
      closed({
        power: Type.String(),
        name: Type.String(),
        accuracy: Type.Number(),
        recharge: Type.Number({ description: 'Seconds' }),
        castTime: Type.Number({ description: 'Seconds' }),
        damage: DamageByType,
        effects: Type.Array(EffectResultSchema),
      }),
    ),
  }),
);

const SlottedFigures = closed({
  accuracy: Type.Number(),
  recharge: Type.Number({ description: 'Seconds' }),
  endurance: Type.Number(),
  range: Type.Number({ description: 'Feet' }),
  damage: Type.Array(Type.Number(), { description: 'In the order of `damage`' }),
  effects: Type.Array(closed({ value: Type.Number(), duration: Type.Number() }), {
    description: 'In the order of `effects`',
  }),
});

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
    interruptTime: Type.Number({ description: 'Seconds' }),
    range: Type.Number({ description: 'Feet' }),
    area: Type.Enum([...EFFECT_AREAS]),
    radius: Type.Number({ description: 'Feet' }),
    arc: Type.Number({ description: 'Degrees' }),
    maxTargets: Type.Number(),
    damage: DamageByType,
    damageRates: nullable(
      closed({
        perUse: Type.Number(),
        perCastSecond: Type.Number(),
        perCycleSecond: Type.Number(),
        perEndurance: nullable(Type.Number()),
      }),
    ),
    duration: Type.Number({ description: 'Seconds; 0 for what is over at once or stays on' }),
    uptime: nullable(Type.Number()),
    permaMargin: nullable(Type.Number({ description: 'Seconds' })),
    effects: Type.Optional(Type.Array(EffectResultSchema)),
    slotted: Type.Optional(SlottedFigures),
    pets: Type.Optional(Type.Array(PetResultSchema)),
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
          'entity',
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
        suggestion: Type.Optional(Type.String({ description: 'What to do about it' })),
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
          rule: Type.Enum(['power', 'set_bonus', 'piece_bonus', 'proc', 'incarnate', 'outside']),
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
    maxSlots: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 1000, description: 'Slot budget of a server with its own rules' }),
    ),
    autoPowers: Type.Optional(
      Type.Enum(['always', 'as_marked'], { description: 'Whether auto powers count when not marked' }),
    ),
    forms: Type.Optional(
      Type.Enum(['as_marked', 'exclusive'], {
        description: 'Whether powers that a form suspends count while it is on',
      }),
    ),
    levelRule: Type.Optional(
      Type.Enum(['exemplar', 'levelling'], { description: 'What a level below 50 means' }),
    ),
    exemplar: Type.Optional(
      closed({
        bonusFloor: Type.Optional(Type.Enum(['piece', 'data'])),
        pieces: Type.Optional(Type.Enum(['character_level', 'own_level'])),
      }),
    ),
    outside: Type.Optional(
      Type.Array(
        closed({
          power: Type.String({ maxLength: 200 }),
          count: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
          archetype: Type.Optional(Type.String({ maxLength: 100 })),
        }),
        { maxItems: 100, description: 'Inspirations, temporary powers and buffs of a team' },
      ),
    ),
    incarnateContent: Type.Optional(
      Type.Boolean({ description: 'Level shifts of incarnate powers other than Alpha count' }),
    ),
    effects: Type.Optional(Type.Boolean({ description: 'Answer every effect of every power, and its pets' })),
  }),
);
export type ComputeOptionsJson = Static<typeof ComputeOptionsSchema>;
