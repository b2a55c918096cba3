import { gameDataRoutes, type RouteContract } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../platform/http/add-route.ts';
import type { RecordTable } from './game-data.repo.ts';
import type { GameDataService, ListQuery } from './game-data.service.ts';

const LISTS: readonly (readonly [list: RouteContract, detail: RouteContract, table: RecordTable])[] = [
  [gameDataRoutes.listArchetypes, gameDataRoutes.getArchetype, 'heroes_archetypes'],
  [gameDataRoutes.listPowersets, gameDataRoutes.getPowerset, 'heroes_powersets'],
  [gameDataRoutes.listPowers, gameDataRoutes.getPower, 'heroes_powers'],
  [gameDataRoutes.listEnhancementSets, gameDataRoutes.getEnhancementSet, 'heroes_enhancement_sets'],
  [gameDataRoutes.listEnhancements, gameDataRoutes.getEnhancement, 'heroes_enhancements'],
  [gameDataRoutes.listRecipes, gameDataRoutes.getRecipe, 'heroes_recipes'],
  [gameDataRoutes.listSalvage, gameDataRoutes.getSalvage, 'heroes_salvage'],
];

/** Lists and records of game data. Whoever has an answer of the same version gets 304 from one query. */
export function addGameDataRoutes(app: FastifyInstance, service: GameDataService): void {
  for (const [list, detail, table] of LISTS) {
    addRoute(app, list, async ({ query, has }) => {
      const asked = query as ListQuery;
      const version = await service.versionOf(asked);
      const tag = service.tagOf(version);
      if (has(tag)) return { unchanged: tag };
      return { ...(await service.list(version, table, asked)), tag };
    });
    addRoute(app, detail, async ({ params, query, has }) => {
      const version = await service.versionOf(query as ListQuery);
      const tag = service.tagOf(version);
      if (has(tag)) return { unchanged: tag };
      return { json: await service.detail(version, table, (params as { id: string }).id), tag };
    });
  }
}
