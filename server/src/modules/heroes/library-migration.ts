import { type Migration, sql } from 'kysely';
import { LOCAL_USER_ID } from '../../platform/auth/principal.ts';

/** Owners, visibility, versions, search by totals, favourites, editors and share links of builds. */
export const LIBRARY_MIGRATION: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `alter table heroes_builds
    add column owner_id uuid references identity_users (id),
    add column visibility text not null default 'private' check (visibility in ('private', 'unlisted', 'public')),
    add column tags jsonb not null default '[]',
    add column notes text not null default '',
    add column stats_version integer`,
  `update heroes_builds set owner_id = '${LOCAL_USER_ID}'`,
  `alter table heroes_builds alter column owner_id set not null`,
  `create index heroes_builds_owner on heroes_builds (owner_id, updated_at desc, id desc) where deleted_at is null`,
  `create index heroes_builds_public on heroes_builds (updated_at desc, id desc)
    where deleted_at is null and visibility = 'public'`,
  `create index heroes_builds_tags on heroes_builds using gin (tags jsonb_path_ops)`,
  `create table heroes_build_versions (
    build_id uuid not null references heroes_builds (id) on delete cascade,
    version integer not null,
    author_id uuid not null references identity_users (id),
    author_name text not null,
    cause text not null check (cause in ('created', 'saved', 'edited', 'restored')),
    restored_from integer,
    at timestamptz not null,
    build jsonb not null,
    primary key (build_id, version)
  )`,
  `insert into heroes_build_versions (build_id, version, author_id, author_name, cause, restored_from, at, build)
    select id, version, owner_id, 'You', 'saved', null, updated_at, build from heroes_builds where deleted_at is null`,
  `create table heroes_build_stats (
    build_id uuid not null references heroes_builds (id) on delete cascade,
    stat text not null,
    value double precision not null,
    primary key (build_id, stat)
  )`,
  'create index heroes_build_stats_value on heroes_build_stats (stat, value)',
  `create table heroes_build_editors (
    build_id uuid not null references heroes_builds (id) on delete cascade,
    user_id uuid not null references identity_users (id),
    since timestamptz not null,
    primary key (build_id, user_id)
  )`,
  'create index heroes_build_editors_user on heroes_build_editors (user_id)',
  `create table heroes_build_favourites (
    build_id uuid not null references heroes_builds (id) on delete cascade,
    user_id uuid not null references identity_users (id),
    at timestamptz not null,
    primary key (build_id, user_id)
  )`,
  'create index heroes_build_favourites_user on heroes_build_favourites (user_id, at desc)',
  `create table heroes_share_links (
    code text primary key,
    build_id uuid not null references heroes_builds (id) on delete cascade,
    access text not null check (access in ('view', 'edit')),
    created_by uuid not null references identity_users (id),
    created_at timestamptz not null,
    revoked_at timestamptz
  )`,
  'create index heroes_share_links_build on heroes_share_links (build_id)',
];
