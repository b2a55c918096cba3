import AxeBuilder from '@axe-core/playwright';
import { TABLE_HOMEBREW } from '@guildhall/test-kit';
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

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** The page fits its window, axe is content, and a picture is kept. */
async function look(page: Page, name: string): Promise<void> {
  await shot(page, `wizard-${name}`);
  const wider = () => {
    const main = document.getElementById('main') ?? document.body;
    return Math.max(document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth);
  };
  expect(await page.evaluate(wider), name).toBeLessThanOrEqual(0);
  expect(await violations(page), name).toEqual([]);
}

const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name }).click();
const next = (page: Page) => page.getByRole('button', { name: /^Next: / }).click();
const pick = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const saved = (page: Page) => page.locator('.save-state[data-saving="saved"]').waitFor();

async function begin(page: Page, name: string, edition: '2014' | '2024'): Promise<void> {
  await page.goto('/tabletop/characters/new');
  await page.getByRole('radio', { name: new RegExp(edition) }).check();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Begin step by step' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

describe('the wizard', () => {
  it.each([
    ['desktop', DESKTOP, 'light'],
    ['phone', PHONE, 'dark'],
  ] as const)(
    'makes a barbarian by hand and goes on after a reload: %s',
    async (name, viewport, colorScheme) => {
      const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
      await begin(page, 'Thora', '2024');
      await look(page, `class-${name}`);
      await pick(page, /^Barbarian Fights/);
      await page.getByRole('heading', { name: 'Class', level: 2 }).waitFor();
      await next(page);
      await pick(page, /^Goliath/);
      await look(page, `species-${name}`);
      await next(page);
      await pick(page, /^Giant Ancestry: Stone/);
      await next(page);
      await pick(page, /^Soldier/);
      await next(page);
      // Two points into one ability and one into another: a third into the same is not offered.
      await pick(page, 'Raise Strength');
      await pick(page, 'Raise Strength');
      expect(await page.getByRole('button', { name: 'Raise Strength' }).isDisabled()).toBe(true);
      await pick(page, 'Raise Constitution');
      await look(page, `background-${name}`);

      await step(page, 'Abilities');
      await page.getByRole('radio', { name: /Point buy/ }).check();
      for (const [ability, times] of [
        ['Strength', 7],
        ['Constitution', 6],
        ['Dexterity', 6],
      ] as const)
        for (let n = 0; n < times; n++) await pick(page, `Raise ${ability}`);
      await page.getByText('4 of 27 points left').waitFor();
      await look(page, `points-${name}`);
      await page.getByRole('radio', { name: /^Roll/ }).click();
      await page.getByRole('list', { name: 'Rolled' }).getByRole('listitem').nth(5).waitFor();
      await look(page, `rolled-${name}`);
      await page.getByRole('radio', { name: /^Standard array/ }).check();
      await page.getByRole('button', { name: 'Arrange for a barbarian' }).click();
      await page.getByText('All six are placed.').waitFor();

      // What is answered is on the server: the same page again knows it, and where to go on.
      await saved(page);
      await page.goto(page.url().replace(/\?.*/, ''));
      await page.getByRole('heading', { name: 'Proficiencies', level: 2 }).waitFor();
      await page.getByRole('button', { name: /^Skills/ }).click();
      await pick(page, /^Perception/);
      await pick(page, /^Survival/);
      await look(page, `skills-${name}`);
      await step(page, 'Review');
      await page.getByText(/questions are open|question is open/).waitFor();
      await page.getByRole('button', { name: 'Fill in the rest' }).click();
      await page.getByText('Everything is answered, and all of it is legal').waitFor();
      await look(page, `review-${name}`);
      await page.getByRole('button', { name: 'Undo' }).first().click();
      await page.getByText(/questions are open|question is open/).waitFor();
      await page.getByRole('button', { name: 'Redo' }).click();
      await page.getByText('Everything is answered, and all of it is legal').waitFor();
      await saved(page);
      const id = /characters\/([0-9a-f-]+)\//.exec(page.url())?.[1];
      const answer = await page.request.get(`/api/v1/characters/${id}`);
      const { data } = (await answer.json()) as {
        data: { problems: unknown[]; sheet: Record<string, unknown> };
      };
      expect(data.problems).toEqual([]);
      expect(data.sheet).toMatchObject({
        level: 1,
        classes: [{ class: 'barbarian' }],
        abilities: { str: { score: { value: 17 } }, con: { score: { value: 15 } } },
        open: [],
      });
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it.each([
    ['desktop', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
  ] as const)(
    'makes a wizard and cleric of level 5 who prepares spells, and says why a class is closed: %s',
    async (name, viewport, colorScheme) => {
      const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
      await begin(page, 'Ilse', '2014');
      await pick(page, /^Wizard Learns/);
      await step(page, 'Race');
      await pick(page, /^Human/);
      await step(page, 'Abilities');
      await page.getByRole('radio', { name: /^Set freely/ }).check();
      for (let n = 0; n < 4; n++) await pick(page, 'Raise Intelligence');
      for (let n = 0; n < 2; n++) await pick(page, 'Raise Wisdom');
      await step(page, 'Levels');
      for (let n = 0; n < 3; n++) await pick(page, 'One level more');
      await page.getByRole('heading', { name: '4 Wizard 4' }).waitFor();
      await page.getByRole('button', { name: 'Another class' }).click();
      expect(await page.getByRole('button', { name: /^Barbarian/ }).getAttribute('aria-disabled')).toBe(
        'true',
      );
      await page.getByRole('button', { name: /^Barbarian Barbarian needs Strength 13/ }).waitFor();
      await look(page, `multiclass-${name}`);
      await page.getByRole('button', { name: 'Cleric', exact: true }).click();
      await page.getByRole('heading', { name: '5 Cleric 1' }).waitFor();
      await step(page, 'Spells');
      await page.getByRole('button', { name: /^Spellbook Wizard 1/ }).click();
      await page.getByRole('searchbox', { name: 'Search' }).fill('magic miss');
      await page.getByText('1 spell', { exact: true }).waitFor();
      await page.getByRole('button', { name: /^Magic Missile/ }).click();
      await page.getByRole('button', { name: 'Take back Magic Missile' }).waitFor();
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await look(page, `spells-${name}`);
      await page.getByRole('button', { name: 'Fill in the rest' }).click();
      await step(page, 'Review');
      await page.getByText('Everything is answered, and all of it is legal').waitFor();
      await saved(page);
      await look(page, `review-two-classes-${name}`);
      const stored = async () => {
        const id = /characters\/([0-9a-f-]+)/.exec(page.url())?.[1];
        const answer = await page.request.get(`/api/v1/characters/${id}`);
        return (await answer.json()) as {
          data: {
            problems: unknown[];
            character: { prepared: Record<string, string[]> };
            sheet: object;
          };
        };
      };
      // Filling in prepares as many spells as may be.
      await expect
        .poll(async () => {
          const { wizard, cleric } = (await stored()).data.character.prepared;
          return [wizard?.length, cleric?.length];
        })
        .toEqual([7, 2]);
      // Another first class: what depended on it is taken back, said, and undone at once.
      await step(page, 'Class');
      await pick(page, /^Class/);
      await pick(page, /^Fighter/);
      await page.getByText(/later answers? did not fit/).waitFor();
      await page.getByRole('button', { name: 'Undo' }).last().click();
      await step(page, 'Review');
      await page.getByText('Everything is answered, and all of it is legal').waitFor();
      await saved(page);

      // Both classes prepare: the wizard out of the book, the cleric out of the whole list.
      await page.goto(page.url().replace(/\/build.*$/, ''));
      await page.getByRole('tab', { name: 'Spells' }).click();
      for (const [of, spell] of [
        ['Wizard', 'Magic Missile'],
        ['Cleric', 'Healing Word'],
      ] as const) {
        const casting = page.getByRole('region', { name: of });
        await casting.getByRole('button', { name: 'Prepare spells' }).click();
        const chosen = page.getByRole('checkbox', { checked: true });
        while ((await chosen.count()) > 0) await chosen.first().uncheck();
        await page.getByRole('checkbox', { name: spell }).check();
        await look(page, `prepare-${of.toLowerCase()}-${name}`);
        await page.getByRole('button', { name: 'Prepare these' }).click();
        await page.getByRole('button', { name: `Cast ${spell}` }).waitFor();
      }
      await look(page, `two-casters-${name}`);
      const { data } = await stored();
      expect(data.problems).toEqual([]);
      expect(data.character.prepared).toEqual({ wizard: ['magic-missile'], cleric: ['healing-word'] });
      // Slots of a caster of level 5: both classes count whole.
      expect(data.sheet).toMatchObject({ level: 5, slots: [{ max: 4 }, { max: 3 }, { max: 2 }] });
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('is used without a mouse: arrows walk, Enter chooses, Ctrl Z takes back', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/tabletop/characters');
    await look(page, 'list-desktop');
    await page.getByRole('link', { name: 'New character' }).first().press('Enter');
    await page.getByRole('heading', { name: 'New character' }).waitFor();
    await look(page, 'new-desktop');
    await page.getByRole('button', { name: 'Begin step by step' }).press('Enter');
    const first = page.getByRole('button', { name: /^Barbarian Fights/ });
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('region', { name: 'With Bard' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const wizard = page.getByRole('button', { name: /^Wizard Chosen/ });
    await wizard.waitFor();
    await page.keyboard.press('Control+z');
    await wizard.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await wizard.waitFor();
    await page.getByRole('button', { name: 'Compare' }).press('Enter');
    await page.getByRole('rowheader', { name: 'Wizard' }).waitFor();
    await look(page, 'compare-desktop');
    // The next step opens with the focus on its question.
    await page.getByRole('button', { name: 'Next: Species' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Species') === true);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('merges what another device changed, and keeps what the network lost', async () => {
    const { page, context } = await visit(browser, app.url);
    await begin(page, 'Two hands', '2024');
    const id = /characters\/([0-9a-f-]+)\//.exec(page.url())?.[1];
    const other = await page.request.patch(`/api/v1/characters/${id}`, {
      headers: { 'if-match': '"1"' },
      data: { notes: { ideals: 'Home.' } },
    });
    expect(other.status()).toBe(200);
    await pick(page, /^Bard Lifts/);
    await saved(page);
    await context.setOffline(true);
    await step(page, 'Species');
    await pick(page, /^Elf/);
    await page.getByText('Your changes are kept in this browser').waitFor();
    await look(page, 'offline-desktop');
    await context.setOffline(false);
    // Nobody has to do anything: it is sent when the network is back.
    await saved(page);
    const answer = await page.request.get(`/api/v1/characters/${id}`);
    const { data } = (await answer.json()) as { data: { character: { notes: object; choices: object[] } } };
    expect(data.character.notes).toEqual({ ideals: 'Home.' });
    expect(data.character.choices).toEqual([
      { slot: 'level:1', picks: ['bard'] },
      { slot: 'species', picks: ['elf'] },
    ]);
    await context.close();
  });

  it('makes a character with homebrew of the compendium', async () => {
    for (const entry of TABLE_HOMEBREW) {
      const answer = await fetch(`${app.url}/api/v1/compendium/homebrew`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ entry: { ...entry, edition: '2024' } }),
      });
      expect(answer.status).toBe(201);
    }
    const { page, errors, context } = await visit(browser, app.url);
    await begin(page, 'Runa', '2024');
    await pick(page, /^Runecarver/);
    await step(page, 'Species');
    await pick(page, /^Stoneborn/);
    await page.getByRole('button', { name: 'Fill in the rest' }).click();
    await step(page, 'Review');
    await page.getByText('Everything is answered, and all of it is legal').waitFor();
    await saved(page);
    await page.getByRole('link', { name: 'Open the sheet' }).first().click();
    await page.getByText('Runecarver 1 · Stoneborn').waitFor();
    await page.getByRole('tab', { name: 'Spells' }).click();
    await page.getByRole('button', { name: 'Prepare spells' }).click();
    await page.getByRole('checkbox', { name: 'Rune Lash' }).check();
    await page.getByRole('button', { name: 'Prepare these' }).click();
    await page.getByRole('button', { name: 'Cast Rune Lash' }).click();
    await page.getByText('2d8', { exact: true }).waitFor();
    await look(page, 'homebrew-desktop');
    expect(errors).toEqual([]);
    await context.close();
  });
});
