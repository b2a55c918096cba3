import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { redisFanOut } from '../realtime/fan-out.ts';
import { createLogger } from '../telemetry/logger.ts';
import { openRedis, type RedisHandle } from './redis.ts';
import { TwoLevelCaches } from './two-level-cache.ts';

const url = process.env.TEST_REDIS_URL;

describe('a cache without Redis', () => {
  const alone = { publish: () => undefined, start: async () => undefined, close: async () => undefined };
  const caches = new TwoLevelCaches({ store: null, bus: alone, node: 'a' });
  const cache = caches.space({ name: 'test', size: 100, seconds: 10 });

  it('makes a text once, for callers at the same time as well, and keeps no failure', async () => {
    let made = 0;
    const make = async () => `text ${++made}`;
    expect(await Promise.all([cache.get('a', make), cache.get('a', make)])).toEqual(['text 1', 'text 1']);
    await expect(cache.get('b', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('b', async () => 'yes')).toBe('yes');
    expect(caches.counts().get('test')).toEqual({ memory: 1, shared: 0, made: 3 });
  });

  it('lets go of the least recently used beyond its size', async () => {
    for (const key of ['c', 'd', 'e']) await cache.get(key, async () => 'x'.repeat(45));
    let again = false;
    await cache.get('c', async () => {
      again = true;
      return 'y';
    });
    expect(again).toBe(true);
  });

  it('keeps a text that is rarely wanted twice only when it is asked for again', async () => {
    const rare = caches.space({ name: 'rare', size: 100, seconds: 10, whenAskedAgain: true });
    let made = 0;
    const get = () => rare.get('key', async () => `text ${++made}`);
    expect(await Promise.all([get(), get()])).toEqual(['text 1', 'text 1']);
    expect([await get(), await get(), await get()]).toEqual(['text 2', 'text 2', 'text 2']);
  });

  it('forgets what a dropped tag was put on', async () => {
    let version = 1;
    const get = () => cache.get('tagged', async () => `v${version}`, 'build:1');
    expect(await get()).toBe('v1');
    version = 2;
    expect(await get()).toBe('v1');
    await caches.drop('build:1');
    expect(await get()).toBe('v2');
  });
});

describe.skipIf(!url)('caches of two servers on one Redis', () => {
  const handles: RedisHandle[] = [];
  const installation = `guildhall:test:${randomUUID()}`;
  const server = async (node: string) => {
    const redis = await openRedis(url ?? null, createLogger('silent'));
    handles.push(redis);
    await redis.state();
    const { channel } = redis;
    if (channel === null) throw new Error('no Redis');
    const caches = new TwoLevelCaches({
      store: redis.store(installation),
      bus: redisFanOut(channel, `${installation}:cache`),
      node,
    });
    await caches.start();
    return { caches, cache: caches.space({ name: 'test', size: 10_000, seconds: 60 }) };
  };
  afterAll(() => {
    for (const handle of handles) handle.close();
  });

  it('make a text once between them and forget it together', async () => {
    const [a, b] = await Promise.all([server('a'), server('b')]);
    let made = 0;
    const make = async () => {
      await sleep(50);
      return `text ${++made}`;
    };
    const get = ({ cache }: typeof a) => cache.get('key', make, 'tag:1');
    expect(await Promise.all([get(a), get(b), get(a), get(b)])).toEqual(Array(4).fill('text 1'));
    await a.caches.drop('tag:1');
    await expect.poll(() => get(b)).toBe('text 2');
    expect(await get(a)).toBe('text 2');
    expect(made).toBe(2);
  });
});
