import { isMainThread, parentPort } from 'node:worker_threads';
import { isGuildError } from '@guildhall/kernel';
import { scenarioFromMail } from '@guildhall/training/scenario';
import { type MailJob, type MailReply, READY } from './mail-thread.ts';
import { readMail } from './read-mail.ts';

/** The thread that reads foreign mails, one after another. */
if (!isMainThread && parentPort !== null) {
  const port = parentPort;
  const reply = (message: MailReply) => port.postMessage(message);
  port.on('message', async ({ id, bytes, draftId }: MailJob) => {
    try {
      const mail = await readMail(bytes);
      reply({ id, mail, draft: scenarioFromMail(mail, { id: draftId, truth: 'phish' }) });
    } catch (error) {
      const known = isGuildError(error) ? error : null;
      reply({ id, code: known?.code ?? 'MAIL_UNREADABLE', message: (error as Error).message });
    }
  });
  port.postMessage(READY);
}
