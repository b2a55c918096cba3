import { type TableOf, text, timestamp, uuid } from './columns.ts';

export const PLATFORM_TABLES = {
  /** Failures of the server itself, for administrators. */
  platform_errors: {
    id: uuid.required,
    request_id: text.required,
    at: timestamp.required,
    code: text.required,
    message: text.required,
    stack: text.nullable,
    method: text.required,
    path: text.required,
  },
} as const;

export type PlatformTables = { [T in keyof typeof PLATFORM_TABLES]: TableOf<(typeof PLATFORM_TABLES)[T]> };
