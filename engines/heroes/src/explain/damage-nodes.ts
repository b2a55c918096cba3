import type { DamageComponent } from '../calc/compiled.ts';
import { allHold } from '../calc/conditions.ts';
import { atLevel } from '../calc/level-curve.ts';
import { enhancedDamage } from '../calc/strength.ts';
import { slottingNodes, sumNodes } from './addition-nodes.ts';
import { type ExplainNode, explainNode, sumOf } from './explanation.ts';
import { pieceLabel } from './labels.ts';
import { numberText, percentText } from './number-text.ts';
import { groupOf, levelNodes } from './strength-nodes.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** Damage of one use: of each component its base, slotting, buffs and cap; then the procs. heroes-rules §8, §14. */
export function damageNodes(trace: Trace, entry: TracedEntry, only?: DamageComponent['type']): ExplainNode[] {
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
  return [...nodes, ...levelNodes(nodes, relativeLevel)];
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
