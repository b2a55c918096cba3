import { gameDataRoutes } from './heroes/game-data-routes.ts';
import { importRoutes } from './heroes/import-routes.ts';
import { libraryRoutes } from './heroes/library-routes.ts';
import { buildRoutes, heroesRoutes } from './heroes/routes.ts';
import { accountRoutes } from './identity/account-routes.ts';
import { adminRoutes } from './identity/admin-routes.ts';
import { authRoutes } from './identity/auth-routes.ts';
import { factorRoutes } from './identity/factor-routes.ts';
import type { RouteContract } from './route.ts';
import { buildAttachmentRoutes, characterAttachmentRoutes, storageRoutes } from './storage/storage-routes.ts';
import { systemRoutes } from './system/routes.ts';
import { characterRoutes } from './tabletop/character-routes.ts';
import { compendiumRoutes } from './tabletop/compendium-routes.ts';
import { diceRoutes } from './tabletop/dice-routes.ts';
import { socialProofRoutes } from './training/socialproof.ts';
import { trainingRoutes } from './training/training-routes.ts';

/** Every route of the server, in the order of the documentation. */
export const ALL_ROUTES: readonly RouteContract[] = [
  ...Object.values(systemRoutes),
  ...Object.values(authRoutes),
  ...Object.values(accountRoutes),
  ...Object.values(storageRoutes),
  ...Object.values(factorRoutes),
  ...Object.values(adminRoutes),
  ...Object.values(heroesRoutes),
  ...Object.values(gameDataRoutes),
  ...Object.values(importRoutes),
  ...Object.values(buildRoutes),
  ...Object.values(libraryRoutes),
  ...Object.values(buildAttachmentRoutes),
  ...Object.values(characterAttachmentRoutes),
  ...Object.values(compendiumRoutes),
  ...Object.values(diceRoutes),
  ...Object.values(characterRoutes),
  ...Object.values(trainingRoutes),
  ...Object.values(socialProofRoutes),
];
