import type { Page } from 'playwright-core';
import { startApp } from '../../e2e/lib/app.ts';
import { openBrowser } from '../../e2e/lib/browser.ts';
import { openCold, summary, type View } from '../cold-view.ts';
import type { Measurement } from '../measure.ts';

const RUNS = 7;
/** Milliseconds until a stored character can be played, nothing cached. */
const LIMIT = 1000;

/** A sheet is interactive when a roll can be tapped. */
function canRoll(page: Page): Promise<void> {
  return page.getByRole('button', { name: /^Roll Initiative/ }).click({ trial: true });
}

/** Open the sheet of a caster of level 9 in fresh browsers. */
export async function sheetView(): Promise<Measurement[]> {
  const [app, browser] = await Promise.all([startApp(), openBrowser()]);
  try {
    const answer = await fetch(`${app.url}/api/v1/characters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Ilse', edition: '2024', quick: { class: 'wizard', level: 9 } }),
    });
    const { data } = (await answer.json()) as { data: { id: string } };
    const views: View[] = [];
    for (let run = 0; run < RUNS; run++) {
      views.push(await openCold(browser, `${app.url}/tabletop/characters/${data.id}`, canRoll));
    }
    const take = (figure: keyof View) => views.map((view) => view[figure]);
    return [
      summary(
        'character sheet interactive, cold',
        take('milliseconds'),
        LIMIT,
        'milliseconds, Chromium on localhost',
      ),
      summary('character sheet, transferred', take('kilobytes'), 1000, 'kilobytes, compressed'),
      summary('character sheet, requests', take('requests'), 30, 'requests'),
    ];
  } finally {
    await browser.close();
    await app.stop();
  }
}
