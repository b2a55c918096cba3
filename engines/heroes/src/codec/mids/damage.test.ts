import { isGuildError } from '@guildhall/kernel';
import { describe, expect, it } from 'vitest';
import { readMidsFile, recogniseMidsFile } from './recognise.ts';
import { sampleFiles } from './sample-folder.fixture.ts';
import { verifyMidsFile } from './verify.ts';

/**
 * The outcome of reading as a kind: what is accepted must come back the same.
 * Returns the error, or undefined for a file that was read.
 */
function outcome(title: string, bytes: Uint8Array) {
  try {
    const result = verifyMidsFile(recogniseMidsFile(bytes, title), bytes);
    expect(result.identical).toBe(true);
    return undefined;
  } catch (error) {
    if (!isGuildError(error)) throw error;
    return error;
  }
}

/** Every error says where: an offset, a path inside the file, or both. */
function saysWhere({ details }: { details: Readonly<Record<string, unknown>> }): boolean {
  return Number.isInteger(details.offset) || typeof details.path === 'string';
}

const NEW = sampleFiles('new');
const isSame = (title: string, bytes: Uint8Array): boolean => `${NEW.get(title)}` === `${bytes}`;

/** Both ends of the eras, where they differ. */
const FILES = [...NEW, ...[...sampleFiles('old')].filter(([title, bytes]) => !isSame(title, bytes))];

/** Binary layouts have no slack: what is cut off is never whole, except before an optional tail. */
const NEVER_WHOLE = ['I12.mhd', 'EnhDB.mhd', 'Recipe.mhd', 'Salvage.mhd', 'AttribMod.mhd', 'Compare.mhd'];

describe('a small file', () => {
  it.each(FILES)('%s, cut off at every byte, is refused with the place or read whole', (title, bytes) => {
    for (let end = 0; end < bytes.length; end++) {
      const error = outcome(title, bytes.subarray(0, end));
      if (error !== undefined) expect([end, saysWhere(error)]).toEqual([end, true]);
      else expect(NEVER_WHOLE).not.toContain(title);
    }
  });

  it.each(FILES)(
    '%s, with every byte changed, is refused with the place or written as it is',
    (title, bytes) => {
      for (let at = 0; at < bytes.length; at++) {
        for (const change of [0x01, 0xff]) {
          const changed = bytes.slice();
          changed[at]! ^= change;
          const error = outcome(title, changed);
          if (error !== undefined) expect([at, saysWhere(error)]).toEqual([at, true]);
        }
      }
    },
  );

  it('with a hostile count or text length is refused before memory is taken', () => {
    for (const title of NEVER_WHOLE) {
      const bytes = NEW.get(title)!;
      for (let at = 0; at + 4 <= bytes.length; at++) {
        const changed = bytes.slice();
        new DataView(changed.buffer).setInt32(at, 0x7fffffff, true);
        const error = outcome(title, changed);
        if (error !== undefined) expect([at, saysWhere(error)]).toEqual([at, true]);
      }
    }
  });

  it('is not mistaken for another after a change inside its header', () => {
    const bytes = NEW.get('Salvage.mhd')!.slice();
    bytes[8] = 0x21;
    expect(() => readMidsFile(bytes, 'Salvage.mhd')).toThrow(/not Salvage\.mhd/);
  });
});
