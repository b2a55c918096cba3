import { movementSpeed } from '../calc/movement.ts';
import { pvpDefense } from '../calc/pvp.ts';
import { DEBUFF_NAMES } from '../calc/stat-layout.ts';
import { recoveryPerSecond, regenerationPerSecond } from '../calc/vitals.ts';
import { DAMAGE_TYPES, DEFENSE_TYPES, MEZ_TYPES } from '../model/attribute.ts';
import type { BuildTotals, Stat } from '../model/totals.ts';
import { sumNodes } from './addition-nodes.ts';
import { enduranceNodes } from './cost-nodes.ts';
import { type ExplainNode, type ExplainUnit, explainNode, sumOf } from './explanation.ts';
import { numberText } from './number-text.ts';
import type { Trace } from './trace.ts';

/** How one total is taken apart. */
export interface TotalForm {
  readonly unit: ExplainUnit;
  readonly label: string;
  /** The total; undefined when the build has none of that kind. */
  readonly stat: (totals: BuildTotals) => Stat | undefined;
  /** Steps to the value before caps, each worth `factor` times what it changes. */
  readonly steps: (trace: Trace, factor: number) => ExplainNode[];
  /** Made of totals that are capped themselves; the steps lead to its value. */
  readonly partsAreCapped?: true;
}

/** Steps of a total with what its cap or floor changes at the end. */
export function cappedSteps(trace: Trace, form: TotalForm, factor = 1): ExplainNode[] {
  const stat = form.stat(trace.calculation.totals);
  const steps = form.steps(trace, factor);
  if (form.partsAreCapped || stat === undefined || stat.value === stat.uncapped) return steps;
  const rule = stat.value < stat.uncapped ? 'cap' : 'floor';
  const label = rule === 'cap' ? 'Above the cap' : 'Below the lowest value';
  const formula = `at ${rule === 'cap' ? 'most' : 'least'} ${numberText(stat.value)}`;
  return [...steps, explainNode(label, rule, (stat.value - stat.uncapped) * factor, { formula })];
}

function base(value: number, factor: number, label = 'Base'): ExplainNode[] {
  return value === 0 ? [] : [explainNode(label, 'base', value * factor)];
}

function label(path: string): string {
  const words = path
    .replace(/([A-Z])/g, ' $1')
    .replaceAll(/[._]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A total that is a sum of effects on top of its base. */
function plain(path: string, unit: ExplainUnit, sums: readonly string[], stat: TotalForm['stat']): TotalForm {
  return {
    unit,
    label: label(path),
    stat,
    steps: (trace, factor) => [
      ...base(stat(trace.calculation.totals)?.base ?? 0, factor),
      ...sums.flatMap((sum) => sumNodes(trace, sum, factor)),
    ],
  };
}

const forms = new Map<string, TotalForm>();

function add(path: string, form: Omit<TotalForm, 'label'>): void {
  forms.set(path, { label: label(path), ...form });
}

/** PvP weakens defence the more there is of it. heroes-rules §18. */
function defenseSteps(trace: Trace, type: string, factor: number): ExplainNode[] {
  const steps = [...sumNodes(trace, `defense.${type}`, factor), ...sumNodes(trace, 'defense.all', factor)];
  if (trace.calculation.context.mode !== 'pvp') return steps;
  const before = trace.sum(`defense.${type}`) + trace.sum('defense.all');
  const change = pvpDefense(before) - before;
  if (change === 0) return steps;
  return [...steps, explainNode('Diminishing returns in PvP', 'formula', change * factor)];
}

for (const type of DEFENSE_TYPES) {
  add(`defense.${type}`, {
    unit: 'fraction',
    stat: ({ defense }) => defense[type],
    steps: (trace, factor) => defenseSteps(trace, type, factor),
  });
}
for (const type of DAMAGE_TYPES) {
  const resistance = `resistance.${type}`;
  forms.set(
    resistance,
    plain(resistance, 'fraction', [resistance], (totals) => totals.resistance[type]),
  );
  const damage = `damage.${type}`;
  forms.set(
    damage,
    plain(damage, 'fraction', [damage], (totals) => totals.damage[type]),
  );
}

/** Totals that are one sum, with the sum's name. */
const SCALARS = [
  ['enduranceMax', 'endurance_max', 'points'],
  ['regeneration', 'regeneration', 'fraction'],
  ['recovery', 'recovery', 'fraction'],
  ['recharge', 'strength.recharge_time', 'fraction'],
  ['accuracy', 'strength.accuracy', 'fraction'],
  ['toHit', 'to_hit', 'fraction'],
  ['enduranceDiscount', 'strength.endurance_discount', 'fraction'],
  ['range', 'strength.range', 'fraction'],
  ['stealthPve', 'stealth.pve', 'feet'],
  ['stealthPvp', 'stealth.pvp', 'feet'],
  ['threat', 'threat', 'magnitude'],
  ['levelShift', 'level_shift', 'levels'],
] as const;
for (const [path, sum, unit] of SCALARS) {
  forms.set(
    path,
    plain(path, unit, [sum], (totals) => totals[path]),
  );
}
for (const type of MEZ_TYPES) {
  const protection = `mezProtection.${type}`;
  forms.set(
    protection,
    plain(protection, 'magnitude', [`mez_protection.${type}`], (totals) => totals.mezProtection[type]),
  );
  const resistance = `mezResistance.${type}`;
  forms.set(
    resistance,
    plain(resistance, 'fraction', [`mez_resistance.${type}`], (totals) => totals.mezResistance[type]),
  );
}
for (const name of DEBUFF_NAMES) {
  const path = `debuffResistance.${name}`;
  forms.set(
    path,
    plain(path, 'fraction', [`debuff_resistance.${name}`], (totals) => totals.debuffResistance[name]),
  );
}

/** Hit points: shares are of the base. heroes-rules §12. */
add('hitPoints', {
  unit: 'points',
  stat: ({ hitPoints }) => hitPoints,
  steps: (trace, factor) => {
    const own = trace.calculation.totals.hitPoints.base;
    return [
      ...base(own, factor, 'Base of the archetype'),
      ...sumNodes(trace, 'hit_points.share', own * factor),
      ...sumNodes(trace, 'hit_points', factor),
    ];
  },
});

/** Absorb: shares are of the maximum hit points. heroes-rules §12. */
add('absorb', {
  unit: 'points',
  stat: ({ absorb }) => absorb,
  steps: (trace, factor) => [
    ...sumNodes(trace, 'absorb', factor),
    ...sumNodes(trace, 'absorb.share', trace.calculation.totals.hitPoints.value * factor),
  ],
});

/** A rate is maximum × share: first what the maximum changes at a share of 1, then what the share changes. */
function rateSteps(
  trace: Trace,
  [maximum, share]: readonly [string, string],
  perPoint: number,
): ExplainNode[] {
  const [points, portion] = [totalForm(maximum), totalForm(share)];
  const most = points?.stat(trace.calculation.totals)?.value ?? 0;
  if (points === undefined || portion === undefined || perPoint === 0) return [];
  const ofMaximum = cappedSteps(trace, points, perPoint);
  const ofShare = cappedSteps(trace, portion, most * perPoint).filter(({ rule }) => rule !== 'base');
  return [
    explainNode(`${numberText(most)} ${points.label.toLowerCase()} at 100 %`, 'total', sumOf(ofMaximum), {
      children: ofMaximum,
    }),
    ...ofShare,
  ];
}

const regenerationSteps: TotalForm['steps'] = (trace, factor) =>
  rateSteps(
    trace,
    ['hitPoints', 'regeneration'],
    factor * regenerationPerSecond(1, 1, trace.calculation.context.archetype.baseRegeneration),
  );

const recoverySteps: TotalForm['steps'] = (trace, factor) =>
  rateSteps(
    trace,
    ['enduranceMax', 'recovery'],
    factor * recoveryPerSecond(1, 1, trace.calculation.context.archetype.baseRecovery),
  );

add('regenerationPerSecond', {
  unit: 'points_per_second',
  stat: ({ regenerationPerSecond: stat }) => stat,
  steps: regenerationSteps,
  partsAreCapped: true,
});
add('recoveryPerSecond', {
  unit: 'points_per_second',
  stat: ({ recoveryPerSecond: stat }) => stat,
  steps: recoverySteps,
  partsAreCapped: true,
});

const useSteps: TotalForm['steps'] = (trace, factor) =>
  trace
    .entries()
    .filter(({ resolved, compiled }) => resolved.counts && compiled.power.type === 'toggle')
    .flatMap((entry) => {
      const children = enduranceNodes(trace, entry, factor);
      const { id, name } = entry.compiled.power;
      if (children.length === 0) return [];
      return [
        explainNode(name, 'power', sumOf(children), { source: id, path: entry.resolved.path, children }),
      ];
    });

add('enduranceUse', { unit: 'points_per_second', stat: ({ enduranceUse }) => enduranceUse, steps: useSteps });
add('enduranceNet', {
  unit: 'points_per_second',
  stat: ({ enduranceNet }) => enduranceNet,
  steps: (trace, factor) => [...recoverySteps(trace, factor), ...useSteps(trace, -factor)],
});

/** Speeds and sight: base × (1 + buffs), buffs at least −90 % for movement. heroes-rules §16. */
function scaled(sum: string, own: (trace: Trace) => number): TotalForm['steps'] {
  return (trace, factor) => {
    const full = own(trace);
    const buffs = trace.sum(sum);
    const steps = [...base(full, factor), ...sumNodes(trace, sum, full * factor)];
    const slowest = sum === 'perception' ? 0 : movementSpeed(full, buffs) - full * (1 + buffs);
    return slowest === 0 ? steps : [...steps, explainNode('Slowest possible', 'floor', slowest * factor)];
  };
}

for (const [path, sum, key] of [
  ['runSpeed', 'run_speed', 'run'],
  ['flySpeed', 'fly_speed', 'fly'],
  ['jumpSpeed', 'jump_speed', 'jump'],
] as const) {
  const steps = scaled(sum, ({ data }) => data.rules.base[key]);
  add(path, {
    unit: 'feet_per_second',
    stat: (totals) => totals[path],
    steps: (trace, factor) => (key === 'fly' && trace.sum('fly') <= 0 ? [] : steps(trace, factor)),
  });
}
add('jumpHeight', {
  unit: 'feet',
  stat: ({ jumpHeight }) => jumpHeight,
  steps: scaled('jump_height', ({ data }) => data.rules.base.jumpHeight),
});
add('perception', {
  unit: 'feet',
  stat: ({ perception }) => perception,
  steps: scaled('perception', ({ data }) => data.rules.base.perception),
});

/** Names of all totals that can be asked for. */
export const TOTAL_NAMES: readonly string[] = [...forms.keys()];

/** How the total of a name is taken apart; undefined when there is no such total. */
export function totalForm(name: string): TotalForm | undefined {
  return forms.get(name);
}
