import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startApp } from '../../e2e/lib/app.ts';
import { openBrowser } from '../../e2e/lib/browser.ts';
import { LORENZO } from '../../e2e/lib/planner.ts';
import { firstView } from '../first-view.ts';
import { machine } from '../machine.ts';
import type { Measurement } from '../measure.ts';
import { editCost } from './edits.ts';
import { lighthouseScores } from './lighthouse.ts';
import { scrolling } from './scrolling.ts';
import { sheetView } from './sheet.ts';
import { isKept, table } from './table.ts';

const RESULTS = fileURLToPath(new URL('../results/web.json', import.meta.url));

/** What the best other web planner needs, as measured in November 2026. */
const PEER = {
  computationsPerEdit: 63,
  editMilliseconds: '340 to 600, unthrottled under load',
  firstView: '4.3 to 6.0 s, 89 requests, 3.9 to 4.6 MB',
  shareLink: '2050 to 2530 characters',
} as const;

if (LORENZO === null) throw new Error('The bench of the planner needs the shared test data.');

async function planner(file: string): Promise<Measurement[]> {
  const [app, browser] = await Promise.all([startApp(), openBrowser()]);
  try {
    return [...(await editCost(browser, app.url, file)), ...(await scrolling(browser, app.url, file))];
  } finally {
    await browser.close();
    await app.stop();
  }
}

const measured: readonly Measurement[] = [
  ...(await planner(LORENZO)),
  ...(await firstView()),
  ...(await sheetView()),
  ...(await lighthouseScores()),
];
writeFileSync(RESULTS, `${JSON.stringify({ machine: machine(), measured, peer: PEER }, null, 2)}\n`);
console.log(table(measured));
console.log(
  `\nThe best other web planner: ${PEER.computationsPerEdit} computations an edit, ${PEER.editMilliseconds} ms;` +
    `\nfirst view ${PEER.firstView}; share links of ${PEER.shareLink}.`,
);
if (process.argv.includes('--check') && !measured.every(isKept)) process.exitCode = 1;
