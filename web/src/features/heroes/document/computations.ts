interface Probe {
  /** Full computations of totals since the page was opened. */
  computations: number;
}

declare global {
  interface Window {
    /** For measurements and browser tests: one edit is one computation. */
    __guildhall?: Probe;
  }
}

/** Counts one computation where a browser test can read it. */
export function countComputation(): void {
  if (typeof window === 'undefined') return;
  window.__guildhall ??= { computations: 0 };
  window.__guildhall.computations += 1;
}
