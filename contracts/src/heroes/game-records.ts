import { type TProperties, Type } from 'typebox';
import { closed, named, nullable } from '../schema.ts';

const ProvenanceSchema = named(
  'GameRecordProvenance',
  closed(
    {
      layers: Type.Array(Type.String(), { description: 'Sources it was made from, lowest first' }),
      effects: Type.Optional(Type.String({ description: 'Powers: the source whose effects count' })),
      note: Type.Optional(Type.String({ description: 'Why a higher source did not supply all of it' })),
    },
    'Where a record comes from',
  ),
);

/** In the answer about one record; null for data that was installed without it being noted. */
const Provenance = Type.Optional(nullable(ProvenanceSchema));

/**
 * Records of game data as the read routes answer them. They are open: what a
 * source says and no field here names is passed on as it is.
 */
function record<const P extends TProperties>(name: string, description: string, properties: P) {
  return named(
    name,
    Type.Object({ ...properties, provenance: Provenance }, { additionalProperties: true, description }),
  );
}

const Level = Type.Integer({ minimum: 0, description: '1-based' });
const Curve = Type.Union([Type.Number(), Type.Array(Type.Number())], {
  description: 'The same at all levels, or one value a level',
});
const Names = Type.Array(Type.String());
const Rarity = nullable(Type.Enum(['common', 'uncommon', 'rare', 'ultra_rare']));

export const GameArchetypeSchema = record('GameArchetype', 'Base values and caps of a class', {
  id: Type.String({ description: 'E.g. `Class_Blaster`' }),
  name: Type.String(),
  playable: Type.Boolean(),
  epic: Type.Boolean(),
  origins: Names,
  primaryGroup: Type.String(),
  secondaryGroup: Type.String(),
  hitPoints: Curve,
  hitPointsCap: Curve,
  damageCap: Curve,
  resistanceCap: Curve,
  rechargeCap: Curve,
  regenerationCap: Curve,
  recoveryCap: Curve,
  baseRegeneration: Type.Number(),
  baseRecovery: Type.Number(),
  baseThreat: Type.Number(),
  perceptionCap: Type.Number({ description: 'Feet' }),
});

export const GamePowersetSchema = record('GamePowerset', 'A powerset and the powers in it', {
  id: Type.String({ description: '`Group.Set`' }),
  name: Type.String(),
  kind: Type.String({ description: 'primary, secondary, pool, epic, inherent, incarnate …' }),
  archetype: Type.Optional(Type.String({ description: 'The one class it belongs to' })),
  sharedBy: Type.Optional(Names),
  excludes: Names,
  powers: Names,
});

const GameEffectSchema = record('GameEffect', 'One attribute × aspect × target of a power', {
  attribute: Type.String(),
  aspect: Type.String(),
  target: Type.String(),
  pvMode: Type.Enum(['any', 'pve', 'pvp']),
  kind: Type.String({ description: 'How scale, magnitude and table combine' }),
  scale: Type.Number({ description: 'Signed; fractions for percentages' }),
  magnitude: Type.Number(),
  duration: Type.Number({ description: 'Seconds' }),
  table: Type.String({ description: 'Modifier table of the archetype; empty for a factor of 1' }),
  chance: Type.Number({ description: 'Probability' }),
});

const POWER = {
  id: Type.String({ description: '`Group.Set.Power`' }),
  name: Type.String(),
  powerset: Type.String(),
  type: Type.String({ description: 'click, toggle, auto …' }),
  level: Type.Integer({ minimum: 0, description: '1-based; 0 = granted, never picked' }),
  accuracy: Type.Number(),
  range: Type.Number({ description: 'Feet' }),
  area: Type.String(),
  radius: Type.Number({ description: 'Feet' }),
  arc: Type.Number({ description: 'Degrees' }),
  maxTargets: Type.Number(),
  endurance: Type.Number({ description: 'Points; for toggles per `activatePeriod`' }),
  castTime: Type.Number({ description: 'Seconds' }),
  recharge: Type.Number({ description: 'Seconds' }),
  activatePeriod: Type.Number({ description: 'Seconds' }),
  maxSlots: Type.Integer({ minimum: 0 }),
  effectCount: Type.Integer({ minimum: 0 }),
};

export const GamePowerSummarySchema = record('GamePowerSummary', 'A power without its effects', POWER);
export const GamePowerSchema = record('GamePower', 'A power with all its effects', {
  ...POWER,
  effects: Type.Array(GameEffectSchema),
});

export const GameEnhancementSetSchema = record('GameEnhancementSet', 'A set of enhancements', {
  uid: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  type: Type.Integer(),
  typeName: Type.String({ description: 'Which powers accept it, e.g. `Ranged Damage`' }),
  levelMin: Level,
  levelMax: Level,
  pieces: Type.Array(Type.String(), { description: 'Uids of its enhancements' }),
  bonuses: Type.Array(
    Type.Object({
      pieces: Type.Integer({ description: 'Pieces needed in one power' }),
      pvMode: Type.Enum(['any', 'pve', 'pvp']),
      powers: Names,
    }),
  ),
  pieceBonuses: Type.Record(Type.String(), Names),
});

export const GameEnhancementSchema = record('GameEnhancement', 'One enhancement', {
  uid: Type.String({ description: 'E.g. `Crafted_Luck_of_the_Gambler_F`' }),
  name: Type.String(),
  shortName: Type.String(),
  kind: Type.Enum(['common', 'invention', 'special', 'set']),
  set: Type.Optional(Type.String({ description: 'Uid of its set' })),
  levelMin: Level,
  levelMax: Level,
  boosts: Type.Array(Type.Object({}, { additionalProperties: true })),
  effects: Type.Array(GameEffectSchema),
});

export const GameRecipeSchema = record('GameRecipe', 'What making something costs, level by level', {
  id: Type.String({ description: 'E.g. `Luck_of_the_Gambler_F`' }),
  name: Type.String(),
  rarity: Rarity,
  enhancement: Type.Optional(Type.String({ description: 'Uid of the enhancement it makes' })),
  levels: Type.Array(
    Type.Object({
      level: nullable(Type.Integer({ description: '1-based; null for a recipe without levels' })),
      buyCost: Type.Number({ description: 'Influence; negative when it is not sold' }),
      craftCost: Type.Number({ description: 'Influence' }),
      memorizedBuyCost: Type.Number(),
      memorizedCraftCost: Type.Number(),
      ingredients: Type.Array(Type.Object({ salvage: Type.String(), count: Type.Integer() })),
    }),
  ),
});

export const GameSalvageSchema = record('GameSalvage', 'One kind of salvage', {
  id: Type.String({ description: 'E.g. `S_HumanBloodSample`' }),
  name: Type.String(),
  rarity: Rarity,
  levelMin: Level,
  levelMax: Level,
  origin: nullable(Type.Enum(['tech', 'magic', 'special'])),
});
