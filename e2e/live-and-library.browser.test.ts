import AxeBuilder from '@axe-core/playwright';
import { createClient } from '@guildhall/client';
import { sampleBuild } from '@guildhall/test-kit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

/** What happens at once on a machine with nothing else to do. */
const SOON = { timeout: 30_000, interval: 250 };

const store = async (name: string) =>
  (await createClient({ baseUrl: app.url }).builds.create(sampleBuild({ name }))).id;
const stored = (id: string) => createClient({ baseUrl: app.url }).builds.get(id);
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name of the build' });
const axe = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

describe('two people on one build', () => {
  it('see each other and each other’s edits, without saving', async () => {
    const id = await store('Together');
    const [one, other] = await Promise.all([visit(browser, app.url), visit(browser, app.url)]);
    for (const { page } of [one, other]) {
      await page.goto(`/heroes/builds/${id}`);
      await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    }
    await one.page.getByRole('region', { name: 'One other person is here' }).waitFor();
    await other.page.getByRole('region', { name: 'One other person is here' }).waitFor();
    await nameField(one.page).fill('By the first');
    await expect.poll(() => nameField(other.page).inputValue(), SOON).toBe('By the first');
    await expect.poll(async () => (await stored(id)).build.name, SOON).toBe('By the first');

    await nameField(other.page).fill('By the second');
    await expect.poll(() => nameField(one.page).inputValue(), SOON).toBe('By the second');
    await shot(one.page, 'together');
    expect(await axe(one.page)).toEqual([]);
    await one.context.close();
    await other.context.close();
  });

  it('an edit by a plain request appears in the open planner', async () => {
    const id = await store('By hand');
    const { page, context } = await visit(browser, app.url);
    await page.goto(`/heroes/builds/${id}`);
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    const api = createClient({ baseUrl: app.url });
    // The room is joined a moment after the totals are there.
    await expect
      .poll(async () => {
        const { version, build } = await stored(id);
        await api.builds.update(id, version, { ...build, name: 'By request' });
        return nameField(page).inputValue();
      }, SOON)
      .toBe('By request');
    await context.close();
  });
});

describe('the library', () => {
  it('share a build, find it, see its versions and restore one', async () => {
    const id = await store('Library build');
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto(`/heroes/builds/${id}`);
    await page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    await nameField(page).fill('Library build renamed');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Share this build' });
    await dialog.getByRole('combobox', { name: 'Who may see it' }).selectOption('public');
    await dialog.getByRole('textbox', { name: /Tags/ }).fill('Farm, Solo');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: 'New link to edit together' }).click();
    const path = await dialog.locator('code').innerText();
    await shot(page, 'share-dialog');
    expect(await axe(page)).toEqual([]);

    const second = await visit(browser, app.url);
    await second.page.goto(path);
    await second.page.getByRole('heading', { name: 'Library build renamed' }).waitFor();
    await second.page.getByRole('button', { name: 'Edit together' }).click();
    await second.page.getByRole('region', { name: 'Powers and slots' }).waitFor();
    await second.context.close();

    await page.goto('/heroes/library?tag=farm');
    await page.getByRole('link', { name: 'Library build renamed' }).waitFor();
    await page.getByRole('textbox', { name: 'Totals at least' }).fill('smashing resistance 99');
    await page.getByRole('button', { name: 'Search' }).last().click();
    await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
    expect(new URL(page.url()).searchParams.get('stats')).toBe('resistance.smashing>=99%');
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await page.getByRole('link', { name: 'Library build renamed' }).waitFor();
    await page.mouse.move(0, 0);
    expect(await axe(page)).toEqual([]);
    for (const [viewport, name] of [
      [DESKTOP, 'desktop'],
      [PHONE, 'phone'],
    ] as const) {
      await page.setViewportSize(viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await shot(page, `library-${name}-${colorScheme}`);
      }
    }

    await page.goto(`/heroes/builds/${id}/versions`);
    await page.getByRole('button', { name: 'What changed' }).first().click();
    await page.getByText('Name: Library build → Library build renamed').waitFor();
    expect(await axe(page)).toEqual([]);
    await shot(page, 'versions-phone-dark');
    await page.getByRole('button', { name: 'Restore' }).last().click();
    await expect.poll(async () => (await stored(id)).build.name, SOON).toBe('Library build');
    expect(errors).toEqual([]);
    await context.close();
  });
});
