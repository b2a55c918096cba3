import { GuildError } from '../errors/guild-error.ts';

/** Standard Base64 (RFC 4648 §4) with padding; engines have neither `atob` nor Buffer. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  ALPHABET.indexOf(String.fromCharCode(code)),
);

/** Base64 text of `bytes`, padded, without line breaks. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at;
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(
      ALPHABET[group >> 18]! +
        ALPHABET[(group >> 12) & 63]! +
        (rest > 1 ? ALPHABET[(group >> 6) & 63]! : '=') +
        (rest > 2 ? ALPHABET[group & 63]! : '='),
    );
  }
  return parts.join('');
}

/**
 * Bytes of a Base64 text. White space is skipped; padding may be missing.
 * @throws GuildError FILE_CORRUPT with `details.offset` at a character that does not belong.
 */
export function decodeBase64(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let group = 0;
  let bits = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    if (code === 0x3d && padding < 2) {
      padding++;
      continue;
    }
    const value = code < 128 ? VALUES[code]! : -1;
    if (value < 0 || padding > 0) {
      throw new GuildError('FILE_CORRUPT', `Character ${i} does not belong into Base64 text.`, { offset: i });
    }
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (group >> bits) & 0xff;
    }
  }
  if (bits === 6) {
    throw new GuildError('FILE_TRUNCATED', 'The Base64 text ends inside a byte.', { offset: text.length });
  }
  return out.slice(0, length);
}
