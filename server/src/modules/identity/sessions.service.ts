import { GuildError } from '@guildhall/kernel';
import { ACCESS_SECONDS, type AccessTokens } from '../../platform/auth/access-tokens.ts';
import type { Principal } from '../../platform/auth/principal.ts';
import { hashSecret, newToken, REFRESH_PREFIX } from '../../platform/auth/secrets.ts';
import type { RequestSource } from '../../platform/http/request-source.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { Audit } from './audit.ts';
import { type Bearer, refuseSuspended } from './bearer.ts';
import type { EndReason, SignInMethod } from './identity-tables.ts';
import type { SessionRow, SessionsRepo } from './sessions.repo.ts';
import type { UserRow, UsersRepo } from './users.repo.ts';

export interface SessionsParts {
  readonly repo: SessionsRepo;
  readonly users: UsersRepo;
  readonly tokens: AccessTokens;
  readonly bearer: Bearer;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Days without use after which a session is over. */
  readonly sessionDays: number;
  /** Hours after the last proof of who it is in which a session is over, in use or not. */
  readonly sessionMaxHours: number;
}

/** A pair of tokens as it is given out, this once. */
export interface SignedIn {
  readonly user: UserRow;
  readonly sessionId: string;
  readonly accessToken: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Days for which sessions that are over stay in the list of devices. */
const SHOWN_DAYS = 30;
/** Milliseconds after giving the password in which an account's security can be changed. */
const CONFIRMED_FOR = 10 * 60_000;

/** Sign-ins: they begin, are renewed by refresh tokens that are good for one use, and end. */
export class SessionsService {
  readonly #parts: SessionsParts;

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  async start(user: UserRow, method: SignInMethod, source: RequestSource): Promise<SignedIn> {
    const { repo, audit, clock, newId } = this.#parts;
    refuseSuspended(user.status);
    const now = clock.now();
    const refreshToken = newToken(REFRESH_PREFIX);
    const session: SessionRow = {
      id: newId(),
      user_id: user.id,
      method,
      user_agent: source.userAgent,
      address: source.address,
      created_at: now,
      confirmed_at: now,
      seen_at: now,
      refreshed_at: null,
      expires_at: this.#end(now, now),
      ended_at: null,
      end_reason: null,
    };
    await repo.insert(session, hashSecret(refreshToken));
    await audit.record({ id: user.id, name: user.name, source }, { action: 'sign-in', detail: { method } });
    await repo.prune(new Date(now.getTime() - SHOWN_DAYS * DAY));
    return this.#signedIn(user, session.id, refreshToken, session.expires_at);
  }

  /**
   * Swap a refresh token for the next pair. One that was used before is either a
   * thief's or was stolen from who comes now: the session ends for both.
   */
  async refresh(refreshToken: string, source: RequestSource): Promise<SignedIn> {
    const { users } = this.#parts;
    const outcome = await users.transaction((db) => this.#renew(refreshToken, db));
    if (outcome.reused !== undefined) await this.#endReused(outcome.reused, source);
    if (outcome.session === undefined) throw new GuildError('SESSION_ENDED');
    const { session, next, expiresAt } = outcome;
    const user = await users.find(session.user_id);
    if (user === undefined) throw new GuildError('SESSION_ENDED');
    return this.#signedIn(user, session.id, next, expiresAt);
  }

  async #renew(refreshToken: string, db: Parameters<SessionsRepo['lockToken']>[1]) {
    const { repo, users, clock } = this.#parts;
    const now = clock.now();
    const used = hashSecret(refreshToken);
    const found = await repo.lockToken(used, db);
    if (found === undefined || found.ended_at !== null || found.expires_at <= now) return {};
    if (found.used_at !== null) return { reused: found };
    const user = await users.find(found.user_id, db);
    refuseSuspended(user?.status ?? 'deleted');
    const next = newToken(REFRESH_PREFIX);
    const expiresAt = this.#end(now, found.confirmed_at);
    await repo.rotate(used, hashSecret(next), { session: found.id, now, expiresAt }, db);
    return { session: found, next, expiresAt };
  }

  async #endReused(session: SessionRow, source: RequestSource): Promise<never> {
    const { repo, users, bearer, audit, clock } = this.#parts;
    await repo.end(session.id, session.user_id, 'reused', clock.now());
    bearer.forget(session.id);
    const name = (await users.find(session.user_id))?.name ?? '';
    await audit.record(
      { id: session.user_id, name, source },
      { action: 'refresh.reused', subject: session.id },
    );
    throw new GuildError(
      'SESSION_ENDED',
      'This refresh token was used before, so the session was ended: one of the two who used it stole it. Sign in again.',
    );
  }

  /** End the session of an access token or a refresh token; false when there was none. */
  async signOut(
    principal: Principal,
    refreshToken: string | undefined,
    source: RequestSource,
  ): Promise<boolean> {
    const { repo } = this.#parts;
    const session =
      principal.sessionId !== null && principal.userId !== null
        ? { id: principal.sessionId, user_id: principal.userId }
        : refreshToken === undefined
          ? undefined
          : await repo.sessionOfToken(hashSecret(refreshToken));
    if (session === undefined) return false;
    return this.end(session.id, { userId: session.user_id, name: principal.name, source }, 'signed-out');
  }

  async end(
    id: string,
    who: { readonly userId: string; readonly name: string; readonly source: RequestSource },
    reason: EndReason,
  ): Promise<boolean> {
    const { repo, bearer, audit, clock } = this.#parts;
    const ended = await repo.end(id, who.userId, reason, clock.now());
    bearer.forget(id);
    if (ended)
      await audit.record(
        { id: who.userId, name: who.name, source: who.source },
        { action: 'sign-out', subject: id },
      );
    return ended;
  }

  /** End all sessions of a user but one; answers how many ended. */
  async endAll(userId: string, reason: EndReason, but: string | null = null): Promise<number> {
    const { repo, bearer, clock } = this.#parts;
    const ended = await repo.endAll(userId, reason, clock.now(), but);
    for (const id of ended) bearer.forget(id);
    return ended.length;
  }

  list(userId: string): Promise<readonly SessionRow[]> {
    const { repo, clock } = this.#parts;
    return repo.list(userId, new Date(clock.now().getTime() - SHOWN_DAYS * DAY));
  }

  /** Whether the password, a passkey or a provider was used in this session a short time ago. */
  async confirmedRecently(sessionId: string | null): Promise<boolean> {
    if (sessionId === null) return false;
    const session = await this.#parts.repo.findWithUser(sessionId);
    const age = this.#parts.clock.now().getTime() - (session?.confirmed_at.getTime() ?? 0);
    return session !== undefined && age < CONFIRMED_FOR;
  }

  async confirm(sessionId: string): Promise<void> {
    const { repo, bearer, clock } = this.#parts;
    const now = clock.now();
    await repo.confirm(sessionId, now, this.#end(now, now));
    bearer.forget(sessionId);
  }

  /** When a session used now is over: after days without use, or so many hours after the last password or passkey. */
  #end(now: Date, confirmed: Date): Date {
    const { sessionDays, sessionMaxHours } = this.#parts;
    const unused = now.getTime() + sessionDays * DAY;
    return new Date(Math.min(unused, confirmed.getTime() + sessionMaxHours * HOUR));
  }

  async #signedIn(
    user: UserRow,
    sessionId: string,
    refreshToken: string,
    refreshExpiresAt: Date,
  ): Promise<SignedIn> {
    const accessToken = await this.#parts.tokens.issue(user.id, sessionId);
    return { user, sessionId, accessToken, expiresIn: ACCESS_SECONDS, refreshToken, refreshExpiresAt };
  }
}
