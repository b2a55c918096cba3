import { encodeUtf8 } from '@guildhall/kernel';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lineOffset,
  readTextDocument,
  textDocumentFromJson,
  textDocumentParts,
  writeTextDocument,
} from './text-document.ts';

const PIECES = ['Level', '\t', '\r\n', '\n', '\r', ' ', '"', "'", '12', '\ufeff', 'é', '€', '😀', '#', ''];
const anyText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((parts) => encodeUtf8(parts.join('')));
const anyBytes = fc
  .array(fc.constantFrom(0x41, 0x09, 0x0d, 0x0a, 0xe9, 0xff, 0x80), { maxLength: 40 })
  .chain((bytes) => fc.constantFrom(bytes, [0xef, 0xbb, 0xbf, ...bytes]))
  .map((bytes) => Uint8Array.from(bytes));

describe('text files', () => {
  it('are written byte for byte, whatever their marks, line ends and encoding', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBytes), (bytes) => {
        expect(writeTextDocument(readTextDocument('x', bytes))).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('come back from their JSON form byte for byte', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyBytes), (bytes) => {
        const json = JSON.parse(`{${[...textDocumentParts(readTextDocument('x', bytes))].join('')}}`);
        expect(writeTextDocument(textDocumentFromJson(json))).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('know where a line begins', () => {
    const document = readTextDocument('x', encodeUtf8('\ufeffé\r\nb\nc'));
    expect([0, 1, 2].map((line) => lineOffset(document, line))).toEqual([3, 7, 9]);
  });

  it('have no control characters', () => {
    expect(thrown(() => readTextDocument('x', Uint8Array.of(0x41, 0)))).toMatchObject({
      code: 'FILE_UNRECOGNISED',
      details: { offset: 1 },
    });
  });

  it.each<[string, object]>([
    ['encoding', { encoding: 'utf-16' }],
    ['byteOrderMark', { byteOrderMark: 1 }],
    ['lines', { lines: [] }],
    ['lines[0]', { lines: [[]] }],
    ['lines[1][0]', { lines: [['a'], ['b\tc']] }],
    ['lines[0][0]', { encoding: 'latin-1', lines: [['€']] }],
    ['lineEnd', { lineEnd: ['\n'], lines: [['a']] }],
    ['lineEnd', { lineEnd: ';', lines: [['a'], ['b']] }],
  ])('of a wrong JSON form are refused at %s', (path, wrong) => {
    const json = { encoding: 'utf-8', byteOrderMark: false, lineEnd: '\n', lines: [['a']], ...wrong };
    expect(thrown(() => textDocumentFromJson(json))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { path },
    });
  });
});
