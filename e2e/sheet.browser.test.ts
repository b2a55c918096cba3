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

type Edition = '2014' | '2024';

/** A call of the API, as a script would make it. */
async function call(method: string, path: string, body?: unknown) {
  const response = await fetch(`${app.url}/api/v1/characters${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const { data } = (await response.json()) as { data: { id: string; character: Record<string, unknown> } };
  return data;
}

const made = (name: string, edition: Edition, slug: string, level = 5) =>
  call('POST', '', { name, edition, quick: { class: slug, level } });

const command = (id: string, clientId: string, given: object) =>
  call('POST', `/${id}/commands`, { clientId, command: given });

async function open(page: Page, id: string, name: string): Promise<void> {
  await page.goto(`/tabletop/characters/${id}`);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Nothing for axe to find, nothing beyond the edge; a picture for people to look at. */
async function looks(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await shot(page, `sheet-${name}`);
}

/** Every area is looked at in one theme at a width, the first also in the other. */
const DEVICES = [
  ['desktop', DESKTOP, 'light', 'dark'],
  ['phone', PHONE, 'dark', 'light'],
] as const;

/** A whole evening with axe at every step: slow on a busy machine. */
const LONG = 300_000;

const area = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const hitPoints = (page: Page) => page.getByRole('button', { name: /^\d+ of \d+ hit points/ });
const toast = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).first();
/** The number changes at once; the message comes when the server has done it. */
const undo = (page: Page, what: RegExp) =>
  page.locator('.toast').filter({ hasText: what }).getByRole('button', { name: 'Undo' }).click();
const attack = (page: Page, id: string) => page.locator(`[data-attack="${id}"]`);

describe('a character in play', () => {
  it.each(DEVICES)(
    'rages, attacks, is hit, rests, rises and takes it back: %s',
    async (name, viewport, colorScheme, other) => {
      const { id } = await made('Thora of the Long Hall', '2014', 'barbarian');
      const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
      await open(page, id, 'Thora of the Long Hall');
      const [full] = /^\d+/.exec((await hitPoints(page).getAttribute('aria-label')) ?? '') ?? [];
      const max = Number(full);
      await page.emulateMedia({ colorScheme: other });
      await looks(page, `combat-${name}-${other}`);
      await page.emulateMedia({ colorScheme });
      await looks(page, `combat-${name}`);

      await page.getByRole('button', { name: 'Use Rage' }).first().click();
      await toast(page, 'Rage is on').waitFor();
      await page.getByRole('button', { name: 'End Rage' }).first().waitFor();
      const axe = attack(page, 'equipment-class-0');
      await axe.getByRole('button', { name: /1d12 \+ 4 \+ 2 slashing/ }).waitFor();
      await axe.getByText('Rage: +2').waitFor();
      await axe.getByRole('button', { name: /^Roll Greataxe, attack/ }).click();
      const log = page.getByText('Greataxe, attack', { exact: true }).first();
      await log.waitFor();
      await page.getByRole('button', { name: 'Damage', exact: true }).first().click();
      await page.getByText('Greataxe, damage', { exact: true }).first().waitFor();
      await looks(page, `rage-${name}`);

      // 21 slashing arrives as 10, and says who sees to it.
      await hitPoints(page).click();
      await page.getByRole('textbox', { name: 'Amount' }).fill('21');
      const arrives = page.getByRole('region', { name: 'What arrives' });
      await arrives.getByText('21 → 10').waitFor();
      await arrives.getByText('resisted, halved (Rage)').waitFor();
      await looks(page, `damage-${name}`);
      await page.getByRole('button', { name: 'Damage', exact: true }).last().click();
      await page.getByRole('button', { name: new RegExp(`^${max - 10} of ${max} hit points`) }).waitFor();
      await undo(page, /10 slashing/);
      await page.getByRole('button', { name: new RegExp(`^${max} of ${max} hit points`) }).waitFor();
      await hitPoints(page).click();
      await page.getByRole('textbox', { name: 'Amount' }).fill('30');
      await page.getByRole('combobox', { name: 'Type' }).selectOption('fire');
      await page.getByRole('button', { name: 'Damage', exact: true }).last().click();
      await page.getByRole('button', { name: new RegExp(`^${max - 30} of ${max} hit points`) }).waitFor();

      await page.getByRole('button', { name: 'Short rest' }).click();
      await page.getByRole('combobox', { name: /Spend d12/ }).selectOption('2');
      await page.getByRole('button', { name: 'Rest for an hour' }).click();
      const back = page.getByRole('region', { name: 'What came back' });
      await back.getByText('5 → 3').waitFor();
      await back.getByText('Ended: Rage').waitFor();
      await looks(page, `short-rest-${name}`);
      await page.getByRole('button', { name: 'Close (Esc)' }).click();
      await page.getByRole('button', { name: 'Long rest' }).click();
      await page.getByRole('button', { name: 'Rest for the night' }).click();
      await back.getByText('2 → 3').waitFor();
      await page.getByRole('button', { name: new RegExp(`^${max} of ${max} hit points`) }).waitFor();
      await page.getByRole('button', { name: 'Close (Esc)' }).click();

      await page.getByRole('button', { name: 'Level up' }).click();
      await page.getByRole('button', { name: 'Become Barbarian 6' }).click();
      await page.getByText('Barbarian 6 ·').waitFor();
      await looks(page, `level-${name}`);
      await undo(page, /Level 6 reached/);
      await page.getByText('Barbarian 5 ·').waitFor();
      await page.getByRole('button', { name: 'Close (Esc)' }).click();

      for (const place of ['Items', 'Features', 'Notes']) {
        await area(page, place);
        await looks(page, `${place.toLowerCase()}-${name}`);
      }
      if (viewport === PHONE) {
        await area(page, 'Abilities');
        await looks(page, `abilities-${name}`);
      }
      // Why? opens from the number and gives the focus back.
      await page.getByRole('button', { name: /^Armor class \d+: why\?/ }).press('Enter');
      await page.getByRole('heading', { name: 'Why armor class?' }).waitFor();
      await page.getByText('Dexterity', { exact: true }).first().waitFor();
      await looks(page, `why-${name}`);
      await page.keyboard.press('Escape');
      expect(errors).toEqual([]);
      await context.close();
    },
    LONG,
  );

  it.each(['2014', '2024'] as const)('gives Rage to the attacks that have it: %s', async (edition) => {
    const { character } = await made('Quick', edition, 'barbarian');
    const choices = (character['choices'] as { slot: string; picks: string[] }[]).map((choice) =>
      choice.slot === 'abilities'
        ? { slot: 'abilities', picks: ['manual', 'str:12', 'dex:18', 'con:14', 'int:8', 'wis:10', 'cha:10'] }
        : choice,
    );
    const item = (slug: string, equipped: string | null) => ({
      id: slug,
      slug,
      name: slug,
      count: 1,
      equipped,
      attuned: false,
    });
    const document = { ...character, choices, inventory: [item('rapier', 'main'), item('handaxe', null)] };
    const { id } = await call('POST', '', { document });
    const { page, errors, context } = await visit(browser, app.url);
    await open(page, id, 'Quick');
    await page.getByRole('button', { name: 'Use Rage' }).first().click();
    await page.getByRole('button', { name: 'End Rage' }).first().waitFor();
    expect(await attack(page, 'rapier').innerText()).toMatch(/dex/);
    expect(await attack(page, 'rapier').innerText()).not.toContain('Rage');
    expect(await attack(page, 'handaxe').innerText()).toContain('Rage: +2');
    const thrown = await attack(page, 'handaxe:thrown').innerText();
    if (edition === '2024') expect(thrown).toContain('Rage: +2');
    else expect(thrown).not.toContain('Rage');
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each(DEVICES)(
    'prepares spells and casts them: %s',
    async (name, viewport, colorScheme) => {
      const { id } = await made('Ilse Ravenquill', '2014', 'wizard');
      await command(id, 'prepare-0000', { type: 'prepare', class: 'wizard', spells: [] });
      const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
      await open(page, id, 'Ilse Ravenquill');
      await area(page, 'Spells');
      await page.getByRole('button', { name: 'Prepare spells' }).click();
      for (const spell of ['Thunderwave', 'Detect Magic', 'Scorching Ray'])
        await page.getByRole('checkbox', { name: spell }).check();
      await looks(page, `prepare-${name}`);
      await page.getByRole('button', { name: 'Prepare these' }).click();
      await toast(page, '3 spells prepared').waitFor();
      await page.getByRole('button', { name: 'Cast Thunderwave' }).click();
      await page.getByText(/^Constitution save against \d+$/).waitFor();
      await page.getByRole('combobox', { name: 'With' }).selectOption('slot-2');
      await page.getByText('3d8', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Cast', exact: true }).click();
      await page.getByText('Thunderwave, damage').first().waitFor();
      await page.getByRole('img', { name: 'Level 2: 2 of 3 left' }).waitFor();
      if (viewport === PHONE) await page.getByRole('button', { name: 'Close (Esc)' }).click();
      await page.getByRole('button', { name: 'Cast Detect Magic' }).click();
      await page.getByRole('button', { name: 'Cast', exact: true }).click();
      await page.getByRole('button', { name: 'End concentration' }).waitFor();
      if (viewport === PHONE) await page.getByRole('button', { name: 'Close (Esc)' }).click();
      await looks(page, `spells-${name}`);
      expect(errors).toEqual([]);
      await context.close();
    },
    LONG,
  );

  it('blesses, and rolls to keep concentration when it hurts', async () => {
    const { id } = await made('Brother Osric', '2024', 'cleric');
    await command(id, 'prepare-0001', { type: 'prepare', class: 'cleric', spells: ['bless'] });
    const { page, errors, context } = await visit(browser, app.url);
    await open(page, id, 'Brother Osric');
    await area(page, 'Spells');
    await page.getByRole('button', { name: 'Cast Bless' }).click();
    await page.getByRole('button', { name: 'Cast', exact: true }).click();
    await page.getByText('Bless: 1d4').first().waitFor();
    await hitPoints(page).click();
    await page.getByRole('textbox', { name: 'Amount' }).fill('7');
    await page.getByRole('button', { name: 'Damage', exact: true }).last().click();
    await page.getByText('Concentration save against 10').first().waitFor();
    await shot(page, 'sheet-bless');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps what two devices do at once, and says whose word stands', async () => {
    const { id } = await made('Twice', '2014', 'fighter');
    const [one, two] = await Promise.all([visit(browser, app.url), visit(browser, app.url)]);
    await Promise.all([open(one.page, id, 'Twice'), open(two.page, id, 'Twice')]);
    const note = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
    await Promise.all([area(one.page, 'Notes'), area(two.page, 'Notes')]);
    const write = async (page: Page, name: string, text: string) => {
      await note(page, name).fill(text);
      await note(page, name).blur();
      await page.getByText('Saved', { exact: true }).first().waitFor();
    };
    await write(one.page, 'Backstory', 'A soldier once.');
    // The other page has an older version: the server answers 412, and both texts are kept.
    await write(two.page, 'Appearance', 'A scar.');
    await expect.poll(() => note(two.page, 'Backstory').inputValue()).toBe('A soldier once.');
    await command(id, 'damage-0001', { type: 'damage', parts: [{ amount: 3, type: 'cold' }] });
    await write(one.page, 'Backstory', 'A sergeant once.');
    await write(two.page, 'Backstory', 'A captain once.');
    await two.page
      .getByText(/backstory/i)
      .first()
      .waitFor();
    await expect.poll(() => note(two.page, 'Backstory').inputValue()).toBe('A sergeant once.');
    await hitPoints(two.page).waitFor();
    expect(await hitPoints(two.page).getAttribute('aria-label')).toMatch(/^(\d+) of (?!\1 )/);
    const stored = await call('GET', `/${id}`);
    expect(stored.character['notes']).toEqual({ backstory: 'A sergeant once.', appearance: 'A scar.' });
    await one.context.close();
    await two.context.close();
  });

  it('opens a broken sheet with its problems, and says what failed', async () => {
    const { character } = await made('Patched', '2014', 'rogue');
    const choices = [...(character['choices'] as object[]), { slot: 'nonsense', picks: ['x'] }];
    const { id } = await call('POST', '', { document: { ...character, choices } });
    const { page, context } = await visit(browser, app.url);
    await open(page, id, 'Patched');
    await page.getByText('1 problem', { exact: true }).waitFor();
    await shot(page, 'sheet-problems');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Inspiration' }).click();
    await page.locator('.toast').waitFor();
    expect(await page.getByRole('button', { name: 'Inspiration' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    await context.setOffline(false);
    await page.goto('/tabletop/characters/00000000-0000-7000-8000-000000000000');
    await page.getByRole('link', { name: 'Characters' }).first().waitFor();
    await shot(page, 'sheet-missing');
    await context.close();
  });

  it('is printed on two sheets of paper at most', async () => {
    const { id } = await made('Ilse Ravenquill', '2024', 'wizard', 9);
    const { page, errors, context } = await visit(browser, app.url);
    await open(page, id, 'Ilse Ravenquill');
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(2);
    }
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: 'Proficiencies' }).waitFor();
    await shot(page, 'sheet-print');
    expect(errors).toEqual([]);
    await context.close();
  });
});
