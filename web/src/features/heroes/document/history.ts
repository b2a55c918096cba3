/** One state of a document and the edit that led to it. */
export interface Step<T> {
  readonly label: string;
  readonly value: T;
  /** Edits with the same key in a row become one step (typing a name). */
  readonly mergeKey?: string;
}

/** A document with all its states; never empty. */
export interface History<T> {
  readonly steps: readonly Step<T>[];
  /** Index of the current state. */
  readonly cursor: number;
}

export function startHistory<T>(value: T, label = ''): History<T> {
  return { steps: [{ label, value }], cursor: 0 };
}

/** A history read from storage; falls back to its current value when steps are missing. */
export function restoreHistory<T>(steps: readonly Step<T>[], cursor: number, value: T): History<T> {
  return steps[cursor] === undefined ? startHistory(value) : { steps, cursor };
}

export function currentStep<T>({ steps, cursor }: History<T>): Step<T> {
  const step = steps[cursor];
  if (step === undefined) throw new RangeError(`history of ${steps.length} has no step ${cursor}`);
  return step;
}

/** Adds an edit after the current state and forgets what was undone. The same value is no edit. */
export function record<T>(history: History<T>, step: Step<T>): History<T> {
  const now = currentStep(history);
  if (now.value === step.value) return history;
  const merges = step.mergeKey !== undefined && step.mergeKey === now.mergeKey && history.cursor > 0;
  const kept = history.steps.slice(0, merges ? history.cursor : history.cursor + 1);
  return { steps: [...kept, step], cursor: kept.length };
}

export const canUndo = ({ cursor }: History<unknown>) => cursor > 0;
export const canRedo = ({ steps, cursor }: History<unknown>) => cursor < steps.length - 1;

export function undo<T>(history: History<T>): History<T> {
  return canUndo(history) ? { ...history, cursor: history.cursor - 1 } : history;
}

export function redo<T>(history: History<T>): History<T> {
  return canRedo(history) ? { ...history, cursor: history.cursor + 1 } : history;
}
