import type { LimitClass } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/**
 * How often an account, or an address without one, may call routes of a class.
 * `docs/security.md` tells the same to people; a test compares them.
 */
export const DEFAULT_LIMITS: Readonly<Record<LimitClass, Limit>> = {
  read: { requests: 3_000, seconds: 60 },
  write: { requests: 600, seconds: 60 },
  compute: { requests: 1_200, seconds: 60 },
  auth: { requests: 20, seconds: 60 },
  mail: { requests: 5, seconds: 3_600 },
  failure: { requests: 10, seconds: 900 },
};

export type Limits = Readonly<Record<LimitClass, Limit>> | 'off';

/** Counts requests in this process, or in Redis for all processes; in this one again while Redis is away. */
export class RateLimits {
  readonly #limits: Limits;
  #limiters: ReadonlyMap<LimitClass, RateLimiterAbstract>;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#limiters = limitersOf(limits, null);
  }

  /** Count together with all processes that use this Redis. */
  share(redis: Redis | null): void {
    this.#limiters = limitersOf(this.#limits, redis);
  }

  /** Count one; throws RATE_LIMITED with the seconds to wait. */
  async count(limit: LimitClass, who: string): Promise<void> {
    try {
      await this.#limiters.get(limit)?.consume(who);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooMany(error.msBeforeNext);
    }
  }

  /** Throws RATE_LIMITED when the limit was reached before; counts nothing. */
  async check(limit: LimitClass, who: string): Promise<void> {
    const limiter = this.#limiters.get(limit);
    const state = await limiter?.get(who);
    if (limiter === undefined || state == null || state.consumedPoints < limiter.points) return;
    throw tooMany(state.msBeforeNext);
  }

  async forget(limit: LimitClass, who: string): Promise<void> {
    await this.#limiters.get(limit)?.delete(who);
  }
}

function limitersOf(limits: Limits, redis: Redis | null): ReadonlyMap<LimitClass, RateLimiterAbstract> {
  const entries = limits === 'off' ? [] : Object.entries(limits);
  return new Map(entries.map(([name, limit]) => [name as LimitClass, limiterOf(name, limit, redis)]));
}

function limiterOf(name: string, { requests, seconds }: Limit, redis: Redis | null): RateLimiterAbstract {
  const options = { keyPrefix: `guildhall:limit:${name}`, points: requests, duration: seconds };
  const inProcess = new RateLimiterMemory(options);
  if (redis === null) return inProcess;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    insuranceLimiter: inProcess,
    rejectIfRedisNotReady: true,
  });
}

function tooMany(milliseconds: number): GuildError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new GuildError('RATE_LIMITED', `Too many requests. Retry in ${seconds} s.`, { retryAfter: seconds });
}
