/**
 * What an effect acts on. The vocabulary is the game's own (City of Data
 * `attribs`), spelled `family.member` so that a stat can be named on the
 * command line: `defense.melee`, `damage.fire`, `mez.hold`.
 */

/** Damage types, also used for resistance and damage strength. heroes-rules §3. */
export const DAMAGE_TYPES = [
  'smashing',
  'lethal',
  'fire',
  'cold',
  'energy',
  'negative',
  'toxic',
  'psionic',
] as const;
export type DamageType = (typeof DAMAGE_TYPES)[number];

/** Defence is checked by position and by type; a hit uses the higher of the two. heroes-rules §3. */
export const DEFENSE_TYPES = [...DAMAGE_TYPES, 'melee', 'ranged', 'aoe'] as const;
export type DefenseType = (typeof DEFENSE_TYPES)[number];

export const MEZ_TYPES = [
  'confuse',
  'hold',
  'immobilize',
  'knockback',
  'knockup',
  'only_affects_self',
  'placate',
  'repel',
  'sleep',
  'stun',
  'taunt',
  'terrorize',
  'untouchable',
  'teleport',
  'toggle_drop',
  'afraid',
  'avoid',
  'combat_phase',
  'intangible',
] as const;
export type MezType = (typeof MEZ_TYPES)[number];

/** Attributes that are plain numbers of a character or a power. */
export const SCALAR_ATTRIBUTES = [
  'to_hit',
  'accuracy',
  'hit_points',
  'absorb',
  'heal',
  'regeneration',
  'recovery',
  'endurance',
  'endurance_discount',
  'recharge_time',
  'interrupt_time',
  'range',
  'radius',
  'arc',
  'run_speed',
  'fly_speed',
  'jump_speed',
  'jump_height',
  'fly',
  'slow',
  'movement_control',
  'movement_friction',
  'perception',
  'stealth.pve',
  'stealth.pvp',
  'threat',
  'meter',
  'rage',
  'level_shift',
  'xp_debt',
  'xp_debt_protection',
  'experience_gain',
  'influence_gain',
  'prestige_gain',
  'translucency',
] as const;

/** Attributes that do something instead of changing a number. */
export const ACTION_ATTRIBUTES = [
  'grant_power',
  'revoke_power',
  'execute_power',
  'recharge_power',
  'power_redirect',
  'create_entity',
  'set_mode',
  'unset_mode',
  'global_chance_mod',
  'modify_attribute',
  'drop_toggles',
  'other',
] as const;

/**
 * `damage.untyped` is damage, strength or resistance that the source states
 * without a type: it is shown, but belongs to no total by type.
 */
export type Attribute =
  | `damage.${DamageType | 'special' | 'unique1' | 'unique2' | 'unique3' | 'untyped'}`
  | `defense.${DefenseType | 'all'}`
  | `elusivity.${DefenseType | 'all'}`
  | `mez.${MezType}`
  | (typeof SCALAR_ATTRIBUTES)[number]
  | (typeof ACTION_ATTRIBUTES)[number];

/** How the attribute is changed. heroes-rules §3. */
export const ASPECTS = ['current', 'strength', 'resistance', 'maximum', 'absolute'] as const;
export type Aspect = (typeof ASPECTS)[number];
