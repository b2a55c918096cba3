import { brotliCompressSync, inflateSync } from 'node:zlib';
import { encodeUtf8 } from '@guildhall/kernel';
import { registryContext } from '@guildhall/test-kit/build-context';
import { thrown } from '@guildhall/test-kit/thrown';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toHex } from '../chunk/text-codes.ts';
import { BUILD_FORMATS, type BuildFormat } from './build-format.ts';
import { readBuild } from './read-build.ts';
import { SAMPLE_BUILD, TEST_CONTEXT } from './sample-builds.fixture.ts';
import { writeBuild } from './write-build.ts';

const { brotli } = registryContext();
const context = { ...TEST_CONTEXT, ...(brotli && { brotli }) };

function write(format: BuildFormat, build = SAMPLE_BUILD): string {
  return writeBuild(build, format, context).text;
}

function read(text: string) {
  return readBuild(text, context);
}

const QUOTES = ['> ', '   ', '\t', '>> | ', 'Bob wrote: '];

/** Ways in which posts change what stands in them. */
const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['alone', (text) => text],
  ['with text around it', (text) => `Look at my build!\n\n${text}\n\nWhat do you think? abc ABC 123\n`],
  ['with a byte order mark and CRLF', (text) => `\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`],
  ['with CR alone', (text) => text.replaceAll(/\r?\n/g, '\r')],
  ...QUOTES.map(
    (quote) => [`after ${JSON.stringify(quote)}`, (text: string) => text.replaceAll(/^/gm, quote)] as const,
  ),
  ['with empty lines between', (text) => text.replaceAll('\n', '\n\n')],
];

describe('chunks in posts', () => {
  const ofMarkup: typeof CHANGES = [
    ['with HTML line ends', (text) => `<p>Hi</p><pre>${text.replaceAll(/\r?\n/g, '<br />\n')}</pre>`],
    ['with spaces of HTML', (text) => text.replaceAll(/^/gm, '&nbsp;&gt; ')],
    ['wrapped elsewhere', (text) => text.replaceAll('|', '').replaceAll(/(\S{40})/g, '$1\n')],
    ['in one line', (text) => text.replaceAll(/\r?\n/g, ' ')],
  ];
  const cases = (['chunk', 'mbd-chunk'] as const).flatMap((format) =>
    [...CHANGES, ...ofMarkup].map(([name, change]) => [format, name, change] as const),
  );
  it.each(cases)('%s %s', (format, _name, change) => {
    const text = write(format);
    const found = read(change(text));
    expect(found.format).toBe(format);
    expect(found.build).toEqual(read(text).build);
  });

  it('header and body may be joined by bars', () => {
    const text = write('chunk').replace(/HEX;\|\r\n\|/, 'HEX;||');
    expect(text).toContain('HEX;||78DA');
    expect(read(text).build.name).toBe(SAMPLE_BUILD.name);
  });

  it('hexadecimal digits may be small', () => {
    const text = write('chunk').replaceAll(/^\|[0-9A-F]+\|/gm, (line) => line.toLowerCase());
    expect(text).toContain('78da');
    expect(read(text).build.name).toBe(SAMPLE_BUILD.name);
  });

  it('a plain payload has the magic of one and is not packed', () => {
    const stream = fromHexText(write('chunk'));
    const text = `|MxDu;${stream.length};${stream.length};${stream.length * 2};HEX;|\n|${toHex(stream)}|`;
    expect(read(text).build.name).toBe(SAMPLE_BUILD.name);
  });

  it('a body that is not hexadecimal is uuencoded', () => {
    const stream = fromHexText(write('chunk'));
    const packed = zlibSync(stream);
    const body = uuencoded(packed);
    const text = `|MxDz;${stream.length};${packed.length};${body.length};UUE;|\n|${body}|`;
    expect(read(text).build.name).toBe(SAMPLE_BUILD.name);
  });

  it('a bare payload of the share service is an MBD chunk too', () => {
    const signs = write('mbd-chunk').split('\r\n').slice(1).join('').replaceAll('|', '');
    expect(read(`  ${signs}\n`)).toMatchObject({ format: 'mbd-chunk', build: { name: SAMPLE_BUILD.name } });
  });
});

/** Bytes of the stream of a chunk, by Node's own decoder. */
function fromHexText(chunk: string): Uint8Array {
  const hex = [...chunk.matchAll(/^\|([0-9A-F]+)\|/gm)].map(([, digits]) => digits).join('');
  return new Uint8Array(inflateSync(Buffer.from(hex, 'hex')));
}

function uuencoded(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) {
      const value = (group >> shift) & 63;
      text += value === 0 ? '`' : String.fromCharCode(value + 32);
    }
  }
  return text;
}

describe('links', () => {
  it('are found in a text', () => {
    const link = write('link').trim();
    expect(read(`See ${link}, it is new.`)).toMatchObject({
      format: 'link',
      build: { name: SAMPLE_BUILD.name },
    });
    expect(read(link.slice(link.indexOf('#') + 1)).format).toBe('link');
  });

  it.each(['http://www.cohplanner.com/mids/download.php?', 'https://api.midsreborn.com/legacy/download?'])(
    'of old programs beginning with %s',
    (start) => {
      const stream = fromHexText(write('chunk'));
      const packed = zlibSync(stream, { level: 9 });
      const hex = toHex(packed);
      const link = `${start}uc=${stream.length}&c=${packed.length}&a=${hex.length}&f=HEX&dc=${hex}`;
      for (const text of [
        link,
        `<a href="${link.replaceAll('&', '&amp;')}">my build</a>`,
        `old link: ${link}\n`,
      ]) {
        expect(read(text)).toMatchObject({ format: 'data-link', build: { name: SAMPLE_BUILD.name } });
      }
    },
  );
});

describe('what a file looks like', () => {
  it.each(BUILD_FORMATS)('%s is recognised by its content', (format) => {
    expect(read(write(format)).format).toBe(format);
    expect(readBuild(encodeUtf8(write(format)), context).format).toBe(format);
  });

  it('a text saved by Windows in two bytes a letter opens', () => {
    const text = write('mbd');
    const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    expect(readBuild(bytes, context)).toMatchObject({ format: 'mbd', build: { name: SAMPLE_BUILD.name } });
  });

  it('a .mbd file inside a post opens', () => {
    expect(read(`Here it is:\n${write('mbd')}\nEnjoy`).build.name).toBe(SAMPLE_BUILD.name);
  });

  it('an answer or request of the API opens', () => {
    const build = JSON.parse(write('json'));
    for (const file of [{ build }, { success: true, data: { id: 'x', build } }]) {
      expect(read(JSON.stringify(file)).build.name).toBe(SAMPLE_BUILD.name);
    }
  });

  it.each([
    ['', 'an empty file'],
    ['\u0089PNG\r\n', 'a PNG image'],
    ['PK\u0003\u0004', 'a ZIP archive'],
    ['<!DOCTYPE html><html></html>', 'a web page'],
    ["\u0023Mids' Hero Designer Database MK II", 'a Mids database file (.mhd), which is game data'],
    ['%PDF-1.4', 'a PDF document'],
    ['{\\rtf1 hello}', 'JSON'],
    ['Hello, this is my shopping list', 'ordinary text'],
    ['https://example.org/builds/7', 'an address of another kind'],
  ])('%j is refused', (content, looksLike) => {
    const bytes = Uint8Array.from(content, (sign) => sign.charCodeAt(0));
    const error = thrown(() => readBuild(bytes, context));
    if (looksLike === 'JSON') expect(error).toMatchObject({ code: 'BUILD_UNREADABLE' });
    else expect(error).toMatchObject({ code: 'FILE_UNRECOGNISED', details: { looksLike } });
  });
});

describe('damage', () => {
  const typed = expect.stringMatching(/^(FILE_(TRUNCATED|CORRUPT|UNRECOGNISED)|BUILD_UNREADABLE)$/);

  it.each(BUILD_FORMATS.filter((format) => format !== 'buildsave'))(
    '%s cut off anywhere is refused with a place',
    (format) => {
      const text = write(format).trimEnd();
      // What follows the last sign of a chunk is frame only.
      const end =
        text.length - (format === 'chunk' || format === 'mxd' ? 75 : format === 'mbd-chunk' ? 1 : 0);
      for (let at = 0; at < end; at += 1 + Math.floor(text.length / 700)) {
        const error = thrown(() => read(text.slice(0, at)));
        expect(error).toMatchObject({ code: typed });
        const { offset, path, reason } = (error as { details: Record<string, unknown> }).details;
        expect([typeof offset, typeof path, typeof reason]).not.toEqual([
          'undefined',
          'undefined',
          'undefined',
        ]);
      }
    },
  );

  // Brotli has no checksum: an MBD chunk may change into another build unnoticed.
  it.each(['chunk', 'link'] as const)('%s with one changed sign is never another build', (format) => {
    const text = write(format);
    const good = read(text).build;
    const start = format === 'link' ? text.indexOf('#') + 1 : text.indexOf('\r\n|', text.indexOf(';')) + 3;
    for (let at = start; at < text.length - 80; at++) {
      if (!/[0-9A-Za-z]/.test(text[at]!)) continue;
      const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      try {
        expect(read(changed).build).toEqual(good);
      } catch (error) {
        expect(error).toMatchObject({ code: typed });
      }
    }
  });

  it('a zlib bomb stops at the size it claims', () => {
    const packed = zlibSync(new Uint8Array(64 << 20), { level: 9 });
    const hex = toHex(packed);
    const text = `|MxDz;2000;${packed.length};${hex.length};HEX;|\n|${hex}|`;
    expect(thrown(() => read(text))).toMatchObject({ code: 'FILE_CORRUPT', details: { limit: 2000 } });
  });

  it('a Brotli bomb stops at the size it claims', () => {
    const packed = brotliCompressSync(Buffer.alloc(64 << 20));
    const signs = packed.toString('base64');
    const text = `|MBD;2000;${packed.length};${signs.length};BASE64;|\n|${signs}|`;
    expect(thrown(() => read(text))).toMatchObject({ code: 'FILE_CORRUPT' });
  });

  it.each([
    '|MxDz;999999999;10;20;HEX;|\n|78DA|',
    '|MxDz;100;10;999999999;HEX;|\n|78DA|',
    '|MBD;999999999;10;20;BASE64;|\n|AAAA|',
    'http://x/download.php?uc=999999999&c=7&a=9&f=HEX&dc=78DA',
  ])('hostile sizes are refused before anything is unpacked: %.30s', (text) => {
    expect(thrown(() => read(text))).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('says what is missing where there is no Brotli', () => {
    expect(thrown(() => readBuild(write('mbd-chunk'), TEST_CONTEXT))).toMatchObject({
      code: 'BUILD_UNREADABLE',
    });
  });
});
