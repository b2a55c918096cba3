import { GuildError } from '@guildhall/kernel';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Kysely, Selectable } from 'kysely';
import { isUniqueViolation } from '../../platform/db/database-error.ts';
import type { Clock, NewId } from '../../platform/ports.ts';
import type { CodesService } from './codes.service.ts';
import type { IdentityTables } from './identity-tables.ts';
import type { UserRow, UsersRepo } from './users.repo.ts';

export type PasskeyRow = Selectable<IdentityTables['identity_passkeys']>;

export interface PasskeysParts {
  readonly db: Kysely<IdentityTables>;
  readonly users: UsersRepo;
  readonly codes: CodesService;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Address of the server as people reach it; passkeys are bound to its name. */
  readonly origin: () => string;
}

const MAX_PASSKEYS = 20;

/** Takes half a second to load, and few need it. */
const webauthn = () => import('@simplewebauthn/server');

/** Passkeys (WebAuthn): each challenge is good once, and the device has to check who holds it. */
export class PasskeysService {
  readonly #parts: PasskeysParts;

  constructor(parts: PasskeysParts) {
    this.#parts = parts;
  }

  async beginRegistration(user: UserRow): Promise<object> {
    const { codes } = this.#parts;
    const known = await this.list(user.id);
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: 'Guildhall',
      rpID: this.#name(),
      userName: user.name,
      userID: new TextEncoder().encode(user.id),
      attestationType: 'none',
      excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await codes.give('passkey-register', { userId: user.id, code: options.challenge });
    return options;
  }

  /** Throws CODE_INVALID for an answer to another challenge, place or device. */
  async register(user: UserRow, name: string, response: object): Promise<PasskeyRow> {
    const { db, codes, clock, newId } = this.#parts;
    const sent = response as RegistrationResponseJSON;
    const { verifyRegistrationResponse } = await webauthn();
    const verified = await understood(() =>
      verifyRegistrationResponse({
        response: sent,
        expectedChallenge: async (challenge) =>
          (await codes.take('passkey-register', challenge)).user_id === user.id,
        expectedOrigin: this.#origins(),
        expectedRPID: this.#name(),
        requireUserVerification: true,
      }),
    );
    if (!verified.verified) throw new GuildError('CODE_INVALID');
    if ((await this.list(user.id)).length >= MAX_PASSKEYS)
      throw new GuildError('CONFLICT', `An account has at most ${MAX_PASSKEYS} passkeys.`);
    const { credential, credentialBackedUp } = verified.registrationInfo;
    const row: PasskeyRow = {
      id: newId(),
      user_id: user.id,
      name,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backed_up: credentialBackedUp,
      created_at: clock.now(),
      used_at: null,
    };
    try {
      await db
        .insertInto('identity_passkeys')
        .values({ ...row, transports: JSON.stringify(row.transports) })
        .execute();
    } catch (error) {
      if (isUniqueViolation(error)) throw new GuildError('CONFLICT', 'This passkey is known already.');
      throw error;
    }
    return row;
  }

  async beginSignIn(): Promise<object> {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({ rpID: this.#name(), userVerification: 'required' });
    await this.#parts.codes.give('passkey-sign-in', { code: options.challenge });
    return options;
  }

  /** The user whose passkey answered. Throws CREDENTIALS_WRONG. */
  async signIn(response: object): Promise<UserRow> {
    const { db, users, codes, clock } = this.#parts;
    const sent = response as AuthenticationResponseJSON;
    const passkey = await db
      .selectFrom('identity_passkeys')
      .selectAll()
      .where('credential_id', '=', typeof sent.id === 'string' ? sent.id : '')
      .executeTakeFirst();
    if (passkey === undefined) throw new GuildError('CREDENTIALS_WRONG', 'This passkey is not known here.');
    const { verifyAuthenticationResponse } = await webauthn();
    const { verified, authenticationInfo } = await understood(() =>
      verifyAuthenticationResponse({
        response: sent,
        expectedChallenge: async (challenge) => {
          await codes.take('passkey-sign-in', challenge);
          return true;
        },
        expectedOrigin: this.#origins(),
        expectedRPID: this.#name(),
        requireUserVerification: true,
        credential: {
          id: passkey.credential_id,
          publicKey: Uint8Array.from(Buffer.from(passkey.public_key, 'base64url')),
          counter: passkey.counter,
        },
      }),
    );
    const user = await users.find(passkey.user_id);
    if (!verified || user === undefined) throw new GuildError('CREDENTIALS_WRONG');
    await db
      .updateTable('identity_passkeys')
      .set({ counter: authenticationInfo.newCounter, used_at: clock.now() })
      .where('id', '=', passkey.id)
      .execute();
    return user;
  }

  list(userId: string): Promise<readonly PasskeyRow[]> {
    return this.#parts.db
      .selectFrom('identity_passkeys')
      .selectAll()
      .where('user_id', '=', userId)
      .orderBy('created_at', 'desc')
      .execute();
  }

  /** Throws NOT_FOUND for what is not theirs. */
  async remove(id: string, userId: string): Promise<void> {
    const { numDeletedRows } = await this.#parts.db
      .deleteFrom('identity_passkeys')
      .where('id', '=', id)
      .where('user_id', '=', userId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new GuildError('NOT_FOUND', `You have no passkey ${id}.`);
  }

  /** Browsers bind passkeys to a name, and take localhost for this machine. */
  #name(): string {
    const { hostname } = new URL(this.#parts.origin());
    return hostname === '127.0.0.1' || hostname === '[::1]' ? 'localhost' : hostname;
  }

  #origins(): string[] {
    const url = new URL(this.#parts.origin());
    return [url.origin, `${url.protocol}//${this.#name()}${url.port === '' ? '' : `:${url.port}`}`];
  }
}

/** What a browser sent may be anything: everything the library says against it is CODE_INVALID. */
async function understood<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    throw new GuildError(
      'CODE_INVALID',
      `The passkey's answer is not valid: ${(error as Error).message}`,
      {},
      error,
    );
  }
}
