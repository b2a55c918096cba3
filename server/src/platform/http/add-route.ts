import {
  type BodyOf,
  type DataOf,
  GUILDHALL_VERSION,
  type Meta,
  type Page,
  type ParamsOf,
  type QueryOf,
  type RouteContract,
} from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import type { Clock } from '../ports.ts';
import type { Logger } from '../telemetry/logger.ts';
import { type CookieChange, setCookies } from './cookies.ts';
import { type RequestSource, sourceOf } from './request-source.ts';
import { type Check, compileCheck, type RequestPart } from './validation.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route promises; the log, the metrics and the walk-all test read it. */
    contract?: RouteContract;
  }

  interface FastifyRequest {
    /** Who makes the request; set before the route runs. */
    principal: Principal;
  }
}

/** A request whose parts have been checked against the contract. */
interface CheckedRequest<R extends RouteContract> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** Version named by `If-Match`; null when the header is absent. */
  readonly ifMatch: number | null;
  /** Whether the client has the answer with this entity tag already. */
  has(tag: string): boolean;
  /** Who asks; what they may do with a thing that belongs to somebody is for `platform/auth/policy.ts`. */
  readonly principal: Principal;
  /** Where it comes from. */
  readonly source: RequestSource;
  /** A cookie by its name. */
  cookie(name: string): string | undefined;
  /** The body as it came, for routes that take something else than JSON. */
  readonly rawBody: unknown;
  readonly requestId: string;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

interface Answer<R extends RouteContract> {
  readonly data: DataOf<R>;
  /** Becomes the ETag. */
  readonly version?: number;
  readonly page?: Page;
  /** Names what the answer was made from; becomes a weak ETag. */
  readonly tag?: string;
  readonly cookies?: readonly CookieChange[];
  /** Where the new thing is. */
  readonly location?: string;
}

/** What the client has with this tag is still right: 304. */
interface Unchanged {
  readonly unchanged: string;
}

export type Handler<R extends RouteContract> = (request: CheckedRequest<R>) => Promise<Answer<R> | Unchanged>;

/** Register a route of the contract: permission, checks, handler, envelope, in this order. */
export function addRoute<const R extends RouteContract>(
  app: FastifyInstance,
  contract: R,
  handler: Handler<R>,
): void {
  const checked = checker(contract);
  app.route({
    method: contract.method,
    url: fastifyPath(contract.path),
    config: { contract },
    onRequest: (request) => admit(app, contract, request),
    handler: async (request, reply) => {
      const answer = await handler(checked(request) as CheckedRequest<R>);
      if ('unchanged' in answer) return reply.header('etag', weak(answer.unchanged)).code(304).send();
      reply.code(contract.status);
      if (answer.tag !== undefined)
        reply.header('etag', weak(answer.tag)).header('cache-control', 'no-cache');
      if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`);
      if (contract.tag === 'account') reply.header('cache-control', 'no-store');
      if (answer.cookies !== undefined) setCookies(reply, answer.cookies);
      if (answer.location !== undefined) reply.header('location', answer.location);
      return envelope(answer.data, answer.page, request.id, app.clock);
    },
  });
}

/** Register a route of the contract that answers without an envelope. */
export function addBareRoute(
  app: FastifyInstance,
  contract: RouteContract & { readonly envelope: false },
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  app.route({
    method: contract.method,
    url: fastifyPath(contract.path),
    config: { contract },
    onRequest: (request) => admit(app, contract, request),
    handler,
  });
}

/**
 * Register a route whose handler takes the body as it came and answers `data` as
 * JSON that is already written: for answers that are cached or made in other
 * threads. The handler checks the body against the contract.
 */
export function addJsonRoute(
  app: FastifyInstance,
  contract: RouteContract,
  handler: (body: Uint8Array) => Promise<string>,
): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({
      method: contract.method,
      url: fastifyPath(contract.path),
      config: { contract },
      onRequest: (request) => admit(app, contract, request),
      handler: async (request, reply) => {
        const data = await handler((request.body as Buffer | undefined) ?? NO_BODY);
        reply.code(contract.status).type('application/json; charset=utf-8');
        const meta = JSON.stringify(metaOf(request.id, app.clock));
        return `{"success":true,"data":${data},"meta":${meta}}`;
      },
    });
  });
}

/** Accounts have limits of their own; others share those of their address. This machine's own user has none. */
async function countRequest(
  app: FastifyInstance,
  { limit, method, path }: RouteContract,
  { principal, ip }: FastifyRequest,
): Promise<void> {
  if (principal.kind === 'local' || UNLIMITED.has(path)) return;
  await app.limits.count(limit ?? (method === 'GET' ? 'read' : 'write'), principal.userId ?? ip);
}

/** What asks here asks often, and has to be answered. */
const UNLIMITED: ReadonlySet<string> = new Set(['/health', '/health/live', '/ready', '/metrics']);

/** Find out who asks, and let them in or not. */
async function admit(app: FastifyInstance, contract: RouteContract, request: FastifyRequest): Promise<void> {
  request.principal = await app.access.identify(request.headers.authorization);
  await countRequest(app, contract, request);
  app.access.permit(request.principal, contract);
}

const NO_BODY = new Uint8Array();

export function fastifyPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function checker(contract: RouteContract): (request: FastifyRequest) => CheckedRequest<RouteContract> {
  const part = (name: RequestPart): Check => {
    const schema = contract[name];
    return schema === undefined ? () => undefined : compileCheck(schema, name);
  };
  const [params, query, body] = [part('params'), part('query'), part('body')];
  return (request) => ({
    params: params(request.params) as never,
    query: query(request.query) as never,
    body: body(request.body) as never,
    ifMatch: ifMatch(contract, request.headers['if-match']),
    has: (tag) => (request.headers['if-none-match']?.split(/\s*,\s*/) ?? []).includes(weak(tag)),
    principal: request.principal,
    source: sourceOf(request),
    cookie: (name) => request.cookies[name],
    rawBody: request.body,
    requestId: request.id,
    log: request.log,
  });
}

function weak(tag: string): string {
  return `W/"${tag}"`;
}

function ifMatch({ ifMatch: need }: RouteContract, header: string | undefined): number | null {
  if (need === undefined || (need === 'optional' && header === undefined)) return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version !== undefined) return Number(version);
  throw new GuildError('VALIDATION_FAILED', 'The If-Match header has to name the version that is changed.', {
    fields: [
      {
        path: 'headers.if-match',
        code: header === undefined ? 'missing' : 'format',
        message: 'Send the ETag of the version you have, such as "3" with its quotes.',
      },
    ],
  });
}

function envelope(data: unknown, page: Page | undefined, requestId: string, clock: Clock) {
  const meta = metaOf(requestId, clock);
  return { success: true, data, meta: page === undefined ? meta : { ...meta, page } };
}

function metaOf(requestId: string, clock: Clock): Meta {
  return { timestamp: clock.now().toISOString(), version: GUILDHALL_VERSION, requestId };
}
