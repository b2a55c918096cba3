import { GuildError } from '@guildhall/kernel';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../ports.ts';
import type { SigningKeys } from './signing-keys.ts';

const AUDIENCE = 'guildhall-link';
const TYPE = 'link+jwt';
const ALGORITHM = 'EdDSA';

/** Addresses that work for whoever has them, for a while: what they lead to, signed with the keys of tokens. */
export class SignedLinks {
  readonly #keys: SigningKeys;
  readonly #clock: Clock;

  constructor(keys: SigningKeys, clock: Clock) {
    this.#keys = keys;
    this.#clock = clock;
  }

  async sign(subject: string, seconds: number): Promise<string> {
    const { kid, key } = await this.#keys.signing();
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
      .setSubject(subject)
      .setAudience(AUDIENCE)
      .setExpirationTime(now + seconds)
      .sign(key);
  }

  /** The subject of a link that is still good. Throws LINK_EXPIRED for every other. */
  async read(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.#keyOf(kid), {
        algorithms: [ALGORITHM],
        typ: TYPE,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'exp'],
        currentDate: this.#clock.now(),
      });
      return payload.sub ?? '';
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new GuildError('LINK_EXPIRED', undefined, {}, error);
      throw error;
    }
  }

  async #keyOf(kid: string | undefined) {
    const key = kid === undefined ? undefined : await this.#keys.verifying(kid);
    if (key === undefined) throw new errors.JWKSNoMatchingKey();
    return key;
  }
}
