import type { Aspect, Attribute } from '../model/attribute.ts';
import { aspectIndex, sumIndex } from './stat-layout.ts';

/** Where an effect on the caster adds up, and what makes it stronger. */
export interface EffectPlace {
  /** Build-wide sum. */
  readonly sum: number;
  /** Factor on the value: mez protection is stored negative and shown positive. */
  readonly sign: 1 | -1;
  /** Enhancement aspect of the power that strengthens it; −1 when none does. */
  readonly aspect: number;
  /** Build-wide strength that strengthens it; −1 when none does. */
  readonly strength: number;
}

const NO_BOOST = -1;

function place(sum: string, aspect = '', strength = aspect, sign: 1 | -1 = 1): EffectPlace | undefined {
  const index = sumIndex(sum);
  if (index < 0) return undefined;
  return {
    sum: index,
    sign,
    aspect: aspect === '' ? NO_BOOST : aspectIndex(aspect),
    strength: strength === '' ? NO_BOOST : sumIndex(`strength.${strength}`),
  };
}

/** Scalar attributes whose current value is a total, with the enhancement aspect that raises them. */
const CURRENT: Readonly<Record<string, string>> = {
  to_hit: 'to_hit',
  regeneration: 'regeneration',
  recovery: 'recovery',
  run_speed: 'run_speed',
  fly_speed: 'fly_speed',
  jump_speed: 'jump_speed',
  jump_height: 'jump_height',
  fly: '',
  perception: '',
  'stealth.pve': '',
  'stealth.pvp': '',
  threat: '',
  level_shift: '',
};

const MAXIMUM: Readonly<Record<string, readonly [sum: string, aspect: string]>> = {
  hit_points: ['hit_points', 'hit_points'],
  absorb: ['absorb', 'absorb'],
  endurance: ['endurance_max', ''],
  run_speed: ['run_speed.max', ''],
  fly_speed: ['fly_speed.max', ''],
  jump_speed: ['jump_speed.max', ''],
};

/**
 * Where an attribute and aspect add up (heroes-rules §3); undefined when they
 * are no total: damage dealt, heals, grants and the like.
 */
export function placeOf(attribute: Attribute, aspect: Aspect): EffectPlace | undefined {
  const [family, member = ''] = attribute.split('.') as [string, string?];
  switch (aspect) {
    case 'current':
    case 'absolute':
      return currentPlace(attribute, family, member, aspect);
    case 'strength':
      return strengthPlace(attribute, family);
    case 'resistance':
      return resistancePlace(attribute, family, member);
    case 'maximum': {
      const [sum, boost] = MAXIMUM[attribute] ?? [];
      return sum === undefined ? undefined : place(sum, boost);
    }
  }
}

function currentPlace(
  attribute: string,
  family: string,
  member: string,
  aspect: 'current' | 'absolute',
): EffectPlace | undefined {
  if (family === 'mez') return place(`mez_protection.${member}`, attribute, attribute, -1);
  if (attribute === 'absorb') return place('absorb', 'absorb');
  if (aspect === 'absolute') return undefined;
  if (family === 'defense') return place(attribute, 'defense', attribute);
  const boost = CURRENT[attribute];
  return boost === undefined ? undefined : place(attribute, boost);
}

function strengthPlace(attribute: string, family: string): EffectPlace | undefined {
  if (family === 'damage') return place(attribute);
  // An accuracy buff is the one strength that slotting raises. heroes-rules §8.
  return place(`strength.${attribute}`, attribute === 'accuracy' ? 'accuracy' : '', '');
}

function resistancePlace(attribute: string, family: string, member: string): EffectPlace | undefined {
  if (family === 'damage') return place(`resistance.${member}`, 'resistance', '');
  if (family === 'mez') return place(`mez_resistance.${member}`);
  if (family === 'defense') return place('debuff_resistance.defense', 'defense', '');
  return place(`debuff_resistance.${attribute}`, attribute === 'regeneration' ? 'heal' : '', '');
}
