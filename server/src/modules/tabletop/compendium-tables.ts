import type { Edition, Facets, Kind } from '@guildhall/tabletop/compendium';
import { integer, json, oneOf, text, timestamp, tsvector, uuid } from '../../platform/db/columns.ts';

/** `srd` is for everybody; `own` belongs to a user, and maybe to a campaign of theirs. */
export type EntryScope = 'srd' | 'own';
export type EntryOrigin = 'starter' | '5e-database' | 'open5e' | 'homebrew' | 'pack';

export const COMPENDIUM_TABLES = {
  tabletop_entries: {
    id: uuid.required,
    scope: oneOf<EntryScope>().required,
    /** Null for what the SRDs hold. */
    owner_id: uuid.nullable,
    campaign_id: uuid.nullable,
    /** Content pack that brought it. */
    pack: text.nullable,
    kind: oneOf<Kind>().required,
    edition: oneOf<Edition>().required,
    slug: text.required,
    name: text.required,
    /** Folded name; lists are sorted by it. */
    name_key: text.required,
    summary: text.required,
    origin: oneOf<EntryOrigin>().required,
    version: integer.required,
    /** SHA-256 of name, summary, facts and text: tells whether an import changes anything. */
    content_hash: text.required,
    facts: json<Readonly<Record<string, unknown>>>().required,
    body: text.nullable,
    facets: json<Facets>().required,
    name_search: tsvector.required,
    search: tsvector.required,
    created_at: timestamp.required,
    updated_at: timestamp.required,
    deleted_at: timestamp.nullable,
  },
  /** What an entry said before its current version. */
  tabletop_entry_versions: {
    entry_id: uuid.required,
    version: integer.required,
    name: text.required,
    summary: text.required,
    origin: oneOf<EntryOrigin>().required,
    facts: json<Readonly<Record<string, unknown>>>().required,
    body: text.nullable,
    replaced_at: timestamp.required,
  },
  /** What was loaded: the starter facts, SRD folders, content packs. */
  tabletop_sources: {
    id: text.required,
    name: text.required,
    content_id: text.required,
    attribution: text.nullable,
    report: json<Readonly<Record<string, unknown>>>().required,
    imported_at: timestamp.required,
  },
  /** Every word of every name: what a misspelt word is compared with. */
  tabletop_words: {
    word: text.required,
  },
} as const;
