import { type ExplainNode, explainNode, sumOf } from './explanation.ts';
import { groupOf } from './strength-nodes.ts';

/** The same steps, worth `factor` times themselves. */
export function scaledNodes(nodes: readonly ExplainNode[], factor: number): ExplainNode[] {
  return nodes.map((node) => ({
    ...node,
    value: node.value * factor,
    children: scaledNodes(node.children, factor),
  }));
}

/** A divisor in steps: those of its own base, and those that change it. */
export interface Divisor {
  readonly label: string;
  readonly base: number;
  readonly changes: readonly ExplainNode[];
}

/** Splits the steps of a divisor; `fixed` belongs to its base. */
export function divisorOf(label: string, steps: readonly ExplainNode[], fixed = 0): Divisor {
  let base = fixed;
  for (const { rule, value } of steps) if (rule === 'base') base += value;
  return { label, base, changes: steps.filter(({ rule }) => rule !== 'base') };
}

/**
 * Steps of dividend / divisor: the dividend over the base of the divisor, then
 * what each change of the divisor changes. D / (B + Σc) = D / B − Σ D c / (B (B + Σc)).
 */
export function ratioNodes(
  dividend: readonly ExplainNode[],
  { label, base, changes }: Divisor,
): ExplainNode[] {
  const whole = base + sumOf(changes);
  if (base === 0 || whole === 0) return [];
  const share = -sumOf(dividend) / (base * whole);
  return [...scaledNodes(dividend, 1 / base), ...groupOf(label, scaledNodes(changes, share))];
}

/** A group of steps, worth `factor` times itself; nothing when it is empty. */
export function partOf(label: string, steps: readonly ExplainNode[], factor = 1): ExplainNode[] {
  if (steps.length === 0) return [];
  const children = scaledNodes(steps, factor);
  return [explainNode(label, 'total', sumOf(children), { children })];
}
