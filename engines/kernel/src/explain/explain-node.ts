/**
 * One step of an explanation. The values of the children of a node add up to
 * its own; so the leaves add up to the root. Every hall names its own kinds of
 * steps (`Rule`); the tree and the panel that shows it are the same.
 */
export interface ExplainNode<Rule extends string = string> {
  /** Share of the explained number, in its unit. */
  readonly value: number;
  /** Name as players know it. */
  readonly label: string;
  /** What it comes from, as its data name it; '' for steps without a source. */
  readonly source: string;
  readonly rule: Rule;
  /** Where in the build or character, e.g. `picks[3].slots[2]`; '' when nowhere. */
  readonly path: string;
  /** The numbers behind the value; '' when there is nothing to add. */
  readonly formula: string;
  readonly children: readonly ExplainNode<Rule>[];
}

type Rest<Rule extends string> = Partial<Pick<ExplainNode<Rule>, 'source' | 'path' | 'formula' | 'children'>>;

/** A node; what is left out is empty. */
export function explainNode<Rule extends string>(
  label: string,
  rule: Rule,
  value: number,
  { source = '', path = '', formula = '', children = [] }: Rest<Rule> = {},
): ExplainNode<Rule> {
  return { value, label, source, rule, path, formula, children };
}

/** Sum of what nodes are worth. */
export function sumOf(nodes: readonly ExplainNode[]): number {
  let sum = 0;
  for (const { value } of nodes) sum += value;
  return sum;
}

/** The steps that are not taken apart further, from top to bottom; their values add up to the root's. */
export function leavesOf<Rule extends string>(root: ExplainNode<Rule>): readonly ExplainNode<Rule>[] {
  return root.children.length === 0 ? [root] : root.children.flatMap(leavesOf);
}
