import { diceRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../platform/http/add-route.ts';
import { presentRoll, presentSeed } from './dice.presenter.ts';
import type { DiceService, Roller } from './dice.service.ts';

/** Local mode has one user, who has no id until an account adopts what is theirs. */
const ROLLER: Roller = { id: null, name: 'local' };
const PAGE = 50;

export function addDiceRoutes(app: FastifyInstance, dice: DiceService): void {
  addRoute(app, diceRoutes.rollDice, async ({ body }) => {
    const roll = await dice.roll(ROLLER, body);
    return { data: roll, location: `/api/v1/dice/rolls/${roll.id}` };
  });

  addRoute(app, diceRoutes.diceStats, async ({ body }) => ({ data: dice.stats(body) }));

  addRoute(app, diceRoutes.listRolls, async ({ query }) => {
    const { items, page } = await dice.rolls(ROLLER, { ...query, limit: query.limit ?? PAGE });
    return { data: items.map(presentRoll), page };
  });

  addRoute(app, diceRoutes.getRoll, async ({ params }) => ({
    data: presentRoll(await dice.find(ROLLER, params.id)),
  }));

  addRoute(app, diceRoutes.currentSeed, async () => ({ data: presentSeed(await dice.seedInUse(ROLLER)) }));

  addRoute(app, diceRoutes.changeSeed, async () => {
    const { revealed, current } = await dice.changeSeed(ROLLER);
    return { data: { revealed: revealed && presentSeed(revealed), current: presentSeed(current) } };
  });

  addRoute(app, diceRoutes.listSeeds, async ({ query }) => {
    const { items, page } = await dice.seeds(ROLLER, { ...query, limit: query.limit ?? PAGE });
    return { data: items.map(presentSeed), page };
  });
}
