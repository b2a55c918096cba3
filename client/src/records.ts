import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { unwrap } from './unwrap.ts';

/** A record of game data with where it comes from. */
export interface RecordOrigin {
  readonly kind: 'power' | 'powerset' | 'enhancement set' | 'enhancement';
  readonly id: string;
  readonly name: string;
  /** Null for data that was installed without it being noted. */
  readonly provenance: DeepReadonly<components['schemas']['GameRecordProvenance']> | null;
}

/** Records of one data version by their ids. */
export interface WantedOrigins {
  readonly version: string;
  readonly powers: readonly string[];
  readonly powersets: readonly string[];
  readonly enhancementSets: readonly string[];
  readonly enhancements: readonly string[];
}

/** Records of each kind that one question answers. */
const MOST = 4;

/** Powers, powersets and enhancement sets with a name like this, each with the sources it was made from. */
export async function findOrigins(api: FetchClient<paths>, q: string): Promise<readonly RecordOrigin[]> {
  const params = { params: { query: { q, limit: MOST } } };
  const byId = (id: string) => ({ params: { path: { id } } });
  const [powers, powersets, sets] = await Promise.all([
    api.GET('/api/v1/heroes/powers', params).then((answer) => unwrap(answer).data),
    api.GET('/api/v1/heroes/powersets', params).then((answer) => unwrap(answer).data),
    api.GET('/api/v1/heroes/enhancement-sets', params).then((answer) => unwrap(answer).data),
  ]);
  return Promise.all([
    ...powers.map(async ({ id, name }) => {
      const { provenance = null } = unwrap(await api.GET('/api/v1/heroes/powers/{id}', byId(id))).data;
      return { kind: 'power' as const, id, name, provenance };
    }),
    ...powersets.map(async ({ id, name }) => {
      const { provenance = null } = unwrap(await api.GET('/api/v1/heroes/powersets/{id}', byId(id))).data;
      return { kind: 'powerset' as const, id, name, provenance };
    }),
    ...sets.map(async ({ uid, name }) => {
      const path = '/api/v1/heroes/enhancement-sets/{id}';
      const { provenance = null } = unwrap(await api.GET(path, byId(uid))).data;
      return { kind: 'enhancement set' as const, id: uid, name, provenance };
    }),
  ]);
}

/** Where these records come from, in the order asked for; NOT_FOUND when the version has one of them not. */
export async function readOrigins(
  api: FetchClient<paths>,
  wanted: WantedOrigins,
): Promise<readonly RecordOrigin[]> {
  const by = (id: string) => ({ params: { path: { id }, query: { version: wanted.version } } });
  return Promise.all([
    ...wanted.powers.map(async (id) => {
      const { name, provenance = null } = unwrap(await api.GET('/api/v1/heroes/powers/{id}', by(id))).data;
      return { kind: 'power' as const, id, name, provenance };
    }),
    ...wanted.powersets.map(async (id) => {
      const { name, provenance = null } = unwrap(await api.GET('/api/v1/heroes/powersets/{id}', by(id))).data;
      return { kind: 'powerset' as const, id, name, provenance };
    }),
    ...wanted.enhancementSets.map(async (id) => {
      const path = '/api/v1/heroes/enhancement-sets/{id}';
      const { name, provenance = null } = unwrap(await api.GET(path, by(id))).data;
      return { kind: 'enhancement set' as const, id, name, provenance };
    }),
    ...wanted.enhancements.map(async (id) => {
      const path = '/api/v1/heroes/enhancements/{id}';
      const { name, provenance = null } = unwrap(await api.GET(path, by(id))).data;
      return { kind: 'enhancement' as const, id, name, provenance };
    }),
  ]);
}
