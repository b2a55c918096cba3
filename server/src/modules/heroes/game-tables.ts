import type {
  Archetype,
  Effect,
  Enhancement,
  EnhancementSet,
  Power,
  Powerset,
  Recipe,
  Salvage,
} from '@guildhall/heroes';
import { boolean, integer, json, text } from '../../platform/db/columns.ts';

const record = {
  version_id: text.required,
  /** The id in lower case, by which it is found. */
  key: text.required,
  id: text.required,
  name: text.required,
  /** The name in lower case, by which lists are in order and searched. */
  sort_name: text.required,
} as const;

/** Records of game data, one set of rows for each version that was loaded. */
export const GAME_DATA_TABLES = {
  heroes_archetypes: { ...record, playable: boolean.required, data: json<Archetype>().required },
  heroes_powersets: {
    ...record,
    kind: text.required,
    /** Keys of the playable archetypes that may take it. */
    archetypes: json<readonly string[]>().required,
    data: json<Powerset>().required,
  },
  heroes_powers: {
    ...record,
    powerset_key: text.required,
    /** Of its powerset. */
    kind: text.required,
    type: text.required,
    level: integer.required,
    archetypes: json<readonly string[]>().required,
    /** Without its effects, which are rows of their own. */
    data: json<Omit<Power, 'effects'> & { readonly effectCount: number }>().required,
  },
  heroes_effects: {
    version_id: text.required,
    power_key: text.required,
    /** Order in the power, from 0. */
    place: integer.required,
    attribute: text.required,
    aspect: text.required,
    pv_mode: text.required,
    data: json<Effect>().required,
  },
  heroes_enhancement_sets: {
    ...record,
    type_name: text.required,
    level_min: integer.required,
    level_max: integer.required,
    data: json<EnhancementSet & { readonly typeName: string }>().required,
  },
  heroes_enhancements: {
    ...record,
    kind: text.required,
    set_key: text.nullable,
    data: json<Enhancement>().required,
  },
  heroes_recipes: {
    ...record,
    rarity: text.nullable,
    enhancement_key: text.nullable,
    data: json<Recipe>().required,
  },
  heroes_salvage: {
    ...record,
    rarity: text.nullable,
    origin: text.nullable,
    data: json<Salvage>().required,
  },
  /** Batches of rows that are in the tables already, so that an interrupted load goes on behind them. */
  heroes_row_batches: {
    version_id: text.required,
    format: integer.required,
    batch: integer.required,
  },
} as const;
