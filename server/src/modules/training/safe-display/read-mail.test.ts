import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@guildhall/test-kit/shared-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MAIL, readMail } from './read-mail.ts';

const bytes = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));

const MAIL = bytes(
  'Return-Path: <bounce@mailer.example>',
  'Received: from relay.example (relay.example [192.0.2.1]) by mx.example; Thu, 1 Jan 2026 09:00:00 +0000',
  'Received: from desk.example by relay.example; Thu, 1 Jan 2026 08:59:00 +0000',
  'Authentication-Results: mx.example; spf=fail smtp.mailfrom=mailer.example; dkim=none; dmarc=Fail',
  'From: "Pay\u200BPal Support" <help@paypa1.example>',
  'Reply-To: other@elsewhere.example',
  'To: you@home.example',
  'Subject: =?utf-8?q?Your_account=E2=80=AE?=',
  'Date: Thu, 1 Jan 2026 09:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Log in <a href="https://paypa1.example/in">here</a></p>',
  '--b',
  'Content-Type: application/zip; name=invoice.zip',
  'Content-Disposition: attachment; filename=invoice.zip',
  'Content-Transfer-Encoding: base64',
  '',
  'UEsFBgAAAAA=',
  '--b--',
);

async function failure(mail: Uint8Array): Promise<string> {
  try {
    await readMail(mail);
    return 'read';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('readMail', () => {
  it('tells sender, route, checks, links and attachments', async () => {
    const mail = await readMail(MAIL);
    expect(mail).toMatchObject({
      from: { name: 'PayPal Support', address: 'help@paypa1.example' },
      replyTo: [{ address: 'other@elsewhere.example' }],
      returnPath: 'bounce@mailer.example',
      subject: 'Your account',
      date: '2026-01-01T09:00:00.000Z',
      received: ['relay.example', 'desk.example'],
      authentication: { spf: 'fail', dkim: 'none', dmarc: 'fail' },
      attachments: [{ name: 'invoice.zip', type: 'application/zip', size: 8 }],
      hiddenCharacters: true,
    });
    expect(mail.html?.html).toContain('<span data-link="0">here</span>');
    expect(mail.html?.links[0]).toMatchObject({ asciiHost: 'paypa1.example' });
  });

  it('refuses what is no mail, too large or nested to do harm', async () => {
    expect(await failure(new Uint8Array())).toBe('MAIL_UNREADABLE');
    expect(await failure(new Uint8Array(MAX_MAIL + 1))).toBe('MAIL_TOO_LARGE');
    const nested = Array.from(
      { length: 100 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('');
    expect(await failure(bytes(`Subject: deep\r\n${nested}`))).toBe('MAIL_UNREADABLE');
    expect(await failure(bytes(`X: ${'y'.repeat(600_000)}`, '', ''))).toBe('MAIL_UNREADABLE');
  });

  it('reads or refuses anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(MAIL.length - 1), value: fc.nat(255) }), { maxLength: 20 }),
        async (changes) => {
          const changed = MAIL.slice();
          for (const { at, value } of changes) changed[at] = value;
          expect(['read', 'MAIL_UNREADABLE']).toContain(await failure(changed));
        },
      ),
      { numRuns: 300 },
    );
  });

  const folder = sharedData('phish/phishing_pot/email');
  it.skipIf(folder === null)('shows every real phishing mail without anything live', async () => {
    const names = readdirSync(folder ?? '').filter((name) => name.endsWith('.eml'));
    expect(names).toHaveLength(144);
    for (const name of names) {
      const mail = await readMail(new Uint8Array(readFileSync(join(folder ?? '', name))));
      const html = mail.html?.html ?? '';
      expect([name, html.match(/<[^>]*(?:href|src|style|on\w+|action|title)\s*=/i)]).toEqual([name, null]);
      expect(mail.from === null && mail.subject === '').toBe(false);
    }
  });
});
