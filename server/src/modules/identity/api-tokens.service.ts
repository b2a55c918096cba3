import type { Scope } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { API_TOKEN_PREFIX, hashSecret, newToken } from '../../platform/auth/secrets.ts';
import type { RequestSource } from '../../platform/http/request-source.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { ApiTokenRow, ApiTokensRepo } from './api-tokens.repo.ts';
import type { Audit } from './audit.ts';
import type { Bearer } from './bearer.ts';
import type { UserRow } from './users.repo.ts';

const DAY = 86_400_000;
const DEFAULT_DAYS = 90;

export interface ApiTokensParts {
  readonly repo: ApiTokensRepo;
  readonly bearer: Bearer;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Personal API tokens: made once, shown once, limited to scopes. */
export class ApiTokensService {
  readonly #parts: ApiTokensParts;

  constructor(parts: ApiTokensParts) {
    this.#parts = parts;
  }

  async create(
    user: UserRow,
    input: { readonly name: string; readonly scopes: readonly Scope[]; readonly days?: number | null },
    source: RequestSource,
  ): Promise<{ readonly token: string; readonly row: ApiTokenRow }> {
    const { repo, audit, clock, newId } = this.#parts;
    if (input.scopes.includes('admin') && user.role !== 'admin')
      throw new GuildError('FORBIDDEN', 'Only administrators can make tokens with the scope admin.');
    const token = newToken(API_TOKEN_PREFIX);
    const now = clock.now();
    const days = input.days === undefined ? DEFAULT_DAYS : input.days;
    const row: ApiTokenRow = {
      id: newId(),
      user_id: user.id,
      name: input.name,
      token_hash: hashSecret(token),
      hint: token.slice(0, 9),
      scopes: [...new Set(input.scopes)],
      created_at: now,
      expires_at: days === null ? null : new Date(now.getTime() + days * DAY),
      used_at: null,
      revoked_at: null,
    };
    await repo.insert(row);
    await audit.record(
      { id: user.id, name: user.name, source },
      { action: 'token.created', subject: row.id, detail: { scopes: row.scopes } },
    );
    return { token, row };
  }

  list(userId: string): Promise<readonly ApiTokenRow[]> {
    return this.#parts.repo.list(userId);
  }

  /** Throws NOT_FOUND for what is not theirs. */
  async revoke(
    id: string,
    user: { readonly id: string; readonly name: string },
    source: RequestSource,
  ): Promise<void> {
    const { repo, bearer, audit, clock } = this.#parts;
    const tokenHash = await repo.revoke(id, user.id, clock.now());
    if (tokenHash === undefined) throw new GuildError('NOT_FOUND', `You have no token ${id}.`);
    bearer.forget(tokenHash);
    await audit.record({ ...user, source }, { action: 'token.revoked', subject: id });
  }
}
