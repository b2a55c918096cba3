import type { Addition } from '../calc/accumulate.ts';
import { countedCopies } from '../calc/rule-of-five.ts';
import type { EarnedBonus } from '../calc/set-tally.ts';
import { sumIndex } from '../calc/stat-layout.ts';
import { type ExplainNode, explainNode, sumOf } from './explanation.ts';
import { hostLabel, pieceLabel, powerLabel, sourceLabel } from './labels.ts';
import { numberText, percentText } from './number-text.ts';
import type { Trace } from './trace.ts';

/**
 * What each addition to a build-wide sum changes of a number. `factor` is what
 * one unit of the sum is worth in the explained number.
 */
export function sumNodes(trace: Trace, sum: number | string, factor = 1): ExplainNode[] {
  const additions = trace.additions(typeof sum === 'string' ? sumIndex(sum) : sum);
  const groups = new Map<string, Addition[]>();
  for (const addition of additions) {
    const key = `${addition.rule} ${addition.source}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [addition]);
    else known.push(addition);
  }
  return [...groups.values()].map((group) => groupNode(trace, group, factor));
}

function groupNode(trace: Trace, group: readonly Addition[], factor: number): ExplainNode {
  const { data, calculation } = trace;
  const first = group[0] as Addition;
  const bonus = calculation.earned.find(({ bonus: { id } }) => id === first.source);
  if (bonus !== undefined) return bonusNode(trace, group, bonus, factor);
  const children = group.map((addition) => additionNode(trace, addition, factor));
  const [only, second] = children;
  if (only !== undefined && second === undefined) return only;
  return explainNode(sourceLabel(data, first.source), first.rule, sumOf(children), {
    source: first.source,
    children,
  });
}

/** A bonus with one step for each time it is earned; from the sixth on they are worth nothing. heroes-rules §17. */
function bonusNode(
  trace: Trace,
  group: readonly Addition[],
  { bonus, copies, sources }: EarnedBonus,
  factor: number,
): ExplainNode {
  const { data, calculation } = trace;
  const first = group[0] as Addition;
  const counted = countedCopies(copies);
  const steps = sources.map(({ set, path, pieces }, copy) => {
    const name = data.enhancementSet(set)?.name ?? set;
    const host = hostLabel(data, calculation.entries, path);
    if (copy >= counted) {
      const label = `${name} in ${host}: beyond the fifth copy`;
      return explainNode(label, 'rule_of_five', 0, { source: set, path });
    }
    let value = 0;
    // Additions come copy by copy, each with all effects of the bonus on this sum.
    const each = group.length / counted;
    for (const addition of group.slice(copy * each, (copy + 1) * each)) value += addition.value * factor;
    return explainNode(`${pieces} of ${name} in ${host}`, first.rule, value, { source: set, path });
  });
  return explainNode(sourceLabel(data, bonus.id), first.rule, sumOf(steps), {
    source: bonus.id,
    formula: counted > 1 ? `${counted} × ${numberText(first.value)}` : '',
    children: steps,
  });
}

function additionNode(trace: Trace, addition: Addition, factor: number): ExplainNode {
  const { data, calculation } = trace;
  const { source, via, rule, base, value } = addition;
  const own = sourceLabel(data, source);
  const host = hostLabel(data, calculation.entries, via);
  return explainNode(host === '' || host === own ? own : `${own} (${host})`, rule, value * factor, {
    source,
    path: via,
    formula: base === value ? '' : `${numberText(base)} × ${numberText(value / base)}`,
    children: strengthened(trace, addition, factor),
  });
}

/** An effect that slotting or a strength of the build raised: its own value, then what each of them adds. */
function strengthened(trace: Trace, addition: Addition, factor: number): ExplainNode[] {
  const { base, value, aspect, strength, entry, debuff } = addition;
  if (base === value) return [];
  const amount = base * factor;
  const nodes = [explainNode('Before enhancement', 'base', amount, { source: addition.source })];
  if (aspect >= 0) nodes.push(...slottingNodes(trace, { entry, aspect, debuff }, amount));
  if (strength >= 0) nodes.push(...sumNodes(trace, strength, amount));
  return nodes;
}

/** Which aspect of which entry, for buffs or for debuffs. */
export interface AspectRef {
  readonly entry: number;
  readonly aspect: number | string;
  readonly debuff?: boolean;
}

/**
 * What each slotted piece, Alpha and diversification change of a number, as one
 * group; empty when nothing is slotted. `amount` is what a strength of 1 is worth.
 */
export function slottingNodes(trace: Trace, ref: AspectRef, amount: number): ExplainNode[] {
  const { data } = trace;
  const { shares, alphas, schedule, after } = trace.aspect(ref.entry, ref.aspect, ref.debuff);
  const children = shares.map(({ path, piece, value }) =>
    explainNode(pieceLabel(data, piece), 'piece', value * amount, {
      source: piece,
      path,
      formula: `+${percentText(value)}`,
    }),
  );
  let slotted = 0;
  let beyond = 0;
  for (const { value } of shares) slotted += value;
  for (const { power, inEd, afterEd } of alphas) {
    slotted += inEd;
    beyond += afterEd;
    if (inEd !== 0) children.push(alphaNode(trace, power, inEd, { amount, where: 'within diversification' }));
  }
  const kept = after - beyond;
  const lost = kept - slotted;
  if (Math.abs(lost) > LEAST) {
    children.push(
      explainNode('Enhancement diversification', 'diversification', lost * amount, {
        formula: `schedule ${schedule}: ${percentText(slotted)} counts as ${percentText(kept)}`,
      }),
    );
  }
  for (const { power, afterEd } of alphas) {
    if (afterEd !== 0)
      children.push(alphaNode(trace, power, afterEd, { amount, where: 'beyond diversification' }));
  }
  if (children.length === 0) return [];
  return [
    explainNode('Slotted', 'slotting', after * amount, { formula: `+${percentText(after)}`, children }),
  ];
}

/** Less than this is rounding of the floating point sum and no step of a formula. */
const LEAST = 1e-13;

function alphaNode(trace: Trace, power: string, value: number, { amount, where }: AlphaPlace): ExplainNode {
  return explainNode(`${powerLabel(trace.data, power)}, ${where}`, 'alpha', value * amount, {
    source: power,
    formula: `+${percentText(value)}`,
  });
}

interface AlphaPlace {
  readonly amount: number;
  readonly where: string;
}
