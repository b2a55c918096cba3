import type { MailJson } from '@guildhall/contracts';
import type { SafeMail } from '../safe-display/index.ts';

const NOTHING = { images: 0, scripts: 0, forms: 0, frames: 0 } as const;

/** A mail as it can be shown: every part of it is text or allow-listed. */
export function presentMail(mail: SafeMail): MailJson {
  const { spf = null, dkim = null, dmarc = null } = mail.authentication;
  return {
    from: mail.from,
    replyTo: [...mail.replyTo],
    returnPath: mail.returnPath,
    to: [...mail.to],
    subject: mail.subject,
    date: mail.date,
    received: [...mail.received],
    authentication: { spf, dkim, dmarc },
    text: mail.text,
    html: mail.html?.html ?? null,
    links: (mail.html?.links ?? []).map((link) => ({
      text: link.text,
      target: link.target,
      scheme: link.scheme,
      host: link.shownHost,
      domain: link.registrableDomain,
      deceptive: link.mixedScriptOrConfusable,
      mismatch: link.mismatch,
    })),
    blocked: mail.html?.blocked ?? NOTHING,
    attachments: [...mail.attachments],
    hiddenCharacters:
      mail.hiddenCharacters || (mail.html?.bidirectional ?? false) || (mail.html?.zeroWidth ?? false),
  };
}
