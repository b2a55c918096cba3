import type { Power, PowerResult } from '@guildhall/heroes';
import { toggleCostPerSecond } from '@guildhall/heroes';
import { sentence } from '../format.ts';
import { TYPE_LABELS, UNITS, type Unit } from '../totals/stat-specs.ts';
import { detailWords as words } from '../words/details.ts';

/** One figure of a power: by itself, with its slots, in the whole build. */
export interface ThreeNumbers {
  /** Name that its explanation is asked by, behind the place of the power. */
  readonly number: string;
  readonly label: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly base: number;
  readonly slotted: number;
  readonly final: number;
}

/** Whether it has to hit somebody; what it does to its owner and friends always hits. */
function aimsAtFoes({ target, affects }: Power): boolean {
  return target.includes('foe') || affects.includes('foe');
}

type Values = readonly [base: number, slotted: number, final: number];

/** A figure, or nothing where the power has none of it. */
function figure(
  number: string,
  label: string,
  unit: Unit,
  [base, slotted, final]: Values,
): readonly ThreeNumbers[] {
  const decimals = UNITS[unit].decimals;
  return base === 0 ? [] : [{ number, label, unit, decimals, base, slotted, final }];
}

/** Damage by type, and all of it where there are several. */
function damageRows({ damage, slotted }: PowerResult): readonly ThreeNumbers[] {
  const rows = damage.map(({ type, base, enhanced }, at) => ({
    number: `damage.${type}`,
    label: type === 'special' ? sentence(type) : TYPE_LABELS[type],
    unit: 'amount' as const,
    decimals: 1,
    base,
    slotted: slotted?.damage[at] ?? base,
    final: enhanced,
  }));
  if (rows.length < 2) return rows;
  const sum = (part: 'base' | 'slotted' | 'final') => rows.reduce((total, row) => total + row[part], 0);
  return [
    ...rows,
    ...figure('damage', words.allDamage, 'amount', [sum('base'), sum('slotted'), sum('final')]),
  ];
}

/** The figures of a power that slots and buffs can change, those it has. */
export function threeNumbers(power: Power, result: PowerResult): readonly ThreeNumbers[] {
  const { slotted = result } = result;
  const toggle = power.type === 'toggle';
  const endurance = toggle ? toggleCostPerSecond(power.endurance, power.activatePeriod) : power.endurance;
  const accuracy = aimsAtFoes(power) ? power.accuracy : 0;
  return [
    ...damageRows(result),
    ...figure('accuracy', words.accuracy, 'factor', [accuracy, slotted.accuracy, result.accuracy]),
    ...figure('recharge', words.recharge, 'seconds', [power.recharge, slotted.recharge, result.recharge]),
    ...figure('endurance', toggle ? words.endurancePerSecond : words.endurance, 'cost', [
      endurance,
      slotted.endurance,
      result.endurance,
    ]),
    ...figure('range', words.range, 'feet', [power.range, slotted.range, result.range]),
  ];
}
