import type { DirectDatabase } from '../db/direct.ts';
import type { Logger } from '../telemetry/logger.ts';

/**
 * Carries short texts between the servers of one installation. Nothing relies
 * on their arrival: rooms notice a missing number and read it from the log.
 */
export interface FanOut {
  /** Never rejects; what cannot be sent is lost. */
  publish(header: string, body: string): void;
  /** `onText` gets what others (and this server) sent, `onGap` is called when texts may have been lost. */
  start(onText: (header: string, body: string) => void, onGap: () => void): Promise<void>;
  close(): Promise<void>;
}

/** One server alone: there is nobody to tell. */
export const ALONE: FanOut = {
  publish: () => undefined,
  start: async () => undefined,
  close: async () => undefined,
};

/** Bytes a notification of PostgreSQL may have, less some for safety. */
const NOTICE_LIMIT = 7_800;

/** Through NOTIFY. Bodies of events are left out (a notification holds 8 kB), so that others read them. */
export function postgresFanOut(direct: DirectDatabase, log: Logger, channel: string): FanOut {
  let stop: () => Promise<void> = async () => undefined;
  return {
    publish: (header, body) => {
      const text = header.startsWith('event ') ? header : `${header}\n${body}`;
      if (Buffer.byteLength(text) > NOTICE_LIMIT) return;
      direct
        .run('select pg_notify($1, $2)', [channel, text])
        .catch((error: unknown) => log.debug({ err: error }, 'A live notice could not be sent'));
    },
    start: async (onText, onGap) => {
      stop = await direct.listen(channel, (text) => {
        if (text === '') onGap();
        else split(text, onText);
      });
    },
    close: () => stop(),
  };
}

/** What the fan-out needs of a Redis client. */
export interface RedisChannel {
  publish(channel: string, text: string): void;
  subscribe(channel: string, onText: (text: string) => void, onReady: () => void): Promise<() => void>;
}

/** Through Redis pub/sub, events with their bodies. */
export function redisFanOut(redis: RedisChannel, channel: string): FanOut {
  let stop: () => void = () => undefined;
  return {
    publish: (header, body) => redis.publish(channel, `${header}\n${body}`),
    start: async (onText, onGap) => {
      stop = await redis.subscribe(channel, (text) => split(text, onText), onGap);
    },
    close: async () => stop(),
  };
}

function split(text: string, onText: (header: string, body: string) => void): void {
  const end = text.indexOf('\n');
  if (end < 0) onText(text, '');
  else onText(text.slice(0, end), text.slice(end + 1));
}
