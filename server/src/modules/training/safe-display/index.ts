export { type DraftedMail, MailThread } from './mail-thread.ts';
export { MAX_MAIL, type MailAddress, readMail, type SafeMail } from './read-mail.ts';
export { type ExtractedLink, MAX_HTML, type SafeHtml, safeHtml } from './safe-html.ts';
