/** Inputs `from` ≤ n < `to` of a seed, given to a worker. */
export interface Batch {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

/** What a worker says: how far it is, and at the end of a batch what became of it. */
export type Report =
  | { readonly at: number }
  | {
      readonly done: Batch;
      /** Inputs by outcome. */
      readonly outcomes: Readonly<Record<string, number>>;
      readonly failures: readonly string[];
      /** Memory of the process, in bytes. */
      readonly memory: number;
    };

/** Inputs between two signs of life of a worker; also what is repeated to find one that kills it. */
export const STEP = 50;
