import type { Redis } from 'ioredis';
import type { RedisChannel } from '../realtime/fan-out.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { SharedStore } from './two-level-cache.ts';

type RedisState = 'ok' | 'down' | 'disabled';

/** Redis when REDIS_URL is set. It may come and go; nothing waits for it. */
export interface RedisHandle {
  state(): Promise<RedisState>;
  /** For commands; null without Redis. A command fails at once while it is out of reach. */
  readonly client: Redis | null;
  /** Pub/sub; null without Redis. What is published while it is out of reach is lost. */
  readonly channel: RedisChannel | null;
  /** Values under names of one installation; null without Redis. What is out of reach is not there. */
  store(installation: string): SharedStore | null;
  close(): void;
}

const DISABLED: RedisHandle = {
  state: async () => 'disabled',
  client: null,
  channel: null,
  store: () => null,
  close: () => undefined,
};

/** Milliseconds that Redis has to answer a health check. */
const PING_LIMIT = 500;

export async function openRedis(url: string | null, log: Logger): Promise<RedisHandle> {
  if (url === null) return DISABLED;
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  reportChanges(client, log);
  const listeners = new Set<Redis>();
  return {
    state: () => ping(client),
    client,
    channel: {
      publish: (channel, text) => {
        if (client.status === 'ready') client.publish(channel, text).catch(() => undefined);
      },
      subscribe: async (channel, onText, onReady) => {
        // A connection that listens can do nothing else. It subscribes again by itself after a loss.
        const listener = client.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null });
        listeners.add(listener);
        listener.on('error', () => undefined);
        listener.on('message', (_channel, text: string) => onText(text));
        listener.on('ready', onReady);
        listener.subscribe(channel).catch(() => undefined);
        return () => {
          listeners.delete(listener);
          listener.disconnect();
        };
      },
    },
    store: (installation) => sharedStore(client, `${installation}:cache:`),
    close: () => {
      for (const listener of listeners) listener.disconnect();
      client.disconnect();
    },
  };
}

function sharedStore(client: Redis, prefix: string): SharedStore {
  const attempt = <T>(work: () => Promise<T>, otherwise: T): Promise<T> =>
    client.status === 'ready' ? work().catch(() => otherwise) : Promise.resolve(otherwise);
  return {
    get: (key) => attempt(() => client.get(prefix + key), null),
    set: (key, value, seconds) =>
      attempt(async () => void (await client.set(prefix + key, value, 'EX', seconds)), undefined),
    // Without Redis nobody else can be making it.
    lock: (key, milliseconds) =>
      attempt(async () => (await client.set(prefix + key, '1', 'PX', milliseconds, 'NX')) === 'OK', true),
    increment: (key) => attempt<number | null>(() => client.incr(prefix + key), null),
  };
}

/** One line when it goes and one when it comes, instead of one an attempt. */
function reportChanges(client: Redis, log: Logger): void {
  let down = false;
  client.on('error', (error: Error) => {
    if (!down) log.warn({ reason: error.message }, 'Redis is out of reach; trying again in the background');
    down = true;
  });
  client.on('ready', () => {
    if (down) log.info('Redis is back');
    down = false;
  });
}

async function ping(client: Redis): Promise<RedisState> {
  if (client.status === 'connecting' || client.status === 'connect') await settled(client);
  if (client.status !== 'ready') return 'down';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<RedisState>((resolve) => {
    timer = setTimeout(resolve, PING_LIMIT, 'down');
  });
  const answer = client.ping().then(
    (): RedisState => 'ok',
    (): RedisState => 'down',
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Give a connection that is just being made the time of one check. */
function settled(client: Redis): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, PING_LIMIT);
    function done() {
      clearTimeout(timer);
      client.off('ready', done);
      client.off('close', done);
      resolve();
    }
    client.once('ready', done);
    client.once('close', done);
  });
}
