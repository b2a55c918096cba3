import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

/** Characters with their version, and the commands that have been done to them. */
export const CHARACTER_MIGRATIONS: Migrations = {
  tabletop_0004_characters: {
    up: async (db) => {
      await sql`
        create table tabletop_characters (
          id uuid primary key,
          owner_id uuid not null references identity_users (id),
          name text not null,
          edition text not null,
          kind text not null,
          level integer not null,
          classes text not null,
          document jsonb not null,
          version integer not null,
          created_at timestamptz not null,
          updated_at timestamptz not null
        )`.execute(db);
      await sql`
        create index tabletop_characters_recent on tabletop_characters (owner_id, updated_at desc, id desc)`.execute(
        db,
      );
      await sql`
        create table tabletop_character_commands (
          character_id uuid not null references tabletop_characters (id) on delete cascade,
          client_id text not null,
          command jsonb not null,
          events jsonb not null,
          version integer not null,
          done_at timestamptz not null,
          primary key (character_id, client_id)
        )`.execute(db);
    },
  },
  /** What each command changed, so that it can be taken back. */
  tabletop_0006_command_changes: {
    up: async (db) => {
      await sql`
        alter table tabletop_character_commands
          add column changes jsonb not null default '[]',
          add column undone_at timestamptz`.execute(db);
    },
  },
};
