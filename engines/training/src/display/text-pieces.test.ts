import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailFrameDocument } from './mail-frame.ts';
import { textPieces } from './text-pieces.ts';

describe('textPieces', () => {
  it('cuts where ranges begin and end, and lets them overlap', () => {
    const pieces = textPieces('Pay 😀 now', [
      { start: 0, end: 5, value: 'a' },
      { start: 4, end: 9, value: 'b' },
    ]);
    expect(pieces.map(({ text, values }) => [text, values])).toEqual([
      ['Pay ', ['a']],
      ['😀', ['a', 'b']],
      [' now', ['b']],
    ]);
  });

  it('names what cannot be seen', () => {
    const pieces = textPieces('invoice\u202Efdp.exe', []);
    expect(pieces.map(({ text, invisible }) => invisible ?? text)).toEqual(['invoice', 'U+202E', 'fdp.exe']);
  });

  it('loses nothing of any text', () => {
    const range = fc.record({ start: fc.nat(20), end: fc.nat(25), value: fc.nat() });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.array(range, { maxLength: 5 }),
        (text, ranges) => {
          const pieces = textPieces(
            text,
            ranges.filter(({ start, end }) => start < end),
          );
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('mailFrameDocument', () => {
  it('puts its policy before the foreign text', () => {
    const text = mailFrameDocument('<p>hi</p>', 'dark');
    expect(text.indexOf("default-src 'none'")).toBeGreaterThan(0);
    expect(text.indexOf("default-src 'none'")).toBeLessThan(text.indexOf('<p>hi</p>'));
  });
});
