import type { Browser } from 'playwright-core';
import { visit } from '../../e2e/lib/browser.ts';
import { openInPlanner } from '../../e2e/lib/planner.ts';
import { summary } from '../cold-view.ts';
import type { Measurement } from '../measure.ts';

const FRAMES = 240;
/** Pixels a frame; a flick of the wheel. */
const STEP = 120;
/** Milliseconds of script a frame, and of the longest task. */
const LIMITS = { script: 8, task: 50 };

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** Scrolls the longest list of pieces that a slot offers, a step every frame. */
export async function scrolling(browser: Browser, url: string, file: string): Promise<Measurement[]> {
  const { page, context } = await visit(browser, url);
  await openInPlanner(page, file);
  await page.locator('.slot[data-slot]').first().click();
  await page.locator('.set').first().waitFor();
  const pieces = await page.locator('.set__pieces [data-cell]').count();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'blink.user_timing'] });
  await page.evaluate(
    async ({ frames, step }) => {
      const list = document.querySelector('.picker .tabs__panel');
      performance.mark('scroll-start');
      for (let frame = 0, down = 1; frame < frames; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (list === null) continue;
        const before = list.scrollTop;
        list.scrollTop += step * down;
        if (list.scrollTop === before) down = -down;
      }
      performance.mark('scroll-end');
    },
    { frames: FRAMES, step: STEP },
  );
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  await context.close();
  const mark = (name: string) => traceEvents.find((event) => event.name === name);
  const [start, end] = [mark('scroll-start'), mark('scroll-end')];
  const during = traceEvents.filter(
    ({ ph, pid, tid, ts }) =>
      ph === 'X' && pid === start?.pid && tid === start.tid && ts > start.ts && ts < (end?.ts ?? 0),
  );
  const milliseconds = (name: string) =>
    during.filter((event) => event.name.endsWith(name)).map(({ dur = 0 }) => dur / 1000);
  const script = milliseconds('FunctionCall').reduce((sum, one) => sum + one, 0) / FRAMES;
  const note = `milliseconds, ${pieces} pieces in the picker`;
  return [
    summary('scrolling, script for one frame', [script], LIMITS.script, note),
    summary(
      'scrolling, longest task',
      [Math.max(0, ...milliseconds('RunTask'))],
      LIMITS.task,
      'milliseconds',
    ),
  ];
}
