import type { Browser, CDPSession, Page } from 'playwright-core';
import { visit } from '../../e2e/lib/browser.ts';
import { openInPlanner } from '../../e2e/lib/planner.ts';

/** What edits cost in the page. */
export interface EditCost {
  /** Milliseconds from the click to the frame that shows it, one an edit. */
  readonly paint: readonly number[];
  /** Computations of the engine for each edit. */
  readonly computations: number;
  /** Bytes of the heap after the warm-up and after all edits. */
  readonly heap: readonly [before: number, after: number];
}

/** How much slower than this machine the page is run. */
const SLOWER = 4;

/** Edits before memory is measured. */
const WARM_UP = 40;

/** Switches one toggle in and out of the totals, over and over, on a slowed processor. */
export async function editCost(
  browser: Browser,
  url: string,
  file: string,
  edits: number,
): Promise<EditCost> {
  const { page, context } = await visit(browser, url);
  await openInPlanner(page, file);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await toggled(page, WARM_UP);
  const before = await heapOf(devtools);
  const counted = await computations(page);
  const paint = await toggled(page, edits);
  const after = await heapOf(devtools);
  const done = (await computations(page)) - counted;
  await context.close();
  return { paint, computations: done / edits, heap: [before, after] };
}

/** Clicks, and waits for the frame that draws it and for what comes after. Named functions do not survive the way into the page. */
function toggled(page: Page, edits: number): Promise<number[]> {
  return page.evaluate(async (times) => {
    const found: number[] = [];
    const button = [...document.querySelectorAll<HTMLElement>('.row__sign--switch')].at(0);
    for (let edit = 0; edit < times; edit++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const from = performance.now();
      button?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve));
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
