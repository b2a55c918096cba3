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
import type { Clock } from '../ports.ts';
import type { Logger } from '../telemetry/logger.ts';
import { requirePermission } from './permission.ts';
import { type Check, compileCheck, type RequestPart } from './validation.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route promises; the log, the metrics and the walk-all test read it. */
    contract?: RouteContract;
  }
}

/** A request whose parts have been checked against the contract. */
interface CheckedRequest<R extends RouteContract> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** Version named by `If-Match`; null when the header is absent. */
  readonly ifMatch: number | null;
  readonly requestId: string;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

interface Answer<R extends RouteContract> {
  readonly data: DataOf<R>;
  /** Becomes the ETag. */
  readonly version?: number;
  readonly page?: Page;
  /** Where the new thing is. */
  readonly location?: string;
}

export type Handler<R extends RouteContract> = (request: CheckedRequest<R>) => Promise<Answer<R>>;

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
    onRequest: async (request) =>
      requirePermission(app.access, contract.permission, request.headers.authorization),
    handler: async (request, reply) => {
      const answer = await handler(checked(request) as CheckedRequest<R>);
      reply.code(contract.status);
      if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`);
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
    onRequest: async (request) =>
      requirePermission(app.access, contract.permission, request.headers.authorization),
    handler,
  });
}

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
    requestId: request.id,
    log: request.log,
  });
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
  const meta: Meta = {
    timestamp: clock.now().toISOString(),
    version: GUILDHALL_VERSION,
    requestId,
    ...(page === undefined ? {} : { page }),
  };
  return { success: true, data, meta };
}
