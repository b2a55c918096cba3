import { GuildError } from '@guildhall/kernel';
import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../ports.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Seconds that an access token is good for. */
export const ACCESS_SECONDS = 15 * 60;

const AUDIENCE = 'guildhall-api';
const TYPE = 'at+jwt';
const ALGORITHM = 'EdDSA';
/** Tokens whose signature was checked are not checked again. */
const REMEMBERED = 5_000;

/** What an access token says. */
export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Makes and reads access tokens: JWTs signed with Ed25519 for this server alone. */
export class AccessTokens {
  readonly #keys: SigningKeys;
  readonly #issuer: string;
  readonly #clock: Clock;
  readonly #read = new LRUCache<string, AccessClaims>({ max: REMEMBERED });

  /** @param issuer address of the server */
  constructor(keys: SigningKeys, issuer: string, clock: Clock) {
    this.#keys = keys;
    this.#issuer = issuer;
    this.#clock = clock;
  }

  async issue(userId: string, sessionId: string): Promise<string> {
    const { kid, key } = await this.#keys.signing();
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: ALGORITHM, kid, typ: TYPE })
      .setSubject(userId)
      .setIssuer(this.#issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt(now)
      .setExpirationTime(now + ACCESS_SECONDS)
      .sign(key);
  }

  /** Throws TOKEN_EXPIRED or, for everything else that is wrong with it, TOKEN_INVALID. */
  async read(token: string): Promise<AccessClaims> {
    const now = this.#clock.now();
    const known = this.#read.get(token);
    if (known !== undefined) {
      if (known.expiresAt > now.getTime()) return known;
      this.#read.delete(token);
      throw new GuildError('TOKEN_EXPIRED');
    }
    const claims = await this.#verify(token, now);
    this.#read.set(token, claims);
    return claims;
  }

  async #verify(token: string, now: Date): Promise<AccessClaims> {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.#keyOf(kid), {
        algorithms: [ALGORITHM],
        typ: TYPE,
        issuer: this.#issuer,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'sid', 'exp', 'iat'],
        currentDate: now,
      });
      return {
        userId: payload.sub ?? '',
        sessionId: String(payload.sid),
        expiresAt: (payload.exp ?? 0) * 1000,
      };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new GuildError('TOKEN_EXPIRED');
      if (error instanceof errors.JOSEError) throw new GuildError('TOKEN_INVALID', undefined, {}, error);
      throw error;
    }
  }

  async #keyOf(kid: string | undefined) {
    const key = kid === undefined ? undefined : await this.#keys.verifying(kid);
    if (key === undefined) throw new errors.JWKSNoMatchingKey();
    return key;
  }
}
