import { AxeBuilder } from '@axe-core/playwright';
import { type Client, createClient } from '@guildhall/client';
import { TEST_PASSWORD as PASSWORD } from '@guildhall/test-kit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';
import { openPlanner } from './lib/planner.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ REGISTRATION: 'open' }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.stop();
});

async function problems(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`));
  }
  return found;
}

async function register(page: Page, name: string, code?: string): Promise<void> {
  await page.goto('/account/register');
  if (code !== undefined) await page.getByLabel('One-time code').fill(code);
  await page.getByLabel('Account name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'New account' }).click();
  await page.getByRole('heading', { name: 'Devices' }).waitFor();
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name of the build' });
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The API in the name of somebody, to look behind the page. */
async function asUser(login: string): Promise<Client> {
  const { accessToken } = await fetch(`${app.url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: PASSWORD }),
  })
    .then((answer) => answer.json() as Promise<{ data: { accessToken: string } }>)
    .then(({ data }) => data);
  return createClient({ baseUrl: app.url, token: accessToken });
}

describe('from a new account to its end', () => {
  it('save, show pictures, share, edit together, go back, leave', { timeout: 300_000 }, async () => {
    const owner = await visit(browser, app.url, { viewport: DESKTOP });
    await register(owner.page, 'Nova Shade', await app.firstAdminCode());

    // Save.
    await openPlanner(owner.page);
    await owner.page.getByRole('button', { name: 'Tanker' }).click();
    await nameField(owner.page).fill('Night watch');
    await owner.page.getByRole('button', { name: 'Save', exact: true }).click();
    await owner.page.waitForURL(/\/heroes\/builds\/[0-9a-f-]{36}$/);
    const id = owner.page.url().split('/').at(-1) ?? '';

    // Pictures.
    await owner.page.getByRole('button', { name: 'Pictures', exact: true }).click();
    const pictures = owner.page.getByRole('dialog', { name: 'Pictures of this build' });
    await pictures.getByText('No pictures yet').waitFor();
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
    const input = pictures.locator('input[type=file]');
    await input.setInputFiles([file('moth.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))]);
    await pictures.getByText('moth.png was not added').waitFor();
    await shot(owner.page, 'pictures-refused');
    const image = await owner.page.screenshot();
    await input.setInputFiles([file('costume.png', image), file('base.png', image)]);
    await pictures.locator('img[alt="base.png"]').waitFor();
    expect(await problems(owner.page)).toEqual([]);
    await shot(owner.page, 'pictures');
    await pictures.getByRole('button', { name: 'Show costume.png in full' }).click();
    await pictures.getByText('by Nova Shade').waitFor();
    await shot(owner.page, 'pictures-full');
    await pictures.getByRole('button', { name: 'All pictures' }).click();
    await pictures.getByRole('button', { name: 'Remove base.png' }).click();
    await expect.poll(() => pictures.locator('img').count()).toBe(1);
    await pictures.getByRole('button', { name: 'Close' }).click();

    // Share.
    await owner.page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = owner.page.getByRole('dialog', { name: 'Share this build' });
    await dialog.getByRole('button', { name: 'New link to edit together' }).click();
    const path = await dialog.locator('code').innerText();
    await shot(owner.page, 'journey-share');
    await dialog.getByRole('button', { name: 'Close' }).click();

    // Programs that preview the link see the build; its own address says nothing, as it is private.
    const head = async (address: string) => {
      const answer = await fetch(app.url + address, { headers: { accept: 'text/html' } });
      return answer.text();
    };
    const card = await head(path);
    expect(card).toContain('<meta property="og:title" content="Night watch" />');
    const preview = /property="og:image" content="([^"]+)"/.exec(card)?.[1] ?? '';
    expect((await fetch(preview)).headers.get('content-type')).toBe('image/png');
    expect(await head(`/heroes/builds/${id}`)).not.toMatch(/og:|Night watch/);

    // Open it in a second browser context: somebody else, on a phone.
    const guest = await visit(browser, app.url, { viewport: PHONE, colorScheme: 'dark' });
    await register(guest.page, 'Dusk Lantern');
    await guest.page.goto(path);
    await guest.page.getByRole('heading', { name: 'Night watch' }).waitFor();
    await guest.page.getByText('Shared by Nova Shade').waitFor();
    const drawn = guest.page.getByRole('img', { name: /powers, slots and totals/ });
    await expect.poll(() => drawn.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
    await guest.page.getByRole('heading', { name: 'Pictures' }).waitFor();
    expect(await overflow(guest.page)).toBe(0);
    expect(await problems(guest.page)).toEqual([]);
    await shot(guest.page, 'journey-link-phone');
    await guest.page.getByRole('button', { name: 'Edit together' }).click();
    await guest.page.getByRole('region', { name: 'Powers and slots' }).waitFor();

    // Edit together.
    await owner.page.getByRole('region', { name: 'One other person is here' }).waitFor();
    await nameField(guest.page).fill('Night watch by two');
    await expect.poll(() => nameField(owner.page).inputValue()).toBe('Night watch by two');
    await nameField(owner.page).fill('Night watch by three');
    await expect.poll(() => nameField(guest.page).inputValue()).toBe('Night watch by three');
    await shot(guest.page, 'journey-together-phone');
    expect(await overflow(guest.page)).toBe(0);

    // Restore the version that was saved first.
    await owner.page.goto(`/heroes/builds/${id}/versions`);
    await owner.page.getByRole('button', { name: 'Restore' }).last().click();
    await expect.poll(() => nameField(guest.page).inputValue()).toBe('Night watch');
    expect(await problems(owner.page)).toEqual([]);
    await shot(owner.page, 'journey-versions');

    // What the account uses, and everything of it as a file.
    await owner.page.goto('/account');
    await owner.page.getByText(/1 picture: 0(\.\d)? of 200 MB used/).waitFor();
    const [download] = await Promise.all([
      owner.page.waitForEvent('download'),
      owner.page.getByRole('button', { name: 'Download everything' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('guildhall-export.json');
    await shot(owner.page, 'journey-account');

    // Leave: the only administrator may not, before somebody else is one.
    const admin = await asUser('Nova Shade');
    const { items } = await admin.admin.users();
    const other = items.find(({ name }) => name === 'Dusk Lantern')?.id ?? '';
    await admin.admin.updateUser(other, { role: 'admin' });
    await owner.page.getByRole('button', { name: 'Delete the account' }).click();
    await owner.page.getByRole('dialog').getByLabel('Current password').fill(PASSWORD);
    await owner.page.getByRole('button', { name: 'Delete it for good' }).click();
    await owner.page.waitForURL('/');
    // What was edited together is the other's now, with its picture.
    const left = await asUser('Dusk Lantern');
    expect(await left.builds.get(id)).toMatchObject({ ownerId: other, build: { name: 'Night watch' } });
    expect(await left.storage.attachments(id)).toMatchObject([
      { name: 'costume.png', owner: { name: 'Deleted account' } },
    ]);
    for (const { errors, context } of [owner, guest]) {
      // What is refused is told by the browser as well.
      expect(errors.filter((text) => !/4(01|15)/.test(text))).toEqual([]);
      await context.close();
    }
  });
});

describe('a passkey', () => {
  it('is added, and signs in without a password', async () => {
    const { page, context, errors } = await visit(browser, app.url.replace('127.0.0.1', 'localhost'));
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await register(page, 'Key Keeper');
    await page.getByLabel('Name of the passkey').fill('Test device');
    await page.getByLabel('Current password').last().fill(PASSWORD);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove Test device' }).waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto('/account');
    await page.getByText('Key Keeper').first().waitFor();
    expect(errors.filter((text) => !text.includes('401'))).toEqual([]);

    // One that this server does not know any more is refused.
    await page.getByRole('button', { name: 'Remove Test device' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove Test device' });
    await dialog.getByLabel('Current password').fill('not the password');
    await dialog.getByRole('button', { name: 'Remove Test device' }).click();
    await dialog.getByText('The password is not right.').waitFor();
    await shot(page, 'passkey-remove');
    await dialog.getByLabel('Current password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Remove Test device' }).click();
    await page.getByText('None yet. A passkey').waitFor();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('alert').waitFor();
    await context.close();
  });
});
