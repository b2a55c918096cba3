import type { Browser } from 'playwright-core';
import { startApp } from '../e2e/lib/app.ts';
import { DESKTOP, firstViewOf, openBrowser, visit } from '../e2e/lib/browser.ts';
import { LORENZO, openInPlanner } from '../e2e/lib/planner.ts';
import { findChromium } from '../tools/lib/chromium.mjs';
import { summary } from './cold-view.ts';
import type { Measurement } from './measure.ts';

/** Limits of a cold first view of a shared build on localhost. */
const LIMITS = { milliseconds: 1000, kilobytes: 300, requests: 15, script: 130 };
const RUNS = 7;

interface View {
  readonly milliseconds: number;
  readonly kilobytes: number;
  readonly requests: number;
  /** Kilobytes of script, each file compressed with gzip. */
  readonly script: number;
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
    for (let run = 0; run < RUNS; run++) views.push(await openShared(browser, address));
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
      summary(
        'shared build visible, script',
        views.map((view) => view.script),
        LIMITS.script,
        'kilobytes, gzip',
      ),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** Stores a build file on the server; returns the address of its page. */
export async function storeBuild(browser: Browser, url: string, file: string): Promise<string> {
  const { page, context } = await visit(browser, url);
  await openInPlanner(page, file);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**/heroes/builds/*');
  const address = page.url();
  await context.close();
  return address;
}

async function openShared(browser: Browser, address: string): Promise<View> {
  const { page, context } = await visit(browser, address, { viewport: DESKTOP });
  const first = await firstViewOf(page, address, '[data-stat="defense.melee"]');
  const { milliseconds, requests } = first;
  await context.close();
  return { milliseconds, kilobytes: first.bytes / 1000, requests, script: first.script / 1000 };
}
