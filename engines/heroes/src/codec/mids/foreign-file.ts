import { decodeUtf8, isGuildError } from '@guildhall/kernel';
import { isJsonObject } from '../json/json-object.ts';
import { headerOf } from './database-file.ts';

/** Names what a file is when it is no file of a Mids folder, for the error that refuses it. */

type Signature = readonly [what: string, at: number, bytes: readonly number[]];

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

/** First bytes of kinds of files that people confuse or that are renamed to get past a filter. */
const SIGNATURES: readonly Signature[] = [
  ['a ZIP archive', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', 0, [0x50, 0x4b, 0x05, 0x06]],
  ['a gzip archive', 0, [0x1f, 0x8b]],
  ['a 7-Zip archive', 0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['a RAR archive', 0, ascii('Rar!')],
  ['a bzip2 archive', 0, ascii('BZh')],
  ['an xz archive', 0, [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a Zstandard archive', 0, [0x28, 0xb5, 0x2f, 0xfd]],
  ['a tar archive', 257, ascii('ustar')],
  ['a PNG image', 0, [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', 0, [0xff, 0xd8, 0xff]],
  ['a GIF image', 0, ascii('GIF8')],
  ['a WebP image', 8, ascii('WEBP')],
  ['a bitmap image', 0, ascii('BM')],
  ['a PDF document', 0, ascii('%PDF')],
  ['a Windows program', 0, ascii('MZ')],
  ['a Linux program', 0, [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', 0, ascii('SQLite format 3')],
  ['a Mids build (.mxd stream)', 0, ascii('MxD\u000c')],
  ['a text in UTF-16', 0, [0xff, 0xfe]],
  ['a text in UTF-16', 0, [0xfe, 0xff]],
];

/** Beginnings of texts, after white space; without regard to case. */
const TEXT_STARTS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a Mids build (MBD chunk)', /^\|MBD;/i],
  ['a Mids build (.mxd or MxDz chunk)', /\|?(?:MxDz|MxDu|MRBz);\d+;/i],
  ['a Mids build link', /^(?:https?:\/\/\S+\/(?:download|share)|mrb:\/\/)/i],
  ['a page in HTML', /^<(?:!doctype html|html)/i],
  ['an XML document', /^<\?xml/i],
];

/** Names of objects that tell a JSON file. */
const JSON_KEYS: readonly (readonly [what: string, ...keys: string[]])[] = [
  ['a Mids build (.mbd)', 'PowerEntries'],
  ['an export of `guildhall mids export`', 'guildhall'],
  ['a build of Guildhall', 'schema', 'picks'],
];

/** An object without names that tell anything. */
export const OTHER_OBJECT = 'a JSON object of another kind';

/** What the value of a JSON file of no Mids kind is. */
export function foreignJson(value: unknown): string {
  if (!isJsonObject(value)) return 'JSON of another kind';
  const found = JSON_KEYS.find(([, ...keys]) => keys.every((key) => Object.hasOwn(value, key)));
  return found?.[0] ?? OTHER_OBJECT;
}

/** What to do with some of them. */
const ADVICE: readonly (readonly [start: string, advice: string])[] = [
  ['a Mids build', 'Read it with `guildhall build show`.'],
  ['a build of Guildhall', 'Read it with `guildhall build show`.'],
  ['an export of', 'Turn it back into a Mids file with `guildhall mids import`.'],
  ['a text in UTF-16', 'Save it as UTF-8.'],
];

/** What to do with a file that was named here; '' when there is nothing to say. */
export function adviceFor(what: string): string {
  return ADVICE.find(([start]) => what.startsWith(start))?.[1] ?? '';
}

function textStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 100_000);
  try {
    return decodeUtf8(start).trimStart();
  } catch (error) {
    if (!isGuildError(error)) throw error;
    return '';
  }
}

/** Bytes by which a file that decodes as text is told from one that is text. */
function isControl(char: string): boolean {
  return char < ' ' && !'\t\n\f\r'.includes(char);
}

/** What a file of no Mids kind is, as far as its first bytes and words tell. */
export function foreignContent(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file';
  const header = headerOf(bytes);
  if (header?.startsWith('Mids')) return `a file with the header "${header}"`;
  const known = SIGNATURES.find(([, at, signature]) => signature.every((byte, i) => bytes[at + i] === byte));
  if (known !== undefined) return known[0];
  const start = textStart(bytes);
  const text = TEXT_STARTS.find(([, pattern]) => pattern.test(start));
  if (text !== undefined) return text[0];
  return start === '' || Array.from(start).some(isControl) ? 'binary data' : 'a text of another kind';
}
