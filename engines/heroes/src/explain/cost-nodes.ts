import { atLevel } from '../calc/level-curve.ts';
import { enduranceCost, rechargeTime, toggleCostPerSecond } from '../calc/strength.ts';
import { type ExplainNode, explainNode } from './explanation.ts';
import { quotientNodes, strengthNodes, strengthOf } from './strength-nodes.ts';
import type { Trace, TracedEntry } from './trace.ts';

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
export function rechargeNodes(trace: Trace, entry: TracedEntry): ExplainNode[] {
  const { recharge } = entry.power.power;
  if (recharge === 0) return [];
  const { archetype, level } = trace.calculation.context;
  const strength = strengthOf(trace, entry, 'recharge_time', 'strength.recharge_time');
  const final = rechargeTime(recharge, strength, 0, atLevel(archetype.rechargeCap, level));
  return quotientNodes(recharge, strength, final, (amount) =>
    strengthNodes(trace, entry, ['recharge_time', 'strength.recharge_time'], amount),
  );
}

/** heroes-rules §13. */
export function arcanaNodes(_trace: Trace, { power: calculation }: TracedEntry): ExplainNode[] {
  const { castTime } = calculation.power;
  return [
    ...(castTime === 0 ? [] : [explainNode('Animation', 'base', castTime)]),
    explainNode('Rounded up to server ticks, and one more', 'formula', calculation.arcanaTime() - castTime),
  ];
}

/** Seconds in which a cast can be interrupted. heroes-rules §8. */
export function interruptNodes(trace: Trace, entry: TracedEntry): ExplainNode[] {
  const { interruptTime } = entry.power.power;
  if (interruptTime === 0) return [];
  const strength = strengthOf(trace, entry, 'interrupt_time', 'strength.interrupt_time');
  return quotientNodes(interruptTime, strength, enduranceCost(interruptTime, strength), (amount) =>
    strengthNodes(trace, entry, ['interrupt_time', 'strength.interrupt_time'], amount),
  );
}
