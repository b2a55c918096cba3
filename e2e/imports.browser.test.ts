import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@guildhall/client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallGameJson } from '../server/src/modules/imports/small-game-json.fixture.ts';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';

let app: App;
let browser: Browser;
/** Serves a source that never ends. */
let slow: Server;
const held: ServerResponse[] = [];

beforeAll(async () => {
  slow = createServer((_, response) => {
    response.writeHead(200, { 'content-length': '4000000' }).write(' '.repeat(1_000_000));
    held.push(response);
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  for (const response of held) response.destroy();
  slow?.close();
  await browser?.close();
  await app?.stop();
});

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const client = () =>
  createClient({
    baseUrl: app.url,
    token: readFileSync(join(app.dataDir, 'keys', 'local-token'), 'utf8'),
  });

/** Import a file through the API and wait for its end. */
async function imported(name: string, text: string): Promise<void> {
  const path = join(app.dataDir, `${name}.json`);
  writeFileSync(path, text);
  const { imports } = client();
  const { id } = await imports.start([path]);
  for (let status = await imports.status(id); status.finishedAt === null; ) status = await imports.status(id);
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

describe('the page about game data', () => {
  it('shows a fresh server, and an import as it goes, with a way to end and to continue it', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/admin/imports');
    await page.getByRole('heading', { name: 'Game data', level: 1 }).waitFor();
    await page.getByText('No import is running.').waitFor();
    await page.getByText('Nothing was imported yet.').waitFor();
    await shot(page, 'imports-fresh');

    const { port } = slow.address() as AddressInfo;
    await client().imports.start([`http://127.0.0.1:${port}/homecoming.json`]);
    const running = section(page, 'Running import');
    await running.getByText('Fetching').waitFor();
    await running.getByText('1.0 of 4.0 MB').waitFor();
    await shot(page, 'imports-running');
    expect(await violations(page)).toEqual([]);
    await running.getByRole('button', { name: 'Cancel the import' }).press('Enter');
    const history = section(page, 'Imports');
    await history.getByText('cancelled').waitFor();
    await history.getByRole('button', { name: /^Continue/ }).press('Enter');
    await running.getByText('Fetching').waitFor();
    await running.getByRole('button', { name: 'Cancel the import' }).click();
    await history.getByText('cancelled').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('tells what changed, lets people go back, and stops repeating', async () => {
    await imported('older', smallGameJson('Older'));
    await imported(
      'newer',
      smallGameJson('Newer', (power) =>
        power.id === 'Blaster_Ranged.Fire_Blast.Flares' ? { ...power, recharge: 99 } : power,
      ),
    );
    await client().imports.schedule(join(app.dataDir, 'older.json'), 168);
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/admin/imports');
    const versions = section(page, 'Installed versions');
    await versions.getByRole('row', { name: /^Newer.*current/ }).waitFor();
    await section(page, 'News')
      .getByText(/Flares/)
      .first()
      .waitFor();
    await versions
      .getByRole('button', { name: 'What differs between Older and the current version' })
      .click();
    await versions.getByText(/Flares/).waitFor();
    await section(page, 'News').getByRole('button', { name: 'Mark as read' }).first().click();

    await section(page, 'Imports')
      .getByRole('button', { name: /^Report/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Records left out, and oddities that were kept' }).waitFor();
    await page
      .getByRole('searchbox', { name: 'Name of a power, powerset or enhancement set' })
      .fill('flares');
    await page.getByRole('button', { name: 'Look up' }).press('Enter');
    await page.getByText('Newer (JSON)').first().waitFor();

    await versions.getByRole('button', { name: 'Go back to the version before' }).press('Enter');
    await versions.getByRole('row', { name: /^Older.*current/ }).waitFor();
    const schedules = section(page, 'Repeated imports');
    await schedules.getByText('every 168 h').waitFor();
    await schedules.getByRole('button', { name: /^Stop repeating/ }).press('Enter');
    await schedules.getByText('No import repeats.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['desktop', DESKTOP, 'light'],
    ['desktop-dark', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ] as const)('can be read on any screen: %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await page.goto('/admin/imports');
    await section(page, 'Imports')
      .getByRole('button', { name: /^Report/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Steps' }).waitFor();
    await page
      .getByRole('searchbox', { name: 'Name of a power, powerset or enhancement set' })
      .fill('flares');
    await page.getByRole('button', { name: 'Look up' }).press('Enter');
    await page.getByText('Older (JSON)').first().waitFor();
    await shot(page, `imports-${name}-records`);
    await section(page, 'Imports').scrollIntoViewIfNeeded();
    await shot(page, `imports-${name}-history`);
    await section(page, 'Running import').scrollIntoViewIfNeeded();
    await shot(page, `imports-${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
