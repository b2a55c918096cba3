import { type ExplainNode as KernelExplainNode, explainNode as kernelExplainNode } from '@guildhall/kernel';

export { leavesOf, sumOf } from '@guildhall/kernel';

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
  | 'degrees'
  | 'levels'
  | 'magnitude'
  | 'factor';

/** A step of the explanation of a build's number; `source` is the full name of a power or bonus power, or the uid of a piece. */
export type ExplainNode = KernelExplainNode<ExplainRule>;

/** A number and where it comes from: the root of the tree. */
export interface Explanation extends ExplainNode {
  /** Name it is asked by, e.g. `defense.melee` or `picks[3]:recharge`. */
  readonly stat: string;
  readonly unit: ExplainUnit;
}

export const explainNode = kernelExplainNode<ExplainRule>;
