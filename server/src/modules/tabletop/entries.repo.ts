import type { Edition, Kind } from '@guildhall/tabletop/compendium';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { isUniqueViolation } from '../../platform/db/database-error.ts';
import type { EntryOrigin } from './compendium-tables.ts';
import type { TabletopTables } from './tabletop-tables.ts';

type Row = Selectable<TabletopTables['tabletop_entries']>;

const SUMMARY = [
  'id',
  'kind',
  'edition',
  'slug',
  'name',
  'name_key',
  'summary',
  'origin',
  'pack',
  'facets',
] as const;
const ENTRY = [
  ...SUMMARY,
  'scope',
  'owner_id',
  'campaign_id',
  'version',
  'content_hash',
  'facts',
  'body',
  'created_at',
  'updated_at',
] as const;

export type EntrySummaryRow = Pick<Row, (typeof SUMMARY)[number]>;
export type EntryRow = Pick<Row, (typeof ENTRY)[number]>;
export type VersionRow = Selectable<TabletopTables['tabletop_entry_versions']>;
export type SourceRow = Selectable<TabletopTables['tabletop_sources']>;

/** Entries of homebrew that a character may choose from; beyond that nobody finds anything in a list. */
const OWN_LIMIT = 2000;

/** Whose homebrew is seen beside the SRDs; null for the anonymous, who see none. */
export interface Viewer {
  readonly ownerId: string | null;
}

export interface EntryFilters {
  readonly edition?: Edition;
  /** Folded part of the name. */
  readonly namePart?: string;
  readonly origin?: 'srd' | 'homebrew';
  /** Facets that have to be equal, or to hold the value when they are lists. */
  readonly facets: Readonly<Record<string, unknown>>;
  /** Slug: the class a feature or subclass is of, or one of those a spell is for. */
  readonly className?: string;
  readonly challengeMin?: number;
  readonly challengeMax?: number;
}

/** Where a page of a list ended. */
export interface NameCursor {
  readonly key: string;
  readonly id: string;
}

/** Which rows a viewer may know of. */
function visibleTo({ ownerId }: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(scope = 'srd' or (deleted_at is null and owner_id is not distinct from ${ownerId}::uuid))`;
}

/** Reading entries, and writing one at a time. */
export class EntriesRepo {
  readonly #db: Kysely<TabletopTables>;

  readonly #onWritten: () => Promise<void>;

  /** @param onWritten called when entries have been changed, before whoever changed them goes on */
  constructor(db: Kysely<TabletopTables>, onWritten: () => Promise<void>) {
    this.#db = db;
    this.#onWritten = onWritten;
  }

  /** Change entries, all or nothing. */
  async atomically<T>(work: (db: Kysely<TabletopTables>) => Promise<T>): Promise<T> {
    const done = await this.#db.transaction().execute(work);
    await this.#onWritten();
    return done;
  }

  list(
    kind: Kind,
    viewer: Viewer,
    filters: EntryFilters,
    page: { readonly limit: number; readonly after?: NameCursor },
  ): Promise<EntrySummaryRow[]> {
    let select = this.#db
      .selectFrom('tabletop_entries')
      .select(SUMMARY)
      .where('kind', '=', kind)
      .where(visibleTo(viewer))
      .orderBy('name_key')
      .orderBy('id')
      .limit(page.limit);
    const { edition, namePart, origin, facets, className, challengeMin, challengeMax } = filters;
    if (edition !== undefined) select = select.where('edition', '=', edition);
    // Folded names hold no character that means something to `like`.
    if (namePart) select = select.where('name_key', 'like', `%${namePart}%`);
    if (origin !== undefined) select = select.where('scope', '=', origin === 'srd' ? 'srd' : 'own');
    if (Object.keys(facets).length > 0)
      select = select.where(sql<boolean>`facets @> ${JSON.stringify(facets)}::jsonb`);
    if (className !== undefined) {
      const [one, many] = [JSON.stringify({ class: className }), JSON.stringify({ classes: [className] })];
      select = select.where(sql<boolean>`(facets @> ${one}::jsonb or facets @> ${many}::jsonb)`);
    }
    const challenge = sql<number>`(facets ->> 'challenge')::double precision`;
    if (challengeMin !== undefined) select = select.where(sql<boolean>`${challenge} >= ${challengeMin}`);
    if (challengeMax !== undefined) select = select.where(sql<boolean>`${challenge} <= ${challengeMax}`);
    const { after } = page;
    if (after !== undefined)
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('name_key', 'id'), '>', tuple(after.key, after.id)),
      );
    return select.execute();
  }

  /** Entries of a kind and slug in every rule set, the SRD's before the viewer's own. */
  bySlug(kind: Kind, slug: string, viewer: Viewer): Promise<EntryRow[]> {
    return this.#db
      .selectFrom('tabletop_entries')
      .select(ENTRY)
      .where('kind', '=', kind)
      .where('slug', '=', slug)
      .where(visibleTo(viewer))
      .orderBy('scope', 'desc')
      .orderBy('edition', 'desc')
      .execute();
  }

  /** Entries of an edition by kind and slug, for following references. */
  async byAddresses(
    edition: Edition,
    addresses: readonly { readonly kind: Kind; readonly slug: string }[],
    viewer: Viewer,
  ): Promise<EntryRow[]> {
    if (addresses.length === 0) return [];
    return this.#db
      .selectFrom('tabletop_entries')
      .select(ENTRY)
      .where('edition', '=', edition)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('kind', 'slug'),
          'in',
          addresses.map(({ kind, slug }) => tuple(kind, slug)),
        ),
      )
      .where(visibleTo(viewer))
      .execute();
  }

  /** What a viewer has of some kinds, without texts. */
  ownOf(kinds: readonly Kind[], { ownerId }: Viewer) {
    return this.#db
      .selectFrom('tabletop_entries')
      .select(['kind', 'edition', 'slug', 'name', 'summary', 'facts'])
      .where('scope', '=', 'own')
      .where('deleted_at', 'is', null)
      .where(sql<boolean>`owner_id is not distinct from ${ownerId}::uuid`)
      .where('kind', 'in', kinds)
      .orderBy('name_key')
      .orderBy('id')
      .limit(OWN_LIMIT)
      .execute();
  }

  find(id: string, viewer: Viewer): Promise<EntryRow | undefined> {
    return this.#db
      .selectFrom('tabletop_entries')
      .select(ENTRY)
      .where('id', '=', id)
      .where(visibleTo(viewer))
      .executeTakeFirst();
  }

  findOwn(id: string, viewer: Viewer): Promise<EntryRow | undefined> {
    return this.#db
      .selectFrom('tabletop_entries')
      .select(ENTRY)
      .where('id', '=', id)
      .where('scope', '=', 'own')
      .where(visibleTo(viewer))
      .executeTakeFirst();
  }

  versions(entryId: string): Promise<VersionRow[]> {
    return this.#db
      .selectFrom('tabletop_entry_versions')
      .selectAll()
      .where('entry_id', '=', entryId)
      .orderBy('version', 'desc')
      .limit(200)
      .execute();
  }

  /** The current row of an own entry, which nobody else changes until the transaction ends. */
  lockOwn(id: string, db: Kysely<TabletopTables>): Promise<EntryRow | undefined> {
    return db
      .selectFrom('tabletop_entries')
      .select(ENTRY)
      .where('id', '=', id)
      .where('scope', '=', 'own')
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
  }

  /** Delete this version, or whichever is current; false when there is none such. */
  async remove(id: string, viewer: Viewer, version: number | null, now: Date): Promise<boolean> {
    let update = this.#db
      .updateTable('tabletop_entries')
      .set(({ eb }) => ({ deleted_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('scope', '=', 'own')
      .where(visibleTo(viewer));
    if (version !== null) update = update.where('version', '=', version);
    const { numUpdatedRows } = await update.executeTakeFirst();
    await this.#onWritten();
    return numUpdatedRows > 0n;
  }

  /** Bring back what its owner deleted; false when there is nothing to bring back. */
  async restore(id: string, { ownerId }: Viewer): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('tabletop_entries')
      .set(({ eb }) => ({ deleted_at: null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('scope', '=', 'own')
      .where(sql<boolean>`owner_id is not distinct from ${ownerId}::uuid`)
      .where('deleted_at', 'is not', null)
      .executeTakeFirst();
    await this.#onWritten();
    return numUpdatedRows > 0n;
  }

  /** Origin of every SRD entry of a rule set by `kind/slug`. */
  async srdOrigins(edition: Edition): Promise<ReadonlyMap<string, EntryOrigin>> {
    const rows = await this.#db
      .selectFrom('tabletop_entries')
      .select(['kind', 'slug', 'origin'])
      .where('scope', '=', 'srd')
      .where('edition', '=', edition)
      .execute();
    return new Map(rows.map(({ kind, slug, origin }) => [`${kind}/${slug}`, origin]));
  }

  counts(viewer: Viewer) {
    return this.#db
      .selectFrom('tabletop_entries')
      .select(['kind', 'edition', 'scope'])
      .select(({ fn }) => fn.countAll<number>().as('entries'))
      .where(visibleTo(viewer))
      .groupBy(['kind', 'edition', 'scope'])
      .execute();
  }

  sources(): Promise<SourceRow[]> {
    return this.#db.selectFrom('tabletop_sources').selectAll().orderBy('imported_at').orderBy('id').execute();
  }

  sourcesOf(ids: readonly string[]): Promise<Pick<SourceRow, 'id' | 'attribution'>[]> {
    return this.#db
      .selectFrom('tabletop_sources')
      .select(['id', 'attribution'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute();
  }

  source(id: string): Promise<SourceRow | undefined> {
    return this.#db.selectFrom('tabletop_sources').selectAll().where('id', '=', id).executeTakeFirst();
  }

  async saveSource(
    source: Omit<SourceRow, 'report'> & { readonly report: object },
    db: Kysely<TabletopTables>,
  ) {
    const values = { ...source, report: JSON.stringify(source.report) };
    await db
      .insertInto('tabletop_sources')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }
}

/** Somebody else took the slug between the look and the write. */
export function isSlugTaken(error: unknown): boolean {
  return isUniqueViolation(error, 'tabletop_entries_own');
}
