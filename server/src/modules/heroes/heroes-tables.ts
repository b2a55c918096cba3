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
import { GAME_DATA_TABLES } from './game-tables.ts';

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
    /** Format of its rows in the tables of records; null until all of them are there. */
    rows_format: integer.nullable,
    /** When it became current last; null when it never was, or was rolled back from. */
    current_since: timestamp.nullable,
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
  ...GAME_DATA_TABLES,
} as const;

export type HeroesTables = { [T in keyof typeof HEROES_TABLES]: TableOf<(typeof HEROES_TABLES)[T]> };
