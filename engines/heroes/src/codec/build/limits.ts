import { GuildError } from '@guildhall/kernel';

/** Bounds of every build file, far above what a real one has. */

/** Largest build file accepted, in bytes; real ones have 50 kB. */
export const MAX_BUILD_BYTES = 2 << 20;

/** Most power entries a file may have; real ones have 50. */
export const MAX_ENTRIES = 1000;

/** Most slots of one power that are kept; the rules of the game allow six. */
export const MAX_SLOTS_KEPT = 32;

/** Most sub-powers an entry may have. */
export const MAX_SUB_POWERS = 200;

export const MAX_LEVEL = 50;

/** Highest invention level. */
export const MAX_INVENTION_LEVEL = 53;

/** Highest position of a stack slider. */
export const MAX_STACKS = 1_000_000;

export function unreadable(reason: string, path: string, details: object = {}): GuildError {
  const message = `The build file cannot be read: ${reason}.`;
  return new GuildError('BUILD_UNREADABLE', message, { path, reason, ...details });
}

/** @throws GuildError FILE_TOO_LARGE */
export function checkSize(size: number, limit = MAX_BUILD_BYTES): void {
  if (size <= limit) return;
  const message = `The build file is ${size} bytes; the limit is ${limit}.`;
  throw new GuildError('FILE_TOO_LARGE', message, { limit, size });
}
