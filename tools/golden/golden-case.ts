/** A case of a golden file, as far as every file has it. */
export interface GoldenCase {
  readonly id: string;
  readonly rule: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  /** Absolute. */
  readonly tolerance: number;
}

/** What came of a case. */
export interface Outcome {
  readonly id: string;
  readonly rule: string;
  readonly passed: boolean;
  /** One line: what was expected, what came out, or why nothing did. */
  readonly detail: string;
}

/**
 * What a handler answers: values under the names of the case, and, for facts
 * that come from the data pack and not from a rule, which data that was.
 */
export interface Answer {
  readonly got: Readonly<Record<string, unknown>>;
  /** Set when a difference means that the pack has other numbers than the file was made from. */
  readonly pack?: string;
}

/** A case as the file has it. */
export type CaseValue = Readonly<Record<string, unknown>>;

/** Runs the cases of one hall. */
export interface HallRunner {
  /** An empty text when the case passes, why it does not, or undefined when it is no case of this hall. */
  run(group: string, value: CaseValue): Promise<string | undefined> | string | undefined;
  /** Called after the last case. */
  close?(): Promise<void>;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A numeric input of a case. */
export function num(inputs: GoldenCase['inputs'], name: string, fallback?: number): number {
  const value = inputs[name] ?? fallback;
  if (typeof value !== 'number') throw new Error(`input "${name}" is missing`);
  return value;
}

/** A text input of a case. */
export function text(inputs: GoldenCase['inputs'], name: string, fallback?: string): string {
  const value = inputs[name] ?? fallback;
  if (typeof value !== 'string') throw new Error(`input "${name}" is missing`);
  return value;
}

/** A list of numbers of a case. */
export function numbers(inputs: GoldenCase['inputs'], name: string): readonly number[] {
  const value = inputs[name];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'number')) {
    throw new Error(`input "${name}" is missing`);
  }
  return value;
}
