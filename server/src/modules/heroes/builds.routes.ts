import { buildRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addJsonRoute, addRoute } from '../../platform/http/add-route.ts';
import { presentEntry, presentRecord } from './builds.presenter.ts';
import type { BuildsService } from './builds.service.ts';
import type { CalculateService } from './calculate.service.ts';
import type { LibraryService } from './library.service.ts';

export function addBuildRoutes(
  app: FastifyInstance,
  builds: BuildsService,
  library: LibraryService,
  calculator: CalculateService,
): void {
  addRoute(app, buildRoutes.listBuilds, async ({ query: { scope, ...query }, principal }) => {
    const { items, names, page } = await library.search(principal, scope ?? 'all', query);
    return { data: items.map((row) => presentEntry(row, names)), page };
  });

  addRoute(app, buildRoutes.createBuild, async ({ body, principal }) => {
    const row = await builds.create(principal, body.build);
    return {
      data: presentRecord(row, principal),
      version: row.version,
      location: `/api/v1/builds/${row.id}`,
    };
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

  addRoute(app, buildRoutes.getBuild, async ({ params, principal }) => {
    const row = await builds.look(principal, params.id);
    return { data: presentRecord(row, principal), version: row.version };
  });

  addRoute(app, buildRoutes.updateBuild, async ({ params, body, ifMatch, principal }) => {
    const row = await builds.update(principal, params.id, ifMatch ?? 0, body.build);
    return { data: presentRecord(row, principal), version: row.version };
  });

  addRoute(app, buildRoutes.deleteBuild, async ({ params, ifMatch, principal }) => {
    await builds.remove(principal, params.id, ifMatch);
    return { data: { id: params.id } };
  });
}
