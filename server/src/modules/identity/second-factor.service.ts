import { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { hashSecret, newTypedCode, readTypedCode } from '../../platform/auth/secrets.ts';
import type { Clock } from '../../platform/ports.ts';
import type { IdentityTables } from './identity-tables.ts';
import type { IdentityDb, UserRow, UsersRepo } from './users.repo.ts';

/** RFC 6238 as every authenticator app has it. */
const TOTP_FORM = { issuer: 'Guildhall', algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps of 30 s that the clock of the app may be wrong by. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

/** Codes of authenticator apps, and recovery codes for when the app is lost. */
export class SecondFactor {
  readonly #db: Kysely<IdentityTables>;
  readonly #users: UsersRepo;
  readonly #clock: Clock;

  constructor(db: Kysely<IdentityTables>, users: UsersRepo, clock: Clock) {
    this.#db = db;
    this.#users = users;
    this.#clock = clock;
  }

  isOn(user: UserRow): boolean {
    return user.totp_confirmed_at !== null;
  }

  /** A secret for an app; nothing asks for it before `confirm`. */
  async begin(user: UserRow): Promise<{ readonly secret: string; readonly uri: string }> {
    if (this.isOn(user)) throw new GuildError('CONFLICT', 'An authenticator app is set up already.');
    const secret = new Secret({ size: 20 });
    await this.#users.update(user.id, { totp_secret: secret.base32, totp_last_step: null });
    return {
      secret: secret.base32,
      uri: new TOTP({ ...TOTP_FORM, label: user.name, secret }).toString(),
    };
  }

  /** Turn the app on with its first code; answers the recovery codes. */
  async confirm(user: UserRow, code: string): Promise<readonly string[]> {
    if (this.isOn(user) || user.totp_secret === null)
      throw new GuildError('CONFLICT', 'There is no authenticator app to confirm. Begin again.');
    if (!(await this.#takeAppCode(user, code))) throw new GuildError('CODE_INVALID');
    await this.#users.update(user.id, { totp_confirmed_at: this.#clock.now() });
    return this.renewRecovery(user.id);
  }

  async turnOff(userId: string): Promise<void> {
    await this.#users.transaction(async (db) => {
      await this.#users.update(
        userId,
        { totp_secret: null, totp_confirmed_at: null, totp_last_step: null },
        db,
      );
      await db.deleteFrom('identity_recovery_codes').where('user_id', '=', userId).execute();
    });
  }

  /** Ten new codes in place of all old ones. */
  async renewRecovery(userId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => newTypedCode(4));
    await this.#users.transaction(async (db: IdentityDb) => {
      await db.deleteFrom('identity_recovery_codes').where('user_id', '=', userId).execute();
      await db
        .insertInto('identity_recovery_codes')
        .values(codes.map((code) => ({ user_id: userId, code_hash: hashSecret(code), used_at: null })))
        .execute();
    });
    return codes;
  }

  async recoveryLeft(userId: string): Promise<number> {
    const { left } = await this.#db
      .selectFrom('identity_recovery_codes')
      .select(({ fn }) => fn.countAll<number>().as('left'))
      .where('user_id', '=', userId)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(left);
  }

  /** Whether the code is one of the app or a recovery code; either is good once. */
  async take(user: UserRow, code: string): Promise<boolean> {
    return (await this.#takeAppCode(user, code)) || (await this.#takeRecovery(user.id, code));
  }

  async #takeAppCode(user: UserRow, code: string): Promise<boolean> {
    const token = code.replace(/\s/g, '');
    if (user.totp_secret === null || !/^\d{6}$/.test(token)) return false;
    const timestamp = this.#clock.now().getTime();
    const totp = new TOTP({ ...TOTP_FORM, secret: Secret.fromBase32(user.totp_secret) });
    const delta = totp.validate({ token, timestamp, window: WINDOW });
    if (delta === null) return false;
    return this.#users.takeStep(user.id, Math.floor(timestamp / 1000 / TOTP_FORM.period) + delta);
  }

  async #takeRecovery(userId: string, code: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('identity_recovery_codes')
      .set({ used_at: this.#clock.now() })
      .where('user_id', '=', userId)
      .where('code_hash', '=', hashSecret(readTypedCode(code)))
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }
}
