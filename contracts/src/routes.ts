import { buildRoutes, heroesRoutes } from './heroes/routes.ts';
import type { RouteContract } from './route.ts';
import { systemRoutes } from './system/routes.ts';

/** Every route of the server, in the order of the documentation. */
export const ALL_ROUTES: readonly RouteContract[] = [
  ...Object.values(systemRoutes),
  ...Object.values(heroesRoutes),
  ...Object.values(buildRoutes),
];
