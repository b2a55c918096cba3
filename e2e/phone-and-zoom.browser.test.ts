import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { openBrowser, PHONE, shot, visit, ZOOMED } from './lib/browser.ts';
import { layoutFaults } from './lib/layout.ts';
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

const PLACES = [
  ['phone', PHONE, 1],
  ['zoomed', ZOOMED, 2],
] as const;

const DESKS = ['Levels', 'Powersets', 'Attack chain', 'Compare', 'Set bonuses', 'Shopping list'] as const;

async function dismissToast(page: Page): Promise<void> {
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  if ((await dismiss.count()) > 0) await dismiss.first().click();
}

describe.skipIf(LORENZO === null)('little room', () => {
  it.each(PLACES)('every control can be seen and used: %s %o at %i×', async (name, viewport, scale) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, scale });
    const found: Record<string, readonly string[]> = {};
    const check = async (place: string, root?: string) => {
      await shot(page, `room-${name}-${place.toLowerCase().replaceAll(' ', '-')}`);
      const faults = await layoutFaults(page, root);
      if (faults.length > 0) found[place] = faults;
    };
    await page.goto('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check('home');
    await page.goto('/heroes');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check('hall');
    await openPlanner(page);
    await check('archetypes');
    await openInPlanner(page, LORENZO ?? '');
    await dismissToast(page);
    await check('planner');

    await page.getByRole('button', { name: /^Weave, slot 1:/ }).click();
    await page.getByRole('searchbox', { name: 'Search enhancements' }).waitFor();
    await check('picker', '.left');
    await page.getByRole('button', { name: 'Back to powers (Esc)' }).click();
    await page.getByRole('button', { name: 'Powers', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Search powers' }).waitFor();
    await check('powers', '.left');
    if (name === 'phone') await page.getByRole('button', { name: 'Build', exact: true }).click();
    else await page.keyboard.press('Escape');

    await page
      .getByRole('button', { name: name === 'phone' ? 'Show all totals' : 'Totals', exact: true })
      .click();
    await page.locator('.totals.drawer--open').waitFor();
    await check('totals', '.totals');
    await page.getByRole('button', { name: /^Melee defence/ }).click();
    await page.getByText('Why Melee defence?').waitFor();
    await check('why', '.totals');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    for (const desk of DESKS) {
      if (name === 'phone') await page.getByRole('button', { name: 'More', exact: true }).click();
      if (desk === 'Levels' && name === 'phone') await check('more');
      await page.getByRole('button', { name: desk, exact: true }).click();
      await page.getByRole('heading', { name: desk, exact: true }).waitFor();
      await check(desk);
    }
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await check('search', '.dialog');
    await page.keyboard.press('Escape');
    expect(found).toEqual({});
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'a finger sees what a piece changes before it is slotted, %s',
    async (colorScheme) => {
      const { page, errors, context } = await visit(browser, app.url, { viewport: PHONE, colorScheme });
      await openInPlanner(page, LORENZO ?? '');
      await dismissToast(page);
      const before = await meleeDefense(page);
      await page.getByRole('button', { name: /^Weave, slot 1:/ }).tap();
      await page.getByRole('button', { name: 'Empty the slot' }).tap();
      const emptied = await meleeDefense(page);
      expect(emptied).not.toBe(before);

      const piece = page.getByRole('button', { name: /^Kismet: Defense\/Endurance$/ });
      await piece.tap();
      await page.locator('.preview__changes li').first().waitFor();
      expect(await meleeDefense(page)).toBe(emptied);
      await shot(page, `tap-preview-${colorScheme}`);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

      // Another piece is only looked at; the button beside the preview slots it.
      await page.getByRole('button', { name: /^Kismet: Defense\/Recharge$/ }).tap();
      await page.getByText('Kismet: Defense/Recharge').first().waitFor();
      expect(await meleeDefense(page)).toBe(emptied);
      await page.getByRole('button', { name: 'Slot Kismet: Defense/Recharge' }).tap();
      await expect.poll(() => meleeDefense(page)).not.toBe(emptied);

      // And a second tap on the same piece slots it too.
      await page.keyboard.press('Control+z');
      await expect.poll(() => meleeDefense(page)).toBe(emptied);
      await piece.tap();
      await page.locator('.preview__name').waitFor();
      await piece.tap();
      await expect.poll(() => meleeDefense(page)).not.toBe(emptied);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
