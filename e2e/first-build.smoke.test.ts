import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { openPlanner } from './lib/planner.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

describe('a first build, from nothing', () => {
  it('archetype, powersets, a power, a slot, an enhancement, totals', async () => {
    const { page, errors, context } = await visit(browser, app.url, { viewport: DESKTOP });
    await openPlanner(page);
    await page.getByRole('button', { name: 'Tanker' }).click();
    await page.getByRole('combobox', { name: 'Primary' }).selectOption({ label: 'Invulnerability' });
    await page.getByRole('combobox', { name: 'Secondary' }).selectOption({ label: 'Super Strength' });
    const smashing = page.getByRole('button', { name: /^Smashing resistance/ });
    const before = await smashing.innerText();

    await page
      .getByRole('button', { name: /Temp(orary)? Invulnerability/ })
      .first()
      .click();
    await expect.poll(() => smashing.innerText()).not.toBe(before);
    const bare = await smashing.innerText();
    await page.getByRole('button', { name: /^Temp(orary)? Invulnerability, slot 1, empty/ }).click();
    await page.getByRole('tab', { name: 'Common' }).click();
    await page
      .getByRole('button', { name: /Resist Damage/ })
      .first()
      .click();
    await expect.poll(() => smashing.innerText()).not.toBe(bare);
    await shot(page, 'first-build');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows every page on a desktop and a phone without an error', async () => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, errors, context } = await visit(browser, app.url, { viewport });
      for (const path of ['/', '/heroes', '/heroes/new']) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByText('Homecoming 2025').first().waitFor();
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, overflow]).toEqual([path, 0]);
      }
      await page.goto('/no/such/page');
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      expect(errors).toEqual([]);
      await context.close();
    }
  });
});
