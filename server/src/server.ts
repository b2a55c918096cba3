import { join } from 'node:path';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { type Core, openCore } from './composition.ts';
import { refuseEmbedded } from './needs-postgres.ts';
import { Access, type AccessMode } from './platform/auth/access.ts';
import { type Config, isLoopback, refuseExposure } from './platform/config/load-config.ts';
import { type LocalAccess, openLocalAccess, unannounced } from './platform/data-dir/local-access.ts';
import { addApiDocs } from './platform/http/api-docs.ts';
import { Connections } from './platform/http/connections.ts';
import { createApp } from './platform/http/create-app.ts';
import { addSystemRoutes } from './platform/http/system-routes.ts';
import { type PageCards, WebApp } from './platform/http/web-app.ts';
import { newId, systemClock } from './platform/ports.ts';
import { projectRoot } from './platform/project-root.ts';
import { addLiveEndpoint } from './platform/realtime/live-endpoint.ts';
import { addStorageRoutes } from './platform/storage/storage-routes.ts';
import { createLogger, type Logger } from './platform/telemetry/logger.ts';
import { Metrics } from './platform/telemetry/metrics.ts';

/** A server that answers requests. */
export interface RunningServer {
  /** Address to open, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  readonly database: 'embedded' | 'postgres';
  /** Token of routes with permission `local` and `admin`. */
  readonly localToken: string;
  /** One-time code with which the first administrator registers; null when there is one. */
  readonly firstAdminCode: string | null;
  readonly app: FastifyInstance;
  /** Finish what is under way, close the database and give up the lock; safe to call again. */
  stop(): Promise<void>;
}

/**
 * What one process does: everything; the API and the app without background work; or only the
 * live socket, for a proxy that sends `/api/v1/live` there. A worker alone is `startWorking`.
 */
export type Role = 'all' | 'api' | 'ws';

/** Milliseconds after which background work begins when nothing asks for it before. */
const WORK_DELAY = 2_000;

/** Milliseconds that requests under way get to finish when the server stops. */
const GRACE = 10_000;

/**
 * Open the data directory and the database, bring it up to date, and listen.
 * When any of it fails, what was opened is closed again and a GuildError says
 * why: PORT_TAKEN, DATA_DIR_LOCKED, DATABASE_UNREACHABLE and the like.
 */
export async function startServer(
  config: Config,
  role: Role = 'all',
  log: Logger = createLogger(config.logLevel),
): Promise<RunningServer> {
  if (role === 'ws') refuseEmbedded(config, 'A live socket', '`guildhall serve` has the socket');
  const core = await openCore(config, log);
  // Commands on this machine talk to the process that has the API.
  const access = role === 'ws' ? unannounced() : await openLocalAccess(core.dataDir);
  let stopping = false;
  const app = await assemble({ config, log, core, access, role, stopping: () => stopping });
  const connections = new Connections(app.server);
  const release = async () => {
    try {
      await core.close();
    } finally {
      await access.withdraw();
    }
  };
  try {
    refuseExposure(config, await core.identity.accountsExist());
    await listen(app, config);
    const { url, port } = addressOf(app, config);
    core.listensAt(url);
    await access.announce(url);
    await core.live.start();
    await core.caches.start();
    if (role !== 'ws') core.tabletop.compendium.warm();
    if (role === 'all') {
      core.imports.work();
      core.storage.work();
      void core.heroes.work();
      core.jobs.workSoon(WORK_DELAY);
    }
    let stopped: Promise<void> | null = null;
    const stop = async () => {
      stopping = true;
      log.info('Stopping');
      await closeApp(app, connections, log);
      await release();
    };
    return {
      url,
      port,
      app,
      database: core.database.kind,
      localToken: access.token,
      firstAdminCode: await core.identity.firstAdminCode(),
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    await app.close();
    await release();
    throw error;
  }
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly core: Core;
  readonly access: LocalAccess;
  readonly role: Role;
  readonly stopping: () => boolean;
}

async function assemble({ config, log, core, access, role, stopping }: Parts): Promise<FastifyInstance> {
  const metrics = new Metrics();
  // Behind a public address others come in through the proxy, so administration needs the token.
  const without: AccessMode = isLoopback(config.host) && config.publicUrl === null ? 'local' : 'open';
  const asked = config.registration !== null;
  const modeOf = (exist: boolean): AccessMode => (exist || asked ? 'accounts' : without);
  const app = await createApp({
    config,
    access: new Access({
      token: access.token,
      mode: () => {
        const exist = core.identity.accountsExist();
        return typeof exist === 'boolean' ? modeOf(exist) : exist.then(modeOf);
      },
      readBearer: (token) => core.identity.readBearer(token),
      socialProof: config.socialProof,
    }),
    limits: core.limits,
    clock: systemClock,
    newId,
    log,
    metrics,
    inlineStyles: [core.training.frameStyle],
    webApp: role === 'ws' ? null : new WebApp(join(projectRoot(), 'web', 'dist'), cardsOf(config, core, log)),
    recordFailure: (error, request) => core.errors.record(error, request),
    stopping,
  });
  core.limits.share(core.redis.client);
  const { database, redis, live, caches, heroes, errors } = core;
  addSystemRoutes(app, { database, redis, dataDir: config.dataDir, metrics, errors, stopping });
  await addLiveEndpoint(app, {
    hub: live,
    identify: async (token) => app.access.identify(token === null ? undefined : `Bearer ${token}`),
    newId,
  });
  if (role !== 'ws') {
    addApiDocs(app);
    addStorageRoutes(app, core.storage.attachments, core.storage.downloads);
    for (const { addRoutes } of [core.identity, heroes, core.imports, core.tabletop, core.training])
      addRoutes(app);
  }
  heroes.addMetrics(metrics);
  metrics.gauge('guildhall_database_statements', 'Statements sent to the database', async () =>
    database.statements(),
  );
  metrics.gauges(
    'guildhall_cache_answers',
    'Cached texts asked for, by where they were found',
    ['cache', 'from'],
    () =>
      [...caches.counts()].flatMap(([name, { memory, shared, made }]) => [
        [name, 'memory', memory] as const,
        [name, 'shared', shared] as const,
        [name, 'made', made] as const,
      ]),
  );
  metrics.gauge('guildhall_live_members', 'Connections in live rooms', async () => live.members());
  return app;
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `Guildhall listens at ${address}` });
  } catch (error) {
    throw listenFailure(error as NodeJS.ErrnoException, host, port);
  }
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const problem = (path: string, message: string) =>
    new GuildError('CONFIG_INVALID', message, { fields: [{ path, code: 'unusable', message }] }, error);
  switch (error.code) {
    case 'EADDRINUSE': {
      const message = `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one (0 picks one).`;
      return new GuildError('PORT_TAKEN', message, { host, port }, error);
    }
    case 'EACCES':
      return problem(
        'PORT',
        `Port ${port} may only be opened by an administrator. Set PORT to 1024 or above.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return problem('HOST', `HOST ${host} is no address of this machine.`);
    default:
      return error;
  }
}

function addressOf(app: FastifyInstance, { host }: Config): { url: string; port: number } {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // An address that means "all" cannot be opened in a browser.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { url: `http://${name.includes(':') ? `[${name}]` : name}:${port}`, port };
}

/** Let requests under way finish; cut those that take longer than the grace. */
async function closeApp(app: FastifyInstance, connections: Connections, log: Logger): Promise<void> {
  const timer = setTimeout(() => {
    log.warn('Requests took too long to finish and were cut off');
    app.server.closeAllConnections();
  }, GRACE);
  try {
    const closed = app.close();
    connections.drain();
    await closed;
  } finally {
    clearTimeout(timer);
  }
}

/** Cards of pages. Those who ask too often, and pages whose card fails, get the page without one. */
function cardsOf({ publicUrl }: Config, { heroes, limits }: Core, log: Logger): PageCards {
  return {
    publicUrl,
    of: async (path, ip) => {
      try {
        await limits.count('read', ip);
        return await heroes.pageCard(path);
      } catch (error) {
        log.debug({ err: error, path }, 'A page is shown without its card');
        return null;
      }
    },
  };
}
