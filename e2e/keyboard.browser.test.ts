import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { openBrowser, shot, visit } from './lib/browser.ts';
import { meleeDefense } from './lib/planner.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** What has the focus, as a screen reader would name it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = (element as HTMLSelectElement | null)?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').trim();
  });
}

/** Presses a key until something has the focus; fails when it never gets there. */
async function pressUntil(page: Page, key: string, name: RegExp, most = 60): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    const now = await focused(page);
    if (name.test(now)) return;
    seen.push(now.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`${name} was not reached by ${key}: ${seen.join(' | ')}`);
}

/** Chooses from a list of the browser by typing the beginning of a name. */
async function choose(page: Page, list: RegExp, text: string): Promise<void> {
  await pressUntil(page, 'Tab', list);
  await page.keyboard.type(text);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement instanceof HTMLSelectElement ? activeElement.selectedOptions[0]?.text : '';
      }),
    )
    .toMatch(new RegExp(`^${text}`));
}

const ready = (page: Page, text: string) => page.getByText(text).first().waitFor();

/** Takes a power from the search of powers. */
async function take(page: Page, power: string): Promise<void> {
  await pressUntil(page, 'Shift+Tab', /^Search powers$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(power);
  await pressUntil(page, 'Tab', new RegExp(`^\\d+${power}`), 3);
  await page.keyboard.press('Enter');
  await ready(page, `Took ${power}`);
}

const POWERS = [
  'Charged Brawl',
  'Deflection',
  'Battle Agility',
  'True Grit',
  'Build Up',
  'Thunder Strike',
  'Active Defense',
  'Against All Odds',
] as const;

describe('the keyboard alone', () => {
  it('makes a build from nothing', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/heroes/new');
    await page.getByRole('heading', { name: 'Pick an archetype' }).waitFor();

    // Past the frame to the archetypes.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    // Archetypes side by side, those that hit hardest first.
    await pressUntil(page, 'Tab', /^Damage cap$/);
    await page.keyboard.press('Enter');
    expect(await page.locator('.start__choose').first().innerText()).toBe('Brute');
    await pressUntil(page, 'Tab', /^Brute$/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    await page.getByLabel('Origin').waitFor();

    await choose(page, /^Origin/, 'Science');
    await choose(page, /^Primary/, 'Electrical Melee');
    await choose(page, /^Secondary/, 'Shield Defense');

    // Powers by their name, and one by walking the list of its set.
    for (const power of POWERS) await take(page, power);
    await pressUntil(page, 'Shift+Tab', /^Search powers$/);
    await page.keyboard.press('Escape');
    await pressUntil(page, 'Tab', /^Search powers$|^Powersets$/);
    await pressUntil(page, 'Tab', /^Powersets$/);
    await page.keyboard.press('ArrowRight');
    await choose(page, /^Pool 1/, 'Fighting');
    await pressUntil(page, 'Tab', /Boxing/);
    await page.keyboard.press('Enter');
    await ready(page, 'Took Boxing');
    await pressUntil(page, 'ArrowDown', /Tough/, 6);
    await page.keyboard.press('Enter');
    await ready(page, 'Took Tough');

    // Slots: arrow keys walk the rows, Enter adds.
    await pressUntil(page, 'Tab', /^Charged Brawl counts|^Figures of Charged Brawl|^Charged Brawl$/);
    await pressUntil(page, 'ArrowDown', /Deflection/);
    await pressUntil(page, 'ArrowRight', /^Add a slot to Deflection$/);
    for (let slots = 2; slots <= 6; slots++) {
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Deflection, slot ${slots}, empty` }).waitFor();
      await pressUntil(page, slots < 6 ? 'ArrowRight' : 'ArrowLeft', slots < 6 ? /^Add a slot/ : /slot/);
    }
    await pressUntil(page, 'ArrowLeft', /^Deflection, slot 1/);

    // Pieces: one by its name, the rest of the set at once.
    const before = await meleeDefense(page);
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: 'Search enhancements' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Search enhancements');
    await page.keyboard.type('luck of the gambler');
    await pressUntil(page, 'Tab', /^Luck of the Gambler: Defense/);
    await page.locator('.preview__name').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Deflection, slot 1: Luck of the Gambler/ }).waitFor();
    await pressUntil(page, 'ArrowRight', /^Fill from this slot with Luck of the Gambler/, 12);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Deflection, slot 6: Luck of the Gambler/ }).waitFor();
    await shot(page, 'keyboard-build');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Deflection, slot \d/);
    expect(Number(await meleeDefense(page))).toBeGreaterThan(Number(before));

    // Totals, and why.
    await pressUntil(page, 'Tab', /^Melee defence/);
    await page.keyboard.press('Enter');
    await page.getByText('Why Melee defence?').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Melee defence/);
    expect(errors).toEqual([]);
    await context.close();
  });
});
