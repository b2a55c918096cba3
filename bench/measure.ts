/** One thing measured, in milliseconds unless `note` names another unit. */
export interface Measurement {
  readonly name: string;
  readonly median: number;
  readonly p99: number;
  readonly min: number;
  readonly samples: number;
  /** The most the median may be; absent when nothing is promised. */
  readonly limit?: number;
  /** The most 99 of 100 runs may take. */
  readonly p99Limit?: number;
  readonly p95?: number;
  /** The most 95 of 100 runs may take. */
  readonly p95Limit?: number;
  /** For scores: the least the median may be. */
  readonly atLeast?: number;
  readonly note?: string;
}

export interface MeasureOptions {
  readonly warmUp: number;
  readonly samples: number;
  readonly limit?: number;
  readonly p99Limit?: number;
  readonly note?: string;
}

/** Runs something until it is warm, then times each of `samples` runs. */
export function measure(name: string, run: () => unknown, options: MeasureOptions): Measurement {
  const { warmUp, samples, limit, p99Limit, note } = options;
  for (let i = 0; i < warmUp; i++) run();
  const times = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    run();
    times[i] = performance.now() - start;
  }
  times.sort();
  const at = (share: number): number => times[Math.min(samples - 1, Math.floor(samples * share))] ?? 0;
  return {
    name,
    median: at(0.5),
    p99: at(0.99),
    min: at(0),
    samples,
    ...(limit !== undefined && { limit }),
    ...(p99Limit !== undefined && { p99Limit }),
    ...(note !== undefined && { note }),
  };
}
