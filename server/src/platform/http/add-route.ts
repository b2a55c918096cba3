import multipart from '@fastify/multipart';
import {
  type BodyOf,
  type DataOf,
  GUILDHALL_VERSION,
  type Page,
  type ParamsOf,
  type QueryOf,
  type RouteContract,
} from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
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
  /** What the licences of the data ask to be shown. */
  readonly attribution?: readonly string[];
  /** Names what the answer was made from; becomes a weak ETag. */
  readonly tag?: string;
  readonly cookies?: readonly CookieChange[];
  /** Where the new thing is. */
  readonly location?: string;
}

/** A file as it was sent. */
interface Upload {
  readonly name: string;
  read(): Promise<Uint8Array>;
}

interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** `Content-Disposition`. */
  readonly disposition: string;
  readonly tag?: string;
}

/** `data` that is JSON already, of an answer that is kept. */
interface Written extends More {
  readonly json: string;
  /** Becomes the ETag. */
  readonly version?: number;
  /** Becomes a weak ETag, as in other answers. */
  readonly tag?: string;
}

/** What the client has with this tag is still right: 304. */
interface Unchanged {
  readonly unchanged: string;
}

export type Handler<R extends RouteContract> = (
  request: CheckedRequest<R>,
) => Promise<Answer<R> | Written | Unchanged>;

/** Register a route of the contract: permission, checks, handler, envelope, in this order. */
export function addRoute<const R extends RouteContract>(
  app: FastifyInstance,
  contract: R,
  handler: Handler<R>,
): void {
  const checked = checker(contract);
  app.route(enveloped(app, contract, (request) => handler(checked(request) as CheckedRequest<R>)));
}

/**
 * Register a route that takes one file as `multipart/form-data`. The file is read
 * when the handler asks for it, which is after it knows that the caller may send one.
 * @param limit bytes of the largest file; larger ones are PAYLOAD_TOO_LARGE
 */
export function addUploadRoute<const R extends RouteContract>(
  app: FastifyInstance,
  contract: R,
  limit: number,
  handler: (request: CheckedRequest<R>, upload: () => Promise<Upload>) => Promise<Answer<R>>,
): void {
  const checked = checker(contract);
  void app.register(async (scope) => {
    await scope.register(multipart, { limits: { fileSize: limit, files: 1, fields: 0, headerPairs: 20 } });
    scope.route(
      enveloped(app, contract, (request) =>
        handler(checked(request) as CheckedRequest<R>, () => readUpload(request)),
      ),
    );
  });
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  const file = await request.file();
  if (file === undefined)
    throw new GuildError('VALIDATION_FAILED', 'The body holds no file.', {
      fields: [{ path: 'body.file', code: 'missing', message: 'Send one file.' }],
    });
  return {
    name: file.filename,
    read: () =>
      file.toBuffer().catch((error: unknown) => {
        // The parser's own refusals say what they are; the rest is a form that ends too early.
        if ((error as { statusCode?: unknown }).statusCode !== undefined) throw error;
        throw new GuildError('VALIDATION_FAILED', 'The form is cut off or damaged.', {}, error);
      }),
  };
}

/** A route whose answer is wrapped in the envelope. */
function enveloped<R extends RouteContract>(
  app: FastifyInstance,
  contract: R,
  answerTo: (request: FastifyRequest) => Promise<Answer<R> | Written | Unchanged>,
): RouteOptions {
  return {
    method: contract.method,
    url: fastifyPath(contract.path),
    config: { contract },
    onRequest: (request, _reply, done) => admit(app, contract, request, done),
    handler: async (request, reply) => {
      const answer = await answerTo(request);
      if ('unchanged' in answer) return reply.header('etag', weak(answer.unchanged)).code(304).send();
      reply.code(contract.status);
      if (answer.tag !== undefined)
        reply.header('etag', weak(answer.tag)).header('cache-control', 'no-cache');
      if (answer.version !== undefined) reply.header('etag', `"${answer.version}"`);
      if ('json' in answer) return writtenEnvelope(reply, answer.json, app.clock, answer);
      if (contract.tag === 'account') reply.header('cache-control', 'no-store');
      if (answer.cookies !== undefined) setCookies(reply, answer.cookies);
      if (answer.location !== undefined) reply.header('location', answer.location);
      return envelope(answer, request.id, app.clock);
    },
  };
}

/** Register a route of the contract that answers with a file. */
export function addFileRoute<const R extends RouteContract & { readonly binary: string }>(
  app: FastifyInstance,
  contract: R,
  handler: (request: CheckedRequest<R>) => Promise<FileAnswer | Unchanged>,
): void {
  const checked = checker(contract);
  app.route({
    method: contract.method,
    url: fastifyPath(contract.path),
    config: { contract },
    onRequest: (request, _reply, done) => admit(app, contract, request, done),
    handler: async (request, reply) => {
      const answer = await handler(checked(request) as CheckedRequest<R>);
      // Whoever may not see it any more is told at the next look.
      reply.header('cache-control', 'private, no-cache');
      if ('unchanged' in answer) return reply.header('etag', weak(answer.unchanged)).code(304).send();
      // What people sent is never a page of this site, whatever a browser takes it for.
      reply.header('content-security-policy', "default-src 'none'; sandbox");
      reply.header('content-disposition', answer.disposition);
      if (answer.tag !== undefined) reply.header('etag', weak(answer.tag));
      return reply.type(answer.type).send(answer.bytes);
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
    onRequest: (request, _reply, done) => admit(app, contract, request, done),
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
      onRequest: (request, _reply, done) => admit(app, contract, request, done),
      handler: async (request, reply) => {
        const data = await handler((request.body as Buffer | undefined) ?? NO_BODY);
        return writtenEnvelope(reply.code(contract.status), data, app.clock);
      },
    });
  });
}

/**
 * Accounts have limits of their own; others share those of their address. This machine's own user has none,
 * which is all that is known at once.
 */
function countRequest(
  app: FastifyInstance,
  { limit, method, path }: RouteContract,
  { principal, ip }: FastifyRequest,
): Promise<void> | undefined {
  if (principal.kind === 'local' || UNLIMITED.has(path)) return undefined;
  return app.limits.count(limit ?? (method === 'GET' ? 'read' : 'write'), principal.userId ?? ip);
}

/** What asks here asks often, and has to be answered. */
const UNLIMITED: ReadonlySet<string> = new Set(['/health', '/health/live', '/ready', '/metrics']);

/** Find out who asks, and let them in or not; at once where nothing has to be waited for. */
function admit(
  app: FastifyInstance,
  contract: RouteContract,
  request: FastifyRequest,
  done: (error?: Error) => void,
): void {
  const enter = (principal: Principal): Promise<void> | undefined => {
    request.principal = principal;
    const permit = () => app.access.permit(principal, contract);
    const counted = countRequest(app, contract, request);
    if (counted !== undefined) return counted.then(permit);
    permit();
    return undefined;
  };
  try {
    const principal = app.access.identify(request.headers.authorization);
    const entered = principal instanceof Promise ? principal.then(enter) : enter(principal);
    if (entered === undefined) done();
    else entered.then(() => done(), done);
  } catch (error) {
    done(error as Error);
  }
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

/** What `meta` says beside what it always says. */
type More = Pick<Answer<RouteContract>, 'page' | 'attribution'>;

function envelope({ data, ...more }: Answer<RouteContract>, requestId: string, clock: Clock) {
  return { success: true, data, meta: metaOf(requestId, clock, more) };
}

/** The envelope around data that is JSON already, as JSON. */
function writtenEnvelope(reply: FastifyReply, data: string, clock: Clock, more: More = {}): string {
  reply.type('application/json; charset=utf-8');
  return `{"success":true,"data":${data},"meta":${JSON.stringify(metaOf(reply.request.id, clock, more))}}`;
}

function metaOf(requestId: string, clock: Clock, { page, attribution }: More) {
  const meta = { timestamp: clock.now().toISOString(), version: GUILDHALL_VERSION, requestId };
  if (page === undefined && attribution === undefined) return meta;
  return { ...meta, ...(page && { page }), ...(attribution && { attribution }) };
}
