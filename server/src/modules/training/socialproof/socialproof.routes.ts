import { GUILDHALL_VERSION, type RouteContract, socialProofRoutes } from '@guildhall/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addBareRoute } from '../../../platform/http/add-route.ts';
import type { RecordFailure } from '../../../platform/http/error-store.ts';
import { toGuildError } from '../../../platform/http/failures.ts';
import { DetailError } from './detail.ts';
import { DIFFICULTIES, type Difficulty } from './generate.ts';
import {
  email,
  float,
  integer,
  optional,
  type Readers,
  readFields,
  text,
  type Values,
  word,
} from './inputs.ts';
import type { SocialProofService } from './socialproof.service.ts';

const PREFIX = '/socialproof';
const MAX_PAGE = 100;
const MAX_CONTENT = 200_000;
const MAX_TYPE = 100;
const NOT_ALLOWED = 'Method Not Allowed';

const PAGING = { skip: optional(integer(0), 0), limit: optional(integer(0), MAX_PAGE) } as const;
const SCENARIO = {
  player_id: integer(1),
  scenario_type: text(1, MAX_TYPE),
  content: text(0, MAX_CONTENT),
  difficulty_level: float(1, 10),
  truth: optional(word('phish', 'legit'), undefined),
} as const;

const DIFFICULTY_WORDS = Object.keys(DIFFICULTIES) as Difficulty[];
const GENERATION = {
  player_id: integer(1),
  scenario_type: text(1, MAX_TYPE),
  difficulty: optional(word(...DIFFICULTY_WORDS), 'medium' as const),
} as const;

/** A page as the original gives it: a limit above 100 is served as 100. */
function paging(query: unknown): { readonly skip: number; readonly limit: number } {
  const { skip, limit } = readFields('query', query, PAGING);
  return { skip: Math.min(skip, Number.MAX_SAFE_INTEGER), limit: Math.min(limit, MAX_PAGE) };
}

function idOf(request: FastifyRequest, name: string): number {
  // An id that is not there is the address of the list, where this method is none.
  if ((request.params as Record<string, string>)[name] === '') throw new DetailError(405, NOT_ALLOWED);
  return readFields('path', request.params, { [name]: integer(Number.MIN_SAFE_INTEGER) })[name] as number;
}

/** Values that come in the body, or, without one, in the query. */
function bodyOrQuery<const R extends Readers>({ body, query }: FastifyRequest, readers: R): Values<R> {
  const inQuery = body === undefined && Object.keys(query as object).length > 0;
  return inQuery ? readFields('query', query, readers) : readFields('body', body, readers);
}

function scenarioOf(request: FastifyRequest) {
  const { truth, ...fields } = bodyOrQuery(request, SCENARIO);
  return { ...fields, ...(truth === undefined ? {} : { truth }) };
}

const FLOATS =
  /"(player_skill_rating|new_skill_rating|current_skill_rating|score_change|difficulty_level|accuracy_percentage)":(-?\d+)(?=[,}])/g;

/**
 * JSON in which a number that is no whole one by its nature is written as one of those:
 * 500.0, as the original does. Typed clients read 500 as another type. Inside of texts
 * quotes are escaped, so nothing there is touched.
 */
function withFloats(json: string): string {
  return json.replace(FLOATS, '"$1":$2.0');
}

/** Serves the original SocialProof contract below /socialproof, its errors included. */
export function addSocialProof(
  app: FastifyInstance,
  service: SocialProofService,
  recordFailure: RecordFailure,
): void {
  app.register(async (scope) => {
    readBodies(scope);
    scope.setReplySerializer((payload) => withFloats(JSON.stringify(payload)));
    scope.addHook('onSend', async (_request, reply) => {
      // Clients that compare it find it as the original sends it.
      if (reply.hasHeader('content-type')) reply.header('content-type', 'application/json');
    });
    scope.setErrorHandler((error, request, reply) => answerError(error, { request, reply, recordFailure }));
    addServiceRoutes(scope);
    addPlayerRoutes(scope, service);
    addScenarioRoutes(scope, service);
  });
  app.register(
    async (scope) => {
      ignoreBodies(scope);
      scope.setNotFoundHandler(answerUnknown);
    },
    { prefix: PREFIX },
  );
}

function addServiceRoutes(app: FastifyInstance): void {
  addBareRoute(app, socialProofRoutes.socialProofRoot, async () => ({
    message: 'Welcome to the SocialProof API',
    version: GUILDHALL_VERSION,
    documentation: '/api/docs',
  }));
  addBareRoute(app, socialProofRoutes.socialProofHealth, async () => ({ status: 'healthy' }));
}

function addPlayerRoutes(app: FastifyInstance, service: SocialProofService): void {
  addBareRoute(app, socialProofRoutes.createPlayer, async ({ body }, reply) => {
    const fields = readFields('body', body, { username: text(3, 50), email });
    return reply.code(201).send(await service.createPlayer(fields.username, fields.email));
  });
  addBareRoute(app, socialProofRoutes.listPlayers, async ({ query }) => service.players(paging(query)));
  addBareRoute(app, socialProofRoutes.getPlayer, async (request) =>
    service.player(idOf(request, 'player_id')),
  );
  addBareRoute(app, socialProofRoutes.deletePlayer, async (request, reply) => {
    await service.deletePlayer(idOf(request, 'player_id'));
    return reply.code(204).send();
  });
  addBareRoute(app, socialProofRoutes.listPlayerScenarios, async (request) =>
    service.scenariosOf(idOf(request, 'player_id'), paging(request.query)),
  );
  addBareRoute(app, socialProofRoutes.getPlayerStats, async (request) =>
    service.stats(idOf(request, 'player_id')),
  );
}

function addScenarioRoutes(app: FastifyInstance, service: SocialProofService): void {
  addBareRoute(app, socialProofRoutes.createScenario, async (request, reply) =>
    reply.code(201).send(await service.createScenario(scenarioOf(request))),
  );
  addBareRoute(app, socialProofRoutes.generateScenario, async (request, reply) =>
    reply.code(201).send(await service.generateScenario(bodyOrQuery(request, GENERATION))),
  );
  addBareRoute(app, socialProofRoutes.getScenario, async (request) =>
    service.scenario(idOf(request, 'scenario_id')),
  );
  addBareRoute(app, socialProofRoutes.resolveScenario, async (request) => {
    const id = idOf(request, 'scenario_id');
    return service.resolve(id, actionOf(request));
  });
}

const ACTIONS = ['reported_phish', 'deleted_safe', 'ignored'] as const;

/** An action that is text but no action is 400, as in the original. */
function actionOf(request: FastifyRequest): (typeof ACTIONS)[number] {
  const { action } = bodyOrQuery(request, { action: text(0, MAX_TYPE) });
  const known = ACTIONS.find((name) => name === action);
  if (known === undefined) {
    throw new DetailError(400, `Invalid action. Must be one of: ${ACTIONS.join(', ')}`);
  }
  return known;
}

type BodyDone = (error: Error | null, body?: unknown) => void;

function parseJson(body: string, done: BodyDone): void {
  try {
    done(null, body === '' ? undefined : JSON.parse(body));
  } catch (error) {
    const reason = (error as Error).message;
    const at = placeOf(reason, body);
    const problem = { type: 'json_invalid', loc: ['body', at], msg: 'JSON decode error', input: {} };
    done(new DetailError(422, [{ ...problem, ctx: { error: reason } }]));
  }
}

/** The character at which reading stopped: JSON that ends too early stops at its end. */
function placeOf(reason: string, body: string): number {
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) return Number(position);
  return reason.includes('end of JSON') ? body.length : 0;
}

/** JSON, also when nothing says what the body is; or a form, as the original's own documentation shows. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json/i,
    { parseAs: 'string' },
    (_request, body, done) => parseJson(body as string, done),
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) => {
    if (request.headers['content-type'] === undefined) parseJson(body as string, done);
    // Text of another kind is no object with fields, which is what is said about it.
    else done(null, body === '' ? undefined : body);
  });
}

/** At an address that is none, or only nearly one, the body does not matter. */
function ignoreBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, undefined));
}

async function answerError(
  thrown: unknown,
  {
    request,
    reply,
    recordFailure,
  }: { request: FastifyRequest; reply: FastifyReply; recordFailure: RecordFailure },
): Promise<FastifyReply> {
  if (thrown instanceof DetailError) {
    if (thrown.status === 405)
      reply.header('allow', methodsAt(request.url.split('?', 1)[0] ?? '').join(', '));
    return reply.code(thrown.status).send({ detail: thrown.detail });
  }
  const error = toGuildError(thrown);
  if (error.code === 'UNAUTHENTICATED') {
    return reply.code(401).header('www-authenticate', 'Bearer').send({ detail: 'Not authenticated' });
  }
  if (error.status >= 500 && error.code !== 'DATABASE_UNREACHABLE' && error.code !== 'UNAVAILABLE') {
    request.log.error({ code: error.code, err: error.cause ?? error }, error.message);
    const path = request.url.split('?', 1)[0] ?? '';
    await recordFailure(error, { requestId: request.id, method: request.method, path }).catch(
      (reason: unknown) => request.log.error({ err: reason }, 'The failure could not be stored'),
    );
  }
  return reply.code(error.status).send({ detail: error.message });
}

/** The route table decides; an address that differs by its last slash is sent to the right one. */
async function answerUnknown(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [path = '', ...query] = request.url.split('?');
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
  const rest = query.length > 0 ? `?${query.join('?')}` : '';
  if (methodsAt(other).length > 0) return reply.redirect(`${other}${rest}`, 307);
  const allowed = methodsAt(path);
  if (allowed.length > 0) {
    return reply.code(405).header('allow', allowed.join(', ')).send({ detail: NOT_ALLOWED });
  }
  return reply.code(404).send({ detail: 'Not Found' });
}

function methodsAt(path: string): string[] {
  const routes: readonly RouteContract[] = Object.values(socialProofRoutes);
  return routes
    .filter(({ path: pattern }) => new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map(({ method }) => method);
}
