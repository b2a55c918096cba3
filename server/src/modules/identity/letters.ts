import type { Mail } from '../../platform/mail/mailer.ts';

/** Addresses of the pages that links in mails and answers lead to. The code is behind #, which no server logs. */
export class Links {
  readonly #base: () => string;

  /** @param base address of the server as people reach it */
  constructor(base: () => string) {
    this.#base = base;
  }

  reset(code: string): string {
    return `${this.#base()}/account/reset#${code}`;
  }

  verify(code: string): string {
    return `${this.#base()}/account/verify#${code}`;
  }

  invite(code: string): string {
    return `${this.#base()}/account/register#${code}`;
  }
}

/** What the server writes to people. */
export const letters = {
  reset: (to: string, name: string, link: string): Mail => ({
    to,
    subject: 'Choose a new password for Guildhall',
    text: `Hello ${name},\n\nsomebody, hopefully you, wants to choose a new password for your account. This link is good for one hour:\n\n${link}\n\nIf it was not you, nothing has changed and you need not do anything.`,
  }),
  verify: (to: string, name: string, link: string): Mail => ({
    to,
    subject: 'Confirm your mail address for Guildhall',
    text: `Hello ${name},\n\nthis link confirms that mail for your account reaches you. It is good for two days:\n\n${link}`,
  }),
  /** @param what a whole sentence */
  changed: (to: string, name: string, what: string): Mail => ({
    to,
    subject: 'How you sign in to Guildhall was changed',
    text: `Hello ${name},\n\n${what} If it was not you, change your password and sign all devices out, or ask an administrator of the server now.`,
  }),
  passwordChanged: (to: string, name: string): Mail => ({
    to,
    subject: 'Your Guildhall password was changed',
    text: `Hello ${name},\n\nthe password of your account was changed, and all other devices were signed out. If it was not you, ask an administrator of the server now.`,
  }),
};
