import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const LONGEST_MS = 10_000;
const STEP_MS = 50;

/** A real mail server on this machine that keeps what it is given. */
export interface Mailbox {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** Whole mails in the order in which they came, soft line breaks taken out. */
  readonly mails: readonly string[];
  /** The code of the newest mail that asks to confirm this address; waits for it. */
  codeFor(address: string): Promise<string>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      stream.on('end', () => {
        mails.push(text.replaceAll('=\r\n', ''));
        done();
      });
    },
  });
  const listening = smtp.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const codeIn = (mail: string | undefined) => /verify#([A-Z0-9-]+)/.exec(mail ?? '')?.[1];
  const find = (address: string) => codeIn(mails.findLast((mail) => mail.includes(address) && codeIn(mail)));
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    codeFor: async (address) => {
      // In hooks as well, where vitest polls nothing.
      for (let waited = 0; waited < LONGEST_MS; waited += STEP_MS) {
        const code = find(address);
        if (code !== undefined) return code;
        await delay(STEP_MS);
      }
      throw new Error(`No mail asked to confirm ${address}.`);
    },
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
}
