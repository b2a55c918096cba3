import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../json/read-scenario.ts';
import { scenarioJson } from '../json/write-scenario.ts';
import { lintScenario } from '../lint/lint-scenario.ts';
import { linkPlaces, spanText } from '../message-parts.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { scenarioFromMail } from './scenario-from-mail.ts';

const MAIL: ParsedMail = {
  from: { name: 'Pay Desk', address: 'billing@pay-desk.co.uk' },
  replyTo: [{ name: '', address: 'box@elsewhere.net' }],
  returnPath: 'bounce@pay-desk.co.uk',
  to: [{ name: 'Wilma Tester', address: 'wilma.tester@work.com' }],
  subject: 'Urgent: Wilma Tester, your account expires today',
  date: '2025-01-02T03:04:05Z',
  authentication: { spf: 'fail', dkim: 'pass' },
  text: '',
  html: {
    html: '<p>Dear customer wilma.tester@work.com,</p><p>verify your account: <span data-link="0">https://pay-desk.com</span> &amp; ring +1 415 555 2671</p><div></div><div></div>',
    links: [
      {
        text: 'https://pay-desk.com',
        target: 'https://u@evil.pay-desk.xyz/a?email=wilma.tester@work.com#x',
        mismatch: true,
        mixedScriptOrConfusable: false,
      },
      { text: '', target: 'javascript:alert(1)', mismatch: false, mixedScriptOrConfusable: true },
    ],
  },
  attachments: [{ name: 'invoice.pdf.html', type: 'text/html', size: 12.4 }],
};
const draft = scenarioFromMail(MAIL, { id: 'imported-one', truth: 'phish', source: 'one.eml' });
const message = draft.message ?? expect.fail('no message');

describe('a draft from a mail', () => {
  it('carries nobody’s name, address, domain or number', () => {
    const text = JSON.stringify(draft);
    for (const live of [
      'wilma',
      'tester',
      'work.com',
      'pay-desk.co',
      'pay-desk.xyz',
      'elsewhere.net',
      '2671',
      'email=',
    ])
      expect(text.toLowerCase()).not.toContain(live);
    expect(message.from?.address).toBe('billing@pay-desk.example');
    expect(message.links[0]?.target).toMatch(/^https:\/\/evil\.pay-desk\.example\/a$/);
  });

  it('keeps the words, with links where they stood', () => {
    expect(message.body).toContain('Dear customer you@recipient.example,\nverify your account');
    expect(message.body).toContain(' & ring +44 7700 900000');
    expect(linkPlaces(message)).not.toContain(null);
  });

  it('proposes cues in their places', () => {
    const words = Object.fromEntries(
      draft.cues.map(({ id, spans }) => [id, spans.map((span) => spanText(message, span))]),
    );
    expect(words).toMatchObject({
      'sender-mismatch': ['box@elsewhere.example'],
      inconsistency: ['fail'],
      'attachment-type': ['invoice.pdf.html'],
      urgency: ['Urgent', 'expires today'],
      'generic-greeting': ['Dear customer'],
      'sensitive-request': ['verify your account'],
    });
    expect(words['hidden-url']).toHaveLength(1);
    expect(draft.cues.every(({ apparent }) => !apparent)).toBe(true);
    expect(scenarioFromMail(MAIL, { id: 'x', truth: 'legit' }).cues.every(({ apparent }) => apparent)).toBe(
      true,
    );
  });

  it('is told by the lint what an author has to add', () => {
    const codes = new Set(lintScenario(draft).map(({ code }) => code));
    expect([...codes].toSorted()).toEqual([
      'alignment_missing',
      'explanation_missing',
      'review_missing',
      'technique_missing',
    ]);
  });

  it('is a scenario that can be written and read back', () => {
    expect(parseScenario(JSON.stringify(scenarioJson(draft)))).toEqual(draft);
  });

  it('comes of any mail, without live names', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.domain().map((host) => `https://${host}/a/b?c=${host}#d`),
      fc.constantFrom('a', 'a.', 'www.', 'a://', '@a', '+1 ').map((part) => part.repeat(900)),
      fc.emailAddress(),
      fc.domain(),
      fc.constantFrom(
        '\uD800',
        'a@b@c.com',
        'http://x@y.de:80/',
        '//host.com',
        'www.a.b.co.uk',
        '1.2.3.4',
        '<p>a.com</p>',
      ),
    );
    const words = fc.array(text, { maxLength: 6 }).map((parts) => parts.join(' '));
    const address = fc.record({ name: words, address: text });
    const link = fc.record({
      text: words,
      target: text,
      mismatch: fc.boolean(),
      mixedScriptOrConfusable: fc.boolean(),
    });
    const mail: fc.Arbitrary<ParsedMail> = fc.record({
      from: fc.option(address),
      replyTo: fc.array(address, { maxLength: 2 }),
      returnPath: text,
      to: fc.array(address, { maxLength: 3 }),
      subject: words,
      date: text,
      authentication: fc.constantFrom({}, { spf: 'softfail' }),
      text: words,
      html: fc.option(fc.record({ html: words, links: fc.array(link, { maxLength: 4 }) })),
      attachments: fc.array(fc.record({ name: words, type: text, size: fc.nat() }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(mail, fc.constantFrom('phish' as const, 'legit' as const), (input, truth) => {
        const made = scenarioFromMail(input, { id: 'any', truth });
        expect(parseScenario(JSON.stringify(scenarioJson(made)))).toEqual(made);
        const bad = lintScenario(made).filter(({ code }) =>
          ['domain_live', 'cue_outside_text', 'link_text_missing', 'duplicate_id'].includes(code),
        );
        expect(bad).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
