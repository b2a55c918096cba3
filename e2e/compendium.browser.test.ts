import AxeBuilder from '@axe-core/playwright';
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

const HOME = '/tabletop/compendium';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe.each([
  ['desktop', DESKTOP],
  ['phone', PHONE],
])('the compendium, %s', (name, viewport) => {
  it('finds a spell by a misspelt name', async () => {
    const { page, errors, context } = await visit(browser, app.url, { viewport });
    await page.goto(HOME);
    await page.getByRole('link', { name: /^Spells/ }).waitFor();
    await shot(page, `compendium-${name}`);
    await page.getByRole('searchbox', { name: 'Search the compendium' }).fill('fyreball');
    await page.getByText('read as fireball').waitFor();
    await shot(page, `compendium-search-${name}`);
    expect(new URL(page.url()).searchParams.get('q')).toBe('fyreball');
    await page.getByRole('link', { name: /^Fireball.*2024/ }).click();
    await heading(page, 'Fireball').waitFor();
    expect(await page.getByText('8d6').first().isVisible()).toBe(true);
    await page.getByText('System Reference Document 5.2').first().waitFor();
    await shot(page, `compendium-spell-${name}`);
    await page.getByRole('link', { name: '2014 rules' }).click();
    await page.waitForURL(/edition=2014/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps its filters in the address', async () => {
    const { page, errors, context } = await visit(browser, app.url, { viewport });
    await page.goto(`${HOME}/monsters`);
    await page.getByRole('combobox', { name: 'Type' }).selectOption('dragon');
    await page.getByRole('combobox', { name: 'Challenge from' }).selectOption('20');
    await page.getByRole('combobox', { name: 'Rules' }).selectOption('2014');
    // The list of before stays until the new one is there.
    await page
      .getByRole('link', { name: /^Ancient Red Dragon/ })
      .first()
      .waitFor();
    await page.getByRole('link', { name: /^Ancient Red Dragon.*2024/ }).waitFor({ state: 'detached' });
    await shot(page, `compendium-monsters-${name}`);
    const shown = await page.getByRole('status').first().innerText();
    await page.reload();
    await page.getByRole('link', { name: /^Ancient Red Dragon/ }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Type' }).inputValue()).toBe('dragon');
    expect(await page.getByRole('status').first().innerText()).toBe(shown);
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('kobold');
    await page.getByRole('heading', { name: 'This is not in the SRD' }).waitFor();
    await shot(page, `compendium-empty-${name}`);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('sets two monsters side by side and marks what differs', async () => {
    const { page, errors, context } = await visit(browser, app.url, { viewport });
    await page.goto(`${HOME}/monsters/aboleth`);
    await heading(page, 'Aboleth').waitFor();
    await shot(page, `compendium-monster-${name}`);
    await page.getByRole('link', { name: 'Compare' }).click();
    await page.getByRole('searchbox', { name: 'Compare with' }).fill('owlber');
    await page.getByRole('button', { name: /^Owlbear.*2024/ }).click();
    await page.getByRole('columnheader', { name: /Owlbear/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('b')).toBe('monsters/owlbear@2024');
    const armor = page.getByRole('row', { name: /Armor class/ });
    expect(await armor.getAttribute('class')).toBe('compare__differs');
    await shot(page, `compendium-compare-${name}`);
    await page.getByRole('checkbox', { name: 'Show only what differs' }).check();
    await page.reload();
    await page.getByRole('columnheader', { name: /Owlbear/ }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('takes homebrew by a form and says where it is wrong', async () => {
    const { page, errors, context } = await visit(browser, app.url, { viewport });
    await page.goto(`${HOME}/homebrew/new?kind=spells`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Candle storm ${name}`);
    await page.getByRole('textbox', { name: 'School' }).fill('Evocation!');
    await page.getByRole('textbox', { name: 'Casting time' }).fill('1 action');
    await page.getByRole('textbox', { name: 'Range' }).fill('60 feet');
    await page.getByRole('textbox', { name: 'Duration' }).fill('instantaneous');
    await page.getByRole('spinbutton', { name: 'Level' }).fill('2');
    await page.getByRole('textbox', { name: 'Text' }).fill('A **storm** of <b>candles</b>.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('facts.school');
    expect(await alert.innerText()).toContain('HTML');
    await shot(page, `compendium-homebrew-${name}`);
    await page.getByRole('textbox', { name: 'School' }).fill('evocation');
    await page.getByRole('textbox', { name: 'Text' }).fill('A **storm** of candles < 5.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await heading(page, `Candle storm ${name}`).waitFor();
    expect(await page.locator('.prose strong').innerText()).toBe('storm');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('spinbutton', { name: 'Level' }).fill('3');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('3rd-level evocation').first().waitFor();
    await page.getByText('History').click();
    await page.getByText('Version 1', { exact: true }).waitFor();
    await shot(page, `compendium-history-${name}`);
    await page.getByRole('button', { name: 'Bring back version 1' }).click();
    await page.getByText('2nd-level evocation').first().waitFor();
    await page.getByText('Version 3', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bring back version 2' }).click();
    await page.getByText('3rd-level evocation').first().waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await heading(page, 'Spells').waitFor();
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill(`candle storm ${name}`);
    await page.getByRole('heading', { name: 'This is not in the SRD' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await heading(page, `Candle storm ${name}`).waitFor();
    expect(await page.getByText('3rd-level evocation').first().isVisible()).toBe(true);
    await page.goto(`${HOME}?q=candel+storm`);
    await page.getByRole('link', { name: new RegExp(`Candle storm ${name}`) }).waitFor();
    // The browser itself notes the refused request; nothing else went wrong.
    expect(errors.filter((error) => !error.includes('400'))).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('breaks no accessibility rule, %s', async (colorScheme) => {
    const { page, context } = await visit(browser, app.url, { viewport, colorScheme });
    const violations: string[] = [];
    for (const [path, landmark] of [
      ['', 'Compendium'],
      ['?q=dragon', 'Compendium'],
      ['/spells', 'Spells'],
      ['/spells/fireball', 'Fireball'],
      ['/monsters/lich?edition=2014', 'Lich'],
      ['/classes/wizard', 'Wizard'],
      ['/compare?a=monsters/aboleth@2024&b=monsters/aboleth@2014', 'Side by side'],
      ['/homebrew/new?kind=monsters', 'New monster'],
      ['/spells/not-in-the-srd', 'Spell'],
    ] as const) {
      await page.goto(HOME + path);
      await heading(page, landmark).waitFor();
      await page.waitForLoadState('networkidle');
      const result = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      violations.push(...result.violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html ?? ''}`));
      await shot(page, `compendium-${colorScheme}-${name}-${path.replace(/\W+/g, '-')}`);
    }
    expect(violations).toEqual([]);
    await context.close();
  });
});

it('prints a stat block in black on white without the frame', async () => {
  const { page, context } = await visit(browser, app.url);
  await page.goto(`${HOME}/monsters/lich?edition=2014`);
  await heading(page, 'Lich').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await page.getByText('Legendary actions').isVisible()).toBe(true);
  await shot(page, 'compendium-print');
  await context.close();
});
