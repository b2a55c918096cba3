import type { Browser, Page } from 'playwright-core';
import { DESKTOP, visit } from '../e2e/lib/browser.ts';
import type { Measurement } from './measure.ts';

/** What a first view cost. */
export interface View {
  readonly milliseconds: number;
  readonly kilobytes: number;
  readonly requests: number;
}

/** Open an address in a fresh browser context, nothing cached, and wait until it is ready. */
export async function openCold(
  browser: Browser,
  address: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<View> {
  const { page, context } = await visit(browser, address, { viewport: DESKTOP });
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  network.on('Network.requestWillBeSent', () => {
    requests += 1;
  });
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await ready(page);
  const view = { milliseconds: performance.now() - started, kilobytes: bytes / 1000, requests };
  await context.close();
  return view;
}

/** Median and extremes of one figure of several views. */
export function summary(
  name: string,
  values: readonly number[],
  limit: number | undefined,
  note: string,
): Measurement {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    p99: sorted.at(-1) ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    samples: sorted.length,
    ...(limit !== undefined && { limit }),
    note,
  };
}
