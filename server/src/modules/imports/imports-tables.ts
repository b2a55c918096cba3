import {
  boolean,
  integer,
  json,
  oneOf,
  type TableOf,
  text,
  timestamp,
  uuid,
} from '../../platform/db/columns.ts';

export type ImportTrigger = 'user' | 'schedule';

export const IMPORT_TABLES = {
  /** What was imported and what came of it. How it goes is in the job of the same id. */
  import_runs: {
    id: uuid.required,
    sources: json<readonly string[]>().required,
    dry_run: boolean.required,
    trigger: oneOf<ImportTrigger>().required,
    /** True until it has ended for good; the database itself refuses a second one. */
    active: boolean.required,
    created_at: timestamp.required,
    data_version_id: text.nullable,
    previous_version_id: text.nullable,
    rejected: integer.required,
    report: json<Record<string, unknown>>().nullable,
  },
  /** Records that an import left out, and those it kept although they are odd. */
  import_log: {
    run_id: uuid.required,
    /** Order of finding, from 0. */
    place: integer.required,
    kept: boolean.required,
    file: text.required,
    path: text.required,
    /** As JSON, so that numbers stay numbers. */
    value: json<string | number | boolean | null>().required,
    reason: text.required,
    suggestion: text.required,
  },
  import_schedules: {
    id: uuid.required,
    source: text.required,
    every_hours: integer.required,
    next_at: timestamp.required,
    last_run_id: uuid.nullable,
    created_at: timestamp.required,
  },
  /** News for users: game data that changed. */
  import_notices: {
    id: uuid.required,
    at: timestamp.required,
    run_id: uuid.required,
    title: text.required,
    changelog: json<readonly string[]>().required,
    read_at: timestamp.nullable,
  },
} as const;

export type ImportTables = { [T in keyof typeof IMPORT_TABLES]: TableOf<(typeof IMPORT_TABLES)[T]> };
