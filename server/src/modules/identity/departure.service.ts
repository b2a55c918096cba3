import { GuildError } from '@guildhall/kernel';
import type { OwnedData } from '../../platform/auth/owned-data.ts';
import type { RequestSource } from '../../platform/http/request-source.ts';
import type { Clock } from '../../platform/ports.ts';
import type { ApiTokensRepo } from './api-tokens.repo.ts';
import type { Audit } from './audit.ts';
import type { Bearer } from './bearer.ts';
import type { SessionsService } from './sessions.service.ts';
import type { UserRow, UsersRepo } from './users.repo.ts';

export interface DepartureParts {
  readonly users: UsersRepo;
  readonly sessions: SessionsService;
  readonly apiTokens: ApiTokensRepo;
  readonly bearer: Bearer;
  readonly audit: Audit;
  readonly clock: Clock;
  /** What the halls keep for people. */
  readonly owned: readonly OwnedData[];
}

/** Taking everything along, and leaving. */
export class DepartureService {
  readonly #parts: DepartureParts;

  constructor(parts: DepartureParts) {
    this.#parts = parts;
  }

  /** Everything that is kept of an account, without what would sign somebody in. */
  async export(user: UserRow): Promise<Record<string, unknown>> {
    const { sessions, apiTokens, audit, owned, clock } = this.#parts;
    const halls: Record<string, unknown> = {};
    for (const hall of owned) halls[hall.name] = await hall.export(user.id);
    return {
      exportedAt: clock.now().toISOString(),
      account: {
        id: user.id,
        name: user.name,
        email: user.email,
        emailVerifiedAt: user.email_verified_at,
        role: user.role,
        totp: user.totp_confirmed_at !== null,
        createdAt: user.created_at,
      },
      sessions: (await sessions.list(user.id)).map(({ user_id: _user, ...session }) => session),
      apiTokens: (await apiTokens.list(user.id)).map(
        ({ token_hash: _hash, user_id: _user, ...token }) => token,
      ),
      log: await audit.of(user.id),
      ...halls,
    };
  }

  /** Delete an account: all of it or, when anything fails, nothing. */
  async remove(user: UserRow, source: RequestSource): Promise<void> {
    const { users, bearer, audit, clock, owned } = this.#parts;
    await users.transaction(async (db) => {
      const admins = await users.adminIds(db);
      const last = admins.length === 1 && admins[0] === user.id;
      // Whoever stays behind needs somebody who runs the server.
      if (last && (await users.hasOthers(user.id, db))) throw new GuildError('LAST_ADMIN');
      for (const hall of owned) await hall.forget(user.id, db);
      await users.bury(user.id, clock.now(), db);
    });
    bearer.forget();
    await audit.record(
      { id: user.id, name: user.name, source },
      { action: 'account.deleted', subject: user.id },
    );
  }
}
