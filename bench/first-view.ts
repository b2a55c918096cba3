import type { Browser } from 'playwright-core';
import { startApp } from '../e2e/lib/app.ts';
import { DESKTOP, openBrowser, visit } from '../e2e/lib/browser.ts';
import { LORENZO, meleeDefense, openInPlanner } from '../e2e/lib/planner.ts';
import { findChromium } from '../tools/lib/chromium.mjs';
import type { Measurement } from './measure.ts';

/** Limits of a cold first view of a shared build on localhost. */
const LIMITS = { milliseconds: 1500, kilobytes: 400, requests: 20 };
const RUNS = 7;

interface View {
  readonly milliseconds: number;
  readonly kilobytes: number;
  readonly requests: number;
}

/**
 * Open a stored build in fresh browsers, nothing cached, and take what it cost
 * until the totals were visible. Empty without Chromium or the test data.
 */
export async function firstView(): Promise<Measurement[]> {
  if (LORENZO === null || !findChromium()) return [];
  const [app, browser] = await Promise.all([startApp(), openBrowser()]);
  try {
    const address = await storeBuild(browser, app.url, LORENZO);
    const views: View[] = [];
    for (let run = 0; run < RUNS; run++) views.push(await openCold(browser, address));
    return [
      summary(
        'shared build visible, cold',
        views.map((view) => view.milliseconds),
        LIMITS.milliseconds,
        'milliseconds, Chromium on localhost',
      ),
      summary(
        'shared build visible, transferred',
        views.map((view) => view.kilobytes),
        LIMITS.kilobytes,
        'kilobytes, compressed',
      ),
      summary(
        'shared build visible, requests',
        views.map((view) => view.requests),
        LIMITS.requests,
        'requests',
      ),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function storeBuild(browser: Browser, url: string, file: string): Promise<string> {
  const { page, context } = await visit(browser, url);
  await openInPlanner(page, file);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/heroes/builds/*');
  const address = page.url();
  await context.close();
  return address;
}

async function openCold(browser: Browser, address: string): Promise<View> {
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
  await meleeDefense(page);
  const view = { milliseconds: performance.now() - started, kilobytes: bytes / 1000, requests };
  await context.close();
  return view;
}

function summary(name: string, values: readonly number[], limit: number, note: string): Measurement {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    name,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    p99: sorted.at(-1) ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    samples: sorted.length,
    limit,
    note,
  };
}
