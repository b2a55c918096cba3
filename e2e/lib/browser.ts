import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tools/lib/chromium.mjs';

const SHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));

/** Without these the browser looks for its maker's hosts at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** A desk of 1440 × 900 at 200 %. */
export const ZOOMED = { width: 720, height: 450 };

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: QUIET });
}

/** A page with a storage of its own that collects everything that went wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, uncaught exceptions and policy violations so far. */
  readonly errors: readonly string[];
}

export interface VisitOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Device pixels of a pixel of the page; 2 with half the width is a browser at 200 %. */
  readonly scale?: number;
}

export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const viewport = options.viewport ?? DESKTOP;
  const context = await browser.newContext({
    viewport,
    colorScheme: options.colorScheme ?? 'light',
    deviceScaleFactor: options.scale ?? 1,
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce',
    baseURL: url,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { context, page, errors };
}

/** Keep a picture of the page for people to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png` });
}

/** What a page fetched before something was first on it. */
export interface FirstView {
  /** Milliseconds from the start of the visit until it was drawn. */
  readonly milliseconds: number;
  readonly requests: number;
  /** As transferred, heads included. */
  readonly bytes: number;
  /** Bytes of all scripts, each compressed with gzip. */
  readonly script: number;
}

/**
 * Visits an address with nothing cached and tells what was fetched until an
 * element was drawn; the page itself keeps the time, so a busy machine that asks
 * late counts nothing that came after.
 */
export async function firstViewOf(page: Page, address: string, selector: string): Promise<FirstView> {
  await page.addInitScript((wanted) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector(wanted) === null) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('first-view'));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-view').length > 0);
  const { milliseconds, fetched } = await page.evaluate(() => {
    const milliseconds = performance.getEntriesByName('first-view')[0]?.startTime ?? Number.NaN;
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const fetched = entries
      .filter(({ startTime }) => startTime < milliseconds)
      .map(({ name, transferSize }) => ({ name, transferSize }));
    return { milliseconds, fetched };
  });
  const scripts = await Promise.all(
    fetched
      .filter(({ name }) => name.endsWith('.js'))
      .map(async ({ name }) => gzipSync(await (await fetch(name)).text(), { level: 9 }).length),
  );
  return {
    milliseconds,
    requests: fetched.length,
    bytes: fetched.reduce((sum, { transferSize }) => sum + transferSize, 0),
    script: scripts.reduce((sum, size) => sum + size, 0),
  };
}
