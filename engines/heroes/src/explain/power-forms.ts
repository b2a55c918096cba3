import { hitChance } from '../calc/accuracy.ts';
import { ASPECT_KEYS } from '../calc/stat-layout.ts';
import { DAMAGE_TYPES } from '../model/attribute.ts';
import type { PowerResult } from '../model/totals.ts';
import { slottingNodes, sumNodes } from './addition-nodes.ts';
import { arcanaNodes, enduranceNodes, interruptNodes, rechargeNodes } from './cost-nodes.ts';
import { damageNodes } from './damage-nodes.ts';
import { type ExplainNode, explainNode } from './explanation.ts';
import { LASTING_FORMS } from './lasting-forms.ts';
import type { NamedForm, PowerForm } from './power-form.ts';
import { groupOf, productNodes, strengthOf } from './strength-nodes.ts';
import type { Trace, TracedEntry } from './trace.ts';

const ACCURACY = ['accuracy', 'strength.accuracy'] as const;

/** Accuracy × to-hit: accuracy at the base to-hit, then what to-hit buffs add, then the bounds. heroes-rules §9. */
function hitChanceNodes(trace: Trace, entry: TracedEntry): ExplainNode[] {
  const { power } = entry.power;
  const { autoHits } = entry.compiled;
  if (autoHits) return [explainNode('Hits without a roll', 'formula', 1, { source: power.id })];
  const { baseToHit } = trace.calculation.around;
  const strength = strengthOf(trace, entry, ...ACCURACY);
  const accuracy = power.accuracy * (1 + strength);
  const toHitBuff = power.ignoresBuff?.includes('to_hit') ? 0 : trace.sum('to_hit');
  const { chance, unclamped } = hitChance({
    powerAccuracy: power.accuracy,
    enhancement: strength,
    globalAccuracy: 0,
    baseToHit,
    toHitBuff,
  });
  const nodes = productNodes(trace, entry, power.accuracy * baseToHit, ACCURACY);
  const toHit = toHitBuff === 0 ? [] : groupOf('To-hit', sumNodes(trace, 'to_hit', accuracy));
  const limit = chance - unclamped;
  if (limit === 0) return [...nodes, ...toHit];
  const rule = limit < 0 ? 'cap' : 'floor';
  return [
    ...nodes,
    ...toHit,
    explainNode('Limits of the chance to hit', rule, limit, { formula: '5 % to 95 %' }),
  ];
}

const forms: NamedForm[] = [];

function damageOf(result: PowerResult, type?: string): number {
  let sum = 0;
  for (const row of result.damage) if (type === undefined || row.type === type) sum += row.enhanced;
  return sum;
}

function add(name: string, form: PowerForm): void {
  forms.push({ name, ...form });
}

add('accuracy', {
  unit: 'factor',
  label: 'accuracy',
  value: ({ accuracy }) => accuracy,
  steps: (trace, entry) => productNodes(trace, entry, entry.power.power.accuracy, ACCURACY),
});
add('hitChance', {
  unit: 'fraction',
  label: 'chance to hit',
  value: (result) => result.hitChance,
  steps: hitChanceNodes,
});
add('recharge', {
  unit: 'seconds',
  label: 'recharge',
  value: ({ recharge }) => recharge,
  steps: rechargeNodes,
});
add('endurance', {
  unit: 'points',
  label: 'endurance',
  value: ({ endurance }) => endurance,
  steps: (trace, entry) => enduranceNodes(trace, entry),
});
add('range', {
  unit: 'feet',
  label: 'range',
  value: ({ range }) => range,
  steps: (trace, entry) => productNodes(trace, entry, entry.power.power.range, ['range', 'strength.range']),
});
add('castTime', {
  unit: 'seconds',
  label: 'cast time',
  value: ({ castTime }) => castTime,
  steps: (_, { power: { power } }) => [
    explainNode('Animation', 'base', power.castTime, { source: power.id }),
  ],
});
add('arcanaTime', {
  unit: 'seconds',
  label: 'cast time in server ticks',
  value: ({ arcanaTime }) => arcanaTime,
  steps: arcanaNodes,
});
add('interruptTime', {
  unit: 'seconds',
  label: 'time in which it can be interrupted',
  value: ({ interruptTime }) => interruptTime,
  steps: interruptNodes,
});
/** Properties that nothing changes but conditions of the power itself. */
for (const [name, unit, title] of [
  ['radius', 'feet', 'radius'],
  ['arc', 'degrees', 'arc'],
  ['maxTargets', 'magnitude', 'most targets'],
] as const) {
  add(name, {
    unit,
    label: title,
    value: (result) => result[name],
    steps: (_, { power: { power } }) =>
      power[name] === 0 ? [] : [explainNode('Of the power', 'base', power[name], { source: power.id })],
  });
}
for (const [name, form] of Object.entries(LASTING_FORMS)) add(name, form);
add('damage', {
  unit: 'points',
  label: 'damage',
  value: (result) => damageOf(result),
  steps: (trace, entry) => damageNodes(trace, entry),
});
for (const type of [...DAMAGE_TYPES, 'special'] as const) {
  add(`damage.${type}`, {
    unit: 'points',
    label: `${type} damage`,
    value: (result) => damageOf(result, type),
    steps: (trace, entry) => damageNodes(trace, entry, type),
  });
}
for (const aspect of ASPECT_KEYS) {
  add(`enhancement.${aspect}`, {
    unit: 'fraction',
    label: `enhancement of ${aspect.replaceAll(/[._]/g, ' ')}`,
    value: ({ enhancement }) => enhancement[aspect]?.after ?? 0,
    steps: (trace, { index }) => {
      const buffs = trace.aspect(index, aspect);
      const debuff = buffs.after === 0;
      return slottingNodes(trace, { entry: index, aspect, debuff }, 1).flatMap(({ children }) => children);
    },
  });
}

/** Every number of a power that can be asked for, beside those of its effects and pets. */
export const POWER_FORMS: readonly NamedForm[] = forms;
