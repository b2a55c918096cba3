import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Beginnings that tell secrets apart, in logs of others and for scanners that look for leaked ones. */
export const REFRESH_PREFIX = 'ghr_';
export const API_TOKEN_PREFIX = 'ght_';

/** 256 random bits behind a prefix. */
export function newToken(prefix: string): string {
  return prefix + randomBytes(32).toString('base64url');
}

/**
 * What is stored instead of a secret that was made here. Such secrets hold 100
 * random bits or more, so no slow hash is needed to keep them from being guessed.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Without letters and digits that look alike. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code to be read and typed by people: groups of five characters, 25 random bits each. */
export function newTypedCode(groups: number): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** A typed code as it was given out, however it was written down. */
export function readTypedCode(text: string): string {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return (plain.match(/.{1,5}/g) ?? []).join('-');
}
