import { DAMAGE_TYPES, DEFENSE_TYPES, MEZ_TYPES } from '../model/attribute.ts';
import { ENHANCEMENT_ASPECTS, type EnhancementAspect, type Schedule } from '../model/enhancement.ts';
import { scheduleOf } from './ed.ts';

/**
 * The hot loop adds numbers into flat arrays. This module gives every sum its
 * place: one array of build-wide sums, and one of enhancement sums per power.
 */

/** Debuffs that something resists, by the name `BuildTotals.debuffResistance` uses. */
export const DEBUFF_NAMES = [
  'defense',
  'to_hit',
  'recharge_time',
  'run_speed',
  'fly_speed',
  'jump_speed',
  'jump_height',
  'endurance',
  'recovery',
  'regeneration',
  'perception',
  'heal',
  'hit_points',
  'accuracy',
  'range',
  'endurance_discount',
  'absorb',
  'fly',
] as const;

/** Sums that are one number each. */
const SCALAR_SUMS = [
  'defense.all',
  'to_hit',
  'regeneration',
  'recovery',
  'hit_points',
  'hit_points.share',
  'absorb',
  'absorb.share',
  'endurance_max',
  'run_speed',
  'fly_speed',
  'jump_speed',
  'jump_height',
  'run_speed.max',
  'fly_speed.max',
  'jump_speed.max',
  'fly',
  'perception',
  'stealth.pve',
  'stealth.pvp',
  'threat',
  'level_shift',
] as const;

/** Strengths of attributes that have one: they multiply the outgoing effects of other powers. heroes-rules §3. */
const STRENGTH_SUMS = [
  'accuracy',
  'recharge_time',
  'endurance_discount',
  'interrupt_time',
  'range',
  'heal',
  'hit_points',
  'absorb',
  'regeneration',
  'recovery',
  'endurance',
  'to_hit',
  'defense.all',
  'run_speed',
  'fly_speed',
  'jump_speed',
  'jump_height',
  'slow',
  ...DEFENSE_TYPES.map((type) => `defense.${type}` as const),
  ...MEZ_TYPES.map((type) => `mez.${type}` as const),
] as const;

const SUM_NAMES: readonly string[] = [
  ...DEFENSE_TYPES.map((type) => `defense.${type}`),
  ...DAMAGE_TYPES.map((type) => `resistance.${type}`),
  ...DAMAGE_TYPES.map((type) => `damage.${type}`),
  ...MEZ_TYPES.map((type) => `mez_protection.${type}`),
  ...MEZ_TYPES.map((type) => `mez_resistance.${type}`),
  ...DEBUFF_NAMES.map((name) => `debuff_resistance.${name}`),
  ...SCALAR_SUMS,
  ...STRENGTH_SUMS.map((name) => `strength.${name}`),
];

/** Number of build-wide sums. */
export const SUM_COUNT = SUM_NAMES.length;

const SUM_INDEX: ReadonlyMap<string, number> = new Map(SUM_NAMES.map((name, index) => [name, index]));

/** Place of a build-wide sum by its name, e.g. `defense.melee`, `strength.recharge_time`; −1 when there is none. */
export function sumIndex(name: string): number {
  return SUM_INDEX.get(name) ?? -1;
}

/** Whether a sum is a strength of the whole build, which must be known before other effects are enhanced. */
export function isStrengthSum(index: number): boolean {
  const name = SUM_NAMES[index] ?? '';
  return name.startsWith('strength.') || name.startsWith('damage.');
}

/** Places of all strengths. */
export const STRENGTH_INDEXES: readonly number[] = SUM_NAMES.map((_, index) => index).filter(isStrengthSum);

/** Stat path of a sum as contributions name it: strengths of the whole build drop their prefix. */
export function sumName(index: number): string {
  const name = SUM_NAMES[index] ?? '';
  return name.startsWith('strength.') ? name.slice('strength.'.length) : name;
}

/** Enhancement sums of one power: every aspect, mez apart by type. */
const ASPECT_SUMS: readonly {
  readonly key: string;
  readonly aspect: EnhancementAspect;
  readonly mez?: string;
}[] = [
  ...ENHANCEMENT_ASPECTS.filter((aspect) => aspect !== 'mez').map((aspect) => ({ key: aspect, aspect })),
  ...MEZ_TYPES.map((mez) => ({ key: `mez.${mez}`, aspect: 'mez' as const, mez })),
];

export const ASPECT_COUNT = ASPECT_SUMS.length;

/** Name of each aspect sum as `PowerResult.enhancement` shows it. */
export const ASPECT_KEYS: readonly string[] = ASPECT_SUMS.map(({ key }) => key);

/** ED schedule of each aspect sum. heroes-rules §6. */
export const ASPECT_SCHEDULES: readonly Schedule[] = ASPECT_SUMS.map(({ aspect, mez }) =>
  scheduleOf(aspect, mez),
);

const ASPECT_INDEX: ReadonlyMap<string, number> = new Map(ASPECT_KEYS.map((key, index) => [key, index]));

/** Place of an aspect sum by its key, e.g. `damage`, `mez.hold`; −1 when there is none. */
export function aspectIndex(key: string): number {
  return ASPECT_INDEX.get(key) ?? -1;
}

/** Places a piece adds to: one, or all mez types when it strengthens any mez. */
export function aspectIndexes(aspect: EnhancementAspect, mez: string | undefined): readonly number[] {
  if (aspect !== 'mez') return [aspectIndex(aspect)];
  const keys = mez === undefined ? MEZ_TYPES.map((type) => `mez.${type}`) : [`mez.${mez}`];
  return keys.map(aspectIndex).filter((index) => index >= 0);
}
