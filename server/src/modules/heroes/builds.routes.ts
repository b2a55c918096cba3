import { buildRoutes } from '@guildhall/contracts';
import type { Build } from '@guildhall/heroes';
import type { FastifyInstance } from 'fastify';
import { addBareRoute, addJsonRoute, addRoute } from '../../platform/http/add-route.ts';
import { EncodedCache } from '../../platform/http/encoded-cache.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { compileCheck } from '../../platform/http/validation.ts';
import type { BuildSlices } from './build-slices.ts';
import { accessOf, presentEntry, presentRecord } from './builds.presenter.ts';
import type { BuildsService } from './builds.service.ts';
import type { CalculateService } from './calculate.service.ts';
import type { LibraryService } from './library.service.ts';

/** Bytes of compressed slices that are kept. */
const CACHE_SIZE = 4 * 1024 * 1024;

const checkId = compileCheck(buildRoutes.buildData.params, 'params');

export interface BuildRouteParts {
  readonly builds: BuildsService;
  readonly library: LibraryService;
  readonly calculator: CalculateService;
  readonly slices: BuildSlices;
}

export function addBuildRoutes(
  app: FastifyInstance,
  { builds, library, calculator, slices }: BuildRouteParts,
): void {
  const encoded = new EncodedCache(CACHE_SIZE);

  addRoute(app, buildRoutes.listBuilds, async ({ query: { scope, ...query }, principal }) => {
    const { items, names, page } = await library.search(principal, scope ?? 'all', query);
    return { data: items.map((row) => presentEntry(row, names)), page };
  });

  addRoute(app, buildRoutes.createBuild, async ({ body, principal }) => {
    const row = await builds.create(principal, body.build);
    return {
      data: presentRecord(row, accessOf(row, principal)),
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

  addRoute(app, buildRoutes.getBuild, ({ params, principal }) => builds.look(principal, params.id));

  addBareRoute(app, buildRoutes.buildData, async (request, reply) => {
    const { id } = checkId(request.params) as { readonly id: string };
    const record = await builds.look(request.principal, id);
    const { build } = JSON.parse(record.json) as { readonly build: Build };
    const { text, hash } = await slices.of(build);
    const type = 'application/json; charset=utf-8';
    const source = { encoding: 'identity' as const, read: async () => Buffer.from(text) };
    return sendFile(
      encoded,
      { key: hash, type, compressible: true, immutable: false, ...source },
      request,
      reply,
    );
  });

  addRoute(app, buildRoutes.updateBuild, async ({ params, body, ifMatch, principal }) => {
    const row = await builds.update(principal, params.id, ifMatch ?? 0, body.build);
    return { data: presentRecord(row, accessOf(row, principal)), version: row.version };
  });

  addRoute(app, buildRoutes.deleteBuild, async ({ params, ifMatch, principal }) => {
    await builds.remove(principal, params.id, ifMatch);
    return { data: { id: params.id } };
  });
}
