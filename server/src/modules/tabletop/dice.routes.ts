import { diceRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { type Principal, userIdOf } from '../../platform/auth/principal.ts';
import { addRoute } from '../../platform/http/add-route.ts';
import { presentRoll, presentSeed } from './dice.presenter.ts';
import type { DiceService, Roller } from './dice.service.ts';

const PAGE = 50;

/** The implicit user of local mode has no name of their own. */
function rollerOf(principal: Principal): Roller {
  return { id: userIdOf(principal), name: principal.kind === 'local' ? 'local' : principal.name };
}

export function addDiceRoutes(app: FastifyInstance, dice: DiceService): void {
  addRoute(app, diceRoutes.rollDice, async ({ body, principal }) => {
    const roll = await dice.roll(rollerOf(principal), body);
    return { data: roll, location: `/api/v1/dice/rolls/${roll.id}` };
  });

  addRoute(app, diceRoutes.diceStats, async ({ body }) => ({ data: dice.stats(body) }));

  addRoute(app, diceRoutes.listRolls, async ({ query, principal }) => {
    const { items, page } = await dice.rolls(rollerOf(principal), { ...query, limit: query.limit ?? PAGE });
    return { data: items.map(presentRoll), page };
  });

  addRoute(app, diceRoutes.getRoll, async ({ params, principal }) => ({
    data: presentRoll(await dice.find(rollerOf(principal), params.id)),
  }));

  addRoute(app, diceRoutes.currentSeed, async ({ principal }) => ({
    data: presentSeed(await dice.seedInUse(rollerOf(principal))),
  }));

  addRoute(app, diceRoutes.changeSeed, async ({ principal }) => {
    const { revealed, current } = await dice.changeSeed(rollerOf(principal));
    return { data: { revealed: revealed && presentSeed(revealed), current: presentSeed(current) } };
  });

  addRoute(app, diceRoutes.listSeeds, async ({ query, principal }) => {
    const { items, page } = await dice.seeds(rollerOf(principal), { ...query, limit: query.limit ?? PAGE });
    return { data: items.map(presentSeed), page };
  });
}
