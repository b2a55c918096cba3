import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Numbers of the JSON form of `/metrics`. */
export interface MetricsSummary {
  readonly active_users: number;
  readonly total_characters: number;
  readonly total_campaigns: number;
  readonly uptime_seconds: number;
}

/** Milliseconds after its last request that a user counts as active. */
const ACTIVE_WINDOW = 5 * 60_000;

export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  #lastRequest: number | null = null;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte in to the last byte out',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers: [this.#registry],
    });
  }

  request(labels: { method: string; route: string; status: number }, milliseconds: number): void {
    this.#requests.observe({ ...labels, status: String(labels.status) }, milliseconds / 1000);
    if (labels.route.startsWith('/api/v1/')) this.#lastRequest = performance.now();
  }

  /** A number that is read when the metrics are asked for. */
  gauge(name: string, help: string, read: () => Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.#registry],
      collect: async () => gauge.set(await read()),
    });
  }

  /** Numbers by two labels that are read when the metrics are asked for. */
  gauges(
    name: string,
    help: string,
    labels: readonly [string, string],
    read: () => Iterable<readonly [string, string, number]>,
  ): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labels],
      registers: [this.#registry],
      collect: () => {
        for (const [one, other, value] of read()) gauge.set({ [labels[0]]: one, [labels[1]]: other }, value);
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Characters and campaigns belong to halls that do not exist yet; there is one implicit user. */
  summary(): MetricsSummary {
    const recent = this.#lastRequest !== null && performance.now() - this.#lastRequest < ACTIVE_WINDOW;
    return {
      active_users: recent ? 1 : 0,
      total_characters: 0,
      total_campaigns: 0,
      uptime_seconds: Math.round(process.uptime() * 1000) / 1000,
    };
  }
}
