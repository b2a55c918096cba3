import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPicture } from './pictures.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } });

/** A PNG header and one row of pixels that claims to be of any size. */
function claimingPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('readPicture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('makes %s anew as WebP', async (format) => {
    const picture = await readPicture(await plain(600, 300).toFormat(format).toBuffer());
    expect([picture.width, picture.height]).toEqual([600, 300]);
    expect((await sharp(picture.full).metadata()).format).toBe('webp');
    expect(await sharp(picture.small).metadata()).toMatchObject({ width: 480, height: 240 });
  });

  it('turns what is stored turned, and leaves out what the camera wrote', async () => {
    const bytes = await plain(40, 20)
      .withExif({ IFD0: { Copyright: 'Somebody at home', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).orientation).toBe(6);
    const { width, height, full } = await readPicture(bytes);
    expect([width, height]).toEqual([20, 40]);
    const { exif, icc, xmp, iptc, orientation } = await sharp(full).metadata();
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
  });

  it('keeps no more pixels than a screen has', async () => {
    expect(await readPicture(await plain(5_000, 100).png().toBuffer())).toMatchObject({ width: 2_560 });
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['SVG behind a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7\n'],
    ['TIFF', 'II*\0\b\0\0\0'],
    ['nothing', ''],
  ])('refuses %s', async (_what, text) => {
    await expect(readPicture(Buffer.from(text))).rejects.toMatchObject({ code: 'UNSUPPORTED_MEDIA' });
  });

  it('refuses what unpacks to too much before unpacking it', async () => {
    const bomb = claimingPng(60_000, 60_000);
    expect(bomb.length).toBeLessThan(2_000);
    await expect(readPicture(bomb)).rejects.toMatchObject({ code: 'PICTURE_TOO_LARGE' });
    await expect(readPicture(new Uint8Array(10_000_001))).rejects.toMatchObject({
      code: 'PICTURE_TOO_LARGE',
    });
  });

  it('refuses what is damaged or only begins like a picture', async () => {
    const whole = await plain(300, 300).png().toBuffer();
    for (const bytes of [whole.subarray(0, 60), claimingPng(100, 100), Buffer.from([0xff, 0xd8, 0xff, 0xe0])])
      await expect(readPicture(bytes)).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' });
  });
});
