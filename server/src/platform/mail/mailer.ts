import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import { writeAtomically } from '../data-dir/atomic-file.ts';
import type { Clock, NewId } from '../ports.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail, or keeps it where the person who runs the server finds it. */
export interface Mailer {
  /** True when mail reaches people by itself. */
  readonly delivers: boolean;
  /** Throws MAIL_UNDELIVERED. */
  send(mail: Mail): Promise<void>;
}

/** Milliseconds that a mail server has for each step. */
const PATIENCE = 10_000;

/** Mail over SMTP. The library is loaded with the first mail. */
export function smtpMailer(url: string, from: string): Mailer {
  return {
    delivers: true,
    send: async (mail) => {
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        url,
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        await transport.sendMail({ from, ...mail });
      } catch (error) {
        throw new GuildError(
          'MAIL_UNDELIVERED',
          `The mail server did not take the mail: ${(error as Error).message}`,
          {},
          error,
        );
      } finally {
        transport.close();
      }
    },
  };
}

/** Without a mail server: a file a mail in `logs/mail`, readable by the owner of the data directory only. */
export function fileMailer(parts: {
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'info'>;
}): Mailer {
  const { folder, clock, newId, log } = parts;
  return {
    delivers: false,
    send: async ({ to, subject, text }) => {
      const path = join(folder, `${newId()}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const head = `To: ${to}\nDate: ${clock.now().toUTCString()}\nSubject: ${subject}\n`;
      await writeAtomically(path, `${head}\n${text}\n`, 0o600);
      log.info({ path }, 'A mail was written to a file, because SMTP_URL is not set');
    },
  };
}
