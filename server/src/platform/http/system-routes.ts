import { statfs } from 'node:fs/promises';
import { openApiDocument, systemRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import type { RedisHandle } from '../cache/redis.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { addBareRoute, addRoute } from './add-route.ts';
import type { ErrorStore } from './error-store.ts';

export interface SystemParts {
  readonly database: { ping(): Promise<void> };
  readonly redis: RedisHandle;
  readonly dataDir: string;
  readonly metrics: Metrics;
  readonly errors: ErrorStore;
  readonly stopping: () => boolean;
}

/** Bytes that have to be free for the disk to count as fine. */
const DISK_RESERVE = 256 * 1024 * 1024;

/** Milliseconds the database has to answer a health check. */
const PING_LIMIT = 3_000;

/** Health, readiness, metrics, the API description and the stored failures. */
export function addSystemRoutes(app: FastifyInstance, parts: SystemParts): void {
  addBareRoute(app, systemRoutes.health, async (_request, reply) => {
    const health = await checkHealth(parts);
    return reply
      .code(health.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health);
  });
  addBareRoute(app, systemRoutes.live, async () => ({ status: 'ok' }));
  addBareRoute(app, systemRoutes.ready, async (_request, reply) => {
    if (parts.stopping()) return reply.code(503).send({ status: 'stopping' });
    const database = await answers(parts.database);
    return reply.code(database ? 200 : 503).send({ status: database ? 'ready' : 'degraded' });
  });
  addBareRoute(app, systemRoutes.metrics, async (request, reply) => {
    if ((request.headers.accept ?? '').includes('application/json')) return parts.metrics.summary();
    return reply.type(parts.metrics.contentType).send(await parts.metrics.text());
  });
  addBareRoute(app, systemRoutes.openApi, async () => openApiDocument());
  addRoute(app, systemRoutes.listErrors, async ({ query }) => {
    const { items, page } = await parts.errors.list({ ...query, limit: query.limit ?? 50 });
    return { data: items, page };
  });
}

async function checkHealth({ database, redis, dataDir }: SystemParts) {
  const [databaseUp, redisState, diskSpace] = await Promise.all([
    answers(database),
    redis.state(),
    checkDisk(dataDir),
  ]);
  const fine = databaseUp && redisState !== 'down' && diskSpace !== 'low';
  return {
    status: fine ? 'ok' : 'degraded',
    database: databaseUp ? 'ok' : 'down',
    redis: redisState,
    disk_space: diskSpace,
  };
}

async function answers(database: SystemParts['database']): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PING_LIMIT, false);
  });
  const answer = database.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** `unknown` where the file system does not tell. */
async function checkDisk(folder: string): Promise<'ok' | 'low' | 'unknown'> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < DISK_RESERVE ? 'low' : 'ok';
  } catch {
    return 'unknown';
  }
}
