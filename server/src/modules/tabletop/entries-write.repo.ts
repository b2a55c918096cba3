import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EntryScope } from './compendium-tables.ts';
import type { EntryValues, Owner } from './entry-rows.ts';
import type { TabletopTables } from './tabletop-tables.ts';

/** Rows sent in one statement. */
const BATCH = 200;

export interface Target extends Owner {
  readonly scope: EntryScope;
  readonly pack: string | null;
}

export const SRD_TARGET: Target = { scope: 'srd', ownerId: null, campaignId: null, pack: null };

export interface Written {
  readonly added: number;
  readonly changed: number;
}

/** Writes many entries; what they said before is kept as older versions. */
export class EntriesWriteRepo {
  /**
   * Insert what is new and replace what differs, in batches of `db`, which is a
   * transaction when all or nothing is wanted. Entries of the same content are
   * left alone, so that writing twice is writing once.
   */
  async upsert(
    db: Kysely<TabletopTables>,
    rows: readonly EntryValues[],
    target: Target,
    now: Date,
  ): Promise<Written> {
    let [added, changed] = [0, 0];
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      await this.#archive(db, batch, target, now);
      const written = await this.#write(db, batch, target, now);
      added += written.added;
      changed += written.changed;
    }
    return { added, changed };
  }

  /** Replace one own entry by its id, slug and all; what it said before is kept. */
  async replace(
    db: Kysely<TabletopTables>,
    row: EntryValues,
    { campaignId }: Target,
    now: Date,
  ): Promise<void> {
    await sql`
      insert into tabletop_entry_versions (entry_id, version, name, summary, origin, facts, body, replaced_at)
      select id, version, name, summary, origin, facts, body, ${now} from tabletop_entries where id = ${row.id}`.execute(
      db,
    );
    await sql`
      with words as (
        insert into tabletop_words (word)
        select distinct word from unnest(string_to_array(${row.name_key}::text, ' ')) as word where length(word) > 2
        on conflict do nothing
      )
      update tabletop_entries set
        slug = ${row.slug}, name = ${row.name}, name_key = ${row.name_key}, summary = ${row.summary},
        campaign_id = ${campaignId}::uuid, version = version + 1, content_hash = ${row.content_hash},
        facts = ${JSON.stringify(row.facts)}::jsonb, body = ${row.body}, facets = ${JSON.stringify(row.facets)}::jsonb,
        name_search = to_tsvector('simple', ${row.name_key}),
        search = ${searchVector(sql`${row.name_key}::text`, sql`${row.summary_key}::text`, sql`${row.body_key}::text`)},
        updated_at = ${now}
      where id = ${row.id}`.execute(db);
  }

  /** Hide own entries of a content pack that its new version lacks. */
  async withdraw(
    db: Kysely<TabletopTables>,
    pack: string,
    kept: readonly EntryValues[],
    now: Date,
  ): Promise<void> {
    const keys = kept.map(({ kind, edition, slug }) => `${kind}/${edition}/${slug}`);
    await sql`
      update tabletop_entries set deleted_at = ${now}, version = version + 1
      where scope = 'own' and pack = ${pack} and deleted_at is null
        and not (kind || '/' || edition || '/' || slug = any (${keys}::text[]))`.execute(db);
  }

  /** Statistics after many rows; the embedded database never gathers them by itself. */
  async refreshStatistics(db: Kysely<TabletopTables>): Promise<void> {
    await sql`analyze tabletop_entries`.execute(db);
    await sql`analyze tabletop_words`.execute(db);
  }

  async #archive(
    db: Kysely<TabletopTables>,
    rows: readonly EntryValues[],
    target: Target,
    now: Date,
  ): Promise<void> {
    const keys = rows.map(({ kind, edition, slug, content_hash }) => ({ kind, edition, slug, content_hash }));
    await sql`
      insert into tabletop_entry_versions (entry_id, version, name, summary, origin, facts, body, replaced_at)
      select entry.id, entry.version, entry.name, entry.summary, entry.origin, entry.facts, entry.body, ${now}
      from tabletop_entries entry
      join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as sent (kind text, edition text, slug text, content_hash text)
        using (kind, edition, slug)
      where ${this.#belongsTo(target)} and entry.deleted_at is null
        and entry.content_hash <> sent.content_hash`.execute(db);
  }

  #belongsTo({ scope, ownerId }: Target) {
    return scope === 'srd'
      ? sql`entry.scope = 'srd'`
      : // The very expression of the unique index, so that each address is looked up.
        sql`entry.scope = 'own'
          and coalesce(entry.owner_id, '00000000-0000-0000-0000-000000000000')
            = coalesce(${ownerId}::uuid, '00000000-0000-0000-0000-000000000000')`;
  }

  async #write(
    db: Kysely<TabletopTables>,
    rows: readonly EntryValues[],
    target: Target,
    now: Date,
  ): Promise<Written> {
    const conflict =
      target.scope === 'srd'
        ? sql`(kind, edition, slug) where scope = 'srd'`
        : sql`(coalesce(owner_id, '00000000-0000-0000-0000-000000000000'), kind, edition, slug)
              where scope = 'own' and deleted_at is null`;
    const { rows: done } = await sql<{ added: boolean }>`
      with sent as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as sent (
          id uuid, kind text, edition text, slug text, name text, name_key text, summary text, origin text,
          content_hash text, facts jsonb, body text, facets jsonb, summary_key text, body_key text)
      ), words as (
        insert into tabletop_words (word)
        select distinct word from sent, unnest(string_to_array(sent.name_key, ' ')) as word
        where length(word) > 2
        on conflict do nothing
      )
      insert into tabletop_entries as entry (
        id, scope, owner_id, campaign_id, pack, kind, edition, slug, name, name_key, summary, origin, version,
        content_hash, facts, body, facets, name_search, search, created_at, updated_at, deleted_at)
      select id, ${target.scope}, ${target.ownerId}::uuid, ${target.campaignId}::uuid, ${target.pack}, kind, edition,
        slug, name, name_key, summary, origin, 1, content_hash, facts, body, facets,
        to_tsvector('simple', name_key),
        ${searchVector(sql`name_key`, sql`summary_key`, sql`body_key`)},
        ${now}, ${now}, null
      from sent
      on conflict ${conflict} do update set
        name = excluded.name, name_key = excluded.name_key, summary = excluded.summary, origin = excluded.origin,
        pack = excluded.pack, version = entry.version + 1, content_hash = excluded.content_hash,
        facts = excluded.facts, body = excluded.body, facets = excluded.facets, name_search = excluded.name_search,
        search = excluded.search, updated_at = excluded.updated_at
      where entry.content_hash <> excluded.content_hash
      returning version = 1 as added`.execute(db);
    const added = done.filter((row) => row.added).length;
    return { added, changed: done.length - added };
  }
}

/** Names weigh most, then the summary, then everything else. */
function searchVector(
  name: RawBuilder<unknown>,
  summary: RawBuilder<unknown>,
  body: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`setweight(to_tsvector('simple', ${name}), 'A') || setweight(to_tsvector('simple', ${summary}), 'B')
    || setweight(to_tsvector('simple', ${body}), 'D')`;
}
