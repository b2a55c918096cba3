import type { SessionStateJson } from '@guildhall/contracts';
import { GuildError, isGuildError } from '@guildhall/kernel';
import { toGuildError } from './unwrap.ts';

type Send = (request: Request) => Promise<Response>;

/** What the page or program around the client can do for a session. */
export interface SessionParts {
  /** Remembers over restarts that somebody signed in here; the secret itself is in an httpOnly cookie. */
  readonly memory: { get(): boolean; set(signedIn: boolean): void };
  /** Runs one renewal at a time in all tabs of a browser or processes of a machine; a token is good for one use. */
  readonly exclusively?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Where a program without cookies keeps its tokens; a browser has none. */
  readonly store?: TokenStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a sign-in answers, as far as requests need it. */
interface Tokens {
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** Null when it is in a cookie. */
  readonly refreshToken?: string | null;
}

/** The tokens of one session, as a program keeps them from one run to the next. */
export interface KeptTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** End of the access token, in milliseconds since 1970. */
  readonly until: number;
}

/** Tokens that several processes share; what one of them has renewed the others find here. */
export interface TokenStore {
  read(): Promise<KeptTokens | null>;
  write(tokens: KeptTokens): Promise<void>;
}

export interface Session {
  state(): SessionStateJson;
  /** Call back whenever somebody signs in or out. */
  subscribe(onChange: () => void): () => void;
  /** Whether sign-ins put the refresh token into a cookie; else it is in the answer. */
  readonly inCookie: boolean;
  /** Use these tokens from now on; resolves when they are kept. */
  adopt(tokens: Tokens): Promise<void>;
  /** Somebody signed in elsewhere in this browser: take their session over at the next request. */
  resume(): void;
  /** Forget them; the server was told already. */
  end(): void;
  /** The access token of now, renewed when it has to be; null for the anonymous. For sockets. */
  token(): Promise<string | null>;
}

/** Milliseconds before its end in which a token is renewed without waiting to be refused. */
const EARLY = 20_000;
/** Milliseconds without a request after which a session counts as idle. */
const ACTIVE = 5 * 60_000;

/**
 * Sends requests in the name of whoever is signed in. A token that has run out is
 * renewed and the request sent again, once, so that nobody notices; requests that
 * come meanwhile wait for the same renewal.
 */
export class SessionKeeper implements Session {
  readonly #parts: SessionParts;
  readonly #send: Send;
  readonly #baseUrl: string;
  readonly #listeners = new Set<() => void>();
  #tokens: (Tokens & { readonly until: number }) | null = null;
  #renewing: Promise<boolean> | null = null;
  #used = 0;
  #over: 'anonymous' | 'expired' | 'ended' = 'anonymous';

  constructor(parts: SessionParts, send: Send, baseUrl: string) {
    this.#parts = parts;
    this.#send = send;
    this.#baseUrl = baseUrl;
  }

  state(): SessionStateJson {
    if (this.#renewing !== null) return 'refreshing';
    if (this.#tokens === null) return this.#parts.memory.get() ? 'idle' : this.#over;
    if (this.#parts.now() - this.#used < ACTIVE) return 'active';
    return this.#tokens.until > this.#parts.now() ? 'authenticated' : 'idle';
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  get inCookie(): boolean {
    return this.#parts.store === undefined;
  }

  async adopt(tokens: Tokens): Promise<void> {
    this.#take(tokens);
    this.#tell();
    await this.#keep(tokens);
  }

  async #keep({ accessToken, refreshToken, expiresIn }: Tokens): Promise<void> {
    const until = this.#parts.now() + expiresIn * 1000;
    if (refreshToken) await this.#parts.store?.write({ accessToken, refreshToken, until });
  }

  #take(tokens: Tokens): void {
    this.#tokens = { ...tokens, until: this.#parts.now() + tokens.expiresIn * 1000 };
    this.#parts.memory.set(true);
  }

  resume(): void {
    this.#tokens = null;
    this.#parts.memory.set(true);
    this.#tell();
  }

  end(): void {
    this.#leave('ended');
  }

  async token(): Promise<string | null> {
    const fresh = this.#tokens !== null && this.#tokens.until - this.#parts.now() > EARLY;
    if (!fresh && (this.#tokens !== null || this.#parts.memory.get())) await this.#renew();
    return this.#tokens?.accessToken ?? null;
  }

  /** Send a request with the token, and once more with a new one when the server finds it has run out. */
  async send(request: Request): Promise<Response> {
    if (request.headers.has('authorization') || isAboutTokens(request)) return this.#send(request);
    const token = await this.token();
    this.#used = this.#parts.now();
    if (token === null) return this.#send(request);
    const again = request.clone();
    const response = await this.#send(withToken(request, token));
    if (response.status !== 401 || !(await ranOut(response))) return response;
    if (this.#tokens?.accessToken === token && !(await this.#renew())) return response;
    const next = this.#tokens?.accessToken;
    return next === undefined ? response : this.#send(withToken(again, next));
  }

  #renew(): Promise<boolean> {
    this.#renewing ??= this.#renewOnce().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #renewOnce(): Promise<boolean> {
    const exclusively = this.#parts.exclusively ?? ((work) => work());
    try {
      this.#take(await exclusively(() => this.#refresh()));
      return true;
    } catch (error) {
      // Out of reach is no reason to sign anybody out.
      if (!isGuildError(error) || (error.code !== 'SESSION_ENDED' && error.code !== 'ACCOUNT_SUSPENDED'))
        throw error;
      this.#leave('expired');
      return false;
    }
  }

  async #refresh(): Promise<Tokens> {
    const { store, now } = this.#parts;
    const kept = await store?.read();
    if (kept === null) throw new GuildError('SESSION_ENDED');
    // Another process was faster: its refresh token is the next one, and ours is used up.
    if (kept && kept.accessToken !== this.#tokens?.accessToken && kept.until - now() > EARLY)
      return { accessToken: kept.accessToken, expiresIn: (kept.until - now()) / 1000 };
    const renewed = await this.#ask(kept ? { refreshToken: kept.refreshToken } : {});
    await this.#keep(renewed);
    return renewed;
  }

  async #ask(body: { readonly refreshToken?: string }): Promise<Tokens> {
    const response = await this.#send(
      new Request(`${this.#baseUrl}/api/v1/auth/refresh`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
    const answer = (await response.json().catch(() => null)) as { data?: Tokens } | null;
    if (!response.ok || answer?.data === undefined) throw toGuildError(answer, response);
    return answer.data;
  }

  #leave(how: 'expired' | 'ended'): void {
    this.#tokens = null;
    this.#over = how;
    this.#parts.memory.set(false);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Requests that carry their own credentials. */
function isAboutTokens({ url }: Request): boolean {
  return /\/api\/v1\/auth\/(?:login|register|refresh|passkey|oidc|password|email)/.test(url);
}

function withToken(request: Request, token: string): Request {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${token}`);
  return new Request(request, { headers });
}

/** Whether a new token may help; the answer itself can still be read by others. */
async function ranOut(response: Response): Promise<boolean> {
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { error?: { code?: string } } | null;
  return ['TOKEN_EXPIRED', 'TOKEN_INVALID', 'SESSION_ENDED'].includes(body?.error?.code ?? '');
}

/** A session for programs without one: always anonymous. */
export const NO_SESSION: Session = {
  state: () => 'anonymous',
  subscribe: () => () => undefined,
  inCookie: true,
  adopt: async () => {
    throw new GuildError('INTERNAL', 'This client keeps no session.');
  },
  resume: () => undefined,
  end: () => undefined,
  token: async () => null,
};
