/**
 * The syntax tree of a dice expression. Nodes are plain immutable data; what is
 * done with them lives in separate visitors: print, typecheck, bind, evaluate,
 * distribution.
 */

/** Where a node stands in the source: UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

export type CompareOperator = '>' | '<' | '>=' | '<=' | '=';

/** `>=5`; a bare number after `!`, `r` or `f` means `=`. */
export interface Comparison extends Span {
  readonly operator: CompareOperator;
  /** Without dice; a number once the expression is bound. */
  readonly amount: Node;
}

/** What a die can show: 1 to `sides`, or -1, 0, 1 for a Fudge die with 4 (`dF.1`) or 2 (`dF`) blank sides. */
export type Die =
  | { readonly type: 'numbered'; readonly sides: Node; readonly percentile: boolean }
  | { readonly type: 'fudge'; readonly blanks: 2 | 4 };

export type RollMode = 'normal' | 'advantage' | 'disadvantage';

/**
 * What is done with the dice of a pool, in the order written: `clamp`, `explode`,
 * `reroll` and `unique` act first, then one `keep` or `advantage`, then `target`
 * and `failure`, then `mark` and `sort`.
 */
export type Modifier =
  | (Span & { readonly type: 'clamp'; readonly bound: 'min' | 'max'; readonly amount: Node })
  | (Span & {
      readonly type: 'explode';
      readonly style: 'dice' | 'compound' | 'penetrate' | 'compound-penetrate';
      readonly once: boolean;
      /** Null: on the highest face. */
      readonly on: Comparison | null;
    })
  | (Span & {
      readonly type: 'reroll';
      readonly once: boolean;
      /** Null: on the lowest face. */
      readonly on: Comparison | null;
    })
  | (Span & { readonly type: 'unique'; readonly once: boolean })
  | (Span & {
      readonly type: 'keep';
      readonly which: 'keep-highest' | 'keep-lowest' | 'drop-highest' | 'drop-lowest';
      readonly amount: Node;
      /** Written as a bare `d` after the pool, which could be mistaken for another die. */
      readonly bare: boolean;
    })
  | (Span & { readonly type: 'advantage'; readonly mode: 'advantage' | 'disadvantage' })
  | (Span & { readonly type: 'target'; readonly on: Comparison })
  | (Span & { readonly type: 'failure'; readonly on: Comparison })
  | (Span & { readonly type: 'mark'; readonly mark: 'success' | 'failure'; readonly on: Comparison })
  | (Span & { readonly type: 'sort'; readonly order: 'ascending' | 'descending' });

interface NumberNode extends Span {
  readonly type: 'number';
  readonly value: number;
}

export interface PoolNode extends Span {
  readonly type: 'pool';
  readonly count: Node;
  readonly die: Die;
  readonly modifiers: readonly Modifier[];
}

/** `{a, b}kh1`. A group of one roll works on all of its dice, a group of more on the rolls. */
export interface GroupNode extends Span {
  readonly type: 'group';
  readonly rolls: readonly Node[];
  readonly modifiers: readonly Modifier[];
}

interface NegateNode extends Span {
  readonly type: 'negate';
  readonly operand: Node;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '**';

export interface BinaryNode extends Span {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Node;
  readonly right: Node;
}

export type FunctionName = 'floor' | 'ceil' | 'round' | 'abs' | 'min' | 'max' | 'sqrt' | 'pow';

export interface CallNode extends Span {
  readonly type: 'call';
  readonly name: FunctionName;
  readonly args: readonly Node[];
}

export interface VariableNode extends Span {
  readonly type: 'variable';
  readonly name: string;
  /** What it stands for: parsed, never spliced in as text. Null until the expression is bound. */
  readonly value: Node | null;
}

/** `2d6[fire]`. */
interface LabelNode extends Span {
  readonly type: 'label';
  readonly term: Node;
  readonly label: string;
}

export type Node =
  | NumberNode
  | PoolNode
  | GroupNode
  | NegateNode
  | BinaryNode
  | CallNode
  | VariableNode
  | LabelNode;

/** A whole expression: `repeat(6, 1d20+5 vs 15) # six attacks`. */
export interface Expression {
  /** The text it was read from; spans point into it. */
  readonly source: string;
  readonly body: Node;
  /** What the total is compared with (`vs`). */
  readonly versus: Node | null;
  /** Results wanted (`repeat`); null without a list. */
  readonly repeat: Node | null;
  readonly comment: string | null;
}
