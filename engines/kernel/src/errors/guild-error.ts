import { ERROR_CATALOGUE, type ErrorCode } from './catalogue.ts';

/** One wrong value: where it is, what kind of wrong, and what would be right. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** The `details` of every error answer. Extra keys (offset, limit, file …) are allowed. */
export interface ErrorDetails {
  readonly fields?: readonly FieldProblem[];
  readonly global?: readonly string[];
  readonly warnings?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly [key: string]: unknown;
}

/**
 * The one error type that crosses layers. `message` says what happened in this
 * case; the catalogue says what the code means in general.
 */
export class GuildError extends Error {
  override readonly name = 'GuildError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message?: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message ?? ERROR_CATALOGUE[code].message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERROR_CATALOGUE[this.code].status;
  }

  get retryable(): boolean {
    return ERROR_CATALOGUE[this.code].retryable;
  }
}

export function isGuildError(value: unknown): value is GuildError {
  return value instanceof GuildError;
}
