import { trainingRoutes as routes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../../platform/http/add-route.ts';
import type { LinkedPlayers } from './linked-players.service.ts';

/** Players of the original contract as part of an account. */
export function addLinkedPlayerRoutes(app: FastifyInstance, linked: LinkedPlayers): void {
  addRoute(app, routes.listLinkedPlayers, async ({ principal }) => ({ data: await linked.list(principal) }));
  addRoute(app, routes.claimPlayer, async ({ body, principal }) => ({
    data: await linked.claim(principal, body),
  }));
  addRoute(app, routes.releasePlayer, async ({ params, principal }) => {
    await linked.release(principal, params.id);
    return { data: { id: params.id } };
  });
}
