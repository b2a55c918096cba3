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
export function aimsAtFoes({ target, affects }: Power): boolean {
  return target.includes('foe') || affects.includes('foe');
}

/** The figures of a power that slots and buffs can change, those it has. */
export function threeNumbers(power: Power, result: PowerResult): readonly ThreeNumbers[] {
  const { slotted } = result;
  const toggle = power.type === 'toggle';
  const row = (number: string, label: string, unit: Unit, base: number, own: number, final: number) => ({
    number,
    label,
    unit,
    decimals: UNITS[unit].decimals,
    base,
    slotted: own,
    final,
  });
  const damage = result.damage.map(({ type, base, enhanced }, at) => ({
    ...row(
      `damage.${type}`,
      type === 'special' ? sentence(type) : TYPE_LABELS[type],
      'points',
      base,
      slotted?.damage[at] ?? base,
      enhanced,
    ),
    decimals: 1,
  }));
  const sum = (part: 'base' | 'slotted' | 'final') => damage.reduce((total, one) => total + one[part], 0);
  const all =
    damage.length > 1
      ? [
          {
            ...row('damage', words.allDamage, 'points', sum('base'), sum('slotted'), sum('final')),
            decimals: 1,
          },
        ]
      : [];
  const endurance = toggle ? toggleCostPerSecond(power.endurance, power.activatePeriod) : power.endurance;
  return [
    ...damage,
    ...all,
    ...(aimsAtFoes(power)
      ? [row('accuracy', words.accuracy, 'factor', power.accuracy, slotted?.accuracy ?? 1, result.accuracy)]
      : []),
    ...(power.recharge > 0
      ? [
          row(
            'recharge',
            words.recharge,
            'seconds',
            power.recharge,
            slotted?.recharge ?? power.recharge,
            result.recharge,
          ),
        ]
      : []),
    ...(endurance > 0
      ? [
          {
            ...row(
              'endurance',
              toggle ? words.endurancePerSecond : words.endurance,
              'points',
              endurance,
              slotted?.endurance ?? endurance,
              result.endurance,
            ),
            decimals: 2,
          },
        ]
      : []),
    ...(power.range > 0
      ? [row('range', words.range, 'feet', power.range, slotted?.range ?? power.range, result.range)]
      : []),
  ];
}
