import type { Browser, CDPSession, Page } from 'playwright-core';
import { visit } from '../../e2e/lib/browser.ts';
import { openInPlanner } from '../../e2e/lib/planner.ts';
import { summary } from '../cold-view.ts';
import type { Measurement } from '../measure.ts';

const EDITS = 500;
/** What 95 of 100 edits may take, and how much of the heap 500 may keep. */
const LIMITS = { paintP95: 50, heapGrowth: 5 };

/** How much slower than this machine the page is run. */
const SLOWER = 4;

/**
 * Edits before anything is measured, at full speed. The browser compiles what runs often anew, for some
 * hundred edits; that code is most of what grows until then, and is not kept edits.
 */
const WARM_UP = 500;

/** Switches one toggle in and out of the totals, over and over, on a slowed processor. */
export async function editCost(browser: Browser, url: string, file: string): Promise<Measurement[]> {
  const { page, context } = await visit(browser, url);
  await openInPlanner(page, file);
  const devtools = await context.newCDPSession(page);
  await toggled(page, WARM_UP);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const before = await heapOf(devtools);
  const counted = await computations(page);
  const paint = await toggled(page, EDITS);
  const after = await heapOf(devtools);
  const done = (await computations(page)) - counted;
  await context.close();
  return [
    {
      ...summary('edit to paint', paint, undefined, `milliseconds, processor slowed ${SLOWER} times`),
      p95Limit: LIMITS.paintP95,
    },
    summary('computations of the engine for one edit', [done / EDITS], 1, ''),
    summary(
      `heap after ${EDITS} edits`,
      [(after / before - 1) * 100],
      LIMITS.heapGrowth,
      `per cent more than ${(before / 1e6).toFixed(1)} MB`,
    ),
  ];
}

/**
 * Clicks, and waits until the frame that shows the new total is drawn: frames before it are waited
 * for as well. Named functions do not survive the way into the page.
 */
function toggled(page: Page, edits: number): Promise<number[]> {
  return page.evaluate(async (times) => {
    const found: number[] = [];
    const button = document.querySelector<HTMLElement>('.row__sign--switch');
    const total = document.querySelector('[data-stat="defense.melee"]');
    for (let edit = 0; edit < times; edit++) {
      // A person leaves the page time to finish what it does behind an edit.
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
      const before = total?.textContent;
      const from = performance.now();
      button?.click();
      do await new Promise((resolve) => requestAnimationFrame(resolve));
      while (total?.textContent === before);
      // A message comes after the frame that is being made, and before timers.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      found.push(performance.now() - from);
    }
    return found;
  }, edits);
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

function computations(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as unknown as { __guildhall: { computations: number } }).__guildhall.computations,
  );
}
