import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { openBrowser, shot, visit } from './lib/browser.ts';
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

/** What a row of the export dialog downloads. */
async function downloaded(
  page: Page,
  name: string,
): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: `Download as ${name}` }).click();
  const download = await waiting;
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe.skipIf(LORENZO === null)('what leaves the planner to be read', () => {
  it('posts, a menu for the game and a picture hold the build', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await meleeDefense(page);
    await page.getByRole('button', { name: 'Export the build' }).click();
    await page.getByRole('dialog').waitFor();

    for (const [name, ending, mark] of [
      ['Markdown', '.md', /^#|\*\*/m],
      ['BBCode', '.bbcode.txt', /\[b\]|\[\/b\]/],
      ['Plain text', '.txt', /Lorenzo Mondavi/],
    ] as const) {
      const { file, bytes } = await downloaded(page, name);
      const text = bytes.toString('utf8');
      expect(file.endsWith(ending)).toBe(true);
      expect(text).toMatch(mark);
      for (const word of ['Lorenzo Mondavi', 'Brute', 'Electrical Melee', 'Gloom', 'Luck of the Gambler'])
        expect(text, `${name} lacks ${word}`).toContain(word);
      if (name === 'Plain text') expect(text).not.toMatch(/\*\*|\[b\]/);
    }

    const menu = await downloaded(page, 'Menu for the game (.mnu)');
    expect(menu.file.endsWith('.mnu')).toBe(true);
    expect(menu.bytes.toString('utf8')).toMatch(/Menu[\s\S]*\{[\s\S]*Option[\s\S]*\}/);

    const { file, bytes } = await downloaded(page, 'Picture (.png)');
    expect(file.endsWith('.png')).toBe(true);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Width and height of the first chunk: large enough to be read.
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1000);
    expect(bytes.readUInt32BE(20)).toBeGreaterThanOrEqual(600);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('prints powers, slots and totals without the frame', async () => {
    const { page, context } = await visit(browser, app.url);
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await openInPlanner(page, LORENZO ?? '');
    await page.getByRole('button', { name: 'Export the build' }).click();
    await page.getByRole('button', { name: 'Print …' }).click();
    await page.locator('html[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.rail').isVisible()).toBe(false);
    expect(await page.locator('.left').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /^Weave, slot 1:/ }).isVisible()).toBe(true);
    expect(await page.locator('[data-stat="defense.melee"]').isVisible()).toBe(true);
    await shot(page, 'print');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 4).toString('latin1')).toBe('%PDF');
    await context.close();
  });
});

describe.skipIf(LORENZO === null)('circumstances', () => {
  it('are kept over a reload, for this build alone', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    await page.getByText('Kept in this browser').first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'PvP' }).click();
    await page.getByRole('slider', { name: 'Level' }).press('ArrowLeft');
    await page.getByRole('button', { name: 'Conditions' }).click();
    await page.getByLabel('In combat').check();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('slider', { name: 'Level' }).inputValue()).toBe('49');
    const shown = await meleeDefense(page);
    expect(shown).not.toBe('45.4');

    await page.reload();
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    await expect.poll(() => meleeDefense(page)).toBe(shown);
    expect(await page.getByRole('slider', { name: 'Level' }).inputValue()).toBe('49');
    expect(await page.getByRole('button', { name: 'PvP' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: /^Conditions \d/ }).click();
    expect(await page.getByLabel('In combat').isChecked()).toBe(true);

    await openInPlanner(page, LORENZO ?? '');
    await expect.poll(() => meleeDefense(page)).toBe('45.4');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.skipIf(LORENZO === null)('the installed app', () => {
  it('opens the file it is launched with', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    const text = readFileSync(LORENZO ?? '', 'utf8');
    // A test cannot launch an app from the desktop: the queue holds what the system would put there.
    await page.addInitScript((content) => {
      Object.defineProperty(window, 'launchQueue', {
        value: {
          setConsumer: (consume: (params: unknown) => void) =>
            consume({ files: [{ getFile: async () => new File([content], 'launched.mbd') }] }),
        },
      });
    }, text);
    await openPlanner(page);
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    expect(await meleeDefense(page)).toBe('45.4');
    expect(errors).toEqual([]);
    await context.close();
  });
});
