import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { type PageOf, pageOf, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
export type LibraryEntry = DeepReadonly<Schemas['LibraryEntry']>;
export type BuildVersion = DeepReadonly<Schemas['BuildVersion']>;
export type BuildVersionRecord = DeepReadonly<Schemas['BuildVersionRecord']>;
export type BuildDetails = DeepReadonly<Schemas['BuildDetails']>;
type Attachment = DeepReadonly<Schemas['Attachment']>;
export type ShareLink = DeepReadonly<Schemas['ShareLink']>;
type BuildRecord = DeepReadonly<Schemas['BuildRecord']>;

/** What lists of builds are narrowed by. */
export interface LibraryFilters {
  readonly cursor?: string;
  /** 1..200, default 50. */
  readonly limit?: number;
  /** Part of the name. */
  readonly q?: string;
  /** Class id. */
  readonly archetype?: string;
  /** Id of the primary or secondary set. */
  readonly set?: string;
  readonly tag?: string;
  /** Lowest totals: `defense.ranged>=45%,hitPoints>=2000`. */
  readonly stats?: string;
}

/** Public builds, versions, favourites and short links. */
export interface LibraryClient {
  search(query?: LibraryFilters & { readonly author?: string }): Promise<PageOf<LibraryEntry>>;
  author(id: string): Promise<{ readonly id: string; readonly name: string; readonly builds: number }>;
  describe(id: string, details: BuildDetails): Promise<BuildRecord>;
  setFavourite(id: string, on: boolean): Promise<void>;
  versions(
    id: string,
    query?: { readonly before?: number; readonly limit?: number },
  ): Promise<readonly BuildVersion[]>;
  version(id: string, version: number): Promise<BuildVersionRecord>;
  restore(id: string, version: number): Promise<BuildRecord>;
  links(id: string): Promise<readonly ShareLink[]>;
  createLink(id: string, access: 'view' | 'edit'): Promise<ShareLink>;
  revokeLink(id: string, code: string): Promise<void>;
  openLink(code: string): Promise<{
    readonly access: 'view' | 'edit';
    readonly owner: { readonly id: string; readonly name: string };
    readonly record: BuildRecord;
  }>;
  /** Pictures attached to the build a link leads to; `storage.picture` fetches them. */
  linkAttachments(code: string): Promise<readonly Attachment[]>;
  /** Become an editor by a link to edit; answers the id of the build. */
  joinLink(code: string): Promise<string>;
}

export function libraryFunctions(api: FetchClient<paths>): LibraryClient {
  const byId = (id: string) => ({ path: { id } });
  return {
    search: async (query = {}) =>
      pageOf(unwrap(await api.GET('/api/v1/library/builds', { params: { query } }))),
    author: async (id) => unwrap(await api.GET('/api/v1/library/authors/{id}', { params: byId(id) })).data,
    describe: async (id, details) =>
      unwrap(
        await api.PATCH('/api/v1/builds/{id}', {
          params: byId(id),
          body: details as Schemas['BuildDetails'],
        }),
      ).data,
    setFavourite: async (id, on) => {
      const path = '/api/v1/builds/{id}/favourite';
      unwrap(on ? await api.PUT(path, { params: byId(id) }) : await api.DELETE(path, { params: byId(id) }));
    },
    versions: async (id, query = {}) =>
      unwrap(await api.GET('/api/v1/builds/{id}/versions', { params: { ...byId(id), query } })).data,
    version: async (id, version) =>
      unwrap(await api.GET('/api/v1/builds/{id}/versions/{version}', { params: { path: { id, version } } }))
        .data,
    restore: async (id, version) =>
      unwrap(
        await api.POST('/api/v1/builds/{id}/versions/{version}/restore', {
          params: { path: { id, version } },
        }),
      ).data,
    links: async (id) => unwrap(await api.GET('/api/v1/builds/{id}/links', { params: byId(id) })).data,
    createLink: async (id, access) =>
      unwrap(await api.POST('/api/v1/builds/{id}/links', { params: byId(id), body: { access } })).data,
    revokeLink: async (id, code) => {
      unwrap(await api.DELETE('/api/v1/builds/{id}/links/{code}', { params: { path: { id, code } } }));
    },
    openLink: async (code) =>
      unwrap(await api.GET('/api/v1/share-links/{code}', { params: { path: { code } } })).data,
    linkAttachments: async (code) =>
      unwrap(await api.GET('/api/v1/share-links/{code}/attachments', { params: { path: { code } } })).data,
    joinLink: async (code) =>
      unwrap(await api.POST('/api/v1/share-links/{code}/join', { params: { path: { code } } })).data.id,
  };
}
