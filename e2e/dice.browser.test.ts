import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

const box = (page: Page) => page.getByRole('textbox', { name: 'Expression' });
const latest = (page: Page) => page.getByRole('region', { name: 'Result' });

/** Type an expression, roll it with Enter, and wait for its result. */
async function roll(page: Page, expr: string, shown = expr): Promise<void> {
  await box(page).fill(expr);
  await box(page).press('Enter');
  await latest(page).getByText(shown, { exact: true }).waitFor();
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

describe('the dice page', () => {
  it.each([
    ['desktop', DESKTOP, 'light'],
    ['desktop-dark', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ] as const)('rolls, shows chances and history without a mouse: %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await page.goto('/tabletop/dice');
    await page.getByRole('heading', { name: 'Dice', level: 1 }).waitFor();

    await roll(page, '4d6kh3');
    const dice = latest(page).getByRole('listitem').filter({ hasText: /^\d/ });
    expect(await latest(page).getByText('dropped').count()).toBe(1);
    expect(await dice.count()).toBeGreaterThanOrEqual(4);

    // A misspelling is shown with its place, and the suggestion can be taken.
    await box(page).fill('1d20+5>=15');
    await page.getByText('Only dice are compared like this').waitFor();
    await shot(page, `dice-${name}-problem`);
    await page.getByRole('button', { name: 'Use 1d20+5 vs 15' }).press('Enter');
    expect(await box(page).inputValue()).toBe('1d20+5 vs 15');
    await page.getByText('The check succeeds').waitFor();
    await page.getByRole('radio', { name: 'Advantage', exact: true }).press('Space');
    await box(page).press('Enter');
    await latest(page).getByText('1d20adv+5 vs 15', { exact: true }).waitFor();
    await latest(page)
      .getByText(/^(Success|Failure) against 15/)
      .waitFor();

    // Variables are values, never text.
    await page.getByRole('button', { name: 'Add a variable' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('smite');
    await page.getByRole('textbox', { name: 'Value' }).fill('2d8[radiant]');
    await roll(page, '3d10!>=9+@smite+3[fire] # everything');
    await latest(page).getByText('radiant').waitFor();

    await page.getByRole('textbox', { name: 'At least' }).fill('30');
    expect(await page.getByRole('img', { name: /^Distribution of 3d10/ }).count()).toBe(1);
    await page.mouse.move(0, 0);
    await shot(page, `dice-${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await violations(page)).toEqual([]);

    // Rolled again from the history, by keyboard.
    await page.getByRole('button', { name: 'Roll 4d6kh3 again' }).first().press('Enter');
    expect(await box(page).inputValue()).toBe('4d6kh3');
    await box(page).press('ArrowUp');
    expect(await box(page).inputValue()).toContain('3d10!');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('proves rolls in the browser once the seed is shown, and notices a changed one', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/tabletop/dice');
    await roll(page, '10d6>=5');
    const verify = page.getByRole('button', { name: 'Verify 10d6>=5' }).first();
    await verify.click();
    await page.getByText('Its seed is still secret').waitFor();
    await page.getByRole('button', { name: 'Show the seed and promise a new one' }).click();
    await page.getByText('Shown seed').waitFor();
    await verify.click();
    await page.getByText('Verified: the seeds give exactly this').waitFor();
    await page.getByText('0 rolls under this promise').waitFor();
    await shot(page, 'dice-proof');

    // The same page with an answer that was tampered with on its way.
    await page.route('**/api/v1/dice/rolls?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: { results: { total: number }[] }[] };
      body.data[0]!.results[0]!.total += 1;
      await route.fulfill({ response: answer, json: body });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Verify 10d6>=5' }).first().click();
    await page.getByText(/Changed: the seeds give something else.*total/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is found from the front page and by its address', async () => {
    const { page, errors, context } = await visit(browser, app.url, { viewport: PHONE });
    await page.goto('/');
    await page
      .getByRole('link', { name: /Tabletop/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Tabletop', level: 1 }).waitFor();
    await shot(page, 'tabletop-hall-phone');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: /^Dice/ }).click();
    await page.waitForURL('**/tabletop/dice');
    expect(await page.title()).toContain('Dice');
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
