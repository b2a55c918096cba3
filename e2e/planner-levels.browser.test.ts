import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { LORENZO, meleeDefense, openInPlanner, openPlanner } from './lib/planner.ts';

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

async function openLevels(page: Page, phone = false): Promise<void> {
  if (phone) await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Levels', exact: true }).click();
  await page.getByRole('heading', { name: 'Levels', exact: true }).waitFor();
}

async function violations(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
}

/** Picks and levels as the list by level has them. */
async function picks(page: Page): Promise<readonly string[]> {
  const rows = page.locator('.respec__row:has(.respec__name)');
  const texts = await rows.evaluateAll((all) =>
    all.map(
      (row) =>
        `${row.querySelector('.respec__level')?.textContent} ${row.querySelector('.respec__name')?.textContent} ${row.querySelectorAll('[data-slot]').length}`,
    ),
  );
  return texts;
}

describe('levelling up', () => {
  it.each(SIZES)('goes from level to level: %s %o %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    const phone = name === 'phone';
    await openPlanner(page);
    await page.getByRole('button', { name: 'Brute' }).click();
    if (phone) await page.getByRole('button', { name: 'Powers', exact: true }).click();
    await page.getByLabel('Primary').selectOption({ label: 'Electrical Melee' });
    await page.getByLabel('Secondary').selectOption({ label: 'Shield Defense' });
    await openLevels(page, phone);

    const here = page.locator('.levels__level');
    const desk = page.locator('.levels');
    await desk.getByRole('button', { name: /Charged Brawl/ }).click();
    await desk.getByRole('button', { name: /Deflection/ }).click();
    await desk.getByText('Give Charged Brawl back').waitFor();
    await desk.getByText('Give Deflection back').waitFor();
    await shot(page, `levels-up-${name}-${colorScheme}-1`);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await here.innerText()).toContain('Level 2');
    await desk.getByRole('button', { name: /Havoc Punch/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await desk.getByText('2 to place').waitFor();
    await desk.getByRole('button', { name: 'Add a slot of level 3 to Charged Brawl' }).click();
    await desk.getByText('1 to place').waitFor();
    await shot(page, `levels-up-${name}-${colorScheme}-3`);
    expect(await violations(page)).toEqual([]);
    await desk.getByRole('button', { name: 'Add a slot of level 3 to Deflection' }).click();
    await desk.getByText('All are placed.').waitFor();
    await desk.getByRole('button', { name: 'Take the slot of Deflection back' }).click();
    await desk.getByText('1 to place').waitFor();

    // The ruler is one tab stop that arrow keys walk.
    await page.getByRole('button', { name: 'Level 3, 1 to choose' }).press('ArrowRight');
    expect(await here.innerText()).toContain('Level 4');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.skipIf(LORENZO === null)('picking anew', () => {
  it.each(SIZES)('moves powers and slots: %s %o %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await openInPlanner(page, LORENZO ?? '');
    const defense = await meleeDefense(page);
    await openLevels(page, name === 'phone');
    await page.getByText('Every level is complete.').waitFor();
    await page.getByRole('button', { name: 'Respec' }).click();
    await page.locator('.respec').waitFor();
    const before = await picks(page);
    expect(before).toHaveLength(24);

    // By keyboard: lifted with Enter, put down with Enter, and the focus stays with the power.
    const lift = page.getByRole('button', { name: /^Move Weave, level/ });
    await lift.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Weave is lifted.').waitFor();
    await shot(page, `respec-${name}-${colorScheme}-lifted`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByText('Weave is lifted.').count()).toBe(0);
    await page.keyboard.press('Enter');
    const put = page.getByRole('button', { name: /^Put Weave at level \d+, exchange with Tough/ });
    const level = /level (\d+)/.exec((await put.getAttribute('aria-label')) ?? '')?.[1];
    await put.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Move Weave, level ${level}`);
    const slots = (list: readonly string[], power: string) => list.find((row) => row.includes(power))?.at(-1);
    expect(slots(await picks(page), 'Weave')).toBe(slots(before, 'Weave'));
    expect(await meleeDefense(page)).toBe(defense);
    await page.keyboard.press('Control+z');
    await expect.poll(() => picks(page)).toEqual(before);

    // A slot is lifted by choosing it.
    await page.getByRole('button', { name: /^Weave, slot 2/ }).click();
    await page.getByText('Slot 2 of Weave is lifted.').waitFor();
    await page.getByRole('button', { name: 'Put back' }).click();

    await page.getByRole('button', { name: 'By set' }).click();
    await page.getByRole('heading', { name: 'Fighting' }).waitFor();
    await shot(page, `respec-${name}-${colorScheme}-sets`);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('drags powers and slots', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await openLevels(page);
    await page.getByRole('button', { name: 'Respec' }).click();
    const row = (name: string) =>
      page.locator('.respec__row', { has: page.locator('.respec__name', { hasText: name }) });
    const level = (name: string) => row(name).locator('.respec__level').innerText();
    const [weave, tough] = [await level('Weave'), await level('Tough')];
    await row('Weave').locator('.respec__name').dragTo(row('Tough').locator('.respec__text'));
    await expect.poll(() => level('Weave')).toBe(tough);
    expect(await level('Tough')).toBe(weave);

    // The others can make room for it instead: those between move one place on.
    await page.keyboard.press('Control+z');
    await expect.poll(() => level('Weave')).toBe(weave);
    const names = () => page.locator('.respec__name').allInnerTexts();
    const order = await names();
    const others = order.filter((one) => one !== 'Weave');
    others.splice(order.indexOf('Hasten'), 0, 'Weave');
    await page.getByRole('button', { name: /^Move Weave, level/ }).click();
    await page.getByRole('button', { name: 'Make room' }).click();
    await shot(page, 'respec-make-room');
    await page.getByRole('button', { name: /^Put Weave at level \d+, Hasten makes room/ }).click();
    await expect.poll(names).toEqual(others);
    await page.keyboard.press('Control+z');
    await expect.poll(names).toEqual(order);

    // A slot with its piece goes to another power; the build has as many as before.
    const slotsOf = (name: string) => row(name).locator('.slot[data-slot]').count();
    const [from, to] = [await slotsOf('Weave'), await slotsOf('Grant Cover')];
    await row('Weave').locator('.slot[data-slot]').nth(1).dragTo(row('Grant Cover').locator('.respec__text'));
    await expect.poll(() => slotsOf('Grant Cover')).toBe(to + 1);
    expect(await slotsOf('Weave')).toBe(from - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => slotsOf('Grant Cover')).toBe(to);
    expect(await slotsOf('Weave')).toBe(from);
    await context.close();
  });
});
