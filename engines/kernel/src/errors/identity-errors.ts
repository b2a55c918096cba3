import { entry } from './error-entry.ts';

/** Errors of accounts, sign-in and permissions. */
export const IDENTITY_ERRORS = {
  CREDENTIALS_WRONG: entry(
    401,
    'Name and password do not fit together.',
    'The account does not exist, the password is wrong, or it signs in another way. The answer is the same for all of these, and takes the same time.',
  ),
  SECOND_FACTOR_REQUIRED: entry(
    401,
    'This account asks for a code as well.',
    'Send the sign-in again with `code`: the six digits of the authenticator app, or one of the recovery codes.',
  ),
  TOKEN_EXPIRED: entry(
    401,
    'The access token has expired.',
    'Access tokens live for 15 minutes. `POST /api/v1/auth/refresh` gives a new one; clients of Guildhall do so by themselves.',
  ),
  TOKEN_INVALID: entry(
    401,
    'This token is not one this server gave out.',
    'The signature, the key, the audience or the form is wrong, or the token was withdrawn. Sign in again.',
  ),
  SESSION_ENDED: entry(
    401,
    'This session has ended.',
    'It was signed out, expired, or a refresh token was used twice, which ends the session because one of the two users stole it. Sign in again.',
  ),
  SCOPE_MISSING: entry(
    403,
    'This token may not do that.',
    'Personal API tokens do only what their scopes say; `details.scope` is the one that is needed. Nothing that secures an account can be done with a token.',
  ),
  ACCOUNT_SUSPENDED: entry(
    403,
    'This account is suspended.',
    'An administrator of this server suspended it. Nothing of it was deleted.',
  ),
  REGISTRATION_CLOSED: entry(
    403,
    'New accounts cannot be made here.',
    'The setting REGISTRATION decides: open, invite (needs an invitation) or closed. Ask an administrator of this server.',
  ),
  CODE_INVALID: entry(
    400,
    'This code or link is not valid.',
    'It is mistyped, was used already, or is too old. Ask for a new one.',
  ),
  ACCOUNT_NAME_TAKEN: entry(
    409,
    'That account name is taken.',
    'Account names are compared without regard to capitals. Choose another one.',
  ),
  PASSWORD_WEAK: entry(
    400,
    'This password is too easy to guess.',
    'At least 12 characters that are not the account’s own name or address, a well-known password, or one character or row of keys repeated.',
  ),
  SIGN_IN_AGAIN: entry(
    401,
    'Confirm that it is you.',
    'Changes to how an account signs in need its password, or a sign-in of the last ten minutes.',
  ),
  LAST_ADMIN: entry(
    409,
    'This is the last administrator.',
    'A server with accounts always has an administrator. Make somebody else one first.',
  ),
  SIGN_IN_UNAVAILABLE: entry(
    503,
    'This way to sign in does not answer.',
    'The identity provider could not be reached or gave an answer that cannot be trusted. Retry, or sign in another way.',
    true,
  ),
  MAIL_UNDELIVERED: entry(
    503,
    'The mail could not be sent.',
    'The mail server did not take it; the message carries its own words. Check SMTP_URL.',
    true,
  ),
} as const;
