import AxeBuilder from '@axe-core/playwright';
import { fileUpload } from '@guildhall/test-kit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { openBrowser, PHONE, shot, visit } from './lib/browser.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function call(method: string, path: string, body: unknown, version?: number) {
  const response = await fetch(`${app.url}/api/v1${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as { data: { id: string; slug: string; facts: object } }).data;
}

const SHIELD = {
  kind: 'equipment',
  edition: '2024',
  name: 'Door of Oak',
  facts: {
    categories: [],
    contents: [],
    armor: { category: 'shield', base: 2, addDexterity: false, stealthDisadvantage: false },
  },
};

describe('a sheet on a phone', { timeout: 120_000 }, () => {
  it('takes a newer version over, gives it back and takes it again; and has a portrait', async () => {
    const entry = await call('POST', '/compendium/homebrew', { entry: SHIELD });
    const { id } = await call('POST', '/characters', {
      name: 'Wilm',
      edition: '2024',
      quick: { class: 'ranger', level: 1 },
    });
    const act = (clientId: string, command: object) =>
      call('POST', `/characters/${id}/commands`, { clientId, command });
    await act('add-door', { type: 'add-item', id: 'door', slug: entry.slug });
    await act('wear-door', { type: 'equip', item: 'door', as: 'worn' });
    const armor = { ...SHIELD.facts.armor, base: 5 };
    const newer = { ...SHIELD, facts: { ...SHIELD.facts, armor } };
    await call('PUT', `/compendium/homebrew/${entry.id}`, { entry: newer }, 1);

    const { page, context, errors } = await visit(browser, app.url, { viewport: PHONE });
    await page.goto(`/tabletop/characters/${id}`);
    const offer = page.getByText('The compendium has a newer Door of Oak.');
    await offer.waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);
    await shot(page, 'sheet-update');
    await page.getByRole('button', { name: 'Take it over' }).click();
    await offer.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await offer.waitFor();
    await page.keyboard.press('Control+Shift+z');
    await offer.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Portrait of Wilm: change' }).click();
    const { body } = fileUpload();
    const png = body.subarray(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf('\r\n--'));
    await page.setInputFiles('input[type=file]', { name: 'wilm.png', mimeType: 'image/png', buffer: png });
    await page.locator('.sheet-head img.portrait').waitFor();
    await page.goto('/tabletop/characters');
    await page.locator('img.cast__portrait').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
