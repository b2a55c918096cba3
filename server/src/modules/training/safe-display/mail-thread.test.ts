import { afterAll, describe, expect, it } from 'vitest';
import { MailThread } from './mail-thread.ts';

const HEAD = 'From: Desk <desk@parcels.example>\r\nSubject: Your parcel\r\n';
const bytes = (text: string) => new TextEncoder().encode(text);
/** A million empty parts: minutes of work for the parser. */
const HARMFUL = bytes(
  `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\n\r\n\r\n'.repeat(1_000_000)}`,
);

describe('reading mails in a thread', () => {
  const thread = new MailThread({ longestMs: 4_000 });
  afterAll(() => thread.stop());

  it('answers in order, mails and what is none', async () => {
    const [good, none] = await Promise.allSettled([
      thread.read(bytes(`${HEAD}\r\nPay here`), 'mail-1'),
      thread.read(bytes('hello'), 'mail-2'),
    ]);
    expect(good).toMatchObject({
      value: { mail: { subject: 'Your parcel' }, draft: { id: 'mail-1', message: { body: 'Pay here' } } },
    });
    expect(none).toMatchObject({ reason: { code: 'MAIL_UNREADABLE' } });
  });

  it('gives up a mail that is made to take long, without holding anybody up', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const harmful = expect(thread.read(HARMFUL, 'mail-3')).rejects.toMatchObject({
      code: 'MAIL_UNREADABLE',
      message: expect.stringContaining('takes longer'),
    });
    const behind = thread.read(bytes(`${HEAD}\r\nNext`), 'mail-4');
    await harmful;
    expect(await behind).toMatchObject({ draft: { id: 'mail-4' } });
    clearInterval(beat);
    expect(longest).toBeLessThan(2_000);
  });

  it('refuses more than can wait', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => thread.read(bytes(`${HEAD}\r\n${i}`), `mail-${i}`)),
    );
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(4);
    expect(refused[0]).toMatchObject({ code: 'UNAVAILABLE' });
  });
});
