import type { Aspect, Attribute } from '../../model/attribute.ts';
import type { CodTemplate } from './records.ts';

/** City of Data attribute names (heroes-rules §3) as attributes of the model; lower case. */

const DAMAGE: Readonly<Record<string, string>> = {
  smashing: 'smashing',
  lethal: 'lethal',
  fire: 'fire',
  cold: 'cold',
  energy: 'energy',
  negative_energy: 'negative',
  toxic: 'toxic',
  psionic: 'psionic',
};

const POSITIONS: Readonly<Record<string, string>> = { melee: 'melee', ranged: 'ranged', area: 'aoe' };

const MEZ: Readonly<Record<string, string>> = {
  confused: 'confuse',
  held: 'hold',
  immobilized: 'immobilize',
  knockback: 'knockback',
  knockup: 'knockup',
  onlyaffectsself: 'only_affects_self',
  placate: 'placate',
  repel: 'repel',
  sleep: 'sleep',
  stunned: 'stun',
  taunt: 'taunt',
  terrorized: 'terrorize',
  untouchable: 'untouchable',
  teleport: 'teleport',
  afraid: 'afraid',
  evade: 'avoid',
  combat_phase: 'combat_phase',
  intangible: 'intangible',
};

const OTHERS: Readonly<Record<string, Attribute>> = {
  heal_dmg: 'heal',
  special_dmg: 'damage.special',
  unique1_dmg: 'damage.unique1',
  unique2_dmg: 'damage.unique2',
  unique3_dmg: 'damage.unique3',
  base_defense: 'defense.all',
  elusivitybase: 'elusivity.all',
  tohit: 'to_hit',
  accuracy: 'accuracy',
  hitpoints: 'hit_points',
  absorb: 'absorb',
  regeneration: 'regeneration',
  recovery: 'recovery',
  endurance: 'endurance',
  endurancediscount: 'endurance_discount',
  rechargetime: 'recharge_time',
  interrupttime: 'interrupt_time',
  range: 'range',
  radius: 'radius',
  arc: 'arc',
  runningspeed: 'run_speed',
  flyingspeed: 'fly_speed',
  jumpingspeed: 'jump_speed',
  jumpheight: 'jump_height',
  fly: 'fly',
  movementcontrol: 'movement_control',
  movementfriction: 'movement_friction',
  perceptionradius: 'perception',
  stealthradius_pve: 'stealth.pve',
  stealthradius_pvp: 'stealth.pvp',
  threatlevel: 'threat',
  meter: 'meter',
  rage: 'rage',
  level_shift: 'level_shift',
  debt_protection: 'xp_debt_protection',
  translucency: 'translucency',
  grant_power: 'grant_power',
  grant_boosted_power: 'grant_power',
  revoke_power: 'revoke_power',
  execute_power: 'execute_power',
  recharge_power: 'recharge_power',
  create_entity: 'create_entity',
  set_mode: 'set_mode',
  unset_mode: 'unset_mode',
  global_chance_mod: 'global_chance_mod',
};

const ATTRIBUTES: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  ...Object.entries(OTHERS),
  ...Object.entries(MEZ).map(([name, member]): [string, Attribute] => [name, `mez.${member}` as Attribute]),
  ...Object.entries({ ...DAMAGE, ...POSITIONS }).flatMap(([name, member]): [string, Attribute][] => [
    [name, `defense.${member}` as Attribute],
    [`${name}_elusivity`, `elusivity.${member}` as Attribute],
  ]),
  ...Object.entries(DAMAGE).map(([name, member]): [string, Attribute] => [
    `${name}_dmg`,
    `damage.${member}` as Attribute,
  ]),
]);

/** Attribute of the model; `other` when it has none, e.g. `Designer_Status`. */
export function attributeOf(name: string): Attribute {
  return ATTRIBUTES.get(name.toLowerCase()) ?? 'other';
}

const ASPECTS: Readonly<Record<CodTemplate['aspect'], Aspect>> = {
  Current: 'current',
  Strength: 'strength',
  Resistance: 'resistance',
  Maximum: 'maximum',
  Absolute: 'absolute',
};

/**
 * Attributes that do something instead of changing a number: their aspect says
 * nothing, and varies in the data. The same as in Mids files.
 */
const ACTION_ASPECTS: Readonly<Partial<Record<Attribute, Aspect>>> = {
  grant_power: 'absolute',
  revoke_power: 'absolute',
  execute_power: 'absolute',
  recharge_power: 'current',
  create_entity: 'current',
  set_mode: 'current',
  unset_mode: 'current',
  global_chance_mod: 'current',
};

/** How an attribute is changed. */
export function aspectOf(template: CodTemplate, attribute: Attribute): Aspect {
  return ACTION_ASPECTS[attribute] ?? ASPECTS[template.aspect];
}
