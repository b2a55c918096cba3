import type { compendiumRoutes, QueryOf } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import {
  type AnyEntry,
  type Edition,
  KINDS,
  type Kind,
  kindOf,
  searchWords,
} from '@guildhall/tabletop/compendium';
import type { Attributions } from './attributions.ts';
import type {
  EntriesRepo,
  EntryFilters,
  EntryRow,
  NameCursor,
  SourceRow,
  VersionRow,
  Viewer,
} from './entries.repo.ts';
import type { Correction, SearchHits, SearchRepo } from './search.repo.ts';

export interface CompendiumParts {
  readonly repo: EntriesRepo;
  readonly search: SearchRepo;
  readonly attributions: Attributions;
  /** Resolves when the shipped facts are in the database. */
  readonly ready: () => Promise<void>;
}

/** What is searched for, as the contract lets it pass. */
export type CompendiumSearchQuery = QueryOf<typeof compendiumRoutes.searchCompendium>;

/** A kind or one of its other names; the contract lets nothing else pass. */
export function asKind(name: string): Kind {
  const kind = kindOf(name);
  if (kind === null) throw new GuildError('NOT_FOUND', `There is no kind ${name}.`);
  return kind;
}

export interface SearchOutcome extends SearchHits {
  readonly corrections: readonly Correction[];
  /** What the licences of the hits ask to be shown. */
  readonly attribution: readonly string[];
}

const NOTHING: SearchOutcome = {
  rows: [],
  kinds: {},
  editions: {},
  total: 0,
  more: false,
  corrections: [],
  attribution: [],
};

/** Reading the compendium. */
export class CompendiumService {
  readonly #parts: CompendiumParts;

  constructor(parts: CompendiumParts) {
    this.#parts = parts;
  }

  /**
   * Words that no name has are read as the nearest that some name has; when the
   * words are known one by one and still nothing has them all, each is taken
   * with its neighbours.
   */
  async find(asked: CompendiumSearchQuery, viewer: Viewer): Promise<SearchOutcome> {
    const found = await this.#find(asked, viewer);
    return { ...found, attribution: await this.#parts.attributions.of(found.rows) };
  }

  async #find(
    { q, kind, edition, limit = 20 }: CompendiumSearchQuery,
    viewer: Viewer,
  ): Promise<Omit<SearchOutcome, 'attribution'>> {
    await this.#parts.ready();
    const { search } = this.#parts;
    const words = searchWords(q);
    if (words.length === 0) return NOTHING;
    const query = {
      words,
      viewer,
      limit,
      ...(kind === undefined ? {} : { kind: asKind(kind) }),
      ...(edition === undefined ? {} : { edition: edition as Edition }),
    };
    const corrections = await search.corrections(words, false);
    const hits = await search.search(query, corrections);
    if (hits.total > 0) return { ...hits, corrections };
    const wider = await search.corrections(words, true);
    if (wider.length === corrections.length) return { ...hits, corrections: [] };
    const again = await search.search(query, wider);
    return { ...again, corrections: again.total === 0 ? [] : wider };
  }

  async list(kind: Kind, viewer: Viewer, filters: EntryFilters, page: { limit: number; after?: NameCursor }) {
    await this.#parts.ready();
    return this.#parts.repo.list(kind, viewer, filters, page);
  }

  /** The entry of the edition asked for, or of the newest, with the editions that have one. */
  async get(kind: Kind, slug: string, edition: Edition | undefined, viewer: Viewer) {
    await this.#parts.ready();
    const rows = await this.#parts.repo.bySlug(kind, slug, viewer);
    const row = edition === undefined ? rows[0] : rows.find((found) => found.edition === edition);
    if (row === undefined) {
      const where = edition === undefined ? '' : ` in the rules of ${edition}`;
      throw new GuildError(
        'ENTRY_NOT_FOUND',
        `There is no ${kind}/${slug}${where}. It is not in the SRD, nor among your homebrew.`,
      );
    }
    return { row, editions: editionsOf(rows) };
  }

  /** Entries of an edition by kind and slug, the SRD's before the viewer's own. */
  async byAddresses(
    edition: Edition,
    addresses: readonly { readonly kind: Kind; readonly slug: string }[],
    viewer: Viewer,
  ): Promise<EntryRow[]> {
    await this.#parts.ready();
    const rows = await this.#parts.repo.byAddresses(edition, addresses, viewer);
    return rows.toSorted((a, b) => Number(b.scope === 'srd') - Number(a.scope === 'srd'));
  }

  /** Homebrew of a viewer without its texts, by name. */
  async ownOf(kinds: readonly Kind[], viewer: Viewer): Promise<readonly AnyEntry[]> {
    const rows = await this.#parts.repo.ownOf(kinds, viewer);
    return rows as unknown as readonly AnyEntry[];
  }

  async byId(id: string, viewer: Viewer): Promise<EntryRow> {
    await this.#parts.ready();
    const row = await this.#parts.repo.find(id, viewer);
    if (row === undefined) throw new GuildError('ENTRY_NOT_FOUND', `There is no entry ${id}.`);
    return row;
  }

  async versions(id: string, viewer: Viewer): Promise<{ current: EntryRow; older: readonly VersionRow[] }> {
    const current = await this.byId(id, viewer);
    return { current, older: await this.#parts.repo.versions(id) };
  }

  async overview(viewer: Viewer) {
    await this.#parts.ready();
    const { repo } = this.#parts;
    const [rows, sources] = await Promise.all([repo.counts(viewer), repo.sources()]);
    const kinds = KINDS.map((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      const counts = Object.fromEntries(
        own.filter(({ scope }) => scope === 'srd').map(({ edition, entries }) => [edition, Number(entries)]),
      );
      const homebrew = own
        .filter(({ scope }) => scope === 'own')
        .reduce((sum, row) => sum + Number(row.entries), 0);
      return { kind, counts, homebrew };
    });
    return { kinds, sources, attribution: attributionOf(sources), fullText: fullTextOf(sources) };
  }
}

function editionsOf(rows: readonly Pick<EntryRow, 'edition'>[]): Edition[] {
  return [...new Set(rows.map(({ edition }) => edition))].toSorted();
}

/** Every sentence a source asks for, once. */
function attributionOf(sources: readonly SourceRow[]): string[] {
  return [...new Set(sources.flatMap(({ attribution }) => attribution?.split('\n') ?? []))].filter(Boolean);
}

function fullTextOf(sources: readonly SourceRow[]): Edition[] {
  const editions = sources.flatMap(({ id }) => /^(?:srd|open5e)-(20(?:14|24))$/.exec(id)?.[1] ?? []);
  return [...new Set(editions)].toSorted() as Edition[];
}
