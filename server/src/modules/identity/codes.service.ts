import { GuildError } from '@guildhall/kernel';
import { hashSecret, newToken, newTypedCode, readTypedCode } from '../../platform/auth/secrets.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { CodeRow, CodesRepo } from './codes.repo.ts';
import type { CodePurpose } from './identity-tables.ts';
import type { IdentityDb } from './users.repo.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds that codes of each purpose are good for, unless they are given out for longer. */
const LIFETIME: Readonly<Record<CodePurpose, number>> = {
  'first-admin': 7 * DAY,
  'reset-password': 60 * MINUTE,
  'verify-email': 2 * DAY,
  invite: 14 * DAY,
  oidc: 10 * MINUTE,
  'passkey-register': 5 * MINUTE,
  'passkey-sign-in': 5 * MINUTE,
};

/** Codes that people type or open as a link; the others pass between programs only. */
const TYPED: ReadonlySet<CodePurpose> = new Set(['first-admin', 'reset-password', 'verify-email', 'invite']);

export interface CodeOptions {
  readonly userId?: string | null;
  readonly payload?: Readonly<Record<string, unknown>>;
  /** The code itself, where it has to be a given one. */
  readonly code?: string;
  /** Milliseconds. */
  readonly lifetime?: number;
}

/** Codes that are good for one use within a time. Only their hashes are kept. */
export class CodesService {
  readonly #repo: CodesRepo;
  readonly #clock: Clock;
  readonly #newId: NewId;

  constructor(repo: CodesRepo, clock: Clock, newId: NewId) {
    this.#repo = repo;
    this.#clock = clock;
    this.#newId = newId;
  }

  /** Make a code; earlier ones of the same user and purpose are void from now on. */
  async give(
    purpose: CodePurpose,
    options: CodeOptions = {},
  ): Promise<{ readonly code: string; readonly row: CodeRow }> {
    const { userId = null, payload = {}, lifetime = LIFETIME[purpose] } = options;
    const code = options.code ?? (TYPED.has(purpose) ? newTypedCode(5) : newToken(''));
    const now = this.#clock.now();
    if (userId !== null) await this.#repo.withdraw(purpose, userId);
    const row = {
      id: this.#newId(),
      purpose,
      code_hash: hashSecret(code),
      user_id: userId,
      payload,
      created_at: now,
      expires_at: new Date(now.getTime() + lifetime),
    };
    await this.#repo.insert(row);
    return { code, row: { ...row, used_at: null, used_by: null } };
  }

  /** Use a code up. Throws CODE_INVALID. */
  async take(purpose: CodePurpose, given: string, db?: IdentityDb): Promise<CodeRow> {
    const code = TYPED.has(purpose) ? readTypedCode(given) : given;
    const row = await this.#repo.take(purpose, hashSecret(code), this.#clock.now(), db);
    if (row === undefined) throw new GuildError('CODE_INVALID');
    return row;
  }

  usedBy(id: string, userId: string, db: IdentityDb): Promise<void> {
    return this.#repo.usedBy(id, userId, db);
  }

  withdraw(purpose: CodePurpose, userId: string): Promise<void> {
    return this.#repo.withdraw(purpose, userId);
  }

  invites(): Promise<readonly CodeRow[]> {
    return this.#repo.invites(new Date(this.#clock.now().getTime() - 90 * DAY));
  }

  removeInvite(id: string): Promise<boolean> {
    return this.#repo.removeInvite(id);
  }

  /** Forget what was too old long ago. */
  prune(): Promise<void> {
    return this.#repo.prune(new Date(this.#clock.now().getTime() - 90 * DAY));
  }
}
