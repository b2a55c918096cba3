/**
 * An evaluated roll as plain data: it is stored, sent and attached to posts as
 * it is, and never rolled again to be shown.
 */

/**
 * What became of a die: it counts, it was dropped, it was rolled again, or its
 * value went into another die (compounding).
 */
export type DieFate = 'kept' | 'dropped' | 'rerolled' | 'merged';

export interface RolledDie {
  /** How people write it: `d20`, `d%`, `dF`. */
  readonly die: string;
  /** What it showed. */
  readonly face: number;
  /** What it counts for: after lowest and highest values, compounding and penetration. */
  readonly value: number;
  readonly fate: DieFate;
  /** Why it was rolled. */
  readonly cause: 'roll' | 'explosion' | 'reroll';
  /** 1 a success, -1 a failure where dice are counted; 0 otherwise. */
  readonly count: -1 | 0 | 1;
  /** Mark of `cs` and `cf`; it changes no total. */
  readonly mark: 'success' | 'failure' | null;
}

/** A summand of the whole expression. */
export interface RolledTerm {
  /** As written, without its sign. */
  readonly text: string;
  /** What it adds, its sign applied. */
  readonly total: number;
  /** Its label, when all of it has the same. */
  readonly label: string | null;
  /** Its dice: `dice[first]` to `dice[first + dice - 1]` of the result. */
  readonly first: number;
  readonly dice: number;
  /** How its dice are shown; null in the order drawn. */
  readonly order: 'ascending' | 'descending' | null;
}

/** What `vs` says. */
export interface RolledCheck {
  /** The number to reach. */
  readonly dc: number;
  readonly success: boolean;
  /** Total minus DC. */
  readonly margin: number;
  /** Dice from here on belong to the DC. */
  readonly first: number;
}

export interface RollResult {
  readonly total: number;
  /** Dice that met their target, and that failed; null where nothing is counted. */
  readonly successes: number | null;
  readonly failures: number | null;
  /** Face of the one d20 that counts; null when there is none or several. 20 and 1 are naturals. */
  readonly natural: number | null;
  readonly check: RolledCheck | null;
  readonly terms: readonly RolledTerm[];
  /** Every die in draw order. */
  readonly dice: readonly RolledDie[];
}

/** All results of one roll: one, or as many as `repeat` asks for. */
export interface Roll {
  /** In its normal spelling. */
  readonly expr: string;
  readonly comment: string | null;
  readonly repeated: boolean;
  readonly results: readonly RollResult[];
}

/** Values of the dice that count, in draw order. */
export function keptValues({ dice }: Pick<RollResult, 'dice'>): readonly number[] {
  return dice.filter(({ fate }) => fate === 'kept').map(({ value }) => value);
}

/** Values of dropped dice and faces of rerolled ones, in draw order. */
export function droppedValues({ dice }: Pick<RollResult, 'dice'>): readonly number[] {
  return dice
    .filter(({ fate }) => fate === 'dropped' || fate === 'rerolled')
    .map(({ fate, face, value }) => (fate === 'dropped' ? value : face));
}

/** All faces of a roll in draw order, over all its results. */
export function drawnFaces({ results }: Pick<Roll, 'results'>): readonly number[] {
  return results.flatMap(({ dice }) => dice.map(({ face }) => face));
}

/** Totals by label, in the order of the first term; what has no label is under the empty one. */
export function totalsByLabel({ terms }: Pick<RollResult, 'terms'>): readonly (readonly [string, number])[] {
  const totals = new Map<string, number>();
  for (const { label, total } of terms) totals.set(label ?? '', (totals.get(label ?? '') ?? 0) + total);
  return [...totals];
}
