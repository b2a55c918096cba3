/** Names of files that people take for builds, by how they begin. */

const BINARY: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x1f, 0x8b], 'gzip data'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x4d, 0x5a], 'a Windows program'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
];

/** A .NET string with its length before it: the header of a Mids database file. */
const MIDS_HEADER = /^.?.?(?:Mids Reborn|Mids' Hero Designer) /;

const TEXT: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'an empty file'],
  [/^(?:<!doctype html|<html)/i, 'a web page'],
  [/^</, 'XML or HTML'],
  [/^\{\\rtf/, 'an RTF document'],
  [/MxD[zu]|MBD;/i, 'a chunk without its header'],
  [/^https?:\/\/\S+$/i, 'an address of another kind'],
];

function ofBytes(bytes: Uint8Array): string {
  const known = BINARY.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  if (known !== undefined) return known;
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (MIDS_HEADER.test(head)) return 'a Mids database file (.mhd), which is game data';
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 4096).includes(0) ? 'binary data of an unknown kind' : 'text';
}

/** What bytes or a text look like; `text` for bytes that may be one. */
export function foreignKind(content: Uint8Array | string): string {
  if (typeof content !== 'string') return ofBytes(content);
  return TEXT.find(([pattern]) => pattern.test(content))?.[1] ?? 'ordinary text';
}
