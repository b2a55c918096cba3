import { combatLevelFactor } from '../calc/accuracy.ts';
import type { LastingTime } from '../calc/compiled.ts';
import type { PowerResult } from '../model/totals.ts';
import { slottingNodes, sumNodes } from './addition-nodes.ts';
import { arcanaNodes, enduranceNodes, rechargeNodes } from './cost-nodes.ts';
import { damageNodes } from './damage-nodes.ts';
import { type ExplainNode, explainNode, sumOf } from './explanation.ts';
import type { PowerForm } from './power-form.ts';
import { divisorOf, partOf, ratioNodes } from './ratio-nodes.ts';
import { groupOf, levelNodes } from './strength-nodes.ts';
import type { Trace, TracedEntry } from './trace.ts';

/** The effect that lasts longest, with what lengthens it. heroes-rules §2, §8. */
function durationNodes(trace: Trace, { compiled, index }: TracedEntry): ExplainNode[] {
  const { relativeLevel, sums } = trace.calculation.around;
  let longest = 0;
  let lasting: LastingTime | undefined;
  for (const row of compiled.durations) {
    const level = row.onTarget ? combatLevelFactor(relativeLevel) : 1;
    const seconds = row.seconds * strengthOfTime(trace, index, row, sums) * level;
    if (seconds <= longest) continue;
    longest = seconds;
    lasting = row;
  }
  if (lasting === undefined) return [];
  const { seconds, aspect, strength, onTarget } = lasting;
  const nodes = [explainNode('Longest effect', 'base', seconds, { source: compiled.power.id })];
  if (aspect >= 0) nodes.push(...slottingNodes(trace, { entry: index, aspect }, seconds));
  if (strength >= 0) nodes.push(...groupOf('Whole build', sumNodes(trace, strength, seconds)));
  return onTarget ? [...nodes, ...levelNodes(nodes, relativeLevel)] : nodes;
}

function strengthOfTime(
  trace: Trace,
  index: number,
  { aspect, strength }: LastingTime,
  sums: readonly number[],
): number {
  const slotted = aspect < 0 ? 0 : trace.aspect(index, aspect).after;
  return 1 + slotted + (strength < 0 ? 0 : (sums[strength] ?? 0));
}

/** Recharge and cast, as a divisor. */
function cycleOf(trace: Trace, entry: TracedEntry) {
  return divisorOf('Shorter recharge', rechargeNodes(trace, entry), entry.power.arcanaTime());
}

/** Duration over recharge and cast, at most all the time. */
function uptimeNodes(trace: Trace, entry: TracedEntry): ExplainNode[] {
  const nodes = ratioNodes(durationNodes(trace, entry), cycleOf(trace, entry));
  const beyond = 1 - sumOf(nodes);
  if (beyond >= 0) return nodes;
  return [...nodes, explainNode('Always on', 'cap', beyond, { formula: 'at most 100 %' })];
}

function permaNodes(trace: Trace, entry: TracedEntry): ExplainNode[] {
  const duration = durationNodes(trace, entry);
  if (duration.length === 0) return [];
  return [
    ...partOf('Duration', duration),
    ...partOf('Recharge', rechargeNodes(trace, entry), -1),
    ...partOf('Cast time in server ticks', arcanaNodes(trace, entry), -1),
  ];
}

function perEndurance(trace: Trace, entry: TracedEntry): ExplainNode[] {
  return ratioNodes(damageNodes(trace, entry), divisorOf('Cheaper', enduranceNodes(trace, entry)));
}

const rate =
  (name: 'perCastSecond' | 'perCycleSecond' | 'perEndurance') =>
  ({ damageRates }: PowerResult): number =>
    damageRates?.[name] ?? 0;

/** How long a power lasts, and what its damage is worth. */
export const LASTING_FORMS: Readonly<Record<string, PowerForm>> = {
  duration: {
    unit: 'seconds',
    label: 'duration',
    value: ({ duration }) => duration,
    steps: durationNodes,
  },
  uptime: {
    unit: 'fraction',
    label: 'uptime',
    value: ({ uptime }) => uptime ?? 0,
    steps: uptimeNodes,
  },
  permaMargin: {
    unit: 'seconds',
    label: 'seconds beyond recharge and cast',
    value: ({ permaMargin }) => permaMargin ?? 0,
    steps: permaNodes,
  },
  damagePerCastSecond: {
    unit: 'points_per_second',
    label: 'damage per second of cast',
    value: rate('perCastSecond'),
    steps: (trace, entry) =>
      ratioNodes(damageNodes(trace, entry), divisorOf('Cast', [], entry.power.arcanaTime())),
  },
  damagePerCycleSecond: {
    unit: 'points_per_second',
    label: 'damage per second of cast and recharge',
    value: rate('perCycleSecond'),
    steps: (trace, entry) => ratioNodes(damageNodes(trace, entry), cycleOf(trace, entry)),
  },
  damagePerEndurance: {
    unit: 'points',
    label: 'damage per point of endurance',
    value: rate('perEndurance'),
    steps: perEndurance,
  },
};
