import { entry } from './error-entry.ts';

/** Errors of the training hall. */
export const TRAINING_ERRORS = {
  MAIL_TOO_LARGE: entry(
    413,
    'The mail is larger than what is looked at.',
    'Mails of up to 10 MB and HTML of up to two million characters are read. Remove attachments and try again.',
  ),
  MAIL_UNREADABLE: entry(
    422,
    'This is no mail that can be read.',
    'Give the mail as its original source (`.eml`, RFC 5322). The message says what is wrong with it.',
  ),
} as const;
