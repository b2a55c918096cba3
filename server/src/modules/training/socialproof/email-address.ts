/** What an address may look like before the @ (RFC 5322 dot-atom; letters of all scripts, RFC 6531). */
const LOCAL = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
/** Names that never lead anywhere on the open network (RFC 6761 and others). */
const SPECIAL = new Set(['arpa', 'invalid', 'local', 'localhost', 'onion', 'test']);
/** `Ada Lane <ada@example.org>`: the name is left out. */
const NAMED = /^\s*(?:"(?:[^"]|\\")+"|[\p{L}\p{N}!#$%&'*+/=?^_`{|}~\s-]*)\s*<([^<>]+)>\s*$/u;
/** Kept for names of other scripts (RFC 5891). */
const RESERVED_LABEL = /^(?!xn--)..--/;
const MAX_LOCAL = 64;
const MAX_ADDRESS = 254;

/**
 * An e-mail address with its domain in lower case; the part before the @ is kept,
 * because its letter case may matter to the receiver.
 *
 * @throws TypeError saying what is wrong with it.
 */
export function readEmailAddress(written: string): string {
  const text = (NAMED.exec(written)?.[1] ?? written).trim();
  const at = text.indexOf('@');
  if (at < 0) throw new TypeError('An email address must have an @-sign.');
  const local = text.slice(0, at).normalize('NFC');
  const domain = text
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase();
  if (local === '') throw new TypeError('There must be something before the @-sign.');
  if (domain === '') throw new TypeError('There must be something after the @-sign.');
  if (domain.includes('@')) throw new TypeError('An email address must have exactly one @-sign.');
  if (!LOCAL.test(local)) {
    throw new TypeError('The email address contains invalid characters before the @-sign.');
  }
  if (local.length > MAX_LOCAL) throw new TypeError('The part before the @-sign is too long.');
  const labels = domain.split('.');
  if (!labels.every((label) => LABEL.test(label))) {
    throw new TypeError('The part after the @-sign is not a valid domain name.');
  }
  const top = labels.at(-1) ?? '';
  if (labels.some((label) => RESERVED_LABEL.test(label))) {
    throw new TypeError('The part after the @-sign is not a valid domain name.');
  }
  if (labels.length < 2 || !(/\p{L}$/u.test(top) || top.startsWith('xn--'))) {
    throw new TypeError('The part after the @-sign is not valid. It should have a period.');
  }
  if (SPECIAL.has(top)) {
    throw new TypeError('The part after the @-sign is a special-use or reserved name.');
  }
  if (local.length + domain.length + 1 > MAX_ADDRESS) throw new TypeError('The email address is too long.');
  return `${local}@${domain}`;
}
