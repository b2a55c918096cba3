import { describe, expect, it } from 'vitest';
import { uniqueId } from './unique-id.ts';

describe('uniqueId', () => {
  it('is a version 7 UUID that carries its time', () => {
    const id = uniqueId(0x0123456789ab);
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts by time and does not repeat', () => {
    const ids = Array.from({ length: 500 }, (_, at) => uniqueId(1_700_000_000_000 + at));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids.map((id) => id.slice(13))).size).toBe(500);
  });
});
