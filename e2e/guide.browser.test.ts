import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { LORENZO, openInPlanner, openPlanner } from './lib/planner.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const SIZES = [
  ['desktop', DESKTOP, 'light'],
  ['desktop', DESKTOP, 'dark'],
  ['phone', PHONE, 'light'],
  ['phone', PHONE, 'dark'],
] as const;

async function violations(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

describe('the tour', () => {
  it.each(SIZES)(
    'is offered once, is short, and can be left: %s %o %s',
    async (name, viewport, colorScheme) => {
      const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
      await openPlanner(page);
      await shot(page, `tour-offer-${name}-${colorScheme}`);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Show me around' }).click();
      await page.getByRole('dialog', { name: 'Powers on the left' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Brute' }).click();
      await page.getByRole('region', { name: 'Powers and slots' }).waitFor();

      // Again from the search of commands, by keyboard alone.
      await page.keyboard.press('/');
      await page.keyboard.type('show me around');
      await page.getByRole('option', { name: 'Show me around' }).waitFor();
      await page.keyboard.press('Enter');
      const stops = [
        'Powers on the left',
        'The build in the middle',
        'Totals on the right',
        'Find everything with /',
      ];
      for (const [at, stop] of stops.entries()) {
        await page.getByRole('dialog', { name: stop }).waitFor();
        await shot(page, `tour-${name}-${colorScheme}-${at + 1}`);
        if (at === 1) expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: at === stops.length - 1 ? 'Done' : 'Next' }).press('Enter');
      }
      expect(await page.locator('.tour, [data-tour]').count()).toBe(0);

      // A second build is started without the offer.
      await openPlanner(page);
      expect(await page.getByRole('button', { name: 'Show me around' }).count()).toBe(0);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('is not offered again once it was declined', async () => {
    const { page, context } = await visit(browser, app.url);
    await openPlanner(page);
    await page.getByRole('button', { name: 'No, thanks' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Pick an archetype' }).waitFor();
    expect(await page.getByRole('button', { name: 'No, thanks' }).count()).toBe(0);
    await context.close();
  });
});

describe.skipIf(LORENZO === null)('rules of the game', () => {
  it.each(SIZES)('are explained where they matter: %s %o %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await openInPlanner(page, LORENZO ?? '');
    if (name === 'phone') await page.getByRole('button', { name: 'Show all totals' }).click();
    await page.getByRole('tab', { name: 'Bonuses' }).click();
    const about = page.getByRole('button', { name: 'About: Rule of five' });
    await about.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Rule of five' }).waitFor();
    await shot(page, `rule-${name}-${colorScheme}`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Soft cap of defence' }).press('Enter');
    await page.getByRole('dialog', { name: 'Soft cap of defence' }).waitFor();
    await page.keyboard.press('Escape');
    // The focus is back where the question was asked.
    await expect.poll(() => about.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('rule: enh');
    await page.getByRole('option', { name: 'Rule: Enhancement diversification' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Enhancement diversification' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
