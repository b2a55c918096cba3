import { startTestServer, type TestServer } from '@guildhall/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HEAD = 'From: Desk <desk@parcels.co.uk>\r\nTo: Ada Lane <ada@work.com>\r\nSubject: Your parcel\r\n';
const HTML = `${HEAD}Content-Type: text/html\r\n\r\n<style>p{background:url(https://t.evil.com)}</style>
<p onclick="go()">Dear Ada Lane, <b>pay</b> at <a href="https://pay.evil.com/?u=ada">www.parcels.co.uk</a></p>
<img src="https://t.evil.com/x.gif" alt="logo of parcels.co.uk"><script>go()</script>`;
const deep = (levels: number): string =>
  HEAD +
  Array.from(
    { length: levels },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
  ).join('');

describe('mails over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.dispose());

  const read = (body: string | Uint8Array, type = 'message/rfc822') =>
    server.request('/api/v1/training/mails/read', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    });

  it.each<[string, string | Uint8Array, number, string]>([
    ['is empty', '', 422, 'MAIL_UNREADABLE'],
    ['has no header', 'hello', 422, 'MAIL_UNREADABLE'],
    ['is noise', Uint8Array.from({ length: 5_000 }, (_, i) => (i * 197) % 256), 422, 'MAIL_UNREADABLE'],
    ['is nested 500 times', deep(500), 422, 'MAIL_UNREADABLE'],
    ['has headers without end', `${HEAD}${'X-A: b\r\n'.repeat(200_000)}`, 422, 'MAIL_UNREADABLE'],
    [
      'has a huge body of HTML',
      `${HEAD}Content-Type: text/html\r\n\r\n${'<p>x</p>'.repeat(90_000)}`,
      413,
      'MAIL_TOO_LARGE',
    ],
    ['has 20 MB', `${HEAD}\r\n${'x'.repeat(20_000_000)}`, 413, 'MAIL_TOO_LARGE'],
  ])('are refused with a typed error when one %s', async (_, body, status, code) => {
    const answer = await read(body);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    expect(answer.json.error.retryable).toBe(false);
  });

  it.each([
    ['no end of its parts', `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nHello`],
    ['a boundary nobody named', `${HEAD}Content-Type: multipart/mixed\r\n\r\n--x\r\n\r\nHello\r\n--x--`],
    ['base64 that is none', `${HEAD}Content-Transfer-Encoding: base64\r\n\r\n!!Hello!!`],
    ['a charset nobody knows', `${HEAD}Content-Type: text/plain; charset=klingon\r\n\r\nHello`],
    ['bare line feeds', `${HEAD}\r\nHello`.replaceAll('\r', '')],
    ['nesting that is still sane', `${deep(20)}Content-Type: text/plain\r\n\r\nHello`],
  ])('are read as far as they go with %s', async (_, body) => {
    const { status, json } = await read(body);
    expect(status).toBe(200);
    expect(json.data.mail.subject).toBe('Your parcel');
    expect(json.data.draft.kind).toBe('email');
  });

  it('come as mail only', async () => {
    expect((await read('{}', 'application/json')).json.error.code).toBe('UNSUPPORTED_MEDIA');
  });

  it('become scenarios that are shown as they looked, with nobody’s name in them', async () => {
    const { json } = await read(HTML);
    const { draft, mail } = json.data;
    expect(mail.html).toContain('parcels.co.uk');
    expect(draft.html).toContain('<b>pay</b>');
    expect(draft.html).toContain('<span data-link="0">www.parcels.example</span>');
    expect(draft.html).not.toMatch(/Ada|evil\.com|co\.uk|onclick|script|http|style/);

    const source = {
      ...draft,
      id: 'imported-parcel',
      title: 'A parcel',
      briefing: 'You expect nothing.',
      techniques: ['T1566.002'],
      alignment: {
        workplaceProcess: 2,
        workplaceRelevance: 2,
        otherEvents: 4,
        consequenceOfNotClicking: 4,
        trainingExposure: 4,
      },
      explanation: {
        summary: 'A parcel nobody sent, with a fee for it.',
        whyItWorks: 'The sum is small, and the parcel might be true.',
        whatToDo: 'Report it and open the shop by your own bookmark.',
      },
    };
    const keep = (body: object) =>
      server.request('/api/v1/training/scenarios', { method: 'POST', body: { ...source, ...body } });
    for (const html of [
      `${draft.html}<img src="https://t.evil.com/x.gif">`,
      '<p onclick="go()">x</p>',
      '<p>ask at www.evil.com</p>',
      '<span data-link="7">x</span>',
    ])
      expect((await keep({ html })).json.error?.code).toBe('SCENARIO_INVALID');
    expect((await keep({})).status).toBe(201);
    const shown = (await server.request('/api/v1/training/scenarios/imported-parcel')).json.data;
    expect(shown.html).toBe(draft.html);
    expect(
      (await server.request('/api/v1/training/scenarios/imported-parcel/source')).json.data.source,
    ).toMatchObject({ html: draft.html, provenance: { origin: 'import' } });
  });
});
