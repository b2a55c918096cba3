import { GuildError } from '@guildhall/kernel';
import { hashPassword, passwordFits, refuseWeakPassword } from '../../platform/auth/passwords.ts';
import type { Principal, Role } from '../../platform/auth/principal.ts';
import type { RateLimits } from '../../platform/auth/rate-limits.ts';
import { isUniqueViolation } from '../../platform/db/database-error.ts';
import type { RequestSource } from '../../platform/http/request-source.ts';
import type { Mailer } from '../../platform/mail/mailer.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import type { AccountsExist } from './accounts-exist.ts';
import type { Audit } from './audit.ts';
import type { Bearer } from './bearer.ts';
import type { CodesService } from './codes.service.ts';
import { type Links, letters } from './letters.ts';
import { foldName } from './names.ts';
import type { SecondFactor } from './second-factor.service.ts';
import type { SessionsService, SignedIn } from './sessions.service.ts';
import type { IdentityDb, UserRow, UsersRepo } from './users.repo.ts';

export type Registration = 'open' | 'invite' | 'closed';

export interface AccountsParts {
  readonly users: UsersRepo;
  readonly sessions: SessionsService;
  readonly codes: CodesService;
  readonly factor: SecondFactor;
  readonly bearer: Bearer;
  readonly exist: AccountsExist;
  readonly limits: RateLimits;
  readonly mailer: Mailer;
  readonly links: Links;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'warn'>;
  readonly registration: Registration;
}

export interface RegisterInput {
  readonly name: string;
  readonly password: string;
  readonly email?: string;
  readonly code?: string;
}

/** Making accounts, signing in with a password, and changing what an account signs in with. */
export class AccountsService {
  readonly #parts: AccountsParts;

  constructor(parts: AccountsParts) {
    this.#parts = parts;
  }

  /** Make an account and sign in. The first one needs the code that was printed at the start. */
  async register(input: RegisterInput, source: RequestSource): Promise<SignedIn> {
    const { sessions, audit } = this.#parts;
    const { name, password, email = null, code } = input;
    refuseWeakPassword(password, [name, email]);
    const passwordHash = await hashPassword(password);
    const user = await this.admit({ name, email, passwordHash, code });
    await audit.record({ id: user.id, name: user.name, source }, { action: 'register', subject: user.id });
    this.#sendInBackground(() => this.sendVerification(user));
    return sessions.start(user, 'password', source);
  }

  /** Make an account for who may have one: by the first code, by an invitation, or because all may. */
  async admit(user: {
    readonly name: string;
    readonly email: string | null;
    readonly passwordHash: string | null;
    readonly code: string | undefined;
  }): Promise<UserRow> {
    const { users, exist, codes, registration } = this.#parts;
    const { code, ...given } = user;
    if (!(await exist.get())) return this.#admitFirst(given, code);
    if (registration === 'closed' || (registration === 'invite' && code === undefined))
      throw new GuildError('REGISTRATION_CLOSED');
    return users.transaction(async (db) => {
      if (code === undefined) return this.insert({ ...given, role: 'user' }, db);
      const invite = await codes.take('invite', code, db);
      const made = await this.insert(
        { ...given, role: invite.payload.role === 'admin' ? 'admin' : 'user' },
        db,
      );
      await codes.usedBy(invite.id, made.id, db);
      return made;
    });
  }

  async #admitFirst(
    given: { readonly name: string; readonly email: string | null; readonly passwordHash: string | null },
    code: string | undefined,
  ): Promise<UserRow> {
    const { users, codes, clock, exist } = this.#parts;
    if (code === undefined)
      throw new GuildError(
        'REGISTRATION_CLOSED',
        'The first account is the administrator and needs the one-time code that the server printed when it started.',
      );
    const user = await users.transaction(async (db) => {
      await codes.take('first-admin', code, db);
      return this.adopt(given, db, clock.now());
    });
    exist.noted();
    return user;
  }

  /** Take the implicit user over. Throws CONFLICT when somebody did already. */
  async adopt(
    given: { readonly name: string; readonly email: string | null; readonly passwordHash: string | null },
    db: IdentityDb,
    now: Date,
  ): Promise<UserRow> {
    const user = await taken(() => this.#parts.users.adopt({ ...given, role: 'admin' }, now, db));
    if (user === undefined) throw new GuildError('CONFLICT', 'There is an administrator already.');
    return user;
  }

  insert(
    user: {
      readonly name: string;
      readonly email: string | null;
      readonly passwordHash: string | null;
      readonly role: Role;
    },
    db: IdentityDb,
  ): Promise<UserRow> {
    const { users, newId, clock } = this.#parts;
    return taken(() => users.insert(newId(), user, clock.now(), db));
  }

  /** Sign in. Wrong name and wrong password are the same answer after the same work. */
  async login(
    { login, password, code }: { readonly login: string; readonly password: string; readonly code?: string },
    source: RequestSource,
  ): Promise<SignedIn> {
    const { users, sessions, factor, limits, audit } = this.#parts;
    const key = `${foldName(login)} ${source.address}`;
    await limits.check('failure', key);
    const user = await users.findByLogin(login);
    const fits = await passwordFits(password, user?.password_hash ?? null);
    const fail = async (action: string) => {
      await audit.record({ id: user?.id ?? null, name: login, source }, { action });
      await limits.count('failure', key);
    };
    if (user === undefined || !fits) {
      await fail('sign-in.failed');
      throw new GuildError('CREDENTIALS_WRONG');
    }
    if (factor.isOn(user)) {
      if (code === undefined) throw new GuildError('SECOND_FACTOR_REQUIRED');
      if (!(await factor.take(user, code))) {
        await fail('sign-in.code-failed');
        throw new GuildError('SECOND_FACTOR_REQUIRED', 'This code is not right, or was used before.');
      }
    }
    const signedIn = await sessions.start(user, 'password', source);
    await limits.forget('failure', key);
    return signedIn;
  }

  /** The account of a request. Throws FORBIDDEN for the implicit user, who has none. */
  async of(principal: Principal): Promise<UserRow> {
    const user = principal.userId === null ? undefined : await this.#parts.users.find(principal.userId);
    if (user === undefined) throw new GuildError('UNAUTHENTICATED');
    if (user.status === 'implicit')
      throw new GuildError('FORBIDDEN', 'This server has no accounts yet, so there is nothing to change.');
    if (principal.kind === 'local')
      throw new GuildError('FORBIDDEN', 'The local token has no account of its own. Sign in.');
    return user;
  }

  /** Throws SIGN_IN_AGAIN unless the password fits or was given a short time ago. */
  async confirmed(principal: Principal, password: string | undefined): Promise<UserRow> {
    const { sessions, limits } = this.#parts;
    const user = await this.of(principal);
    if (password === undefined) {
      if (await sessions.confirmedRecently(principal.sessionId)) return user;
      throw new GuildError('SIGN_IN_AGAIN');
    }
    await limits.check('failure', user.id);
    if (!(await passwordFits(password, user.password_hash))) {
      await limits.count('failure', user.id);
      throw new GuildError('SIGN_IN_AGAIN', 'The password is not right.');
    }
    if (principal.sessionId !== null) await sessions.confirm(principal.sessionId);
    return user;
  }

  async update(
    principal: Principal,
    changes: { readonly name?: string; readonly email?: string | null; readonly password?: string },
    source: RequestSource,
  ): Promise<UserRow> {
    const { users, bearer, audit, clock } = this.#parts;
    const { name, email, password } = changes;
    const user = email === undefined ? await this.of(principal) : await this.confirmed(principal, password);
    const values = {
      updated_at: clock.now(),
      ...(name === undefined ? {} : { name, name_key: foldName(name) }),
      ...(email === undefined || email === user.email
        ? {}
        : { email, email_key: email === null ? null : foldName(email), email_verified_at: null }),
    };
    const changed = (await taken(() => users.update(user.id, values))) ?? user;
    bearer.forget();
    await audit.record(
      { id: user.id, name: user.name, source },
      {
        action: 'account.changed',
        subject: user.id,
        detail: { fields: Object.keys(changes).filter((key) => key !== 'password') },
      },
    );
    if (email !== undefined && email !== user.email)
      this.tell(user, `The mail address of your account was ${email === null ? 'removed' : 'changed'}.`);
    if (email !== undefined && email !== null) this.#sendInBackground(() => this.sendVerification(changed));
    return changed;
  }

  /** Write to somebody, at the address from before, that what they sign in with was changed. */
  tell({ email, name }: Pick<UserRow, 'email' | 'name'>, what: string): void {
    const { mailer } = this.#parts;
    if (email === null || !mailer.delivers) return;
    this.#sendInBackground(() => mailer.send(letters.changed(email, name, what)));
  }

  async changePassword(
    principal: Principal,
    { current, password }: { readonly current?: string; readonly password: string },
    source: RequestSource,
  ): Promise<UserRow> {
    const before = await this.of(principal);
    if (before.password_hash !== null && current === undefined)
      throw new GuildError('SIGN_IN_AGAIN', 'Send the current password as well.');
    const user = await this.confirmed(principal, current);
    await this.#setPassword(user, password, principal.sessionId);
    await this.#parts.audit.record(
      { id: user.id, name: user.name, source },
      { action: 'password.changed', subject: user.id },
    );
    return this.of(principal);
  }

  async #setPassword(user: UserRow, password: string, session: string | null): Promise<void> {
    const { users, sessions, codes, mailer, clock } = this.#parts;
    refuseWeakPassword(password, [user.name, user.email]);
    const passwordHash = await hashPassword(password);
    await users.update(user.id, { password_hash: passwordHash, updated_at: clock.now() });
    await codes.withdraw('reset-password', user.id);
    await sessions.endAll(user.id, 'reset', session);
    const { email, name } = user;
    if (email !== null && mailer.delivers)
      this.#sendInBackground(() => mailer.send(letters.passwordChanged(email, name)));
  }

  /** Send a link; whether there is such an account can be told neither from the answer nor from its time. */
  forgotPassword(login: string, source: RequestSource): void {
    const { users, codes, mailer, links, audit } = this.#parts;
    this.#sendInBackground(async () => {
      const user = await users.findByLogin(login);
      if (user?.email == null || user.status !== 'active') return;
      const { code } = await codes.give('reset-password', { userId: user.id });
      await audit.record(
        { id: null, name: login, source },
        { action: 'password.forgotten', subject: user.id },
      );
      await mailer.send(letters.reset(user.email, user.name, links.reset(code)));
    });
  }

  async resetPassword(code: string, password: string, source: RequestSource): Promise<UserRow> {
    const { users, codes, audit } = this.#parts;
    refuseWeakPassword(password, []);
    const { user_id } = await codes.take('reset-password', code);
    const user = user_id === null ? undefined : await users.find(user_id);
    if (user === undefined || user.status === 'deleted') throw new GuildError('CODE_INVALID');
    await this.#setPassword(user, password, null);
    await audit.record(
      { id: user.id, name: user.name, source },
      { action: 'password.reset', subject: user.id },
    );
    return user;
  }

  /** False when there is nobody to send it to, or nothing to confirm. */
  async sendVerification(user: UserRow): Promise<boolean> {
    const { codes, mailer, links } = this.#parts;
    if (user.email === null || user.email_verified_at !== null || !mailer.delivers) return false;
    const { code } = await codes.give('verify-email', { userId: user.id, payload: { email: user.email } });
    await mailer.send(letters.verify(user.email, user.name, links.verify(code)));
    return true;
  }

  async verifyEmail(code: string): Promise<string> {
    const { users, codes, clock } = this.#parts;
    const { user_id, payload } = await codes.take('verify-email', code);
    const user = user_id === null ? undefined : await users.find(user_id);
    if (user?.email == null || user.email !== payload.email) throw new GuildError('CODE_INVALID');
    await users.update(user.id, { email_verified_at: clock.now() });
    return user.email;
  }

  /** What fails here must not tell the one who asked anything. */
  #sendInBackground(send: () => Promise<unknown>): void {
    send().catch((reason: unknown) => this.#parts.log.warn({ err: reason }, 'A mail could not be sent'));
  }
}

/** Run a change of an account and say in words which of its values somebody else has. */
async function taken<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (isUniqueViolation(error, 'identity_users_name_key_key')) throw new GuildError('ACCOUNT_NAME_TAKEN');
    if (isUniqueViolation(error, 'identity_users_email_key_key'))
      throw new GuildError('CONFLICT', 'This mail address cannot be used for this account.');
    throw error;
  }
}
