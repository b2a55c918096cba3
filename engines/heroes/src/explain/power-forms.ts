import { combatLevelFactor, hitChance } from '../calc/accuracy.ts';
import type { DamageComponent } from '../calc/compiled.ts';
import { allHold } from '../calc/conditions.ts';
import { atLevel } from '../calc/level-curve.ts';
import { ASPECT_KEYS } from '../calc/stat-layout.ts';
import { enduranceCost, enhancedDamage, rechargeTime, toggleCostPerSecond } from '../calc/strength.ts';
import { DAMAGE_TYPES } from '../model/attribute.ts';
import type { PowerResult } from '../model/totals.ts';
import { slottingNodes, sumNodes } from './addition-nodes.ts';
import { type ExplainNode, type ExplainUnit, explainNode, sumOf } from './explanation.ts';
import { pieceLabel } from './labels.ts';
import { numberText, percentText } from './number-text.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** How one number of a power is taken apart. */
export interface PowerForm {
  readonly unit: ExplainUnit;
  readonly label: string;
  readonly value: (result: PowerResult) => number;
  readonly steps: (trace: Trace, entry: TracedEntry) => ExplainNode[];
}

/** Nodes of slotting and of a build-wide strength that a power may ignore. */
function strengthNodes(
  trace: Trace,
  { compiled, index }: TracedEntry,
  [aspect, sum, ignored]: readonly [aspect: string, sum: string, ignored?: string],
  amount: number,
): ExplainNode[] {
  const nodes = slottingNodes(trace, { entry: index, aspect }, amount);
  if (compiled.power.ignoresBuff?.includes(ignored ?? aspect)) return nodes;
  return [...nodes, ...groupOf('Whole build', sumNodes(trace, sum, amount))];
}

function groupOf(label: string, children: readonly ExplainNode[]): ExplainNode[] {
  return children.length === 0 ? [] : [explainNode(label, 'strength', sumOf(children), { children })];
}

/** Total strength by which slotting and the build divide or multiply. */
function strengthOf(trace: Trace, { compiled, index }: TracedEntry, aspect: string, sum: string): number {
  const global = compiled.power.ignoresBuff?.includes(aspect) ? 0 : trace.sum(sum);
  return trace.aspect(index, aspect).after + global;
}

/**
 * Steps of base / (1 + strength): each addend of the strength takes its share of
 * what the division changes; what bounds of the divisor change comes last.
 */
function quotientNodes(
  base: number,
  strength: number,
  final: number,
  addends: (amount: number) => ExplainNode[],
): ExplainNode[] {
  const divisor = Math.max(SMALLEST_DIVISOR, 1 + strength);
  const amount = -base / divisor;
  const limit = final - base - amount * strength;
  const nodes = [explainNode('Base', 'base', base), ...addends(amount)];
  if (Math.abs(limit) <= LEAST * Math.abs(base)) return nodes;
  const rule = Math.abs(final) > Math.abs(base + amount * strength) ? 'cap' : 'floor';
  const formula = `divisor ${numberText(1 + strength)} counts as ${numberText(base / final)}`;
  return [...nodes, explainNode('Limit of the strength', rule, limit, { formula })];
}

/** Divisors below are limits in every formula; dividing by less would make steps without meaning. */
const SMALLEST_DIVISOR = 0.01;

/** Less than this share is rounding of the floating point sum. */
const LEAST = 1e-12;

/** Steps of what a power costs; worth `factor` times themselves. heroes-rules §11. */
export function enduranceNodes(trace: Trace, entry: TracedEntry, factor = 1): ExplainNode[] {
  const { power } = entry.power;
  const cost =
    power.type === 'toggle' ? toggleCostPerSecond(power.endurance, power.activatePeriod) : power.endurance;
  if (cost === 0) return [];
  const reduction = strengthOf(trace, entry, 'endurance_discount', 'strength.endurance_discount');
  return quotientNodes(cost * factor, reduction, enduranceCost(cost, reduction) * factor, (amount) =>
    strengthNodes(trace, entry, ['endurance_discount', 'strength.endurance_discount'], amount),
  );
}

/** heroes-rules §10. */
function rechargeNodes(trace: Trace, entry: TracedEntry): ExplainNode[] {
  const { recharge } = entry.power.power;
  if (recharge === 0) return [];
  const { archetype, level } = trace.calculation.context;
  const strength = strengthOf(trace, entry, 'recharge_time', 'strength.recharge_time');
  const final = rechargeTime(recharge, strength, 0, atLevel(archetype.rechargeCap, level));
  return quotientNodes(recharge, strength, final, (amount) =>
    strengthNodes(trace, entry, ['recharge_time', 'strength.recharge_time'], amount),
  );
}

function productNodes(
  trace: Trace,
  entry: TracedEntry,
  base: number,
  strength: readonly [aspect: string, sum: string],
): ExplainNode[] {
  if (base === 0) return [];
  return [explainNode('Base', 'base', base), ...strengthNodes(trace, entry, strength, base)];
}

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

/** heroes-rules §13. */
function arcanaNodes(_trace: Trace, { power: calculation }: TracedEntry): ExplainNode[] {
  const { castTime } = calculation.power;
  return [
    ...(castTime === 0 ? [] : [explainNode('Animation', 'base', castTime)]),
    explainNode('Rounded up to server ticks, and one more', 'formula', calculation.arcanaTime() - castTime),
  ];
}

/** Damage of one use: of each component its base, slotting, buffs and cap; then the procs. heroes-rules §8, §14. */
function damageNodes(trace: Trace, entry: TracedEntry, only?: DamageComponent['type']): ExplainNode[] {
  const { compiled, resolved } = entry;
  const { state, relativeLevel } = trace.calculation.around;
  const wanted = (component: DamageComponent): boolean =>
    (only === undefined || component.type === only) && allHold(component.questions, state);
  const nodes = compiled.damage.filter(wanted).flatMap((component) => {
    const children = componentNodes(trace, entry, component);
    const value = sumOf(children);
    if (value === 0) return [];
    return [
      explainNode(`Damage, ${component.type}`, 'power', value, { source: compiled.power.id, children }),
    ];
  });
  if (resolved.entry.procs) nodes.push(...procNodes(trace, entry, wanted));
  const change = sumOf(nodes) * (combatLevelFactor(relativeLevel) - 1);
  if (change === 0) return nodes;
  const formula = `${numberText(combatLevelFactor(relativeLevel))} of it against such a target`;
  return [...nodes, explainNode('Level of the target', 'formula', change, { formula })];
}

function componentNodes(trace: Trace, entry: TracedEntry, component: DamageComponent): ExplainNode[] {
  const { context } = trace.calculation;
  const base = entry.power.averageDamage(component) * (component.stacked ? entry.resolved.stacks : 1);
  if (base === 0) return [];
  const nodes = [explainNode('Base', 'base', base)];
  if (!component.buffable) return nodes;
  const sum = `damage.${component.type}`;
  const slotted = trace.aspect(entry.index, 'damage').after;
  const buffs = trace.sum(sum);
  const final = enhancedDamage(base, slotted, buffs, atLevel(context.archetype.damageCap, context.level));
  nodes.push(
    ...slottingNodes(trace, { entry: entry.index, aspect: 'damage' }, base),
    ...groupOf('Whole build', sumNodes(trace, sum, base)),
  );
  const limit = final - base * (1 + slotted + buffs);
  if (limit === 0) return nodes;
  const formula = `strength ${percentText(1 + slotted + buffs)} counts as ${percentText(final / base)}`;
  return [...nodes, explainNode('Limit of damage', limit < 0 ? 'cap' : 'floor', limit, { formula })];
}

function procNodes(
  trace: Trace,
  { power, resolved }: TracedEntry,
  wanted: (component: DamageComponent) => boolean,
): ExplainNode[] {
  return resolved.slotting.pieces.flatMap(({ piece }) =>
    piece.damage.filter(wanted).map((component) => {
      const rate = power.procRate(component);
      return explainNode(pieceLabel(trace.data, piece.piece.uid), 'proc', component.base * rate, {
        source: piece.piece.uid,
        path: resolved.path,
        formula: `${numberText(component.base)} × ${percentText(rate)}`,
      });
    }),
  );
}

const forms = new Map<string, PowerForm>();

function damageOf(result: PowerResult, type?: string): number {
  let sum = 0;
  for (const row of result.damage) if (type === undefined || row.type === type) sum += row.enhanced;
  return sum;
}

function add(name: string, form: PowerForm): void {
  forms.set(name, form);
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

/** Names of the numbers of a power that can be asked for, behind the colon. */
export const POWER_NUMBERS: readonly string[] = [...forms.keys()];

/** How a number of a power is taken apart; undefined when there is no such number. */
export function powerForm(name: string): PowerForm | undefined {
  return forms.get(name);
}
