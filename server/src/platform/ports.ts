import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

/** The time, injected so that tests can hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Makes ids; UUIDv7, so that they sort by the time they were made. */
export type NewId = () => string;

export const newId: NewId = () => v7();

/** Makes secrets: 32 random bytes as 64 hex digits. */
export type NewSecret = () => string;

export const newSecret: NewSecret = () => randomBytes(32).toString('hex');

/** Draws uniform numbers in [0, 1). */
export type Random = () => number;

const RANDOM_STEPS = 2 ** 32;

export const systemRandom: Random = () => randomInt(RANDOM_STEPS) / RANDOM_STEPS;
