import type { Build } from '@guildhall/heroes';
import type { PackCounts } from '@guildhall/heroes/pack';
import {
  boolean,
  float,
  integer,
  json,
  oneOf,
  type TableOf,
  text,
  timestamp,
  uuid,
} from '../../platform/db/columns.ts';
import { GAME_DATA_TABLES } from './game-tables.ts';

/** Private: owner and editors. Unlisted: whoever knows the address. Public: listed for everybody. */
export type Visibility = 'private' | 'unlisted' | 'public';
export type ShareAccess = 'view' | 'edit';
export type VersionCause = 'created' | 'saved' | 'edited' | 'restored';
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
    owner_id: uuid.required,
    visibility: oneOf<Visibility>().required,
    /** In lower case, without doubles. */
    tags: json<readonly string[]>().required,
    /** What the owner writes about it; plain text. */
    notes: text.required,
    /** Version whose totals are in `heroes_build_stats`; null before the first. */
    stats_version: integer.nullable,
  },
  /** A build as it was, save by save. */
  heroes_build_versions: {
    build_id: uuid.required,
    version: integer.required,
    author_id: uuid.required,
    /** Name at that time. */
    author_name: text.required,
    cause: oneOf<VersionCause>().required,
    restored_from: integer.nullable,
    at: timestamp.required,
    build: json<Build>().required,
  },
  /** Totals of stored builds that can be searched for, by their path. */
  heroes_build_stats: {
    build_id: uuid.required,
    stat: text.required,
    /** Fraction or plain number, as the engine has it. */
    value: float.required,
  },
  /** Others than the owner who may change a build. */
  heroes_build_editors: {
    build_id: uuid.required,
    user_id: uuid.required,
    since: timestamp.required,
  },
  heroes_build_favourites: {
    build_id: uuid.required,
    user_id: uuid.required,
    at: timestamp.required,
  },
  /** Short addresses `/s/<code>` of builds. */
  heroes_share_links: {
    code: text.required,
    build_id: uuid.required,
    access: oneOf<ShareAccess>().required,
    created_by: uuid.required,
    created_at: timestamp.required,
    revoked_at: timestamp.nullable,
  },
  ...GAME_DATA_TABLES,
} as const;

export type HeroesTables = { [T in keyof typeof HEROES_TABLES]: TableOf<(typeof HEROES_TABLES)[T]> };
