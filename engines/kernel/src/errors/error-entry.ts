/** One row of the error catalogue. */
export interface ErrorEntry {
  /** HTTP status the API answers with. */
  readonly status: number;
  /** One sentence for people who never read the details. */
  readonly message: string;
  /** True when the same request may succeed later without being changed. */
  readonly retryable: boolean;
  /** When it is raised and what to do about it, for the documentation page. */
  readonly help: string;
}

/** A row by its columns: HTTP status, message, help, and whether a retry may help. */
export function entry(status: number, message: string, help: string, retryable = false): ErrorEntry {
  return { status, message, retryable, help };
}
