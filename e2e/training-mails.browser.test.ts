import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@guildhall/test-kit';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from './lib/app.ts';
import { openBrowser, shot, visit } from './lib/browser.ts';

/** Real phishing mails; null on machines without the test data. */
const MAILS = sharedData('phish/phishing_pot/email');
const ALL = 144;

/** Attributes and styles by which a document could name an address. */
async function addressesIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name === 'data-link' && /^\d+$/.test(value)) continue;
        found.push(`${element.tagName} ${name}=${value}`);
      }
      if (
        element.tagName.includes('-') ||
        ['SCRIPT', 'STYLE', 'LINK', 'META', 'BASE'].includes(element.tagName)
      )
        found.push(element.tagName);
    }
    for (const comment of document.body.outerHTML.match(/<!--[\s\S]*?-->/g) ?? []) found.push(comment);
    return found;
  });
}

describe.skipIf(MAILS === null)('real phishing mails in a browser', () => {
  let app: App;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** Everything the browser asked for beyond this server, and what any script did. */
  async function watched(page: Page, origin: string) {
    const foreign: string[] = [];
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const note = (url: string) => {
      if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && url !== 'about:srcdoc')
        foreign.push(url);
    };
    session.on('Network.requestWillBeSent', ({ request }) => note(request.url));
    session.on('Network.webSocketCreated', ({ url }) => note(url));
    page.context().on('request', (request) => note(request.url()));
    page.on('popup', (popup) => foreign.push(`popup ${popup.url()}`));
    page.on('dialog', (dialog) => {
      foreign.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    return foreign;
  }

  it(`shows all ${ALL} without a request, a script or an address outside the shown text`, async () => {
    const files = readdirSync(MAILS ?? '')
      .filter((name) => name.endsWith('.eml'))
      .sort();
    expect(files).toHaveLength(ALL);
    const { page, errors, context } = await visit(browser, app.url);
    const foreign = await watched(page, app.url);
    await page.goto('/training/scenarios');
    const choose = page.locator('input[type=file]').first();
    let framed = 0;
    const kept: string[] = [];
    for (const file of files) {
      const answered = page.waitForResponse((response) => response.url().endsWith('/training/mails/read'));
      await choose.setInputFiles(join(MAILS ?? '', file));
      expect((await answered).ok(), file).toBe(true);
      await page.getByRole('article', { name: 'Message' }).waitFor();
      // Nothing around the frame can be followed or loaded either.
      kept.push(
        ...(await page
          .locator('.message :is(a[href], img, [src]:not(iframe), link, form, [style*="url"])')
          .evaluateAll((elements, name) => elements.map((element) => `${name}: ${element.outerHTML}`), file)),
      );
      if ((await page.locator('.mail-frame').count()) === 0) continue;
      framed++;
      expect(await page.locator('.mail-frame').getAttribute('sandbox')).toBe('');
      const frame = await (await page.locator('.mail-frame').elementHandle())?.contentFrame();
      if (!frame) throw new Error(`${file} has no frame`);
      await frame.waitForURL('about:srcdoc');
      kept.push(...(await addressesIn(frame)).map((found) => `${file}: ${found}`));
    }
    await shot(page, 'training-mail');
    expect(framed).toBeGreaterThan(100);
    expect(kept).toEqual([]);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
