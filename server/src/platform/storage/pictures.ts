import { GuildError } from '@guildhall/kernel';
import { openSharp } from './open-sharp.ts';
import { Turns } from './turns.ts';

/** What a picture may be, before it is made anew. */
export const PICTURE_LIMITS = {
  /** Bytes of the file that is sent. */
  bytes: 10_000_000,
  /** Width × height of what it unpacks to; small files can unpack to gigabytes. */
  pixels: 40_000_000,
} as const;

/** Longest sides of what is kept, in pixels. */
const FULL = 2_560;
const SMALL = 480;
/** Seconds that a picture may take to unpack. */
const PATIENCE = 15;
/** Pictures that are unpacked at the same time; each may need 160 MB. */
const AT_ONCE = 2;

export const PICTURE_TYPE = 'image/webp';

/** A picture as it is kept: made anew, without anything the camera or the sender wrote into the file. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly full: Uint8Array;
  /** The same, small enough for lists. */
  readonly small: Uint8Array;
}

/**
 * Make a picture of a file that somebody sent. Only formats made of pixels are
 * unpacked, told by their first bytes: SVG and the like are programs, and never
 * reach a reader. Throws UNSUPPORTED_MEDIA, PICTURE_TOO_LARGE and PICTURE_UNREADABLE.
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  if (bytes.byteLength > PICTURE_LIMITS.bytes) throw tooLarge();
  if (!FORMATS.some((isFormat) => isFormat(bytes)))
    throw new GuildError('UNSUPPORTED_MEDIA', 'Pictures are JPEG, PNG, WebP, GIF or AVIF files.');
  return turns.take(() => unpack(bytes));
}

async function unpack(bytes: Uint8Array): Promise<Picture> {
  const sharp = await openSharp();
  try {
    const options = { limitInputPixels: PICTURE_LIMITS.pixels, failOn: 'error', pages: 1 } as const;
    // What is stored turned is turned back before the note that says so is left out.
    const picture = sharp(bytes, options).autoOrient().timeout({ seconds: PATIENCE });
    const { data, info } = await picture
      .resize(FULL, FULL, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 84, effort: 3 })
      .toBuffer({ resolveWithObject: true });
    const small = await sharp(data)
      .resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 78, effort: 3 })
      .toBuffer();
    return { width: info.width, height: info.height, full: data, small };
  } catch (error) {
    if (/pixel limit/i.test((error as Error).message)) throw tooLarge();
    throw new GuildError('PICTURE_UNREADABLE', undefined, {}, error);
  }
}

function tooLarge(): GuildError {
  return new GuildError(
    'PICTURE_TOO_LARGE',
    `Pictures have at most ${PICTURE_LIMITS.bytes / 1e6} MB and ${PICTURE_LIMITS.pixels / 1e6} million pixels.`,
    { bytes: PICTURE_LIMITS.bytes, pixels: PICTURE_LIMITS.pixels },
  );
}

/** How files of each format begin. */
const FORMATS: readonly ((bytes: Uint8Array) => boolean)[] = [
  (bytes) => begins(bytes, [0xff, 0xd8, 0xff]),
  (bytes) => begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  (bytes) => letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP',
  (bytes) => /^GIF8[79]a$/.test(letters(bytes, 0, 6)),
  (bytes) => letters(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(letters(bytes, 8, 12)),
];

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function letters(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

const turns = new Turns(AT_ONCE);
