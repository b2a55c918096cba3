import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { layoutFaults } from './lib/layout.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('the front page', () => {
  it.each([
    ['desktop', DESKTOP, 'light'],
    ['desktop', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone', PHONE, 'dark'],
  ] as const)('leads into the three halls: %s %o %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await page.goto('/');
    for (const hall of ['Heroes', 'Tabletop', 'Training'])
      await page.getByRole('region', { name: hall }).getByRole('link').first().waitFor();
    await shot(page, `home-${name}-${colorScheme}`);
    expect(await layoutFaults(page)).toEqual([]);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page
      .getByRole('region', { name: 'Tabletop' })
      .getByRole('link', { name: 'Dice', exact: true })
      .click();
    await page.waitForURL('**/tabletop/dice');
    expect(errors).toEqual([]);
    await context.close();
  });
});
