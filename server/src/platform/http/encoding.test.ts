import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { EncodedCache } from './encoded-cache.ts';
import { negotiateEncoding } from './negotiate.ts';

describe('negotiateEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['BR', 'br'],
    ['*', 'br'],
    ['identity, *;q=0', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
    ['gzip; q=0.5, br; q=0.1', 'br'],
  ] as const)('%s → %s', (header, expected) => expect(negotiateEncoding(header)).toBe(expected));
});

describe('EncodedCache', () => {
  const plain = Buffer.from('guildhall '.repeat(1000));

  function source(encoding: 'br' | 'identity') {
    const bytes = encoding === 'br' ? brotliCompressSync(plain) : plain;
    let reads = 0;
    const read = async () => {
      reads++;
      return bytes;
    };
    return { encoding, read, reads: () => reads };
  }

  it.each(['br', 'identity'] as const)('makes every encoding from %s', async (encoding) => {
    const cache = new EncodedCache(1e6);
    const file = source(encoding);
    expect(await cache.get('k', 'identity', file)).toEqual(plain);
    expect(brotliDecompressSync(await cache.get('k', 'br', file))).toEqual(plain);
    expect(gunzipSync(await cache.get('k', 'gzip', file))).toEqual(plain);
    expect((await cache.get('k', 'br', file)).length).toBeLessThan(200);
  });

  it('encodes once for callers at the same time and later', async () => {
    const cache = new EncodedCache(1e6);
    const file = source('identity');
    await Promise.all([cache.get('k', 'gzip', file), cache.get('k', 'gzip', file)]);
    await cache.get('k', 'gzip', file);
    expect(file.reads()).toBe(1);
  });

  it('lets the least recently used go when it is full', async () => {
    const cache = new EncodedCache(plain.length * 2);
    const [a, b, c] = [source('identity'), source('identity'), source('identity')];
    await cache.get('a', 'identity', a);
    await cache.get('b', 'identity', b);
    await cache.get('a', 'identity', a);
    await cache.get('c', 'identity', c);
    await cache.get('a', 'identity', a);
    await cache.get('b', 'identity', b);
    expect([a.reads(), b.reads(), c.reads()]).toEqual([1, 2, 1]);
  });

  it('forgets failures', async () => {
    const cache = new EncodedCache(1e6);
    const failing = { encoding: 'identity' as const, read: () => Promise.reject(new Error('gone')) };
    await expect(cache.get('k', 'gzip', failing)).rejects.toThrow('gone');
    expect(gunzipSync(await cache.get('k', 'gzip', source('identity')))).toEqual(plain);
  });
});
