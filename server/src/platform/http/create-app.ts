import { ALL_ROUTES } from '@guildhall/contracts';
import { type ErrorCode, GuildError } from '@guildhall/kernel';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { Access } from '../auth/access.ts';
import type { RateLimits } from '../auth/rate-limits.ts';
import type { Config } from '../config/load-config.ts';
import type { Clock, NewId } from '../ports.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { brokenRequests } from './broken-requests.ts';
import { addCompression } from './compress-answers.ts';
import { addCookies } from './cookies.ts';
import { addCors } from './cors.ts';
import type { RecordFailure } from './error-store.ts';
import { errorBody, toGuildError } from './failures.ts';
import { checkOrigin } from './origin-guard.ts';
import { securityHeaders } from './security-headers.ts';
import type { WebApp } from './web-app.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly clock: Clock;
    readonly access: Access;
    readonly limits: RateLimits;
  }
}

/** Bytes of a JSON body; a build of 24 powers has about 20 kB. */
const BODY_LIMIT = 1024 * 1024;

export interface AppParts {
  readonly config: Config;
  readonly access: Access;
  readonly limits: RateLimits;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Null for a process that has the live socket only. */
  readonly webApp: WebApp | null;
  /** Style elements that pages may hold, as hashes of the policy: `'sha256-…'`. */
  readonly inlineStyles: readonly string[];
  /** Keeps failures of the server for administrators. */
  readonly recordFailure: RecordFailure;
  readonly stopping: () => boolean;
}

/** Fastify with everything that holds for all routes: guards, headers, envelopes, errors, logs. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, log, newId } = parts;
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => newId(),
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
    requestTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300 },
    clientErrorHandler: brokenRequests(parts),
    frameworkErrors: (error, request, reply) => void answerFailure(parts, error, request, reply),
  });
  app.decorate('clock', parts.clock);
  app.decorate('access', parts.access);
  app.decorate('limits', parts.limits);
  app.decorateRequest('principal');
  readJson(app);
  addGuards(app, parts);
  await addCookies(app, isSecure(config));
  addCors(app, config.corsOrigins);
  addCompression(app);
  addRecords(app, parts.metrics);
  app.setErrorHandler((error, request, reply) => answerFailure(parts, error, request, reply));
  app.setNotFoundHandler((request, reply) => answerUnknown(parts, request, reply));
  return app;
}

/** JSON in strict UTF-8 is the only body; forms and plain text are what foreign pages can send unasked. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const failed = (error: unknown) =>
      done(
        new GuildError('JSON_INVALID', `The body is not valid JSON: ${(error as Error).message}`, {}, error),
      );
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer);
    } catch (error) {
      failed(error);
      return;
    }
    parse(request, text, (error, value) => (error ? failed(error) : done(null, value)));
  });
}

function isSecure({ publicUrl }: Config): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

/** Headers of every answer, and who may ask at all. Waits for nothing, as it runs for every request. */
function addGuards(app: FastifyInstance, { config, inlineStyles, stopping }: AppParts): void {
  const headers = securityHeaders({ secure: isSecure(config), inlineStyles });
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id);
    try {
      checkOrigin(config, request.host || undefined, request.headers.origin);
    } catch (error) {
      done(error as Error);
      return;
    }
    if (stopping() && !request.url.startsWith('/health') && !request.url.startsWith('/ready')) {
      reply.header('connection', 'close');
      done(new GuildError('UNAVAILABLE', 'The server is stopping. Retry shortly.'));
      return;
    }
    done();
  });
}

function addRecords(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'app';
    const { method } = request;
    const status = reply.statusCode;
    metrics.request({ method, route, status }, reply.elapsedTime);
    const level = route.startsWith('/api/v1/') || status >= 500 ? 'info' : 'debug';
    request.log[level]({ method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
    done();
  });
}

async function answerFailure(
  parts: AppParts,
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const error = toGuildError(thrown);
  if (typeof error.details.retryAfter === 'number') reply.header('retry-after', error.details.retryAfter);
  if (error.status >= 500 && error.code !== 'UNAVAILABLE') await keepFailure(parts, error, request);
  return reply
    .code(error.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(errorBody(error, request.id, parts.clock.now())));
}

/** Log it and store it; the database may be what failed, so storing may fail as well. */
async function keepFailure(
  { recordFailure }: AppParts,
  error: GuildError,
  request: FastifyRequest,
): Promise<void> {
  request.log.error({ code: error.code, err: error.cause ?? error }, error.message);
  if (error.code === 'DATABASE_UNREACHABLE') return;
  const path = request.url.split('?', 1)[0] ?? '';
  await recordFailure(error, { requestId: request.id, method: request.method, path }).catch(
    (reason: unknown) => request.log.error({ err: reason }, 'The failure could not be stored'),
  );
}

/** The web app's files and pages, or a 404 or 405 that says so. */
async function answerUnknown(
  parts: AppParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const path = decodePath(request.url);
  if (parts.webApp === null) {
    const message = 'This process has the live socket only; the API and the app are at another.';
    return answerFailure(parts, failure('NOT_FOUND', message), request, reply);
  }
  if (path !== null && (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/')) {
    if (await parts.webApp.serve(path, request, reply)) return reply;
  }
  const allowed = methodsOf(request.url.split('?', 1)[0] ?? '');
  if (allowed.length === 0 || path === null) {
    return answerFailure(parts, notFound(path), request, reply);
  }
  reply.header('allow', allowed.join(', '));
  return answerFailure(
    parts,
    failure('METHOD_NOT_ALLOWED', `${path} takes ${allowed.join(', ')}.`),
    request,
    reply,
  );
}

function notFound(path: string | null): GuildError {
  if (path === '/')
    return failure('NOT_FOUND', 'The web app is not built. Run `npm run build`, or `npm start`.');
  return failure('NOT_FOUND', path === null ? 'The address cannot be read.' : `There is nothing at ${path}.`);
}

function failure(code: ErrorCode, message: string): GuildError {
  return new GuildError(code, message);
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '');
  } catch {
    return null;
  }
}

/** Methods of the contract routes at an address. */
function methodsOf(path: string): string[] {
  return ALL_ROUTES.filter(({ path: pattern }) =>
    new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  ).map(({ method }) => method);
}
