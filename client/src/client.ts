import type { DeepReadonly } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { components } from './api.gen.ts';
import type { CharactersClient } from './characters.ts';
import type { CompendiumClient } from './compendium.ts';
import type { DiceClient } from './dice.ts';
import type { AdminClient, IdentityClient } from './identity.ts';
import type { ImportsClient } from './imports.ts';
import type { LibraryClient, LibraryFilters } from './library.ts';
import type { RecordOrigin, WantedOrigins } from './records.ts';
import { NO_SESSION, type Session, SessionKeeper, type SessionParts } from './session.ts';
import type { StorageClient } from './storage.ts';
import type { TrainingClient } from './training.ts';
import { type PageOf, toGuildError } from './unwrap.ts';

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
  const file = async (path: string) => {
    const request = new Request(`${options.baseUrl}${path}`);
    if (options.token !== undefined) request.headers.set('authorization', `Bearer ${options.token}`);
    const response = await send(request);
    if (!response.ok) throw toGuildError(await response.json().catch(() => null), response);
    return response;
  };
  /** The text at a path, for answers that have no envelope. */
  const text = async (path: string) => (await file(path)).text();
  /** What the envelope at a path holds; an answer that has none is no answer of Guildhall. */
  const data = async <T>(path: string): Promise<T> => {
    const response = await file(path);
    const body = (await response.json().catch(() => null)) as { success?: boolean; data: T } | null;
    if (body?.success !== true) throw toGuildError(body, response);
    return body.data;
  };
  /** The other functions of an area, fetched with the library that sends what they ask. */
  const late = <Area extends object>(make: (all: Areas, api: ReturnType<Areas['openApi']>) => Area) =>
    fetchedLate(async () => {
      const all = await areas();
      return make(all, all.openApi(options, send));
    });
  const builds = late((all, api) => all.buildFunctions(api));
  const heroes = late((all, api) => all.heroesFunctions(api));
  return {
    builds: extended(builds, {
      get: (id: string) => data<BuildRecord>(`/api/v1/builds/${encodeURIComponent(id)}`),
      data: (id: string) => text(`/api/v1/builds/${encodeURIComponent(id)}/data`),
    }),
    heroes: extended(heroes, {
      currentManifest: () => data<PackManifestAnswer>('/api/v1/heroes/data-versions/current'),
      packFile: (hash: string) => text(`/packs/${hash}.json`),
    }),
    characters: late((all, api) => all.characterFunctions(api, file)),
    compendium: late((all, api) => all.compendiumFunctions(api)),
    dice: late((all, api) => all.diceFunctions(api)),
    imports: late((all, api) => all.importFunctions(api)),
    library: late((all, api) => all.libraryFunctions(api)),
    identity: late((all, api) => all.identityFunctions(api, session)),
    admin: late((all, api) => all.adminFunctions(api)),
    session,
    storage: late((all, api) => all.storageFunctions(api, file)),
    training: late((all, api) => all.trainingFunctions(api)),
    system: late((all, api) => all.systemFunctions(api)),
  };
}

type Areas = typeof import('./areas.ts');

/** Everything but what the first view of a build asks for; nothing waits for it. */
const areas = () => import('./areas.ts');

/** Functions that are here beside those that are fetched. */
function extended<Late extends object, Here extends object>(late: Late, here: Here): Late & Here {
  return new Proxy(late, {
    get: (target, name) => Reflect.get(Object.hasOwn(here, name) ? here : target, name),
  }) as Late & Here;
}

/** Functions of an area whose code is fetched when the first of them is called; all of them answer with promises. */
function fetchedLate<Area extends object>(load: () => Promise<Area>): Area {
  let area: Promise<Area> | undefined;
  const call =
    (name: PropertyKey) =>
    async (...values: readonly unknown[]): Promise<unknown> => {
      area ??= load();
      // What could not be fetched is asked for again by the next call.
      area.catch(() => {
        area = undefined;
      });
      const loaded = (await area) as Readonly<Record<PropertyKey, (...all: readonly unknown[]) => unknown>>;
      return loaded[name]?.(...values);
    };
  return new Proxy({} as Area, { get: (_target, name) => call(name) });
}

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
