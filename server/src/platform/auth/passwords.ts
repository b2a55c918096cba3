import { randomBytes } from 'node:crypto';
import { GuildError } from '@guildhall/kernel';
import { hash, verify } from '@node-rs/argon2';
import { COMMON_WORDS } from './common-passwords.ts';

/** OWASP's setting for argon2id: 19 MiB, two passes, one lane. argon2id is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a new one, in code points. */
const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

/** The form in which a password is stored: a PHC string with its own salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one of the hash. Without a hash the same work is
 * done against a decoy, so that the time taken tells nothing.
 */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hash(randomBytes(16), COST);
  const fits = await verify(stored ?? (await decoy), password.normalize('NFKC'));
  return fits && stored !== null;
}

/** Throws PASSWORD_WEAK for a password that is guessed early; `about` is what others know of its owner. */
export function refuseWeakPassword(password: string, about: readonly (string | null)[]): void {
  const problem = weakness(password, about);
  if (problem === null) return;
  throw new GuildError('PASSWORD_WEAK', `This password ${problem}. Choose another one.`, {
    fields: [{ path: 'body.password', code: 'weak', message: problem }],
  });
}

function weakness(password: string, about: readonly (string | null)[]): string | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return `has ${length} characters; ${PASSWORD_LENGTH.min} are needed`;
  if (length > PASSWORD_LENGTH.max) return `has more than ${PASSWORD_LENGTH.max} characters`;
  if (new Set(password.toLowerCase()).size < 5) return 'repeats a few characters';
  const rest = withoutKnown(password, about);
  if (rest.length < 5) return 'is made of well-known words, your own name or a row of keys';
  return null;
}

/** What is left when everything is taken out that a guesser tries first. */
function withoutKnown(password: string, about: readonly (string | null)[]): string {
  const own = about
    .flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3);
  let rest = password.toLowerCase();
  for (const word of [...own, ...COMMON_WORDS]) rest = rest.replaceAll(word, '');
  return rest.replace(/(.)\1+/gu, '$1');
}
