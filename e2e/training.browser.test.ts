import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const MAIL = `From: Parcel desk <desk@parcels-today.co.uk>
To: Ada Lane <ada@work.com>
Subject: Your parcel waits
Content-Type: text/html

<h2 style="background:url(https://t.evil.com/a)">Parcels Today</h2><img src="https://t.evil.com/x.gif" alt="our logo">
<p onclick="go()">Dear customer, <b>pay the fee</b> today or it goes back:
<a href="https://pay.evil.com/?u=ada">parcels-today.co.uk/fee</a></p><script>fetch('https://t.evil.com')</script>
`.replaceAll('\n', '\r\n');

/** What an author adds to the draft of a mail. */
const MISSING = {
  id: 'imported-parcel',
  title: 'A parcel',
  briefing: 'You work at an office and expect nothing.',
  techniques: ['T1566.002'],
  alignment: {
    workplaceProcess: 2,
    workplaceRelevance: 2,
    otherEvents: 4,
    consequenceOfNotClicking: 4,
    trainingExposure: 4,
  },
  explanation: {
    summary: 'A fee for a parcel that nobody sent.',
    whyItWorks: 'The sum is small, and the parcel might be true.',
    whatToDo: 'Report it and open the shop by your own bookmark.',
  },
  provenance: { origin: 'author' },
};

const INTERACTIONS = {
  'Phishing or legitimate?': 'classify',
  'What do you do?': 'action',
  'Mark the red flags': 'highlight',
  'Sort the inbox': 'triage',
  'What do you say?': 'dialogue',
} as const;
type Interaction = (typeof INTERACTIONS)[keyof typeof INTERACTIONS];

/** Which interaction the page asks for. */
async function asked(page: Page): Promise<Interaction> {
  const title = await page.locator('.question__title').innerText();
  const interaction = INTERACTIONS[title as keyof typeof INTERACTIONS];
  if (interaction === undefined) throw new Error(`The page asks "${title}"`);
  return interaction;
}

/** Answer what is asked, by keyboard alone. */
async function answer(page: Page, interaction: Interaction): Promise<void> {
  const submit = page.getByRole('button', { name: 'Answer', exact: true });
  switch (interaction) {
    case 'classify':
      await page.keyboard.press('p');
      await page.getByRole('radio', { name: /90 %/ }).press('Space');
      break;
    case 'action':
      await page.locator('.option input').first().press('Space');
      break;
    case 'highlight':
      await page.locator('.message__body .segment, .turn .segment').first().press('Space');
      await page.getByText('1 mark', { exact: true }).waitFor();
      break;
    case 'triage':
      for (const item of await page.locator('.inbox__item').all()) {
        await item.press('Enter');
        await page.locator('.judge .verdict--phish input').press('Space');
      }
      await page.getByText('All decided').waitFor();
      break;
    case 'dialogue':
      while ((await submit.count()) === 0) {
        const said = await page.locator('.turn--own').count();
        await page.locator('.reply').first().press('Enter');
        await page.locator('.turn--own').nth(said).waitFor();
        await page.locator('.reply:not([disabled])').or(submit).first().waitFor();
      }
  }
  await submit.press('Enter');
  await page.locator('.feedback__title').waitFor();
}

describe('the training hall', () => {
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it.each([
    ['desktop', DESKTOP, 'light'],
    ['phone-dark', PHONE, 'dark'],
  ] as const)('places a player in ten answers with feedback: %s', async (name, viewport, colorScheme) => {
    // A server of its own: everybody starts as a stranger.
    const own = await startApp();
    const { page, errors, context } = await visit(browser, own.url, { viewport, colorScheme });
    await page.goto('/training');
    const shown = new Set<string>();
    for (let done = 0; done < 10; done++) {
      await page.getByText(`Placement ${done} of 10`).waitFor();
      const interaction = await asked(page);
      const first = !shown.has(interaction);
      shown.add(interaction);
      if (first) {
        await shot(page, `training-${name}-${interaction}`);
        expect(await violations(page)).toEqual([]);
      }
      await answer(page, interaction);
      expect(await page.locator('.rating-change').count()).toBe(1);
      if (first) {
        await page.evaluate(() => document.querySelector('.main')?.scrollTo(0, 0));
        await shot(page, `training-${name}-${interaction}-feedback`);
        expect(await violations(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: 'Next message', disabled: false }).press('Enter');
      await page.locator('.question__title').waitFor();
    }
    await page.getByText(/Placement \d+ of 10/).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Progress', exact: true }).press('Enter');
    await page.getByRole('img', { name: /^Rating after each of 10 answers/ }).waitFor();
    await shot(page, `training-${name}-progress`);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
    await own.stop();
  });

  it.each([
    ['desktop-dark', DESKTOP, 'dark'],
    ['phone', PHONE, 'light'],
  ] as const)('is accessible in the other theme as well: %s', async (name, viewport, colorScheme) => {
    const { page, errors, context } = await visit(browser, app.url, { viewport, colorScheme });
    await page.goto('/training');
    await page.locator('.question__title').waitFor();
    await shot(page, `training-${name}`);
    expect(await violations(page)).toEqual([]);
    await answer(page, await asked(page));
    expect(await violations(page)).toEqual([]);
    await page.goto('/training/progress');
    await page.getByRole('img', { name: /^Rating after/ }).waitFor();
    await shot(page, `training-${name}-progress`);
    expect(await violations(page)).toEqual([]);
    await page.goto('/training/scenarios');
    await page.getByRole('table').waitFor();
    await shot(page, `training-${name}-scenarios`);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says what is wrong with a scenario, keeps a good one, edits and exports it', async () => {
    const { page, errors, context } = await visit(browser, app.url);
    await page.goto('/training/scenarios');
    const source = page.getByRole('textbox', { name: 'Scenario as JSON' });
    await source.fill('{');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('This is no JSON').waitFor();
    await source.fill('{"id": "mine"}');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('region', { name: /problems$/ }).waitFor();

    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^Export / })
      .first()
      .click();
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    const exported = JSON.parse(text) as Record<string, unknown>;
    await source.fill(JSON.stringify({ ...exported, id: 'aaa-mine', title: 'One of my own' }));
    await page.getByRole('button', { name: 'Keep as a new scenario' }).click();
    await page.getByText('Kept aaa-mine as version 1.').waitFor();
    await page.getByRole('button', { name: 'Edit One of my own' }).click();
    await page.getByRole('button', { name: 'Keep as version 2' }).click();
    await page.getByText('Kept aaa-mine as version 2.').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('imports a mail, shows it without asking anybody, keeps it as a scenario, and plays it', async () => {
    const own = await startApp();
    const { page, errors, context } = await visit(browser, own.url);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${own.url}/`)) foreign.push(request.url());
    });
    await page.goto('/training/scenarios');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'parcel.eml', mimeType: 'message/rfc822', buffer: Buffer.from(MAIL) });
    await page.getByRole('article', { name: 'Message' }).waitFor();
    await shot(page, 'training-desktop-mail');
    await page.getByRole('button', { name: 'Make a scenario of it' }).click();
    const source = page.getByRole('textbox', { name: 'Scenario as JSON' });
    const draft = JSON.parse(await source.inputValue()) as Record<string, unknown>;
    await source.fill(JSON.stringify({ ...draft, ...MISSING }));
    await page.getByRole('button', { name: 'Keep as a new scenario' }).click();
    await page.getByText('Kept imported-parcel as version 1.').waitFor();

    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForURL('**/training/scenarios/imported-parcel');
    const interaction = await asked(page);
    await page.getByText('You picked it from the list').waitFor();
    // Before the closed frame is there: axe waits for an answer of every frame, and that one runs nothing.
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'As it looked' }).click();
    const frame = page.frameLocator('iframe[sandbox=""]');
    await frame.getByRole('heading', { name: 'Parcels Today' }).waitFor();
    expect(await frame.locator('script, img, [href], [src], [onclick]').count()).toBe(0);
    expect(await frame.locator('body').innerText()).toContain('pay the fee');
    await shot(page, 'training-desktop-mail-played');
    await page.getByRole('button', { name: 'As text' }).click();
    await answer(page, interaction);
    await page.getByText('Not rated: you picked it yourself.').waitFor();
    await page.getByRole('button', { name: 'Next message' }).press('Enter');
    await page.waitForURL('**/training');
    await page.getByText('Placement 0 of 10').waitFor();
    await page.goto('/training/scenarios');
    await page.getByRole('link', { name: 'Play A parcel', exact: true }).click();
    await page.locator('.question__title').waitFor();

    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
    await own.stop();
  });
});
