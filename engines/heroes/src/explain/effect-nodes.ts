import { atLevel } from '../calc/level-curve.ts';
import type { Actor } from '../calc/power-effects.ts';
import type { ShownEffect } from '../calc/shown-effects.ts';
import { DAMAGE_STRENGTH_FLOOR } from '../calc/strength.ts';
import type { Effect } from '../model/effect.ts';
import { slottingNodes, sumNodes } from './addition-nodes.ts';
import { type ExplainNode, type ExplainUnit, explainNode, sumOf } from './explanation.ts';
import { percentText } from './number-text.ts';
import { groupOf, levelNodes } from './strength-nodes.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** What of an effect is asked for: how much, or how long. */
export type EffectField = 'value' | 'duration';

/** Steps of one effect as an actor uses it. heroes-rules §8. */
export function effectNodes(
  trace: Trace,
  { index }: TracedEntry,
  { shown, actor }: { readonly shown: ShownEffect; readonly actor: Actor },
  field: EffectField,
): ExplainNode[] {
  const lasting = field === 'duration';
  const base = lasting ? shown.baseDuration : shown.base * (shown.stacked ? actor.stacks : 1);
  if (base === 0) return [];
  const nodes = [explainNode('Base', 'base', base)];
  if (shown.lengthens !== lasting) return nodes;
  const { aspect, strength, damage } = shown;
  const debuff = shown.base < 0 && !damage;
  if (aspect >= 0) nodes.push(...slottingNodes(trace, { entry: index, aspect, debuff }, base));
  if (strength >= 0 && actor.buffed) nodes.push(...groupOf('Whole build', sumNodes(trace, strength, base)));
  if (damage) nodes.push(...damageLimit(trace, nodes, base));
  if (!shown.onFoe) return nodes;
  return [...nodes, ...levelNodes(nodes, trace.calculation.around.relativeLevel)];
}

/** What the bounds of the strength of damage change. heroes-rules §15. */
function damageLimit(trace: Trace, nodes: readonly ExplainNode[], base: number): ExplainNode[] {
  const { archetype, level } = trace.calculation.context;
  const strength = sumOf(nodes) / base;
  const kept = Math.min(atLevel(archetype.damageCap, level), Math.max(DAMAGE_STRENGTH_FLOOR, strength));
  if (Math.abs(kept - strength) < LEAST) return [];
  const formula = `strength ${percentText(strength)} counts as ${percentText(kept)}`;
  const rule = kept < strength ? 'cap' : 'floor';
  return [explainNode('Limit of damage', rule, kept * base - sumOf(nodes), { formula })];
}

/** Less than this is rounding of the division and no limit. */
const LEAST = 1e-12;

const POINTS: ReadonlySet<string> = new Set(['hit_points', 'heal', 'endurance', 'absorb']);
const MAGNITUDES = ['mez.', 'threat', 'level_shift', 'create_', 'grant_', 'stealth.', 'meter', 'rage'];

/** What the value of an effect is measured in. */
export function effectUnit({ attribute, aspect, table }: Effect): ExplainUnit {
  if (aspect === 'strength' || aspect === 'resistance') return 'fraction';
  if (attribute.startsWith('damage.') || (POINTS.has(attribute) && table !== '')) return 'points';
  return MAGNITUDES.some((start) => attribute.startsWith(start)) ? 'magnitude' : 'fraction';
}
