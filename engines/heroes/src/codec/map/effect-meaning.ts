import type { Aspect, Attribute } from '../../model/attribute.ts';
import { DAMAGE_MEMBERS, DEFENSE_MEMBERS, EFFECT_TYPES, MEZ_MEMBERS } from './names.ts';

/**
 * What a Mids effect acts on, and back. Mids says it with five fields: effect
 * type, damage type, mez type, the type an Enhancement or ResEffect modifies, and
 * an aspect; we say it with attribute and aspect.
 *
 * The stored aspect is trusted only where it makes a difference in the game:
 * rows edited by hand carry `Str`, the editor's default, whatever they do
 * (Electrical Affinity, Savage Melee: a recovery debuff stored as "strength").
 */
export interface MidsMeaning {
  readonly effectType: number;
  readonly damageType: number;
  readonly mezType: number;
  readonly etModifies: number;
  readonly aspect: number;
}

export interface Meaning {
  readonly attribute: Attribute;
  readonly aspect: Aspect;
}

const type = (name: string): number => EFFECT_TYPES.indexOf(name);

const RES = 0;
const MAX = 1;
const ABS = 2;
const STR = 3;
const CUR = 4;

/** Model aspect by Mids ordinal. */
const ASPECT_NAMES: readonly Aspect[] = ['resistance', 'maximum', 'absolute', 'strength', 'current'];

/** Stored aspects that are kept; the first is what any other means. */
interface TypeMeaning {
  readonly attribute: Attribute;
  readonly aspects: readonly number[];
}

const keep = (attribute: Attribute, ...aspects: number[]): TypeMeaning => ({ attribute, aspects });

/** Effect types whose attribute does not depend on another field. */
const PLAIN: Readonly<Record<string, TypeMeaning>> = {
  Accuracy: keep('accuracy', STR),
  Endurance: keep('endurance', CUR, ABS, MAX),
  EnduranceDiscount: keep('endurance_discount', STR),
  Fly: keep('fly', CUR),
  SpeedFlying: keep('fly_speed', CUR, MAX),
  Heal: keep('heal', ABS, CUR),
  HitPoints: keep('hit_points', MAX, CUR),
  InterruptTime: keep('interrupt_time', STR),
  JumpHeight: keep('jump_height', CUR, MAX),
  SpeedJumping: keep('jump_speed', CUR, MAX),
  Meter: keep('meter', CUR, ABS),
  MovementControl: keep('movement_control', CUR),
  MovementFriction: keep('movement_friction', CUR),
  PerceptionRadius: keep('perception', CUR, MAX),
  Range: keep('range', STR),
  RechargeTime: keep('recharge_time', STR),
  Recovery: keep('recovery', CUR),
  Regeneration: keep('regeneration', CUR),
  SpeedRunning: keep('run_speed', CUR, MAX),
  Slow: keep('slow', CUR),
  StealthRadius: keep('stealth.pve', CUR, MAX),
  StealthRadiusPlayer: keep('stealth.pvp', CUR, MAX),
  ThreatLevel: keep('threat', CUR),
  ToHit: keep('to_hit', CUR),
  Translucency: keep('translucency', CUR),
  XPDebtProtection: keep('xp_debt_protection', ABS, CUR),
  XPDebt: keep('xp_debt', CUR),
  LevelShift: keep('level_shift', CUR),
  Rage: keep('rage', CUR, ABS),
  MaxRunSpeed: keep('run_speed', MAX),
  MaxJumpSpeed: keep('jump_speed', MAX),
  MaxFlySpeed: keep('fly_speed', MAX),
  ExperienceGain: keep('experience_gain', CUR),
  InfluenceGain: keep('influence_gain', CUR),
  PrestigeGain: keep('prestige_gain', CUR),
  Absorb: keep('absorb', ABS, CUR, MAX),
  DropToggles: keep('drop_toggles', ABS, CUR),
  GrantPower: keep('grant_power', ABS),
  RevokePower: keep('revoke_power', ABS),
  ExecutePower: keep('execute_power', ABS),
  RechargePower: keep('recharge_power', CUR),
  PowerRedirect: keep('power_redirect', CUR),
  EntCreate: keep('create_entity', CUR),
  SetMode: keep('set_mode', CUR),
  UnsetMode: keep('unset_mode', CUR),
  GlobalChanceMod: keep('global_chance_mod', CUR),
  ModifyAttrib: keep('modify_attribute', STR),
};

interface FamilyMeaning {
  readonly family: 'damage' | 'defense' | 'elusivity' | 'mez';
  readonly aspects: readonly number[];
}

/** Effect types that need a damage or mez type to be complete. */
const FAMILIES: Readonly<Record<string, FamilyMeaning>> = {
  Damage: { family: 'damage', aspects: [ABS] },
  DamageBuff: { family: 'damage', aspects: [STR, MAX] },
  Resistance: { family: 'damage', aspects: [RES] },
  Defense: { family: 'defense', aspects: [CUR] },
  Elusivity: { family: 'elusivity', aspects: [STR] },
  Mez: { family: 'mez', aspects: [CUR, ABS] },
  MezResist: { family: 'mez', aspects: [RES] },
};

const ENHANCEMENT = type('Enhancement');
const RES_EFFECT = type('ResEffect');

function member(family: FamilyMeaning['family'], damageType: number, mezType: number): string {
  if (family === 'mez') return MEZ_MEMBERS[mezType] ?? '';
  return (family === 'damage' ? DAMAGE_MEMBERS : DEFENSE_MEMBERS)[damageType] ?? '';
}

/** Attribute of an effect type; undefined when the model has none. */
function attributeOf(effectType: number, damageType: number, mezType: number): Attribute | undefined {
  const name = EFFECT_TYPES[effectType] ?? '';
  const plain = PLAIN[name];
  if (plain !== undefined) return plain.attribute;
  const family = FAMILIES[name]?.family;
  if (family === undefined) return undefined;
  const part = member(family, damageType, mezType);
  return part === '' ? undefined : (`${family}.${part}` as Attribute);
}

function aspectOf(effectType: number, stored: number): Aspect {
  const name = EFFECT_TYPES[effectType] ?? '';
  const kept = (PLAIN[name] ?? FAMILIES[name])?.aspects ?? [];
  return ASPECT_NAMES[kept.includes(stored) ? stored : (kept[0] ?? stored)] ?? 'current';
}

/** Attribute and aspect of a Mids effect; `other` when the model has no attribute for it. */
export function meaningOf(mids: MidsMeaning): Meaning {
  const { effectType, damageType, mezType, etModifies } = mids;
  const indirect = effectType === ENHANCEMENT || effectType === RES_EFFECT;
  const attribute = attributeOf(indirect ? etModifies : effectType, damageType, mezType);
  if (attribute === undefined) return { attribute: 'other', aspect: ASPECT_NAMES[mids.aspect] ?? 'current' };
  if (indirect) return { attribute, aspect: effectType === ENHANCEMENT ? 'strength' : 'resistance' };
  return { attribute, aspect: aspectOf(effectType, mids.aspect) };
}

/** Effect type that stands for a plain attribute when nothing else is known. */
const TYPE_OF_ATTRIBUTE = new Map<string, number>(
  Object.entries(PLAIN)
    .toReversed()
    .map(([name, { attribute }]) => [attribute, type(name)]),
);
// The caps have effect types of their own, but the data says "SpeedRunning Max".
TYPE_OF_ATTRIBUTE.set('run_speed', type('SpeedRunning'));
TYPE_OF_ATTRIBUTE.set('jump_speed', type('SpeedJumping'));
TYPE_OF_ATTRIBUTE.set('fly_speed', type('SpeedFlying'));

/** Effect type of a family by aspect; what is missing is said by Enhancement or ResEffect. */
const TYPE_OF_FAMILY: Readonly<Record<string, Readonly<Partial<Record<Aspect, string>>>>> = {
  damage: { absolute: 'Damage', strength: 'DamageBuff', maximum: 'DamageBuff', resistance: 'Resistance' },
  defense: { current: 'Defense' },
  elusivity: { strength: 'Elusivity' },
  mez: { current: 'Mez', absolute: 'Mez', resistance: 'MezResist' },
};

/** Effect type that Enhancement and ResEffect name for a family. */
const FAMILY_TYPE: Readonly<Record<string, string>> = {
  damage: 'Damage',
  defense: 'Defense',
  elusivity: 'Elusivity',
  mez: 'Mez',
};

/** Attributes that do something: no Enhancement or ResEffect names them. */
const INDIRECT_ASPECTS: Readonly<Partial<Record<Aspect, number>>> = {
  strength: ENHANCEMENT,
  resistance: RES_EFFECT,
};

/** Plain types whose own rows are "strength", although Enhancement names most of them. */
const OWN_STRENGTH: ReadonlySet<string> = new Set(['modify_attribute']);

/**
 * The usual Mids way to say an attribute and aspect. Where a stored effect says
 * it otherwise, the difference is kept in `Effect.extra`.
 */
export function usualMidsMeaning({ attribute, aspect }: Meaning): MidsMeaning {
  const stored = ASPECT_NAMES.indexOf(aspect);
  if (attribute === 'other')
    return { effectType: 0, damageType: 0, mezType: 0, etModifies: 0, aspect: stored };
  const [family, part] = attribute.split('.') as [string, string | undefined];
  const isFamily = family in TYPE_OF_FAMILY && part !== undefined;
  const damageType =
    family === 'damage' ? DAMAGE_MEMBERS.indexOf(part as never) : DEFENSE_MEMBERS.indexOf(part as never);
  const fields = {
    damageType: isFamily && family !== 'mez' ? damageType : 0,
    mezType: isFamily && family === 'mez' ? MEZ_MEMBERS.indexOf(part as never) : 0,
    aspect: stored,
  };
  const direct = isFamily ? TYPE_OF_FAMILY[family]![aspect] : undefined;
  if (direct !== undefined) return { ...fields, effectType: type(direct), etModifies: 0 };
  const named = isFamily ? type(FAMILY_TYPE[family]!) : (TYPE_OF_ATTRIBUTE.get(attribute) ?? 0);
  const indirect = OWN_STRENGTH.has(attribute) ? undefined : INDIRECT_ASPECTS[aspect];
  return indirect === undefined
    ? { ...fields, effectType: named, etModifies: 0 }
    : { ...fields, effectType: indirect, etModifies: named };
}
