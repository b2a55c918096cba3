import type { DeepReadonly } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import type { CharactersClient } from './characters.ts';
import type { CompendiumClient } from './compendium.ts';
import type { DiceClient } from './dice.ts';
import type { AdminClient, IdentityClient } from './identity.ts';
import type { ImportsClient } from './imports.ts';
import type { LibraryClient, LibraryFilters } from './library.ts';
import { findOrigins, type RecordOrigin, readOrigins, type WantedOrigins } from './records.ts';
import { NO_SESSION, type Session, SessionKeeper, type SessionParts } from './session.ts';
import type { StorageClient } from './storage.ts';
import type { TrainingClient } from './training.ts';
import { type PageOf, pageOf, toGuildError, unwrap } from './unwrap.ts';

type Schemas = components['schemas'];
export type BuildRecord = DeepReadonly<Schemas['BuildRecord']>;
/** A line of a list of builds. */
export type BuildSummary = DeepReadonly<Schemas['LibraryEntry']>;
/** The engine's `Build` fits. */
export type BuildInput = DeepReadonly<Schemas['Build']>;
export type ComputeOptionsInput = DeepReadonly<Schemas['ComputeOptions']>;
/** Totals with the data they were computed from. */
export type CalculateAnswer = DeepReadonly<Schemas['CalculateResult']>;
export type ReviewAnswer = DeepReadonly<Schemas['ValidateResult']>;
export type ExplanationAnswer = DeepReadonly<Schemas['ExplainResult']>;
export type ChainInput = Omit<DeepReadonly<Schemas['ChainInput']>, 'build'>;
export type ChainAnswer = DeepReadonly<Schemas['ChainAnswer']>;
export type DataVersion = DeepReadonly<Schemas['DataVersion']>;
export type PackManifestAnswer = DeepReadonly<Schemas['PackManifest']>;
export type VersionChanges = DeepReadonly<Schemas['VersionChanges']>;
export type Health = DeepReadonly<Schemas['Health']>;
export type StoredError = DeepReadonly<Schemas['StoredError']>;

export interface ClientOptions {
  /** Where the server is, without a slash at the end; '' means the page's own origin. */
  readonly baseUrl: string;
  /** Local token; only needed for routes of permission `local` or `admin`. */
  readonly token?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Keep people signed in; without it requests go out as they are. */
  readonly session?: SessionParts;
}

export interface ListBuildsQuery extends LibraryFilters {
  /** all: own builds and those of others that the caller may change; the default. */
  readonly scope?: 'all' | 'own' | 'shared' | 'favourites';
}

/**
 * The API as functions. Every one resolves to plain values or rejects with a
 * GuildError that carries the server's code; a server out of reach is UNAVAILABLE.
 */
export interface Client {
  readonly builds: {
    list(query?: ListBuildsQuery): Promise<PageOf<BuildSummary>>;
    get(id: string): Promise<BuildRecord>;
    /** Text of the slice of game data that one build needs; for `decodeBuildSlice` of the engine. */
    data(id: string): Promise<string>;
    create(build: BuildInput): Promise<BuildRecord>;
    /** Replace version `version`; STALE_VERSION when somebody else was faster. */
    update(id: string, version: number, build: BuildInput): Promise<BuildRecord>;
    remove(id: string, version?: number): Promise<void>;
    calculate(build: BuildInput, options?: ComputeOptionsInput): Promise<CalculateAnswer>;
    validate(build: BuildInput, options?: ComputeOptionsInput): Promise<ReviewAnswer>;
    /** STAT_UNKNOWN when there is no number called `stat`. */
    explain(build: BuildInput, stat: string, options?: ComputeOptionsInput): Promise<ExplanationAnswer>;
    chain(build: BuildInput, chain?: ChainInput): Promise<ChainAnswer>;
  };
  readonly heroes: {
    dataVersions(): Promise<readonly DataVersion[]>;
    currentManifest(): Promise<PackManifestAnswer>;
    manifest(id: string): Promise<PackManifestAnswer>;
    /** Text of one pack file; immutable, so the browser keeps it for good. */
    packFile(hash: string): Promise<string>;
    /** Make an installed version the one new builds are made with. */
    makeCurrent(id: string): Promise<DataVersion>;
    /** Go back to the version that was current before. */
    rollback(): Promise<DataVersion>;
    /** Powers, powersets and enhancement sets with a name like this, each with the sources it was made from. */
    origins(name: string): Promise<readonly RecordOrigin[]>;
    /** The sources that these records of a data version were made from, in the order asked for. */
    originsOf(wanted: WantedOrigins): Promise<readonly RecordOrigin[]>;
    /** What changed in the powers since an older version. */
    changes(
      newer: string,
      query: { since: string; q?: string; build?: string; cursor?: string; limit?: number },
    ): Promise<VersionChanges & { readonly cursor: string | null; readonly total: number | undefined }>;
  };
  readonly characters: CharactersClient;
  readonly compendium: CompendiumClient;
  readonly dice: DiceClient;
  readonly imports: ImportsClient;
  readonly library: LibraryClient;
  readonly identity: IdentityClient;
  readonly admin: AdminClient;
  readonly session: Session;
  readonly storage: StorageClient;
  readonly training: TrainingClient;
  readonly system: {
    /** Answers even when degraded. */
    health(): Promise<Health>;
    errors(query?: { cursor?: string; limit?: number; requestId?: string }): Promise<PageOf<StoredError>>;
  };
}

export function createClient(options: ClientOptions): Client {
  const plain = reachable(options.fetch ?? ((...request) => globalThis.fetch(...request)));
  const keeper =
    options.session === undefined ? null : new SessionKeeper(options.session, plain, options.baseUrl);
  const send = (request: Request) => keeper?.send(request) ?? plain(request);
  const session = keeper ?? NO_SESSION;
  const api = createFetchClient<paths>({
    baseUrl: options.baseUrl,
    fetch: (request) => send(request),
    ...(options.token === undefined ? {} : { headers: { authorization: `Bearer ${options.token}` } }),
  });
  const file = async (path: string) => {
    const request = new Request(`${options.baseUrl}${path}`);
    if (options.token !== undefined) request.headers.set('authorization', `Bearer ${options.token}`);
    const response = await send(request);
    if (!response.ok) throw toGuildError(await response.json().catch(() => null), response);
    return response;
  };
  const text: FetchText = async (path) => (await file(path)).text();
  return {
    builds: buildFunctions(api, text),
    heroes: heroesFunctions(api, (hash) => text(`/packs/${hash}.json`)),
    characters: late(async () => (await areas()).characterFunctions(api, file)),
    compendium: late(async () => (await areas()).compendiumFunctions(api)),
    dice: late(async () => (await areas()).diceFunctions(api)),
    imports: late(async () => (await areas()).importFunctions(api)),
    library: late(async () => (await areas()).libraryFunctions(api)),
    identity: late(async () => (await areas()).identityFunctions(api, session)),
    admin: late(async () => (await areas()).adminFunctions(api)),
    session,
    storage: late(async () => (await areas()).storageFunctions(api, file)),
    training: late(async () => (await areas()).trainingFunctions(api)),
    system: late(async () => (await areas()).systemFunctions(api)),
  };
}

/** Everything but builds and game data; a page that shows a build does not wait for it. */
const areas = () => import('./areas.ts');

/** Functions of an area whose code is fetched when the first of them is called; all of them answer with promises. */
function late<Area extends object>(load: () => Promise<Area>): Area {
  let area: Promise<Area> | undefined;
  const call =
    (name: PropertyKey) =>
    async (...values: readonly unknown[]): Promise<unknown> => {
      area ??= load();
      const loaded = (await area) as Readonly<Record<PropertyKey, (...all: readonly unknown[]) => unknown>>;
      return loaded[name]?.(...values);
    };
  return new Proxy({} as Area, { get: (_target, name) => call(name) });
}

/** The text at a path, for answers that have no envelope. */
type FetchText = (path: string) => Promise<string>;

function reachable(fetcher: typeof globalThis.fetch): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await fetcher(request);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new GuildError(
        'UNAVAILABLE',
        `${new URL(request.url).origin} cannot be reached: ${reason}`,
        {},
        cause,
      );
    }
  };
}

/** The generated types know no `readonly`; what is sent is only read. */
function sendable<T>(value: DeepReadonly<T>): T {
  return value as T;
}

function buildFunctions(api: FetchClient<paths>, text: FetchText): Client['builds'] {
  const one = '/api/v1/builds/{id}';
  const etag = (version: number) => `"${version}"`;
  return {
    list: async (query = {}) => pageOf(unwrap(await api.GET('/api/v1/builds', { params: { query } }))),
    get: async (id) => unwrap(await api.GET(one, { params: { path: { id } } })).data,
    data: (id) => text(`/api/v1/builds/${encodeURIComponent(id)}/data`),
    create: async (build) =>
      unwrap(await api.POST('/api/v1/builds', { body: sendable<Schemas['BuildInput']>({ build }) })).data,
    update: async (id, version, build) =>
      unwrap(
        await api.PUT(one, {
          params: { path: { id }, header: { 'If-Match': etag(version) } },
          body: sendable<Schemas['BuildInput']>({ build }),
        }),
      ).data,
    remove: async (id, version) => {
      const header = version === undefined ? {} : { 'If-Match': etag(version) };
      unwrap(await api.DELETE(one, { params: { path: { id }, header } }));
    },
    calculate: async (build, options) =>
      unwrap(
        await api.POST('/api/v1/builds/calculate', {
          body: sendable<Schemas['CalculateInput']>(options === undefined ? { build } : { build, options }),
        }),
      ).data,
    validate: async (build, options) =>
      unwrap(
        await api.POST('/api/v1/builds/validate', {
          body: sendable<Schemas['ValidateInput']>(options === undefined ? { build } : { build, options }),
        }),
      ).data,
    explain: async (build, stat, options) =>
      unwrap(
        await api.POST('/api/v1/builds/explain', {
          body: sendable<Schemas['ExplainInput']>({
            build,
            stat,
            ...(options === undefined ? {} : { options }),
          }),
        }),
      ).data,
    chain: async (build, chain = {}) =>
      unwrap(
        await api.POST('/api/v1/builds/chain', {
          body: sendable<Schemas['ChainInput']>({ build, ...chain }),
        }),
      ).data,
  };
}

function heroesFunctions(api: FetchClient<paths>, packFile: Client['heroes']['packFile']): Client['heroes'] {
  return {
    dataVersions: async () => unwrap(await api.GET('/api/v1/heroes/data-versions')).data,
    currentManifest: async () => unwrap(await api.GET('/api/v1/heroes/data-versions/current')).data,
    manifest: async (id) =>
      unwrap(await api.GET('/api/v1/heroes/data-versions/{id}', { params: { path: { id } } })).data,
    packFile,
    makeCurrent: async (id) =>
      unwrap(await api.POST('/api/v1/heroes/data-versions/{id}/current', { params: { path: { id } } })).data,
    changes: async (id, query) => {
      const answer = unwrap(
        await api.GET('/api/v1/heroes/data-versions/{id}/changes', { params: { path: { id }, query } }),
      );
      const { cursor = null, total } = answer.meta.page ?? {};
      return { ...answer.data, cursor, total };
    },
    rollback: async () => unwrap(await api.POST('/api/v1/heroes/data-versions/rollback')).data,
    origins: (name) => findOrigins(api, name),
    originsOf: (wanted) => readOrigins(api, wanted),
  };
}
