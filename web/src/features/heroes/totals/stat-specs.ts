import {
  type BuildTotals,
  DAMAGE_TYPES,
  type DamageType,
  type DefenseType,
  type Stat,
} from '@guildhall/heroes';
import type { GlyphMark } from '../../../ui/glyph-shapes.ts';

export type Unit =
  | 'percent'
  | 'points'
  | 'per_second'
  | 'mph'
  | 'feet'
  | 'magnitude'
  | 'seconds'
  | 'factor'
  | 'amount'
  | 'cost'
  | 'degrees';

/** How one total is found, named and drawn. */
export interface StatSpec {
  /** Stat path as contributions name it. */
  readonly path: string;
  readonly label: string;
  readonly unit: Unit;
  readonly select: (totals: BuildTotals) => Stat;
  /** Value that fills a bar without cap. */
  readonly full: number;
  readonly mark?: GlyphMark;
  readonly tone?: string;
}

interface UnitSpec {
  /** Stored value × factor = shown value. */
  readonly factor: number;
  readonly decimals: number;
  readonly suffix: string;
}

/** Feet per second to miles per hour; heroes-rules §16. */
const MPH = 0.6818182;

export const UNITS: Readonly<Record<Unit, UnitSpec>> = {
  percent: { factor: 100, decimals: 1, suffix: ' %' },
  points: { factor: 1, decimals: 0, suffix: '' },
  per_second: { factor: 1, decimals: 2, suffix: ' /s' },
  mph: { factor: MPH, decimals: 1, suffix: ' mph' },
  feet: { factor: 1, decimals: 1, suffix: ' ft' },
  magnitude: { factor: 1, decimals: 1, suffix: '' },
  seconds: { factor: 1, decimals: 2, suffix: ' s' },
  degrees: { factor: 1, decimals: 0, suffix: '°' },
  cost: { factor: 1, decimals: 2, suffix: '' },
  amount: { factor: 1, decimals: 1, suffix: '' },
  factor: { factor: 1, decimals: 2, suffix: ' ×' },
};

/** The type that is highest; the headline where types differ. heroes-rules §18. */
export function highest(stats: Readonly<Record<DamageType, Stat>>): Stat {
  return DAMAGE_TYPES.map((type) => stats[type]).reduce((best, stat) =>
    stat.value > best.value ? stat : best,
  );
}

export const TYPE_MARKS: Readonly<Record<DefenseType, { readonly mark: GlyphMark; readonly tone: string }>> =
  {
    smashing: { mark: 'mass', tone: 'smashing' },
    lethal: { mark: 'edge', tone: 'lethal' },
    fire: { mark: 'flame', tone: 'fire' },
    cold: { mark: 'flake', tone: 'cold' },
    energy: { mark: 'bolt', tone: 'energy' },
    negative: { mark: 'void', tone: 'negative' },
    toxic: { mark: 'fang', tone: 'toxic' },
    psionic: { mark: 'mind', tone: 'psionic' },
    melee: { mark: 'near', tone: 'neutral-mark' },
    ranged: { mark: 'far', tone: 'neutral-mark' },
    aoe: { mark: 'area', tone: 'neutral-mark' },
  };

export const TYPE_LABELS: Readonly<Record<DefenseType, string>> = {
  smashing: 'Smashing',
  lethal: 'Lethal',
  fire: 'Fire',
  cold: 'Cold',
  energy: 'Energy',
  negative: 'Negative',
  toxic: 'Toxic',
  psionic: 'Psionic',
  melee: 'Melee',
  ranged: 'Ranged',
  aoe: 'Area',
};

export function defenseSpec(type: DefenseType): StatSpec {
  return {
    path: `defense.${type}`,
    label: `${TYPE_LABELS[type]} defence`,
    unit: 'percent',
    select: (totals) => totals.defense[type],
    full: 0.45,
    ...TYPE_MARKS[type],
  };
}

export function resistanceSpec(type: DamageType): StatSpec {
  return {
    path: `resistance.${type}`,
    label: `${TYPE_LABELS[type]} resistance`,
    unit: 'percent',
    select: (totals) => totals.resistance[type],
    full: 0.75,
    ...TYPE_MARKS[type],
  };
}

type ScalarKey = {
  [Key in keyof BuildTotals]: BuildTotals[Key] extends Stat ? Key : never;
}[keyof BuildTotals];

interface ScalarShape {
  readonly label: string;
  readonly unit: Unit;
  readonly full: number;
}

export function scalarSpec(key: ScalarKey, shape: ScalarShape): StatSpec {
  return { path: key, ...shape, select: (totals) => totals[key] };
}
