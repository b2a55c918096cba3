import type { Build } from '@guildhall/heroes';
import type { PackCounts } from '@guildhall/heroes/pack';
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

export type ImportState = 'running' | 'done' | 'failed';
export type VersionOrigin = 'starter' | 'import';

export const HEROES_TABLES = {
  /** Game data that can be used. Its files are in the repository (starter) or in the data directory. */
  heroes_data_versions: {
    id: text.required,
    name: text.required,
    date: text.required,
    issue: integer.nullable,
    origin: oneOf<VersionOrigin>().required,
    folder: text.required,
    counts: json<PackCounts>().required,
    is_current: boolean.required,
    created_at: timestamp.required,
  },
  heroes_builds: {
    id: uuid.required,
    version: integer.required,
    name: text.required,
    archetype: text.required,
    primary_set: text.required,
    secondary_set: text.required,
    level: integer.required,
    data_version_id: text.nullable,
    build: json<Build>().required,
    created_at: timestamp.required,
    updated_at: timestamp.required,
    deleted_at: timestamp.nullable,
  },
  heroes_imports: {
    id: uuid.required,
    state: oneOf<ImportState>().required,
    directory: text.required,
    phase: text.required,
    done: integer.required,
    total: integer.required,
    started_at: timestamp.required,
    /** Sign of life of the process that runs it. */
    touched_at: timestamp.required,
    finished_at: timestamp.nullable,
    data_version_id: text.nullable,
    report: json<Record<string, unknown>>().nullable,
    error: json<{ code: string; message: string }>().nullable,
  },
} as const;

export type HeroesTables = { [T in keyof typeof HEROES_TABLES]: TableOf<(typeof HEROES_TABLES)[T]> };
