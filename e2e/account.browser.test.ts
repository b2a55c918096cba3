import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { DESKTOP, openBrowser, PHONE, shot, visit } from './lib/browser.ts';

const PASSWORD = 'a moth under glass 77';

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
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe('an account', () => {
  it('is made, used on two devices, looked after, and deleted', async () => {
    const { page, context, errors } = await visit(browser, app.url, { viewport: DESKTOP });
    await page.goto('/account/register');
    await page.getByLabel('One-time code').fill(await app.firstAdminCode());
    await page.getByLabel('Account name').fill('Nova Shade');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByText('9 of 12 characters').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByText('Strong', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Show what is typed' }).click();
    expect(await page.getByLabel('Password', { exact: true }).getAttribute('type')).toBe('text');
    expect(await problems(page)).toEqual([]);
    await shot(page, 'account-register');
    await page.getByRole('button', { name: 'Hide what is typed' }).click();
    await page.getByRole('button', { name: 'New account' }).click();
    await page.getByRole('heading', { name: 'Devices' }).waitFor();
    await page.getByText('(this one)').waitFor();
    expect(await problems(page)).toEqual([]);
    await shot(page, 'account');

    // A new page has no token of its own: the cookie brings one.
    await page.reload();
    await page.getByText('(this one)').waitFor();

    const phone = await visit(browser, app.url, { viewport: PHONE, colorScheme: 'dark' });
    await phone.page.goto('/account');
    await phone.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    await shot(phone.page, 'account-sign-in-phone');
    await phone.page.getByLabel('Account name or mail address').fill('nova shade');
    await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await phone.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.page.waitForURL('/');
    await phone.page.goto('/account');
    await phone.page.getByRole('heading', { name: 'Devices' }).waitFor();
    expect(await overflow(phone.page)).toBe(0);
    expect(await problems(phone.page)).toEqual([]);
    await shot(phone.page, 'account-phone');
    await phone.context.close();

    await page.goto('/admin/users');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByText(/\/account\/register#/).waitFor();
    expect(await problems(page)).toEqual([]);
    await shot(page, 'admin-users');
    await page.goto('/admin/audit');
    await page.getByRole('cell', { name: 'invite.created' }).waitFor();
    expect(await problems(page)).toEqual([]);
    await shot(page, 'admin-audit');

    await page.goto('/account');
    await page.getByRole('button', { name: 'Delete the account' }).click();
    await page.getByRole('dialog').getByLabel('Current password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await page.waitForURL('/');
    await page.goto('/account');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    // Being refused is what a signed-out page is told.
    expect(errors.filter((text) => !text.includes('401'))).toEqual([]);
    await context.close();
  });
});
