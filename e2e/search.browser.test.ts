import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { LORENZO, openInPlanner } from './lib/planner.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** Opens the search and types; by its key, or on a phone by its button. */
async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Search', exact: true });
  await field.or(page.getByRole('textbox', { name: 'Search', exact: true })).fill(text);
}

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name }).first();

describe('searching everywhere', () => {
  it('starts a build from any page, by keyboard alone', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await search(page, 'corrupt');
    await option(page, /^Corruptor/).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/heroes/new?draft=*');
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    expect(await page.getByLabel('Archetype').inputValue()).toBe('Class_Corruptor');
    expect(errors).toEqual([]);
    await context.close();
  });

  it.skipIf(LORENZO === null)('finds builds of the server by their name', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL('**/heroes/builds/*');
    const address = page.url();
    await page.goto('/tabletop');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await search(page, 'mondavi');
    await group(page, 'Stored on this server').waitFor();
    await option(page, /^Lorenzo Mondavi/).click();
    await page.waitForURL(address);
    await context.close();
  });

  it.skipIf(LORENZO === null).each([
    ['desktop', DESKTOP, 'light'],
    ['desktop', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone', PHONE, 'dark'],
  ] as const)('finds powers, sets and commands of a build: %s %o %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await openInPlanner(page, LORENZO ?? '');
    await page.getByText('Kept in this browser').first().waitFor({ state: 'attached' });

    await search(page, 'luck of');
    await group(page, 'Enhancement sets').waitFor();
    await shot(page, `search-${name}-${colorScheme}`);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await option(page, /^Luck of the Gambler /).click();
    const field = page.getByRole('searchbox', { name: 'Search enhancements' });
    await field.waitFor();
    expect(await field.inputValue()).toBe('Luck of the Gambler');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    // The next slot offers everything again.
    await page.locator('.slot[data-slot]').nth(20).click();
    expect(await field.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });

    await search(page, 'gloom');
    await option(page, /^Gloom in the build/).click();
    await page.getByRole('columnheader', { name: 'Final' }).waitFor();

    await search(page, 'show: level');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Levels', exact: true }).waitFor();
    await search(page, 'zzzz');
    await page.getByText('Nothing matches.').waitFor();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
    await context.close();
  });
});
