import type { Scope } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { LRUCache } from 'lru-cache';
import type { AccessTokens } from '../../platform/auth/access-tokens.ts';
import type { Principal } from '../../platform/auth/principal.ts';
import { API_TOKEN_PREFIX, hashSecret } from '../../platform/auth/secrets.ts';
import type { Clock } from '../../platform/ports.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { ApiTokensRepo } from './api-tokens.repo.ts';
import type { SessionsRepo } from './sessions.repo.ts';

/** Milliseconds for which a session or token that was found good is believed without asking again. */
const BELIEVED = 5_000;
/** Milliseconds between two notes of when something was last used. */
const NOTED = 60_000;
const REMEMBERED = 5_000;

interface Found {
  readonly principal: Principal;
  readonly expiresAt: number;
}

export interface BearerParts {
  readonly access: AccessTokens;
  readonly sessions: SessionsRepo;
  readonly apiTokens: ApiTokensRepo;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}

/**
 * Who a bearer token belongs to. A signature alone is not enough: the session has
 * to go on, and role and name are those of now. What is found is believed for a
 * few seconds, and forgotten at once by the process that ends a session.
 */
export class Bearer {
  readonly #parts: BearerParts;
  readonly #found: LRUCache<string, Found>;
  readonly #noted = new LRUCache<string, number>({ max: REMEMBERED });

  constructor(parts: BearerParts) {
    this.#parts = parts;
    this.#found = new LRUCache({
      max: REMEMBERED,
      ttl: BELIEVED,
      perf: { now: () => parts.clock.now().getTime() },
    });
  }

  /** Throws TOKEN_EXPIRED, TOKEN_INVALID, SESSION_ENDED or ACCOUNT_SUSPENDED. */
  async read(token: string): Promise<Principal> {
    if (token.startsWith(API_TOKEN_PREFIX)) return this.#readApiToken(token);
    const { userId, sessionId } = await this.#parts.access.read(token);
    const known = this.#found.get(sessionId);
    if (known?.principal.userId === userId && known.expiresAt > this.#now()) return known.principal;
    const session = await this.#parts.sessions.findWithUser(sessionId);
    if (session === undefined || session.user_id !== userId) throw new GuildError('TOKEN_INVALID');
    if (session.ended_at !== null || session.expires_at.getTime() <= this.#now())
      throw new GuildError('SESSION_ENDED');
    refuseSuspended(session.status);
    const { name, role } = session;
    const principal: Principal = { ...PLAIN, kind: 'user', userId, name, role, sessionId };
    this.#found.set(sessionId, { principal, expiresAt: session.expires_at.getTime() });
    this.#note(sessionId, (now) => this.#parts.sessions.touch(sessionId, now));
    return principal;
  }

  /** Ask again about a session, a token or all of them. */
  forget(id?: string): void {
    if (id === undefined) this.#found.clear();
    else this.#found.delete(id);
  }

  async #readApiToken(token: string): Promise<Principal> {
    const tokenHash = hashSecret(token);
    const known = this.#found.get(tokenHash);
    if (known !== undefined && known.expiresAt > this.#now()) return known.principal;
    const row = await this.#parts.apiTokens.findByHash(tokenHash);
    if (row === undefined || row.revoked_at !== null) throw new GuildError('TOKEN_INVALID');
    const expiresAt = row.expires_at?.getTime() ?? Number.POSITIVE_INFINITY;
    if (expiresAt <= this.#now())
      throw new GuildError('TOKEN_INVALID', 'This personal API token has expired. Make a new one.');
    refuseSuspended(row.status);
    const scopes: readonly Scope[] = row.scopes;
    const principal: Principal = {
      ...PLAIN,
      kind: 'token',
      userId: row.user_id,
      name: row.user_name,
      role: row.role,
      scopes,
    };
    this.#found.set(tokenHash, { principal, expiresAt });
    this.#note(row.id, (now) => this.#parts.apiTokens.touch(row.id, now));
    return principal;
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }

  /** Write down that something was used; now and then, and without anybody waiting for it. */
  #note(id: string, write: (now: Date) => Promise<void>): void {
    const now = this.#parts.clock.now();
    if (now.getTime() - (this.#noted.get(id) ?? 0) < NOTED) return;
    this.#noted.set(id, now.getTime());
    write(now).catch((reason: unknown) => this.#parts.log.warn({ err: reason }, 'A use could not be noted'));
  }
}

const PLAIN = { scopes: null, sessionId: null, machine: false } as const;

/** Throws ACCOUNT_SUSPENDED; SESSION_ENDED for what is no account any more. */
export function refuseSuspended(status: string): void {
  if (status === 'suspended') throw new GuildError('ACCOUNT_SUSPENDED');
  if (status !== 'active') throw new GuildError('SESSION_ENDED');
}
