import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmailAddress } from './email-address.ts';

describe('readEmailAddress', () => {
  it.each([
    ['User@EXAMPLE.Com', 'User@example.com'],
    ["o'brien+tag@sub.example.co", "o'brien+tag@sub.example.co"],
    ['jörg@müller.example', 'jörg@müller.example'],
    ['Ada Lane <ada@Example.com>', 'ada@example.com'],
    ['"Lane, Ada" <ada@example.com>', 'ada@example.com'],
    [' ada@example.com ', 'ada@example.com'],
  ])('reads %s as %s', (text, address) => {
    expect(readEmailAddress(text)).toBe(address);
  });

  it.each([
    '',
    'notanemail',
    '@example.com',
    'user@',
    'a@@example.com',
    'a..b@example.com',
    '.a@example.com',
    'us er@example.com',
    'user@localhost',
    'user@printer.local',
    'user@server.test',
    'user@-bad.com',
    'user@bad-.com',
    'user@1.2.3.4',
    'user@example..com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.com`,
    'a\n@example.com',
    'Ada <ada>',
    'Ada <ada@example.com> x',
    'a@example.c0m1',
    'a@ab--cd.example',
  ])('refuses %j', (text) => {
    expect(() => readEmailAddress(text)).toThrow(TypeError);
  });

  it('answers or refuses anything, the same way the second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
        let address: string;
        try {
          address = readEmailAddress(text);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        expect(readEmailAddress(address)).toBe(address);
      }),
    );
  });
});
