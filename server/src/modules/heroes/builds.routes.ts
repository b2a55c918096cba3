import { buildRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addJsonRoute, addRoute } from '../../platform/http/add-route.ts';
import { presentRecord, presentSummary } from './builds.presenter.ts';
import type { BuildsService } from './builds.service.ts';
import type { CalculateService } from './calculate.service.ts';

export function addBuildRoutes(
  app: FastifyInstance,
  builds: BuildsService,
  calculator: CalculateService,
): void {
  addRoute(app, buildRoutes.listBuilds, async ({ query }) => {
    const { items, page } = await builds.list({ ...query, limit: query.limit ?? 50 });
    return { data: items.map(presentSummary), page };
  });

  addRoute(app, buildRoutes.createBuild, async ({ body }) => {
    const row = await builds.create(body.build);
    return { data: presentRecord(row), version: row.version, location: `/api/v1/builds/${row.id}` };
  });

  addJsonRoute(app, buildRoutes.calculateBuild, (body) => calculator.calculate(body));

  addRoute(app, buildRoutes.validateBuild, async ({ body }) => ({
    data: await calculator.validate(body.build, body.options),
  }));

  addRoute(app, buildRoutes.explainBuild, async ({ body }) => ({
    data: await calculator.explain(body.build, body.stat, body.options),
  }));

  addRoute(app, buildRoutes.simulateChain, async ({ body: { build, options, ...chain } }) => ({
    data: await calculator.chain(build, { ...options, ...chain }),
  }));

  addRoute(app, buildRoutes.getBuild, async ({ params }) => {
    const row = await builds.get(params.id);
    return { data: presentRecord(row), version: row.version };
  });

  addRoute(app, buildRoutes.updateBuild, async ({ params, body, ifMatch }) => {
    const row = await builds.update(params.id, ifMatch ?? 0, body.build);
    return { data: presentRecord(row), version: row.version };
  });

  addRoute(app, buildRoutes.deleteBuild, async ({ params, ifMatch }) => {
    await builds.remove(params.id, ifMatch);
    return { data: { id: params.id } };
  });
}
