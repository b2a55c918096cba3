import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { sharedData } from '@guildhall/test-kit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, firstViewOf, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
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

/** Times the engine has computed the build since the page was loaded. */
function computations(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as unknown as { __guildhall: { computations: number } }).__guildhall.computations,
  );
}

const undo = (page: Page) => page.keyboard.press('Control+z');

describe.skipIf(LORENZO === null)('a real build in the planner', () => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])('drop, read, change a slot, undo, reload: %s', async (name, viewport) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport });
    await openInPlanner(page, LORENZO ?? '');
    expect(await meleeDefense(page)).toBe('45.4');
    await shot(page, `planner-${name}`);

    const before = await computations(page);
    await page.getByRole('button', { name: /^Weave, slot 1:/ }).click();
    await page.getByRole('button', { name: 'Empty the slot' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => meleeDefense(page)).not.toBe('45.4');
    expect(await computations(page)).toBe(before + 1);
    const changed = await meleeDefense(page);
    await shot(page, `planner-${name}-changed`);

    await undo(page);
    await expect.poll(() => meleeDefense(page)).toBe('45.4');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => meleeDefense(page)).toBe(changed);

    // A phone has no room for the note, but it is there.
    await page.getByText('Kept in this browser').first().waitFor({ state: 'attached' });
    await page.reload();
    await expect.poll(() => meleeDefense(page)).toBe(changed);
    await undo(page);
    await expect.poll(() => meleeDefense(page)).toBe('45.4');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is saved and opens for others from its address, within the budget of a first view', async () => {
    const writer = await visit(browser, app.url);
    await openInPlanner(writer.page, LORENZO ?? '');
    await writer.page.getByRole('button', { name: 'Save' }).click();
    await writer.page.waitForURL('**/heroes/builds/*');
    const address = writer.page.url();
    await writer.context.close();

    const { page, errors, context } = await visit(browser, app.url);
    const { requests, bytes, script } = await firstViewOf(page, address, '[data-stat="defense.melee"]');
    expect(await meleeDefense(page)).toBe('45.4');
    expect(requests).toBeLessThanOrEqual(15);
    expect(bytes).toBeLessThanOrEqual(300_000);
    // React alone is 67.6 kB.
    expect(script).toBeLessThanOrEqual(130_000);

    // The rest of the data follows; then there is something to choose from.
    await page.getByRole('searchbox', { name: 'Search powers' }).waitFor();
    expect(await meleeDefense(page)).toBe('45.4');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('leaves as .mbd and comes back the same', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export the build' }).click();
    await page.getByRole('button', { name: 'Download as Mids Reborn file' }).click();
    const text = readFileSync(await (await waiting).path(), 'utf8');
    await openPlanner(page);
    await dropText(page, 'again.mbd', text);
    expect(await meleeDefense(page)).toBe('45.4');
    await context.close();
  });

  it('says why, and gives the focus back', async () => {
    const { page, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    const total = page.getByRole('button', { name: /^Melee defence/ });
    await total.click();
    await page.getByText('Why Melee defence?').waitFor();
    // The steps of the engine's own explanation; one that others make up opens by keyboard.
    const deflection = page.locator('.why summary', { hasText: 'Deflection' });
    await deflection.press('Enter');
    await page.getByText('Before enhancement').first().waitFor();
    await shot(page, 'why');
    await page.keyboard.press('Escape');
    await expect.poll(() => total.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('breaks no accessibility rule, %s', async (colorScheme) => {
    for (const viewport of [DESKTOP, PHONE]) {
      const { page, context } = await visit(browser, app.url, { colorScheme, viewport });
      const violations: string[] = [];
      const check = async (place: string) => {
        const result = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        violations.push(
          ...result.violations.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html ?? ''}`),
        );
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
      await check('planner');
      await page.getByRole('button', { name: /^Weave, slot 1:/ }).click();
      await page.getByRole('searchbox', { name: 'Search enhancements' }).waitFor();
      await check('picker');
      expect(violations).toEqual([]);
      await context.close();
    }
  });
});

const builds = sharedData('mids/builds');

describe.skipIf(builds === null)('every build file', () => {
  it.each(builds === null ? [] : readdirSync(builds).filter((name) => name.endsWith('.mbd')))(
    '%s opens',
    async (name) => {
      const { page, errors, context } = await visit(browser, app.url);
      await openInPlanner(page, join(builds ?? '', name));
      expect(await meleeDefense(page)).toMatch(/^-?\d+\.\d$/);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

describe('what is no build', () => {
  it.each([
    ['empty.mbd', ''],
    ['picture.png', '\u0089PNG\r\n'],
    ['list.mbd', '[1, 2, 3]'],
    ['cut.mbd', '{"Class": "Class_Brute", "PowerEntries": ['],
  ])('%s is refused with a reason and nothing is lost', async (name, text) => {
    const { page, context } = await visit(browser, app.url);
    await openPlanner(page);
    await dropText(page, name, text);
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().innerText()).toContain(name);
    await shot(page, `refused-${name}`);
    await context.close();
  });
});
