import { type Edition, type Kind, nearestWords, slipsOf } from '@guildhall/tabletop/compendium';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EntryOrigin } from './compendium-tables.ts';
import type { EntrySummaryRow, Viewer } from './entries.repo.ts';
import type { TabletopTables } from './tabletop-tables.ts';

export interface SearchQuery {
  /** Folded words, at least one. */
  readonly words: readonly string[];
  readonly viewer: Viewer;
  readonly kind?: Kind;
  readonly edition?: Edition;
  readonly limit: number;
}

export interface Correction {
  readonly word: string;
  readonly readAs: readonly string[];
}

export interface SearchHits {
  readonly rows: readonly EntrySummaryRow[];
  readonly kinds: Readonly<Record<string, number>>;
  readonly editions: Readonly<Record<string, number>>;
  readonly total: number;
  /** A limit was reached: there are more than were counted. */
  readonly more: boolean;
}

/** Hits that are looked at in each place; beyond it the order says little. */
const LIMITS = { srdNames: 1000, srdTexts: 300, ownNames: 200, ownTexts: 100 } as const;

/** Letters below which a word is only looked for at the beginning of names. */
const SHORT = 3;

/** Full-text search with tolerance for slips; the same SQL on both databases. */
export class SearchRepo {
  readonly #db: Kysely<TabletopTables>;

  constructor(db: Kysely<TabletopTables>) {
    this.#db = db;
  }

  /**
   * Words that begin no word of any name, and what they may have meant. The
   * words of names are few beside the entries, so that trigrams are compared in
   * a millisecond whatever the number of entries.
   */
  async corrections(words: readonly string[], all: boolean): Promise<readonly Correction[]> {
    const asked = [...new Set(words)].filter((word) => word.length >= SHORT);
    if (asked.length === 0) return [];
    const sent = asked.map((word) => ({ word, end: `${word}\uFFFF`, slips: slipsOf(word) }));
    const { rows } = await sql<{ word: string; near: string[] | null }>`
      select sent.word, array(
          select known.word from (
            (select word from tabletop_words where word = any (sent.slips))
            union
            (select word from tabletop_words where word % sent.word
             order by similarity(word, sent.word) desc, word limit 12)
          ) known) as near
      from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as sent (word text, "end" text, slips text[])
      where ${all} or not exists (
        select 1 from tabletop_words known
        where known.word >= sent.word collate "C" and known.word < sent."end" collate "C")`.execute(this.#db);
    return rows
      .map(({ word, near }) => ({ word, readAs: nearestWords(word, near ?? []) }))
      .filter(({ readAs }) => readAs.length > 0);
  }

  async search(query: SearchQuery, corrections: readonly Correction[]): Promise<SearchHits> {
    const phrase = query.words.join(' ');
    const { found, more } =
      phrase.length < SHORT ? this.#starts(query, phrase) : this.#names(query, phrase, corrections);
    const { rows } = await sql<Found>`
      with ${found}, hits as materialized (
        select id, kind, edition, scope, name_key, max(place) as place
        from found
        group by id, kind, edition, scope, name_key
      ), best as materialized (
        select id, row_number() over (order by
          (name_key = ${phrase}) desc, place desc, starts_with(name_key, ${phrase}) desc,
          scope desc, length(name_key), name_key, edition desc, id) as at
        from hits
        order by at
        limit ${query.limit}
      )
      select
        (select count(*) from hits)::integer as total,
        (select jsonb_object_agg(kind, entries) from (select kind, count(*) entries from hits group by kind) by_kind) as kinds,
        (select jsonb_object_agg(edition, entries)
          from (select edition, count(*) entries from hits group by edition) by_edition) as editions,
        ${more} as more,
        (select jsonb_agg(jsonb_build_object('id', entry.id, 'kind', entry.kind, 'edition', entry.edition,
            'slug', entry.slug, 'name', entry.name, 'name_key', entry.name_key, 'summary', entry.summary,
            'origin', entry.origin, 'pack', entry.pack, 'facets', entry.facets) order by best.at)
          from best join tabletop_entries entry on entry.id = best.id) as rows`.execute(this.#db);
    const [hits] = rows;
    return {
      rows: hits?.rows ?? [],
      kinds: hits?.kinds ?? {},
      editions: hits?.editions ?? {},
      total: hits?.total ?? 0,
      more: hits?.more ?? false,
    };
  }

  /** One or two letters: names that begin with them. */
  #starts({ viewer, kind, edition }: SearchQuery, phrase: string): Looking {
    const begins = beginsWith(phrase);
    const found = sql`found as (
      (${SRD} and ${begins} ${narrowed(kind, edition)} order by name_key limit ${LIMITS.srdNames})
      union all
      (${own(viewer)} and ${begins} ${narrowed(kind, edition)} order by name_key limit ${LIMITS.ownNames}))`;
    return { found, more: sql`(select count(*) from hits where scope = 'own') >= ${LIMITS.ownNames}` };
  }

  /**
   * Names that begin with what was typed are found however many hold it somewhere. Texts of
   * homebrew are looked at only when its names do not fill the page: a common word is in
   * so many of them that the index alone would take longest.
   */
  #names(
    { words, viewer, kind, edition, limit }: SearchQuery,
    phrase: string,
    corrections: readonly Correction[],
  ): Looking {
    const text = tsquery(words, corrections);
    const query = sql`to_tsquery('simple', ${text})`;
    const within = narrowed(kind, edition);
    const found = sql`own_names as materialized (
      (${own(viewer)} and ${beginsWith(phrase)} ${within} order by name_key limit ${limit})
      union
      (${own(viewer)} and name_search @@ ${query} ${within} limit ${LIMITS.ownNames})
    ), found as (
      (${SRD} and name_search @@ ${query} ${within} limit ${LIMITS.srdNames})
      union all
      select * from own_names
      union all
      (${SRD_TEXT} and search @@ ${query} ${within} limit ${LIMITS.srdTexts})
      union all
      (${ownText(viewer)} and search @@ ${query} ${within}
        and (select count(*) from own_names) < ${limit} limit ${LIMITS.ownTexts}))`;
    return {
      found,
      more: sql`((select count(*) from own_names) >= ${limit}
        or (select count(*) from hits where scope = 'own') >= ${LIMITS.ownTexts})`,
    };
  }
}

interface Looking {
  /** A common table `found`: an entry once or more, with the place it was found in. */
  readonly found: RawBuilder<unknown>;
  /** Whether there is more than was looked at. */
  readonly more: RawBuilder<unknown>;
}

interface Found {
  readonly total: number;
  readonly kinds: Record<string, number> | null;
  readonly editions: Record<string, number> | null;
  readonly more: boolean | null;
  readonly rows: (Omit<EntrySummaryRow, 'origin'> & { origin: EntryOrigin })[] | null;
}

const COLUMNS = 'id, kind, edition, scope, name_key';
const SRD = sql`select ${sql.raw(COLUMNS)}, 2 as place from tabletop_entries where scope = 'srd'`;
const SRD_TEXT = sql`select ${sql.raw(COLUMNS)}, 1 as place from tabletop_entries where scope = 'srd'`;

const ofViewer = ({ ownerId }: Viewer) =>
  sql`scope = 'own' and deleted_at is null and owner_id = ${ownerId}::uuid`;
const own = (viewer: Viewer) =>
  sql`select ${sql.raw(COLUMNS)}, 2 as place from tabletop_entries where ${ofViewer(viewer)}`;
const ownText = (viewer: Viewer) =>
  sql`select ${sql.raw(COLUMNS)}, 1 as place from tabletop_entries where ${ofViewer(viewer)}`;

function beginsWith(phrase: string): RawBuilder<unknown> {
  return sql`name_key >= ${phrase} collate "C" and name_key < ${`${phrase}\uFFFF`} collate "C"`;
}

function narrowed(kind: Kind | undefined, edition: Edition | undefined): RawBuilder<unknown> {
  return sql`${kind === undefined ? sql`` : sql`and kind = ${kind}`}
    ${edition === undefined ? sql`` : sql`and edition = ${edition}`}`;
}

/** Every word as a beginning, or one of those it may have meant. Words are letters and digits only. */
function tsquery(words: readonly string[], corrections: readonly Correction[]): string {
  return words
    .map((word) => {
      const readAs = corrections.find((correction) => correction.word === word)?.readAs;
      const meant = readAs === undefined ? [word] : [word, ...readAs];
      return `(${meant.map((one) => `'${one}':*`).join(' | ')})`;
    })
    .join(' & ');
}
