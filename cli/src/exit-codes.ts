import { type ErrorCode, isGuildError } from '@guildhall/kernel';

/** Exit codes of every command: 0 done, 1 wrong input or failed check, 2 wrong usage, 3 environment failed. */
export const EXIT = { done: 0, input: 1, usage: 2, environment: 3 } as const;

/** Codes that say the machine or its settings are at fault, not what the user gave us. */
const ENVIRONMENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'CONFIG_INVALID',
  'PORT_TAKEN',
  'HOST_EXPOSED',
  'DATA_DIR_LOCKED',
  'DATA_DIR_TOO_NEW',
  'DATA_DIR_UNUSABLE',
  'DATABASE_UNREACHABLE',
  'DATA_VERSION_BROKEN',
  'FILE_UNWRITABLE',
  'UNAVAILABLE',
  'INTERNAL',
]);

export function exitCodeOf(error: unknown): number {
  if (!isGuildError(error)) return EXIT.environment;
  return ENVIRONMENT.has(error.code) ? EXIT.environment : EXIT.input;
}
