import { Connection } from './connection.ts';

/** What a run measured; times in milliseconds. */
export interface LoadResult {
  readonly requests: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly slowest: number;
  readonly bytesPerReply: number;
}

export interface LoadPlan {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The n-th request to send. */
  readonly request: (n: number) => Buffer;
}

class Tally {
  readonly times: number[] = [];
  failed = 0;
  bytes = 0;

  add(milliseconds: number, status: number, bytes: number): void {
    this.times.push(milliseconds);
    this.bytes += bytes;
    if (status !== 200) this.failed++;
  }

  result(seconds: number): LoadResult {
    const sorted = this.times.toSorted((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return {
      requests: sorted.length,
      failed: this.failed,
      perSecond: sorted.length / seconds,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      slowest: sorted.at(-1) ?? Number.NaN,
      bytesPerReply: this.bytes / sorted.length,
    };
  }
}

async function openAll({ port, connections }: LoadPlan): Promise<Connection[]> {
  const broken = (error: Error) => {
    throw error;
  };
  return Promise.all(Array.from({ length: connections }, () => Connection.open(port, broken)));
}

/**
 * Requests come at a fixed rate whether or not earlier ones were answered; one
 * that finds no free connection waits, and its time counts from when it was due.
 */
export async function openLoop(plan: LoadPlan, rate: number): Promise<LoadResult> {
  const free = await openAll(plan);
  const all = [...free];
  const tally = new Tally();
  const total = Math.round(rate * plan.seconds);
  const started = performance.now();
  const due = (n: number) => started + (n * 1000) / rate;
  let next = 0;
  let answered = 0;
  await new Promise<void>((resolve) => {
    const sendDue = (): void => {
      while (next < total && free.length > 0 && due(next) <= performance.now()) {
        // In turn: one that is never used would be closed by the server as idle.
        const connection = free.shift() as Connection;
        const at = due(next);
        connection.send(plan.request(next++), ({ status, bytes }) => {
          tally.add(performance.now() - at, status, bytes);
          free.push(connection);
          if (++answered === total) resolve();
          else sendDue();
        });
      }
    };
    const timer = setInterval(() => {
      sendDue();
      if (next >= total) clearInterval(timer);
    }, 1);
  });
  for (const connection of all) connection.close();
  return tally.result((performance.now() - started) / 1000);
}

/** Every connection sends its next request as soon as the last was answered: the most the server can do. */
export async function saturate(plan: LoadPlan): Promise<LoadResult> {
  const all = await openAll(plan);
  const tally = new Tally();
  const started = performance.now();
  const end = started + plan.seconds * 1000;
  let next = 0;
  await Promise.all(
    all.map(
      (connection) =>
        new Promise<void>((resolve) => {
          const again = (): void => {
            const at = performance.now();
            if (at >= end) {
              resolve();
              return;
            }
            connection.send(plan.request(next++), ({ status, bytes }) => {
              tally.add(performance.now() - at, status, bytes);
              again();
            });
          };
          again();
        }),
    ),
  );
  for (const connection of all) connection.close();
  return tally.result((performance.now() - started) / 1000);
}
