import { GuildError } from '@guildhall/kernel';
import type { Build } from '../../model/build.ts';
import { fromBase64, toBase64Url } from '../chunk/text-codes.ts';
import type { NameRegistry } from '../names/name-registry.ts';
import { codeBuild } from './build-code.ts';
import { BitReader, BitWriter } from './range-coder.ts';
import { badLink, Symbols } from './symbols.ts';

/**
 * Our share links: the whole build in the fragment of an address, which no
 * server sees. First sign: version of the coding. Then Base64 of three bytes of
 * checksum and the coded build.
 */

/** Path of the page that opens links, with the mark of the fragment. */
export const LINK_PATH = '/heroes/b#';

const VERSION = '1';

/** Longest code that is looked at; a build of known names has 500 signs. */
const MAX_CODE = 1 << 19;

const CHECK_BYTES = 3;

const IN_TEXT = /\/heroes\/b#([A-Za-z0-9_-]+)/;
const BARE = /^1[A-Za-z0-9_-]{8,}$/;

/** CRC-32 (polynomial of zlib) of the bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function checkOf(bytes: Uint8Array): readonly number[] {
  const crc = crc32(bytes);
  return [crc >>> 24, (crc >>> 16) & 0xff, (crc >>> 8) & 0xff];
}

/** The code of a link in a text, or of a text that is nothing but a code; null when there is none. */
export function linkCodeIn(text: string): string | null {
  const inText = IN_TEXT.exec(text)?.[1];
  if (inText !== undefined) return inText;
  const bare = text.trim();
  return BARE.test(bare) ? bare : null;
}

/**
 * Reads the code of a share link.
 * @throws GuildError FILE_CORRUPT when it was changed or cut off, FILE_UNRECOGNISED when it is of a newer version.
 */
export function readShareCode(code: string, registry: NameRegistry): Build {
  if (code.length > MAX_CODE) {
    const message = `The share link has ${code.length} signs; the limit is ${MAX_CODE}.`;
    throw new GuildError('FILE_TOO_LARGE', message, { limit: MAX_CODE, size: code.length });
  }
  if (code[0] !== VERSION) {
    const message = `The share link is of version "${code[0] ?? ''}"; this program reads version ${VERSION}.`;
    throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, version: code[0] ?? '' });
  }
  const bytes = fromBase64(code.slice(1));
  if (bytes === null || bytes.length < CHECK_BYTES) throw badLink('it is cut off');
  const payload = bytes.subarray(CHECK_BYTES);
  if (checkOf(payload).some((byte, i) => byte !== bytes[i])) {
    throw badLink('its checksum is wrong; it was changed or cut off');
  }
  return codeBuild(new Symbols(new BitReader(payload)), registry);
}

/** The code that carries a payload: version, checksum, payload. */
export function codeOf(payload: Uint8Array): string {
  return VERSION + toBase64Url(Uint8Array.from([...checkOf(payload), ...payload]));
}

/** The code of a share link, without the address. Everything but the data version is in it. */
export function writeShareCode(build: Build, registry: NameRegistry): string {
  const writer = new BitWriter();
  codeBuild(new Symbols(writer), registry, build);
  return codeOf(writer.finish());
}

/** The whole address of a build. @param origin scheme and host of the server, e.g. `https://guild.example` */
export function writeShareLink(build: Build, registry: NameRegistry, origin: string): string {
  return `${origin}${LINK_PATH}${writeShareCode(build, registry)}`;
}
