import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startApp } from '../../e2e/lib/app.ts';
import { openBrowser } from '../../e2e/lib/browser.ts';
import { LORENZO } from '../../e2e/lib/planner.ts';
import { firstView } from '../first-view.ts';
import { machine } from '../machine.ts';
import { editCost } from './edits.ts';
import { sheetView } from './sheet.ts';

const RESULTS = fileURLToPath(new URL('../results/web.json', import.meta.url));
const EDITS = 500;

/** What the best other web planner needs, as measured in November 2026. */
const PEER = {
  computationsPerEdit: 63,
  editMilliseconds: '340 to 600, unthrottled under load',
  firstView: '4.3 to 6.0 s, 89 requests, 3.9 to 4.6 MB',
  shareLink: '2050 to 2530 characters',
} as const;

const LIMITS = { paintP95: 50, computations: 1, heapGrowth: 1.05 } as const;

if (LORENZO === null) throw new Error('The bench of the planner needs the shared test data.');
const [app, browser] = await Promise.all([startApp(), openBrowser()]);
const cost = await editCost(browser, app.url, LORENZO, EDITS).finally(async () => {
  await browser.close();
  await app.stop();
});
const sorted = cost.paint.toSorted((a, b) => a - b);
const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
const [before, after] = cost.heap;
const edits = {
  count: EDITS,
  paintP50: at(0.5),
  paintP95: at(0.95),
  computations: cost.computations,
  heapBefore: before,
  heapAfter: after,
};
const views = { firstView: await firstView(), sheet: await sheetView() };
const result = { machine: machine(), edits, limits: LIMITS, ...views, peer: PEER };
writeFileSync(RESULTS, `${JSON.stringify(result, null, 2)}\n`);
console.log(JSON.stringify(result, null, 2));

const missed =
  edits.paintP95 > LIMITS.paintP95 ||
  edits.computations > LIMITS.computations ||
  after > before * LIMITS.heapGrowth ||
  views.sheet.some(({ median, limit = Number.POSITIVE_INFINITY }) => median > limit);
if (missed && process.argv.includes('--check')) process.exitCode = 1;
