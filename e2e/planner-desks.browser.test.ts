import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { sharedData } from '@guildhall/test-kit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { dropText, LORENZO, meleeDefense, openInPlanner, openPlanner } from './lib/planner.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

function computations(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as unknown as { __guildhall: { computations: number } }).__guildhall.computations,
  );
}

const DESKS = ['Levels', 'Powersets', 'Attack chain', 'Compare', 'Set bonuses', 'Shopping list'] as const;

/** Opens a working area by its name, from wherever the page has it. */
async function openDesk(page: Page, name: string, phone: boolean): Promise<void> {
  if (phone) await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

describe.skipIf(LORENZO === null)('the working areas', () => {
  it.each([
    ['desktop', DESKTOP, 'light'],
    ['desktop', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone', PHONE, 'dark'],
  ] as const)('open and break no accessibility rule: %s %o %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await openInPlanner(page, LORENZO ?? '');
    const violations: string[] = [];
    for (const desk of DESKS) {
      await openDesk(page, desk, name === 'phone');
      await shot(page, `desk-${desk.toLowerCase().replace(' ', '-')}-${name}-${colorScheme}`);
      const result = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      violations.push(...result.violations.map(({ id, nodes }) => `${desk}: ${id} ${nodes[0]?.html ?? ''}`));
    }
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('the card of a power tells three numbers and explains each', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await page.getByRole('button', { name: 'Gloom', exact: true }).first().click();
    await page.getByRole('columnheader', { name: 'Final' }).waitFor();
    await shot(page, 'power-card');
    await page.getByText('Where these numbers come from').click();
    const origins = page.locator('.origins__record');
    await origins.filter({ hasText: 'Gloom power' }).getByText('effects from City of Data').waitFor();
    await origins.filter({ hasText: 'piece' }).first().waitFor();
    await shot(page, 'power-origin');
    await page.getByRole('button', { name: /^Recharge, Final/ }).click();
    await page.getByText('Why gloom, recharge?').waitFor();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  it('level, PvP and conditions change totals with one computation each, and pointing with none', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    // The data of the archetype is computed with when it has come.
    await expect.poll(() => meleeDefense(page)).toBe('45.4');
    let before = await computations(page);
    await page.getByRole('button', { name: 'PvP' }).click();
    await expect.poll(() => meleeDefense(page)).not.toBe('45.4');
    expect(await computations(page)).toBe(before + 1);
    await page.getByRole('button', { name: 'PvE' }).click();
    await page.getByRole('slider', { name: 'Level' }).press('ArrowLeft');
    before = await computations(page);
    await page.getByRole('button', { name: /^Weave, slot 1:/ }).click();
    const piece = page.locator('.set__pieces button').first();
    await piece.hover();
    await page.locator('.preview__name').waitFor();
    expect(await computations(page)).toBe(before);
    await context.close();
  });

  it('two tabs on one build do not overwrite each other', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await page.getByText('Kept in this browser').first().waitFor({ state: 'attached' });
    const second = await context.newPage();
    await second.goto(page.url());
    await second.getByRole('button', { name: /^Weave, slot 1:/ }).click();
    await second.getByRole('button', { name: 'Empty the slot' }).click();
    await page.getByText('open in another tab').waitFor();
    await shot(page, 'two-tabs');
    await page.getByRole('button', { name: 'Show that' }).click();
    await expect.poll(() => meleeDefense(page)).toBe('44.8');
    await context.close();
  });

  it('works without a network after the first visit', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await page.getByText('Kept in this browser').first().waitFor({ state: 'attached' });
    // The worker keeps the app first, then the game data.
    const kept = () =>
      page.evaluate(async () => (await (await caches.open('guildhall-data-1')).keys()).length);
    await expect.poll(kept, { timeout: 60_000, interval: 500 }).toBeGreaterThan(15);
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => meleeDefense(page)).toBe('45.4');
    await page.getByRole('button', { name: /^Weave, slot 1:/ }).click();
    await page.getByRole('button', { name: 'Empty the slot' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => meleeDefense(page)).toBe('44.8');
    await page.reload();
    await expect.poll(() => meleeDefense(page)).toBe('44.8');
    await context.close();
  });
});

const builds = sharedData('mids/builds');

describe.skipIf(builds === null)('every build file', () => {
  it.each(builds === null ? [] : readdirSync(builds).filter((name) => name.endsWith('.mbd')))(
    '%s opened, exported as .mbd and reopened is equal',
    async (name) => {
      const { page, context } = await visit(browser, app.url);
      const exported = async (): Promise<string> => {
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Export the build' }).click();
        await page.getByRole('button', { name: 'Download as Mids Reborn file' }).click();
        const text = readFileSync(await (await waiting).path(), 'utf8');
        await page.keyboard.press('Escape');
        return text;
      };
      await openInPlanner(page, join(builds ?? '', name));
      await meleeDefense(page);
      const totals = await page.locator('.totals').innerText();
      const once = await exported();
      await openPlanner(page);
      await dropText(page, 'again.mbd', once);
      await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
      await meleeDefense(page);
      expect(await exported()).toBe(once);
      const numbers = (text: string) => text.match(/-?\d+\.\d+/g);
      expect(numbers(await page.locator('.totals').innerText())).toEqual(numbers(totals));
      await context.close();
    },
  );
});
