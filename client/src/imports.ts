import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { type PageOf, pageOf, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
export type ImportStatus = DeepReadonly<Schemas['Import']>;
export type ImportLogEntry = DeepReadonly<Schemas['ImportLogEntry']>;
export type ImportSchedule = DeepReadonly<Schemas['ImportSchedule']>;
export type ImportNotice = DeepReadonly<Schemas['ImportNotice']>;

/** Imports of game data, their logs, repeats and news. */
export interface ImportsClient {
  /** @param sources absolute paths of the server's machine or addresses, lowest precedence first */
  start(sources: readonly string[], options?: { readonly dryRun?: boolean }): Promise<ImportStatus>;
  status(id: string): Promise<ImportStatus>;
  list(): Promise<readonly ImportStatus[]>;
  log(
    id: string,
    query?: { cursor?: string; limit?: number; kept?: boolean },
  ): Promise<PageOf<ImportLogEntry>>;
  cancel(id: string): Promise<ImportStatus>;
  resume(id: string): Promise<ImportStatus>;
  schedules(): Promise<readonly ImportSchedule[]>;
  schedule(source: string, everyHours: number): Promise<ImportSchedule>;
  unschedule(id: string): Promise<ImportSchedule>;
  notices(): Promise<readonly ImportNotice[]>;
  markRead(id: string): Promise<ImportNotice>;
}

const ONE = '/api/v1/heroes/imports/{id}';
const SCHEDULES = '/api/v1/heroes/import-schedules';
const NOTICES = '/api/v1/heroes/import-notices';

export function importFunctions(api: FetchClient<paths>): ImportsClient {
  const byId = (id: string) => ({ params: { path: { id } } });
  return {
    start: async (sources, options = {}) =>
      unwrap(await api.POST('/api/v1/heroes/imports', { body: { sources: [...sources], ...options } })).data,
    status: async (id) => unwrap(await api.GET(ONE, byId(id))).data,
    list: async () => unwrap(await api.GET('/api/v1/heroes/imports')).data,
    log: async (id, query = {}) =>
      pageOf(unwrap(await api.GET(`${ONE}/log`, { params: { path: { id }, query } }))),
    cancel: async (id) => unwrap(await api.POST(`${ONE}/cancel`, byId(id))).data,
    resume: async (id) => unwrap(await api.POST(`${ONE}/resume`, byId(id))).data,
    schedules: async () => unwrap(await api.GET(SCHEDULES)).data,
    schedule: async (source, everyHours) =>
      unwrap(await api.POST(SCHEDULES, { body: { source, everyHours } })).data,
    unschedule: async (id) => unwrap(await api.DELETE(`${SCHEDULES}/{id}`, byId(id))).data,
    notices: async () => unwrap(await api.GET(NOTICES)).data,
    markRead: async (id) => unwrap(await api.POST(`${NOTICES}/{id}/read`, byId(id))).data,
  };
}
