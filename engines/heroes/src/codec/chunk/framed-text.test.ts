import { describe, expect, it } from 'vitest';
import { collectSigns, frameSigns } from './framed-text.ts';

const alphabet = /^[A-Za-z0-9+/]+={0,2}$/;

describe('framed signs', () => {
  it.each([66, 67, 68, 134, 135])('of %d letters come back with any padding', (letters) => {
    for (const padding of ['', '=', '==']) {
      const signs = 'A'.repeat(letters) + padding;
      const text = `|MBD;|\r\n${frameSigns(signs).join('\r\n')}\r\n`;
      expect(collectSigns(text, 6, { count: signs.length, alphabet })).toBe(signs);
    }
  });

  it('are not completed by marks of another kind', () => {
    expect(() => collectSigns('|AAAA|\n|====|', 0, { count: 6, alphabet })).toThrow(
      expect.objectContaining({ code: 'FILE_TRUNCATED' }),
    );
  });
});
