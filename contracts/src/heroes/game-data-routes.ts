import { type TProperties, type TSchema, Type } from 'typebox';
import { PageQuery } from '../envelope.ts';
import { route } from '../route.ts';
import { closed } from '../schema.ts';
import {
  GameArchetypeSchema,
  GameEnhancementSchema,
  GameEnhancementSetSchema,
  GamePowerSchema,
  GamePowerSummarySchema,
  GamePowersetSchema,
  GameRecipeSchema,
  GameSalvageSchema,
} from './game-records.ts';

/** No NUL, which PostgreSQL stores in no text. */
const PLAIN = '^[^\\u0000]*$';

const Filter = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: PLAIN, description }));

const Version = {
  version: Filter('Id of an installed game data version; the current one when absent'),
};
const Text = { q: Filter('Part of the name, in any case') };
const TakenBy = { archetype: Filter('Id or name of a playable archetype: what its characters may have') };
const ById = closed({
  id: Type.String({ minLength: 1, maxLength: 300, pattern: PLAIN, description: 'In any case; URL-encoded' }),
});
const ERRORS = ['DATA_VERSION_UNKNOWN', 'DATA_VERSION_BROKEN', 'NOT_FOUND'] as const;

interface ListParts<Q, R> {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly filters: Q;
  readonly item: R;
}

/** A list of records in order of their names, with keyset paging and an ETag of the data version. */
function list<const Q extends TProperties, const R extends TSchema>(parts: ListParts<Q, R>) {
  return route({
    id: parts.id,
    method: 'GET',
    path: `/api/v1/heroes/${parts.path}`,
    tag: 'heroes',
    summary: parts.summary,
    since: '0.1.0',
    permission: 'public',
    query: closed({ ...PageQuery, cursor: LongCursor, ...Version, ...Text, ...parts.filters }),
    notModified: true,
    status: 200,
    response: Type.Array(parts.item),
    errors: ERRORS,
  });
}

/** The cursor names the version it belongs to, so that an import between two pages mixes nothing. */
const LongCursor = Type.Optional(
  Type.String({ minLength: 1, maxLength: 1_000, description: '`meta.page.cursor`' }),
);

function detail<const R extends TSchema>(parts: Omit<ListParts<never, R>, 'filters'>) {
  return route({
    id: parts.id,
    method: 'GET',
    path: `/api/v1/heroes/${parts.path}/{id}`,
    tag: 'heroes',
    summary: parts.summary,
    since: '0.1.0',
    permission: 'public',
    params: ById,
    query: closed(Version),
    notModified: true,
    status: 200,
    response: parts.item,
    errors: ERRORS,
  });
}

/** Game data to read: every list and record of one data version. */
export const gameDataRoutes = {
  listArchetypes: list({
    id: 'listArchetypes',
    path: 'archetypes',
    summary: 'Archetypes and other classes',
    filters: { playable: Type.Optional(Type.Boolean()) },
    item: GameArchetypeSchema,
  }),
  getArchetype: detail({
    id: 'getArchetype',
    path: 'archetypes',
    summary: 'One archetype',
    item: GameArchetypeSchema,
  }),
  listPowersets: list({
    id: 'listPowersets',
    path: 'powersets',
    summary: 'Powersets of the current game data',
    filters: { ...TakenBy, kind: Filter('primary, secondary, pool, epic, inherent …') },
    item: GamePowersetSchema,
  }),
  getPowerset: detail({
    id: 'getPowerset',
    path: 'powersets',
    summary: 'One powerset',
    item: GamePowersetSchema,
  }),
  listPowers: list({
    id: 'listPowers',
    path: 'powers',
    summary: 'Powers, without their effects',
    filters: {
      ...TakenBy,
      powerset: Filter('Full name of the powerset'),
      kind: Filter('Kind of the powerset'),
      type: Filter('click, toggle, auto …'),
      maxLevel: Type.Optional(Type.Integer({ minimum: 0, maximum: 100, description: 'Open by this level' })),
    },
    item: GamePowerSummarySchema,
  }),
  getPower: detail({
    id: 'getPower',
    path: 'powers',
    summary: 'One power with its effects',
    item: GamePowerSchema,
  }),
  listEnhancementSets: list({
    id: 'listEnhancementSets',
    path: 'enhancement-sets',
    summary: 'Enhancement sets with their bonuses',
    filters: {
      type: Filter('Name of the set type, e.g. `Ranged Damage`'),
      level: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 100, description: 'Available at this level' }),
      ),
    },
    item: GameEnhancementSetSchema,
  }),
  getEnhancementSet: detail({
    id: 'getEnhancementSet',
    path: 'enhancement-sets',
    summary: 'One enhancement set',
    item: GameEnhancementSetSchema,
  }),
  listEnhancements: list({
    id: 'listEnhancements',
    path: 'enhancements',
    summary: 'Enhancements',
    filters: { kind: Filter('common, invention, special or set'), set: Filter('Uid of the set') },
    item: GameEnhancementSchema,
  }),
  getEnhancement: detail({
    id: 'getEnhancement',
    path: 'enhancements',
    summary: 'One enhancement',
    item: GameEnhancementSchema,
  }),
  listRecipes: list({
    id: 'listRecipes',
    path: 'recipes',
    summary: 'Recipes with costs and ingredients for every level',
    filters: {
      rarity: Filter('common, uncommon, rare or ultra_rare'),
      enhancement: Filter('Uid of the enhancement it makes'),
    },
    item: GameRecipeSchema,
  }),
  getRecipe: detail({
    id: 'getRecipe',
    path: 'recipes',
    summary: 'One recipe with its costs',
    item: GameRecipeSchema,
  }),
  listSalvage: list({
    id: 'listSalvage',
    path: 'salvage',
    summary: 'Salvage with its origin and levels',
    filters: {
      rarity: Filter('common, uncommon, rare or ultra_rare'),
      origin: Filter('tech, magic or special'),
    },
    item: GameSalvageSchema,
  }),
  getSalvage: detail({ id: 'getSalvage', path: 'salvage', summary: 'One salvage', item: GameSalvageSchema }),
};
