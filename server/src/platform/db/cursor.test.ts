import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, paged } from './cursor.ts';

const cursors = fc.record({
  at: fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }),
  id: fc.uuid(),
});

describe('cursor', () => {
  it('survives the way to the client and back', () => {
    fc.assert(
      fc.property(cursors, (cursor) => {
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  it('refuses whatever is not a cursor', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text)).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
      }),
    );
  });
});

describe('paged', () => {
  const cursorOf = (id: string) => ({ at: new Date(0), id: `00000000-0000-0000-0000-00000000000${id}` });

  it('gives a cursor only when there is more', () => {
    expect(paged(['1', '2'], 2, cursorOf)).toEqual({ items: ['1', '2'], page: { cursor: null, limit: 2 } });
    const { items, page } = paged(['1', '2', '3'], 2, cursorOf);
    expect(items).toEqual(['1', '2']);
    expect(decodeCursor(page.cursor ?? '')).toEqual(cursorOf('2'));
  });
});
