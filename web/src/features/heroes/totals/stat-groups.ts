import {
  type BuildTotals,
  DAMAGE_TYPES,
  type DamageType,
  type DefenseType,
  MEZ_TYPES,
  type MezType,
  type Stat,
} from '@guildhall/heroes';
import { aspectLabel } from '../aspect-label.ts';
import { sentence } from '../format.ts';
import {
  defenseSpec,
  highest,
  resistanceSpec,
  type StatSpec,
  scalarSpec,
  TYPE_LABELS,
  TYPE_MARKS,
} from './stat-specs.ts';

/** Rows of the table of defence and resistance; positions have no resistance. */
export const GUARD_ROWS: readonly { readonly type: DefenseType; readonly resists: DamageType | null }[] = [
  { type: 'melee', resists: null },
  { type: 'ranged', resists: null },
  { type: 'aoe', resists: null },
  ...DAMAGE_TYPES.map((type) => ({ type, resists: type })),
];

/** Damage types that a total over all of them names. */
const DAMAGE_HEADLINE: StatSpec = {
  path: 'damage',
  label: 'Damage',
  unit: 'percent',
  select: (totals) => highest(totals.damage),
  full: 2,
};

export const OFFENCE: readonly StatSpec[] = [
  scalarSpec('recharge', { label: 'Recharge', unit: 'percent', full: 2 }),
  DAMAGE_HEADLINE,
  scalarSpec('accuracy', { label: 'Accuracy', unit: 'percent', full: 1 }),
  scalarSpec('toHit', { label: 'To-hit', unit: 'percent', full: 0.5 }),
];

export const BODY: readonly StatSpec[] = [
  scalarSpec('hitPoints', { label: 'Hit points', unit: 'points', full: 3200 }),
  scalarSpec('regenerationPerSecond', { label: 'Regeneration', unit: 'per_second', full: 60 }),
  scalarSpec('recoveryPerSecond', { label: 'Recovery', unit: 'per_second', full: 6 }),
  scalarSpec('enduranceUse', { label: 'Endurance use', unit: 'per_second', full: 6 }),
  scalarSpec('enduranceNet', { label: 'Endurance net', unit: 'per_second', full: 6 }),
];

export const MOVEMENT: readonly StatSpec[] = [
  scalarSpec('runSpeed', { label: 'Run', unit: 'mph', full: 135 }),
  scalarSpec('flySpeed', { label: 'Fly', unit: 'mph', full: 86 }),
  scalarSpec('jumpSpeed', { label: 'Jump', unit: 'mph', full: 115 }),
  scalarSpec('jumpHeight', { label: 'Height', unit: 'feet', full: 200 }),
];

/** What matters less often: beside the control effects. */
export const OTHERS: readonly StatSpec[] = [
  scalarSpec('enduranceMax', { label: 'Endurance', unit: 'points', full: 150 }),
  scalarSpec('enduranceDiscount', { label: 'End discount', unit: 'percent', full: 0.5 }),
  scalarSpec('range', { label: 'Range', unit: 'percent', full: 0.5 }),
  scalarSpec('absorb', { label: 'Absorb', unit: 'points', full: 1000 }),
  scalarSpec('perception', { label: 'Perception', unit: 'feet', full: 1153 }),
  scalarSpec('stealthPve', { label: 'Stealth', unit: 'feet', full: 500 }),
  scalarSpec('threat', { label: 'Threat', unit: 'magnitude', full: 4 }),
];

const MISSING: Stat = { value: 0, uncapped: 0, cap: null, softCap: null, base: 0, unknown: 0 };

export interface MezRow {
  readonly type: MezType;
  readonly label: string;
  readonly protection: StatSpec;
  readonly resistance: StatSpec;
}

/** The mez types players ask about first; the others follow when the build touches them. */
const MAIN_MEZ: readonly MezType[] = [
  'hold',
  'stun',
  'sleep',
  'immobilize',
  'terrorize',
  'confuse',
  'knockback',
  'repel',
  'teleport',
  'taunt',
  'placate',
];

function mezRow(type: MezType): MezRow {
  const label = sentence(type);
  return {
    type,
    label,
    protection: {
      path: `mezProtection.${type}`,
      label: `${label} protection`,
      unit: 'magnitude',
      select: (totals) => totals.mezProtection[type] ?? MISSING,
      full: 20,
    },
    resistance: {
      path: `mezResistance.${type}`,
      label: `${label} resistance`,
      unit: 'percent',
      select: (totals) => totals.mezResistance[type] ?? MISSING,
      full: 2,
    },
  };
}

/** Rows of protection against mez that this build has or that everybody asks about. */
export function mezRows(totals: BuildTotals): readonly MezRow[] {
  const touched = (type: MezType) =>
    (totals.mezProtection[type]?.value ?? 0) !== 0 || (totals.mezResistance[type]?.value ?? 0) !== 0;
  return [...MAIN_MEZ, ...MEZ_TYPES.filter((type) => !MAIN_MEZ.includes(type) && touched(type))].map(mezRow);
}

export function debuffSpecs(totals: BuildTotals): readonly StatSpec[] {
  return Object.keys(totals.debuffResistance)
    .sort()
    .map((name) => ({
      path: `debuffResistance.${name}`,
      label: aspectLabel(name),
      unit: 'percent',
      select: (from) => from.debuffResistance[name] ?? MISSING,
      full: 1,
    }));
}

export function damageSpecs(): readonly StatSpec[] {
  return DAMAGE_TYPES.map((type) => ({
    path: `damage.${type}`,
    label: `${TYPE_LABELS[type]} damage`,
    unit: 'percent',
    select: (totals) => totals.damage[type],
    full: 2,
    ...TYPE_MARKS[type],
  }));
}

/** Every total that one edit may change, in the order of the panel. */
export function allSpecs(totals: BuildTotals): readonly StatSpec[] {
  return [
    ...GUARD_ROWS.map(({ type }) => defenseSpec(type)),
    ...DAMAGE_TYPES.map(resistanceSpec),
    ...BODY,
    ...OFFENCE,
    ...MOVEMENT,
    ...OTHERS,
    ...mezRows(totals).flatMap(({ protection, resistance }) => [protection, resistance]),
    ...debuffSpecs(totals),
  ];
}
