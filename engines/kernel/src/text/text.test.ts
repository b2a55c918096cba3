import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGuildError } from '../errors/guild-error.ts';
import { decodeTextFile, decodeUtf8, encodeUtf8, utf8Length } from './utf8.ts';

const platformDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function attempt<T>(action: () => T): T | string {
  try {
    return action();
  } catch (error) {
    if (isGuildError(error)) return error.code;
    if (error instanceof TypeError) return 'FILE_CORRUPT';
    throw error;
  }
}

describe('UTF-8', () => {
  it('agrees with the platform on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const bytes = encodeUtf8(text);
        expect([...bytes]).toEqual([...new TextEncoder().encode(text)]);
        expect(utf8Length(text)).toBe(bytes.length);
        expect(decodeUtf8(bytes)).toBe(platformDecoder.decode(bytes));
      }),
    );
  });

  it('accepts and refuses exactly the byte strings the platform does', () => {
    const nearUtf8 = fc.array(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xa0, 0xed, 0xf0, 0x90, 0xf4, 0xff),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(nearUtf8, (list) => {
        const bytes = Uint8Array.from(list);
        expect(attempt(() => decodeUtf8(bytes))).toBe(attempt(() => platformDecoder.decode(bytes)));
      }),
      { numRuns: 2000 },
    );
  });

  it('decodes long text in pieces, pairs included', () => {
    const text = `${'a'.repeat(10_000)}é${'😀'.repeat(5000)}`;
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
    expect(decodeUtf8(encodeUtf8('b'.repeat(9000)))).toBe('b'.repeat(9000));
  });

  it('writes the replacement character for a lone surrogate', () => {
    expect([...encodeUtf8('\ud800x')]).toEqual([0xef, 0xbf, 0xbd, 0x78]);
  });

  it('names the offset of the bad byte', () => {
    expect(() => decodeUtf8(Uint8Array.of(0x61, 0xff))).toThrow(
      expect.objectContaining({ code: 'FILE_CORRUPT', details: { offset: 1 } }),
    );
  });

  it('drops a byte order mark at the start of a text file only', () => {
    expect(decodeTextFile(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
    expect(decodeTextFile(Uint8Array.of(0x61))).toBe('a');
  });
});
