/** Base64 and hexadecimal text, without platform classes. */

const HEX = '0123456789ABCDEF';
const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;

/** Value of each sign of both alphabets; -1 = none. */
const VALUES = new Int8Array(128).fill(-1);
for (const alphabet of [STANDARD, URL_SAFE]) {
  for (let i = 0; i < alphabet.length; i++) VALUES[alphabet.charCodeAt(i)] = i;
}

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte >> 4]! + HEX[byte & 15]!;
  return text;
}

/** Bytes of a text of hexadecimal digits only; a digit left over is dropped. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const signs = Math.min(4, bytes.length - i + 1);
    for (let k = 0; k < signs; k++) text += alphabet[(group >> (18 - 6 * k)) & 63];
  }
  return text;
}

/** Standard Base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** Base64 for addresses: `-` and `_`, no padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE);
}

/** Bytes of Base64 in either alphabet, padded or not; null when a sign belongs to neither. */
export function fromBase64(text: string): Uint8Array | null {
  const length = text.replace(/=+$/, '').length;
  if (length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let group = 0;
  let out = 0;
  for (let i = 0; i < length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    group = (group << 6) | value;
    if (i % 4 === 3) {
      bytes[out++] = (group >> 16) & 0xff;
      bytes[out++] = (group >> 8) & 0xff;
      bytes[out++] = group & 0xff;
      group = 0;
    }
  }
  if (length % 4 === 2) bytes[out++] = (group >> 4) & 0xff;
  if (length % 4 === 3) {
    bytes[out++] = (group >> 10) & 0xff;
    bytes[out++] = (group >> 2) & 0xff;
  }
  return bytes;
}

/** Bytes of uuencoded text without line lengths: four signs, three bytes, `` ` `` is zero. */
export function fromUu(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let out = 0;
  for (let i = 0; i + 3 < text.length; i += 4) {
    let group = 0;
    for (let k = 0; k < 4; k++) group = (group << 6) | ((text.charCodeAt(i + k) - 32) & 63);
    bytes[out++] = (group >> 16) & 0xff;
    bytes[out++] = (group >> 8) & 0xff;
    bytes[out++] = group & 0xff;
  }
  return bytes.subarray(0, out);
}
