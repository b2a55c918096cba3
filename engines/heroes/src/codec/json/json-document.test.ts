import { encodeUtf8 } from '@guildhall/kernel';
import { thrown } from '@guildhall/test-kit/thrown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonDocument, sameJson, writeJsonDocument } from './json-document.ts';
import { findJsonFault } from './json-syntax.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the search for faults', () => {
  const damaged = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', '"', '\\', ',', '{', ']', '0', '-', '\u0001', 'e'),
    )
    .map(([text, at, char]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + char + text.slice(place + (char === '' ? 1 : 0));
    });

  it('agrees with JSON.parse', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
        expect(findJsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', 0],
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['{"a" 1}', 5],
    ['"abc', 4],
    ['"a\\x"', 2],
    ['[1] 2', 4],
    ['[01]', 2],
    ['nul', 0],
  ])('%s: the fault is at %i', (text, at) => {
    expect(findJsonFault(text)?.at).toBe(at);
  });

  it('refuses texts nested too deep for a stack, and long ones are no trouble', () => {
    expect(findJsonFault('['.repeat(1_000_000))).toMatchObject({ at: 64 });
    expect(findJsonFault(`"${'\\n'.repeat(2_000_000)}"`)).toBeUndefined();
  });
});

describe('JSON files', () => {
  const read = (text: string) => readJsonDocument('x.json', encodeUtf8(text), 1000);

  it.each(['{"a":1}', '\ufeff{\r\n  "a": 1\r\n}\r\n', '{\n\t"a": [\n\t\t1,\n\t\t2\n\t]\n}', '[]\n'])(
    'are written in the habits of their writer: %j',
    (text) => {
      expect(writeJsonDocument(read(text))).toEqual(encodeUtf8(text));
    },
  );

  it('say at which byte they are broken or cut off', () => {
    expect(thrown(() => read('\ufeff{"ä": ?}'))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { offset: 10 },
    });
    expect(thrown(() => read('{"a": [1'))).toMatchObject({ code: 'FILE_TRUNCATED', details: { offset: 8 } });
    expect(thrown(() => read(' '.repeat(1001)))).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  it('are equal by value, not by the order of names', () => {
    expect(sameJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
    expect(sameJson({ a: [1] }, { a: { 0: 1 } })).toBe(false);
    expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameJson([1, 2], [1, 3])).toBe(false);
    expect(sameJson(null, {})).toBe(false);
  });
});
