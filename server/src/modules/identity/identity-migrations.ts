import { sql } from 'kysely';
import { LOCAL_USER_ID } from '../../platform/auth/principal.ts';
import type { Migrations } from '../../platform/db/migrate.ts';

export const IDENTITY_MIGRATIONS: Migrations = {
  identity_0001_accounts: {
    up: async (db) => {
      for (const statement of [...USERS, ...SESSIONS, ...SIGN_IN, ...AUDIT])
        await sql.raw(statement).execute(db);
      await sql`
        insert into identity_users (id, status, role, name, name_key, created_at, updated_at)
        values (${LOCAL_USER_ID}::uuid, 'implicit', 'admin', 'You', '', now(), now())`.execute(db);
    },
  },
};

const USERS = [
  `create table identity_users (
    id uuid primary key,
    status text not null check (status in ('implicit', 'active', 'suspended', 'deleted')),
    role text not null check (role in ('user', 'admin')),
    name text not null,
    name_key text not null unique,
    email text,
    email_key text unique,
    email_verified_at timestamptz,
    password_hash text,
    totp_secret text,
    totp_confirmed_at timestamptz,
    totp_last_step integer,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    deleted_at timestamptz
  )`,
  'create index identity_users_recent on identity_users (created_at desc, id desc)',
];

const SESSIONS = [
  `create table identity_sessions (
    id uuid primary key,
    user_id uuid not null references identity_users (id),
    method text not null,
    user_agent text not null,
    address text not null,
    created_at timestamptz not null,
    confirmed_at timestamptz not null,
    seen_at timestamptz not null,
    refreshed_at timestamptz,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text
  )`,
  'create index identity_sessions_user on identity_sessions (user_id, seen_at desc)',
  `create table identity_refresh_tokens (
    token_hash text primary key,
    session_id uuid not null references identity_sessions (id) on delete cascade,
    created_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index identity_refresh_tokens_session on identity_refresh_tokens (session_id)',
  `create table identity_api_tokens (
    id uuid primary key,
    user_id uuid not null references identity_users (id),
    name text not null,
    token_hash text not null unique,
    hint text not null,
    scopes jsonb not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    used_at timestamptz,
    revoked_at timestamptz
  )`,
  'create index identity_api_tokens_user on identity_api_tokens (user_id, created_at desc)',
];

const SIGN_IN = [
  `create table identity_codes (
    id uuid primary key,
    purpose text not null,
    code_hash text not null unique,
    user_id uuid references identity_users (id),
    payload jsonb not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    used_by uuid
  )`,
  'create index identity_codes_purpose on identity_codes (purpose, created_at desc)',
  `create table identity_recovery_codes (
    user_id uuid not null references identity_users (id),
    code_hash text not null,
    used_at timestamptz,
    primary key (user_id, code_hash)
  )`,
  `create table identity_passkeys (
    id uuid primary key,
    user_id uuid not null references identity_users (id),
    name text not null,
    credential_id text not null unique,
    public_key text not null,
    counter integer not null,
    transports jsonb not null,
    backed_up boolean not null,
    created_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index identity_passkeys_user on identity_passkeys (user_id)',
  `create table identity_external (
    issuer text not null,
    subject text not null,
    user_id uuid not null references identity_users (id),
    created_at timestamptz not null,
    primary key (issuer, subject)
  )`,
  'create index identity_external_user on identity_external (user_id)',
  `create table identity_signing_keys (
    kid text primary key,
    private_jwk jsonb not null,
    created_at timestamptz not null,
    retires_at timestamptz not null,
    expires_at timestamptz not null
  )`,
];

const AUDIT = [
  `create table identity_audit (
    id uuid primary key,
    at timestamptz not null,
    actor_id uuid,
    actor text not null,
    action text not null,
    subject text,
    detail jsonb not null,
    address text not null,
    request_id text not null
  )`,
  'create index identity_audit_at on identity_audit (at desc, id desc)',
  'create index identity_audit_actor on identity_audit (actor_id, at desc)',
  `create function identity_audit_is_kept() returns trigger language plpgsql as
   $$ begin raise exception 'The audit log is only ever added to'; end $$`,
  `create trigger identity_audit_is_kept before update or delete or truncate on identity_audit
   for each statement execute function identity_audit_is_kept()`,
];
