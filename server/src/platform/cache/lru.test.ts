import { describe, expect, it } from 'vitest';
import { Lru } from './lru.ts';

describe('Lru', () => {
  it('makes a value once, also for callers at the same time', async () => {
    const lru = new Lru<number>(2);
    let made = 0;
    const make = async () => ++made;
    expect(await Promise.all([lru.get('a', make), lru.get('a', make)])).toEqual([1, 1]);
  });

  it('lets the least recently used go', async () => {
    const lru = new Lru<string>(2);
    const made: string[] = [];
    const get = (key: string) =>
      lru.get(key, async () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps no failure', async () => {
    const lru = new Lru<string>(2);
    await expect(lru.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lru.get('a', async () => 'yes')).toBe('yes');
  });
});
