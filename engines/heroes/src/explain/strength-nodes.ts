import { combatLevelFactor } from '../calc/accuracy.ts';
import { slottingNodes, sumNodes } from './addition-nodes.ts';
import { type ExplainNode, explainNode, sumOf } from './explanation.ts';
import { numberText } from './number-text.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** Nodes of slotting and of a build-wide strength that a power may ignore. */
export function strengthNodes(
  trace: Trace,
  { power, index }: TracedEntry,
  [aspect, sum, ignored]: readonly [aspect: string, sum: string, ignored?: string],
  amount: number,
): ExplainNode[] {
  const nodes = slottingNodes(trace, { entry: index, aspect }, amount);
  if (power.power.ignoresBuff?.includes(ignored ?? aspect)) return nodes;
  return [...nodes, ...groupOf('Whole build', sumNodes(trace, sum, amount))];
}

export function groupOf(label: string, children: readonly ExplainNode[]): ExplainNode[] {
  return children.length === 0 ? [] : [explainNode(label, 'strength', sumOf(children), { children })];
}

/** Total strength by which slotting and the build divide or multiply. */
export function strengthOf(trace: Trace, { power, index }: TracedEntry, aspect: string, sum: string): number {
  const global = power.power.ignoresBuff?.includes(aspect) ? 0 : trace.sum(sum);
  return trace.aspect(index, aspect).after + global;
}

/**
 * Steps of base / (1 + strength): each addend of the strength takes its share of
 * what the division changes; what bounds of the divisor change comes last.
 */
export function quotientNodes(
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

export function productNodes(
  trace: Trace,
  entry: TracedEntry,
  base: number,
  strength: readonly [aspect: string, sum: string],
): ExplainNode[] {
  if (base === 0) return [];
  return [explainNode('Base', 'base', base), ...strengthNodes(trace, entry, strength, base)];
}

/** What the level of the target changes of steps. heroes-rules §9. */
export function levelNodes(steps: readonly ExplainNode[], relativeLevel: number): ExplainNode[] {
  const factor = combatLevelFactor(relativeLevel);
  const change = sumOf(steps) * (factor - 1);
  if (change === 0) return [];
  const formula = `${numberText(factor)} of it against such a target`;
  return [explainNode('Level of the target', 'formula', change, { formula })];
}
