import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
/** A picture that is attached to a build. */
export type Attachment = DeepReadonly<Schemas['Attachment']>;
/** A file that is made in the background. */
export type Download = DeepReadonly<Schemas['Download']>;

/** Pictures that are attached to builds, the space they take, and exports. */
export interface StorageClient {
  /** What the pictures of the account use, in bytes. */
  usage(): Promise<{ readonly bytes: number; readonly quotaBytes: number; readonly files: number }>;
  attachments(buildId: string): Promise<readonly Attachment[]>;
  removeAttachment(buildId: string, id: string): Promise<void>;
  /** The picture of an attachment; needs the same rights as the build. */
  picture(attachment: Attachment, size: 'full' | 'small'): Promise<Blob>;
  startExport(): Promise<Download>;
  export(id: string): Promise<Download>;
}

/** @param file fetches an address of the server in the name of whoever is signed in */
export function storageFunctions(
  api: FetchClient<paths>,
  file: (path: string) => Promise<Response>,
): StorageClient {
  return {
    usage: async () => unwrap(await api.GET('/api/v1/me/storage')).data,
    attachments: async (id) =>
      unwrap(await api.GET('/api/v1/builds/{id}/attachments', { params: { path: { id } } })).data,
    removeAttachment: async (id, attachment) => {
      const path = { id, attachment };
      unwrap(await api.DELETE('/api/v1/builds/{id}/attachments/{attachment}', { params: { path } }));
    },
    picture: async ({ path }, size) => (await file(`${path}?size=${size}`)).blob(),
    startExport: async () => unwrap(await api.POST('/api/v1/me/exports')).data,
    export: async (id) => unwrap(await api.GET('/api/v1/me/exports/{id}', { params: { path: { id } } })).data,
  };
}
