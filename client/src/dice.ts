import type { DeepReadonly } from '@guildhall/contracts';
import type { Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
export type DiceRoll = DeepReadonly<Schemas['DiceRoll']>;
export type RollInput = DeepReadonly<Schemas['RollInput']>;
export type DiceSeed = DeepReadonly<Schemas['DiceSeed']>;
type DiceSeedChange = DeepReadonly<Schemas['DiceSeedChange']>;
export type DiceStatsAnswer = DeepReadonly<Schemas['DiceStats']>;
type DiceStatsQuery = DeepReadonly<Schemas['DiceStatsInput']>;

/** Rolls that are made by the server, stored as they are, and can be proved. */
export interface DiceClient {
  roll(input: RollInput): Promise<DiceRoll>;
  stats(input: DiceStatsQuery): Promise<DiceStatsAnswer>;
  /** Newest first. */
  rolls(query?: { cursor?: string; limit?: number }): Promise<{
    readonly items: readonly DiceRoll[];
    readonly cursor: string | null;
  }>;
  /** DICE_ROLL_NOT_FOUND when it was never made. */
  get(id: string): Promise<DiceRoll>;
  /** The promise the next rolls are made under. */
  seed(): Promise<DiceSeed>;
  /** Show the seed in use and promise another. */
  changeSeed(): Promise<DiceSeedChange>;
}

export function diceFunctions(api: FetchClient<paths>): DiceClient {
  return {
    roll: async (input) =>
      unwrap(await api.POST('/api/v1/dice/roll', { body: input as Schemas['RollInput'] })).data,
    stats: async (input) =>
      unwrap(await api.POST('/api/v1/dice/stats', { body: input as Schemas['DiceStatsInput'] })).data,
    rolls: async (query = {}) => {
      const { data, meta } = unwrap(await api.GET('/api/v1/dice/rolls', { params: { query } }));
      return { items: data, cursor: meta.page?.cursor ?? null };
    },
    get: async (id) => unwrap(await api.GET('/api/v1/dice/rolls/{id}', { params: { path: { id } } })).data,
    seed: async () => unwrap(await api.GET('/api/v1/dice/seed')).data,
    changeSeed: async () => unwrap(await api.POST('/api/v1/dice/seed/change')).data,
  };
}
