import { readFile } from 'node:fs/promises';
import { heroesRoutes, importRoutes } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { addBareRoute, addRoute } from '../../platform/http/add-route.ts';
import { EncodedCache } from '../../platform/http/encoded-cache.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import { presentDataVersion } from './data-versions.presenter.ts';
import type { DataVersionsService } from './data-versions.service.ts';

/** Bytes of pack files kept in the encodings clients asked for. */
const CACHE_SIZE = 32 * 1024 * 1024;

export function addDataVersionRoutes(app: FastifyInstance, versions: DataVersionsService): void {
  const cache = new EncodedCache(CACHE_SIZE);

  addRoute(app, heroesRoutes.listDataVersions, async () => {
    const rows = await versions.list();
    return { data: rows.map((row) => presentDataVersion(row, versions.isInstalled(row.id))) };
  });
  addRoute(app, heroesRoutes.currentDataVersion, async () => ({ data: await versions.currentManifest() }));
  addRoute(app, heroesRoutes.getDataVersion, async ({ params }) => ({
    data: await versions.manifest(params.id),
  }));

  addRoute(app, importRoutes.makeVersionCurrent, async ({ params }) => ({
    data: presentDataVersion(await versions.makeCurrent(params.id), true),
  }));
  addRoute(app, importRoutes.rollbackVersion, async () => ({
    data: presentDataVersion(await versions.rollback(), true),
  }));

  addBareRoute(app, heroesRoutes.packFile, async (request, reply) => {
    const { file } = request.params as { file: string };
    const hash = /^([0-9a-f]{64})\.json$/.exec(file)?.[1];
    const path = hash === undefined ? undefined : await versions.packFile(hash);
    if (hash === undefined || path === undefined)
      throw new GuildError('NOT_FOUND', `There is no pack file ${file}.`);
    const type = 'application/json; charset=utf-8';
    const source = { encoding: 'br' as const, read: () => readFile(path) };
    return sendFile(
      cache,
      { key: hash, type, compressible: true, immutable: true, ...source },
      request,
      reply,
    );
  });
}
