import { GuildError } from '@guildhall/kernel';
import { hashPassword, refuseWeakPassword } from '../../platform/auth/passwords.ts';
import type { Role } from '../../platform/auth/principal.ts';
import type { Clock } from '../../platform/ports.ts';
import type { AccountsService } from './accounts.service.ts';
import type { AccountsExist } from './accounts-exist.ts';
import type { Actor, Audit } from './audit.ts';
import type { Bearer } from './bearer.ts';
import type { CodeRow } from './codes.repo.ts';
import type { CodesService } from './codes.service.ts';
import type { SecondFactor } from './second-factor.service.ts';
import type { SessionsService } from './sessions.service.ts';
import type { UserRow, UsersRepo } from './users.repo.ts';

export interface AdminParts {
  readonly users: UsersRepo;
  readonly accounts: AccountsService;
  readonly exist: AccountsExist;
  readonly sessions: SessionsService;
  readonly codes: CodesService;
  readonly factor: SecondFactor;
  readonly bearer: Bearer;
  readonly audit: Audit;
  readonly clock: Clock;
}

export interface CreateInput {
  readonly name: string;
  readonly email?: string;
  readonly role?: Role;
  readonly password?: string;
}

const DAY = 86_400_000;

/** What administrators do with the accounts of others. They neither see nor set anybody's password. */
export class AdminService {
  readonly #parts: AdminParts;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** Make an account; the first one takes the implicit user over and is an administrator. */
  async create(
    input: CreateInput,
    by: Actor,
  ): Promise<{ readonly user: UserRow; readonly code: string | null }> {
    const { users, accounts, exist, codes, audit, clock } = this.#parts;
    const { name, email = null, password, role = 'user' } = input;
    if (password !== undefined) refuseWeakPassword(password, [name, email]);
    const passwordHash = password === undefined ? null : await hashPassword(password);
    const first = !(await exist.get());
    const user = await users.transaction((db) =>
      first
        ? accounts.adopt({ name, email, passwordHash }, db, clock.now())
        : accounts.insert({ name, email, passwordHash, role }, db),
    );
    exist.noted();
    await audit.record(by, { action: 'user.created', subject: user.id, detail: { name, role: user.role } });
    if (password !== undefined) return { user, code: null };
    return { user, code: (await codes.give('reset-password', { userId: user.id, lifetime: 7 * DAY })).code };
  }

  /** Change role or state. Throws LAST_ADMIN when no administrator would be left. */
  async update(
    id: string,
    changes: { readonly role?: Role; readonly status?: 'active' | 'suspended' },
    by: Actor,
  ): Promise<UserRow> {
    const { users, sessions, bearer, audit, clock } = this.#parts;
    const changed = await users.transaction(async (db) => {
      const admins = await users.adminIds(db);
      const user = await users.update(id, { ...changes, updated_at: clock.now() }, db);
      if (user === undefined) throw unknownUser(id);
      const stays = user.role === 'admin' && user.status === 'active';
      if (admins.length === 1 && admins[0] === id && !stays) throw new GuildError('LAST_ADMIN');
      return user;
    });
    bearer.forget();
    if (changes.status === 'suspended') await sessions.endAll(id, 'suspended');
    await audit.record(by, { action: 'user.changed', subject: id, detail: { ...changes } });
    return changed;
  }

  /** A code with which the user chooses a new password. */
  async reset(
    id: string,
    withoutTotp: boolean,
    by: Actor,
  ): Promise<{ readonly user: UserRow; readonly code: string }> {
    const { users, codes, factor, audit } = this.#parts;
    const user = await users.find(id);
    if (user === undefined || user.status === 'deleted' || user.status === 'implicit') throw unknownUser(id);
    if (withoutTotp) await factor.turnOff(id);
    const { code } = await codes.give('reset-password', { userId: id, lifetime: DAY });
    await audit.record(by, { action: 'user.reset', subject: id, detail: { totp: withoutTotp } });
    return { user, code };
  }

  async invite(
    input: { readonly role?: Role; readonly note?: string; readonly days?: number },
    by: Actor,
  ): Promise<{ readonly code: string; readonly row: CodeRow }> {
    const { codes, audit } = this.#parts;
    const { role = 'user', note = '', days = 14 } = input;
    const given = await codes.give('invite', {
      payload: { role, note, by: by.id },
      lifetime: days * DAY,
    });
    await audit.record(by, { action: 'invite.created', subject: given.row.id, detail: { role } });
    return given;
  }

  async revokeInvite(id: string, by: Actor): Promise<void> {
    const { codes, audit } = this.#parts;
    if (!(await codes.removeInvite(id)))
      throw new GuildError('NOT_FOUND', `There is no open invitation ${id}.`);
    await audit.record(by, { action: 'invite.revoked', subject: id });
  }

  /** By account name or mail address, for the command line. Throws NOT_FOUND. */
  async idOf(login: string): Promise<string> {
    const user = await this.#parts.users.findByLogin(login);
    if (user === undefined) throw new GuildError('NOT_FOUND', `There is no account ${login}.`);
    return user.id;
  }
}

function unknownUser(id: string): GuildError {
  return new GuildError('NOT_FOUND', `There is no account ${id}.`);
}
