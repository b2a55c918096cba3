import { type DataOf, trainingRoutes as routes } from '@guildhall/contracts';
import { dialogueAt } from '@guildhall/training/scenario';
import type { FastifyInstance } from 'fastify';
import { userIdOf } from '../../../platform/auth/principal.ts';
import { addRoute } from '../../../platform/http/add-route.ts';
import { presentAttempt, presentAttemptSummary } from './attempt.presenter.ts';
import { noScenario, type StoredAttempt } from './attempts.service.ts';
import type { Hall } from './hall.ts';
import { presentScenario, presentSummary } from './scenario.presenter.ts';

const PAGE = 50;

/** Playing, and what came of it. */
export function addPlayRoutes(app: FastifyInstance, hall: Hall): void {
  const feedback = async (playerId: string, stored: StoredAttempt) => {
    const { attempts, cards, players } = hall.stores;
    const [judgements, known, player] = await Promise.all([
      attempts.judgements(playerId),
      cards.of(playerId),
      players.find(playerId),
    ]);
    return presentAttempt(stored, {
      judgements,
      cards: known,
      ratedAttempts: player.state.ratedAttempts,
    });
  };

  addRoute(app, routes.drawScenario, async ({ body, principal }) => {
    await hall.ready();
    const drawn = await hall.draws.next(userIdOf(principal), {
      kinds: body.kinds ?? [],
      techniques: body.techniques ?? [],
    });
    if (drawn === null) return { data: null };
    const { draw, version } = drawn;
    return {
      data: {
        id: draw.id,
        scenario: presentScenario(version),
        predicted: draw.predicted,
        target: draw.target,
        reason: draw.reason as NonNullable<DataOf<typeof routes.drawScenario>>['reason'],
        rated: draw.rated,
        drawnAt: draw.drawn_at.toISOString(),
      },
    };
  });

  addRoute(app, routes.listTrainingScenarios, async ({ query, principal }) => {
    await hall.ready();
    const limit = query.limit ?? PAGE;
    const rows = await hall.stores.scenarios.list(userIdOf(principal), { ...query, limit });
    const items = rows.slice(0, limit);
    const cursor = rows.length > limit ? (items.at(-1)?.scenario_id ?? null) : null;
    const editable = principal.role === 'admin';
    return { data: items.map((row) => presentSummary(row, editable)), page: { cursor, limit } };
  });

  addRoute(app, routes.getTrainingScenario, async ({ params }) => {
    await hall.ready();
    return { data: presentScenario((await hall.catalog.current(params.id)).version) };
  });

  addRoute(app, routes.continueDialogue, async ({ params, body }) => {
    await hall.ready();
    const { dialogue } = (await hall.catalog.current(params.id)).version.source;
    if (dialogue === null) throw noScenario(params.id);
    return { data: dialogueAt(dialogue, body.path) };
  });

  addRoute(app, routes.answerScenario, async ({ body, principal }) => {
    await hall.ready();
    const playerId = userIdOf(principal);
    const stored = await hall.attempts.submit(playerId, body);
    return {
      data: await feedback(playerId, stored),
      location: `/api/v1/training/attempts/${stored.attempt.id}`,
    };
  });

  addRoute(app, routes.getAttempt, async ({ params, principal }) => {
    const playerId = userIdOf(principal);
    return { data: await feedback(playerId, await hall.attempts.find(playerId, params.id)) };
  });

  addRoute(app, routes.listAttempts, async ({ query, principal }) => {
    const limit = query.limit ?? PAGE;
    const rows = await hall.stores.attempts.list(userIdOf(principal), query.cursor, limit);
    return { data: rows.items.map(presentAttemptSummary), page: rows.page };
  });
}

/** Rating, statistics and reviews of the one who asks. */
export function addProgressRoutes(app: FastifyInstance, { progress }: Hall): void {
  addRoute(app, routes.getTrainingRating, async ({ principal }) => ({
    data: await progress.rating(userIdOf(principal)),
  }));
  addRoute(app, routes.getTrainingStatistics, async ({ principal }) => ({
    data: await progress.statistics(userIdOf(principal)),
  }));
  addRoute(app, routes.listReviews, async ({ principal }) => ({
    data: await progress.reviews(userIdOf(principal)),
  }));
}
