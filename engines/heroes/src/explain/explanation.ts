/** What kind of step a node of an explanation is. */
export type ExplainRule =
  /** The number itself, or a group of nodes. */
  | 'total'
  /** What is there without any power, piece or bonus; of an effect, its value before slotting. */
  | 'base'
  | 'power'
  | 'incarnate'
  | 'set_bonus'
  | 'piece_bonus'
  | 'proc'
  /** Used by somebody else, or an inspiration. */
  | 'outside'
  /** What a slotted piece adds by strengthening the power it is in. */
  | 'piece'
  /** A share of Alpha, inside or after diversification. */
  | 'alpha'
  /** What diversification takes away. heroes-rules §6. */
  | 'diversification'
  /** Slotting of one power as a whole. */
  | 'slotting'
  /** A strength of the whole build. */
  | 'strength'
  /** Copies beyond the fifth of a bonus. heroes-rules §17. */
  | 'rule_of_five'
  | 'cap'
  | 'floor'
  /** A step of the formula that belongs to no source: server ticks, diminishing returns. */
  | 'formula';

/** What a value is measured in. Fractions: 0.075 is 7.5 %. */
export type ExplainUnit =
  | 'fraction'
  | 'points'
  | 'points_per_second'
  | 'seconds'
  | 'feet'
  | 'feet_per_second'
  | 'magnitude'
  | 'factor';

/**
 * One step of an explanation. The values of the children of a node add up to
 * its own; so the leaves add up to the root. Products and quotients are split
 * exactly: each addend of a factor counts with what it changes of the result.
 */
export interface ExplainNode {
  /** Share of the explained number, in its unit. */
  readonly value: number;
  /** Name as players know it. */
  readonly label: string;
  /** Full name of the power or bonus power, uid of the piece; '' for steps without one. */
  readonly source: string;
  readonly rule: ExplainRule;
  /** Where in the build, e.g. `picks[3].slots[2]`; '' when nowhere. */
  readonly path: string;
  /** The numbers behind the value; '' when there is nothing to add. */
  readonly formula: string;
  readonly children: readonly ExplainNode[];
}

/** A number and where it comes from: the root of the tree. */
export interface Explanation extends ExplainNode {
  /** Name it is asked by, e.g. `defense.melee` or `picks[3]:recharge`. */
  readonly stat: string;
  readonly unit: ExplainUnit;
}

type Rest = Partial<Pick<ExplainNode, 'source' | 'path' | 'formula' | 'children'>>;

export function explainNode(
  label: string,
  rule: ExplainRule,
  value: number,
  { source = '', path = '', formula = '', children = [] }: Rest = {},
): ExplainNode {
  return { value, label, source, rule, path, formula, children };
}

/** Sum of what nodes are worth. */
export function sumOf(nodes: readonly ExplainNode[]): number {
  let sum = 0;
  for (const { value } of nodes) sum += value;
  return sum;
}

/** The steps that are not taken apart further, from top to bottom; their values add up to the root's. */
export function leavesOf(root: ExplainNode): readonly ExplainNode[] {
  return root.children.length === 0 ? [root] : root.children.flatMap(leavesOf);
}
