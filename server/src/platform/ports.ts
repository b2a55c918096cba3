import { v7 } from 'uuid';

/** The time, injected so that tests can hold it still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Makes ids; UUIDv7, so that they sort by the time they were made. */
export type NewId = () => string;

export const newId: NewId = () => v7();
