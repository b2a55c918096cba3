import { GuildError } from '@guildhall/kernel';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { withoutInvisible } from './invisible-characters.ts';
import { type SafeHtml, safeHtml } from './safe-html.ts';

/** Bytes of a mail that are looked at. */
export const MAX_MAIL = 10 * 1024 * 1024;
const MAX_MIME_NESTING = 32;
const MAX_HEADERS = 512 * 1024;
const MAX_TEXT = 200_000;
const MAX_LINE = 2000;
const MAX_RECEIVED = 30;
/** Every mail has one of these; other files have lines that only look like headers. */
const MAIL_HEADERS = new Set(['from', 'to', 'subject', 'date', 'received', 'message-id', 'return-path']);

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

interface MailAttachment {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** A mail as it can be shown and studied; attachments are told, never kept. */
export interface SafeMail {
  readonly from: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly returnPath: string;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  /** RFC 3339, or as written when it cannot be read; empty when there is none. */
  readonly date: string;
  /** Hosts that passed it on, latest first. */
  readonly received: readonly string[];
  /** Results of SPF, DKIM and DMARC as the receiving server wrote them: `pass`, `fail`, `none` … */
  readonly authentication: Readonly<Partial<Record<'spf' | 'dkim' | 'dmarc', string>>>;
  readonly text: string;
  readonly html: SafeHtml | null;
  readonly attachments: readonly MailAttachment[];
  /** Invisible characters were taken out of the sender or the subject. */
  readonly hiddenCharacters: boolean;
}

function line(text: string | undefined): string {
  return withoutInvisible(text ?? '')
    .text.replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_LINE);
}

function people(addresses: readonly Address[] | undefined): MailAddress[] {
  return (addresses ?? []).flatMap((item) =>
    item.address === undefined
      ? (item.group ?? []).map(({ name, address }) => ({ name: line(name), address: line(address) }))
      : [{ name: line(item.name), address: line(item.address) }],
  );
}

function headerValues(mail: Email, key: string): string[] {
  return mail.headers.filter((header) => header.key === key).map(({ value }) => value);
}

/** `by` or `from` host of each hop. */
function hops(mail: Email): string[] {
  return headerValues(mail, 'received')
    .slice(0, MAX_RECEIVED)
    .map((value) => line(/\bfrom\s+(\S+)/i.exec(value)?.[1] ?? /\bby\s+(\S+)/i.exec(value)?.[1] ?? ''))
    .filter((host) => host !== '');
}

function authentication(mail: Email): SafeMail['authentication'] {
  const text = headerValues(mail, 'authentication-results').join(' ').slice(0, MAX_TEXT);
  const result = (method: string): string | undefined =>
    new RegExp(`\\b${method}=([a-z]{1,12})`, 'i').exec(text)?.[1]?.toLowerCase();
  return Object.fromEntries(
    ['spf', 'dkim', 'dmarc'].flatMap((method) => {
      const found = result(method);
      return found === undefined ? [] : [[method, found]];
    }),
  );
}

function sizeOf(content: ArrayBuffer | Uint8Array | string): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}

/**
 * Reads a mail (RFC 5322, MIME) into what can be shown of it.
 *
 * @throws GuildError MAIL_TOO_LARGE beyond 10 MB, MAIL_UNREADABLE when it is no mail
 *   or is nested to do harm.
 */
export async function readMail(bytes: Uint8Array): Promise<SafeMail> {
  if (bytes.byteLength > MAX_MAIL) {
    throw new GuildError(
      'MAIL_TOO_LARGE',
      `The mail has ${bytes.byteLength} bytes; at most ${MAX_MAIL} are looked at.`,
    );
  }
  const mail = await parse(bytes);
  const hidden = [mail.subject ?? '', mail.from?.name ?? '', mail.from?.address ?? ''].map(withoutInvisible);
  return {
    from: people(mail.from === undefined ? [] : [mail.from])[0] ?? null,
    replyTo: people(mail.replyTo),
    returnPath: line(mail.returnPath ?? headerValues(mail, 'return-path')[0]).replace(/^<|>$/g, ''),
    to: people(mail.to),
    subject: line(mail.subject),
    date: line(mail.date),
    received: hops(mail),
    authentication: authentication(mail),
    text: withoutInvisible(mail.text ?? '').text.slice(0, MAX_TEXT),
    html: mail.html === undefined ? null : safeHtml(mail.html),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: line(filename ?? ''),
      type: line(mimeType),
      size: sizeOf(content),
    })),
    hiddenCharacters: hidden.some(({ bidirectional, zeroWidth }) => bidirectional || zeroWidth),
  };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_MIME_NESTING,
      maxHeadersSize: MAX_HEADERS,
    });
  } catch (error) {
    throw new GuildError(
      'MAIL_UNREADABLE',
      `The mail cannot be read: ${(error as Error).message}`,
      {},
      error,
    );
  }
  if (!mail.headers.some(({ key }) => MAIL_HEADERS.has(key))) {
    throw new GuildError('MAIL_UNREADABLE', 'This is no mail: it has no header such as From or Subject.');
  }
  return mail;
}
