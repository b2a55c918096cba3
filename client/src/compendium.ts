import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
export type CompendiumSummary = DeepReadonly<Schemas['CompendiumSummary']>;
export type CompendiumEntry = DeepReadonly<Schemas['CompendiumEntry']>;
export type CompendiumVersion = DeepReadonly<Schemas['CompendiumVersion']>;
export type CompendiumSearchResult = DeepReadonly<Schemas['CompendiumSearchResult']>;
export type CompendiumOverview = DeepReadonly<Schemas['CompendiumOverview']>;
export type CompendiumImport = DeepReadonly<Schemas['CompendiumImport']>;
export type HomebrewEntry = DeepReadonly<Schemas['HomebrewEntry']>;
export type CompendiumKind = CompendiumSummary['kind'];
export type RuleSet = CompendiumSummary['edition'];

export type CompendiumSearch = paths['/api/v1/compendium/search']['get']['parameters']['query'];
export type CompendiumFilters = NonNullable<paths['/api/v1/compendium/{kind}']['get']['parameters']['query']>;

/** Some entries of a list. */
export interface CompendiumPage {
  readonly items: readonly CompendiumSummary[];
  /** Null on the last page. */
  readonly cursor: string | null;
}

/** The compendium: both rule sets and homebrew. */
export interface CompendiumClient {
  overview(): Promise<CompendiumOverview>;
  /** Misspelt words are understood. */
  search(query: CompendiumSearch, signal?: AbortSignal): Promise<CompendiumSearchResult>;
  /** Entries of a kind by name, 500 at once; `cursor` is that of the page before. */
  page(kind: CompendiumKind, filters: CompendiumFilters, cursor: string | null): Promise<CompendiumPage>;
  /** ENTRY_NOT_FOUND when it is neither in the SRDs nor homebrew. */
  entry(kind: CompendiumKind, slug: string, edition?: RuleSet): Promise<CompendiumEntry>;
  versions(id: string): Promise<readonly CompendiumVersion[]>;
  /** JSON Schema of a kind's facts. */
  schema(kind: CompendiumKind): Promise<Readonly<Record<string, unknown>>>;
  homebrew(id: string): Promise<CompendiumEntry>;
  createHomebrew(entry: HomebrewEntry): Promise<CompendiumEntry>;
  /** STALE_VERSION when it was changed since `version`. */
  updateHomebrew(id: string, version: number, entry: HomebrewEntry): Promise<CompendiumEntry>;
  removeHomebrew(id: string): Promise<void>;
  /** Take back a deletion. */
  restoreHomebrew(id: string): Promise<CompendiumEntry>;
  /** Needs the local token; resolves when the import is done. */
  import(directory: string): Promise<CompendiumImport>;
}

/** Entries asked for at once. */
const PAGE = 500;

type SentEntry = Schemas['HomebrewEntry'];

export function compendiumFunctions(api: FetchClient<paths>): CompendiumClient {
  const homebrew = '/api/v1/compendium/homebrew/{id}';
  return {
    overview: async () => unwrap(await api.GET('/api/v1/compendium')).data,
    search: async (query, signal) =>
      unwrap(
        await api.GET('/api/v1/compendium/search', {
          params: { query },
          ...(signal === undefined ? {} : { signal }),
        }),
      ).data,
    page: async (kind, filters, cursor) => {
      const query = { ...filters, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
      const { data, meta } = unwrap(
        await api.GET('/api/v1/compendium/{kind}', { params: { path: { kind }, query } }),
      );
      return { items: data, cursor: meta.page?.cursor ?? null };
    },
    entry: async (kind, slug, edition) =>
      unwrap(
        await api.GET('/api/v1/compendium/{kind}/{slug}', {
          params: { path: { kind, slug }, query: edition === undefined ? {} : { edition } },
        }),
      ).data,
    versions: async (id) =>
      unwrap(await api.GET('/api/v1/compendium/entries/{id}/versions', { params: { path: { id } } })).data,
    schema: async (kind) =>
      unwrap(await api.GET('/api/v1/compendium/schemas/{kind}', { params: { path: { kind } } })).data.schema,
    homebrew: async (id) => unwrap(await api.GET(homebrew, { params: { path: { id } } })).data,
    createHomebrew: async (entry) =>
      unwrap(await api.POST('/api/v1/compendium/homebrew', { body: { entry: entry as SentEntry } })).data,
    updateHomebrew: async (id, version, entry) =>
      unwrap(
        await api.PUT(homebrew, {
          params: { path: { id }, header: { 'If-Match': `"${version}"` } },
          body: { entry: entry as SentEntry },
        }),
      ).data,
    restoreHomebrew: async (id) =>
      unwrap(await api.POST(`${homebrew}/restore`, { params: { path: { id } } })).data,
    removeHomebrew: async (id) => {
      unwrap(await api.DELETE(homebrew, { params: { path: { id } } }));
    },
    import: async (directory) =>
      unwrap(await api.POST('/api/v1/compendium/imports', { body: { directory } })).data,
  };
}
