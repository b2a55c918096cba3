/** One problem of a request, in the form of the original service. */
export interface InputProblem {
  /** E.g. `missing`, `string_too_short`, `int_parsing`. */
  readonly type: string;
  /** Where: `['body', 'email']`, `['query', 'skip']`, `['path', 'player_id']`. */
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  /** What was sent. */
  readonly input: unknown;
  /** The limit that was missed. */
  readonly ctx?: Readonly<Record<string, unknown>>;
}

/** An answer of the original service that is no success: `{"detail": …}`. */
export class DetailError extends Error {
  override readonly name = 'DetailError';
  readonly status: number;
  readonly detail: string | readonly InputProblem[];

  constructor(status: number, detail: string | readonly InputProblem[]) {
    super(typeof detail === 'string' ? detail : `${detail.length} problems in the request`);
    this.status = status;
    this.detail = detail;
  }
}
