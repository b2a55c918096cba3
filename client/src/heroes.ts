import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import type { Client } from './client.ts';
import { findOrigins, readOrigins } from './records.ts';
import { pageOf, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];

/** The generated types know no `readonly`; what is sent is only read. */
function sendable<T>(value: DeepReadonly<T>): T {
  return value as T;
}

/** Builds; what a first view asks for is in client.ts. */
export function buildFunctions(api: FetchClient<paths>): Omit<Client['builds'], 'get' | 'data'> {
  const one = '/api/v1/builds/{id}';
  const etag = (version: number) => `"${version}"`;
  return {
    list: async (query = {}) => pageOf(unwrap(await api.GET('/api/v1/builds', { params: { query } }))),
    create: async (build) =>
      unwrap(await api.POST('/api/v1/builds', { body: sendable<Schemas['BuildInput']>({ build }) })).data,
    update: async (id, version, build) =>
      unwrap(
        await api.PUT(one, {
          params: { path: { id }, header: { 'If-Match': etag(version) } },
          body: sendable<Schemas['BuildInput']>({ build }),
        }),
      ).data,
    remove: async (id, version) => {
      const header = version === undefined ? {} : { 'If-Match': etag(version) };
      unwrap(await api.DELETE(one, { params: { path: { id }, header } }));
    },
    calculate: async (build, options) =>
      unwrap(
        await api.POST('/api/v1/builds/calculate', {
          body: sendable<Schemas['CalculateInput']>(options === undefined ? { build } : { build, options }),
        }),
      ).data,
    validate: async (build, options) =>
      unwrap(
        await api.POST('/api/v1/builds/validate', {
          body: sendable<Schemas['ValidateInput']>(options === undefined ? { build } : { build, options }),
        }),
      ).data,
    explain: async (build, stat, options) =>
      unwrap(
        await api.POST('/api/v1/builds/explain', {
          body: sendable<Schemas['ExplainInput']>({
            build,
            stat,
            ...(options === undefined ? {} : { options }),
          }),
        }),
      ).data,
    chain: async (build, chain = {}) =>
      unwrap(
        await api.POST('/api/v1/builds/chain', {
          body: sendable<Schemas['ChainInput']>({ build, ...chain }),
        }),
      ).data,
  };
}

/** Game data; what a first view asks for is in client.ts. */
export function heroesFunctions(
  api: FetchClient<paths>,
): Omit<Client['heroes'], 'currentManifest' | 'packFile'> {
  return {
    dataVersions: async () => unwrap(await api.GET('/api/v1/heroes/data-versions')).data,
    manifest: async (id) =>
      unwrap(await api.GET('/api/v1/heroes/data-versions/{id}', { params: { path: { id } } })).data,
    makeCurrent: async (id) =>
      unwrap(await api.POST('/api/v1/heroes/data-versions/{id}/current', { params: { path: { id } } })).data,
    changes: async (id, query) => {
      const answer = unwrap(
        await api.GET('/api/v1/heroes/data-versions/{id}/changes', { params: { path: { id }, query } }),
      );
      const { cursor = null, total } = answer.meta.page ?? {};
      return { ...answer.data, cursor, total };
    },
    rollback: async () => unwrap(await api.POST('/api/v1/heroes/data-versions/rollback')).data,
    origins: (name) => findOrigins(api, name),
    originsOf: (wanted) => readOrigins(api, wanted),
  };
}
