import { sql } from 'kysely';
import type { Migrations } from '../../platform/db/migrate.ts';

export const COMPENDIUM_MIGRATIONS: Migrations = {
  tabletop_0002_compendium: {
    up: async (db) => {
      await sql`create extension if not exists pg_trgm`.execute(db);
      await sql`
        create table tabletop_entries (
          id uuid primary key,
          scope text not null check (scope in ('srd', 'own')),
          owner_id uuid,
          campaign_id uuid,
          pack text,
          kind text not null,
          edition text not null check (edition in ('2014', '2024')),
          slug text not null,
          name text not null,
          name_key text collate "C" not null,
          summary text not null,
          origin text not null check (origin in ('starter', '5e-database', 'open5e', 'homebrew', 'pack')),
          version integer not null,
          content_hash text not null,
          facts jsonb not null,
          body text,
          facets jsonb not null,
          name_search tsvector not null,
          search tsvector not null,
          created_at timestamptz not null,
          updated_at timestamptz not null,
          deleted_at timestamptz
        )`.execute(db);
      await sql`create unique index tabletop_entries_srd on tabletop_entries (kind, edition, slug) where scope = 'srd'`.execute(
        db,
      );
      // A user without an account has no id; uuid zero stands for them.
      await sql`
        create unique index tabletop_entries_own on tabletop_entries
          (coalesce(owner_id, '00000000-0000-0000-0000-000000000000'), kind, edition, slug)
          where scope = 'own' and deleted_at is null`.execute(db);
      await sql`create index tabletop_entries_list on tabletop_entries (kind, name_key, id)`.execute(db);
      await sql`create index tabletop_entries_start on tabletop_entries (name_key) where scope = 'own'`.execute(
        db,
      );
      // The few thousand SRD entries are found whatever the amount of homebrew. Without a
      // pending list, because the embedded database has no vacuum that would empty it.
      for (const [scope, column] of [
        ['srd', 'name_search'],
        ['srd', 'search'],
        ['own', 'name_search'],
        ['own', 'search'],
      ] as const) {
        await sql`
          create index ${sql.raw(`tabletop_entries_${scope}_${column}`)} on tabletop_entries
            using gin (${sql.raw(column)}) with (fastupdate = off)
            where scope = ${sql.lit(scope)}`.execute(db);
      }
      await sql`
        create table tabletop_entry_versions (
          entry_id uuid not null references tabletop_entries (id) on delete cascade,
          version integer not null,
          name text not null,
          summary text not null,
          origin text not null,
          facts jsonb not null,
          body text,
          replaced_at timestamptz not null,
          primary key (entry_id, version)
        )`.execute(db);
      await sql`
        create table tabletop_sources (
          id text primary key,
          name text not null,
          content_id text not null,
          attribution text,
          report jsonb not null,
          imported_at timestamptz not null
        )`.execute(db);
      await sql`create table tabletop_words (word text collate "C" primary key)`.execute(db);
      await sql`
        create index tabletop_words_trigrams on tabletop_words
          using gin (word gin_trgm_ops) with (fastupdate = off)`.execute(db);
    },
  },
};
