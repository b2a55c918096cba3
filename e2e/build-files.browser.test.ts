import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { sharedData } from '@guildhall/test-kit';
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

const builds = sharedData('mids/builds');
const files = builds === null ? [] : readdirSync(builds).filter((name) => /\.(mxd|txt)$/.test(name));

/** Opens the export dialog from wherever the page has it. */
async function openExport(page: Page, phone: boolean): Promise<void> {
  if (phone) await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Export the build' }).click();
  await page.getByRole('dialog').waitFor();
}

describe.skipIf(builds === null)('build files of other programs', () => {
  it.each(files)('%s opens', async (name) => {
    const { page, errors, context } = await visit(browser, app.url);
    await openInPlanner(page, join(builds ?? '', name));
    expect(await meleeDefense(page)).toMatch(/^-?\d+\.\d$/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a chunk opens from the text of a post', async () => {
    const { page, context } = await visit(browser, app.url);
    await openPlanner(page);
    await page.getByRole('button', { name: 'Paste a build' }).click();
    const chunk = readFileSync(join(builds ?? '', 'patrickhuber_forum_post.mxd.txt'), 'utf8');
    await page.getByLabel('Text of the build').fill(`Look:\n${chunk.replaceAll(/^/gm, '> ')}\nNice?`);
    await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    expect(await page.getByLabel('Name of the build').inputValue()).not.toBe('');
    await context.close();
  });
});

describe.skipIf(LORENZO === null)('exporting', () => {
  it.each([
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ])(
    'offers every format, says what is lost, and the link opens the same build: %s',
    async (name, viewport) => {
      const { page, errors, context } = await visit(browser, app.url, { viewport });
      await openInPlanner(page, LORENZO ?? '');
      const before = await meleeDefense(page);
      await openExport(page, name === 'phone');
      await page.getByRole('button', { name: 'Copy as Forum chunk' }).click();
      await page.getByText(/not carried by this format/).waitFor();
      await shot(page, `export-${name}`);
      const { violations } = await new AxeBuilder({ page: page as never }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download as Share link' }).click();
      const link = readFileSync(await (await waiting).path(), 'utf8').trim();
      expect(link.length).toBeLessThanOrEqual(600);
      await page.goto(link);
      await page.waitForURL(/\/heroes\/new\?draft=/);
      await expect.poll(() => meleeDefense(page)).toBe(before);
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('a chunk of Mids Reborn, packed in the browser, opens again', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await openInPlanner(page, LORENZO ?? '');
    const before = await meleeDefense(page);
    await openExport(page, false);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as Mids Reborn chunk' }).click();
    const chunk = await (await waiting).path();
    expect(readFileSync(chunk, 'utf8')).toContain('|MBD;');
    await page.keyboard.press('Escape');
    await openInPlanner(page, chunk);
    await expect.poll(() => meleeDefense(page)).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a link that was cut off says so', async () => {
    const { page, context } = await visit(browser, app.url);
    await page.goto('/heroes/b#1abcdefghijk');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('alert').first().innerText()).toContain('could not be opened');
    await shot(page, 'shared-broken');
    await context.close();
  });
});
