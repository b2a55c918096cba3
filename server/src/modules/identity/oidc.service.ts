import { GuildError } from '@guildhall/kernel';
import type { Configuration } from 'openid-client';
import { isLoopback } from '../../platform/config/load-config.ts';
import type { Clock } from '../../platform/ports.ts';
import type { AccountsService } from './accounts.service.ts';
import type { CodesService } from './codes.service.ts';
import { foldName } from './names.ts';
import type { UserRow, UsersRepo } from './users.repo.ts';

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

export interface OidcParts {
  readonly settings: OidcSettings;
  readonly users: UsersRepo;
  readonly accounts: AccountsService;
  readonly codes: CodesService;
  readonly clock: Clock;
  /** Where the provider sends the browser back to. */
  readonly redirectUri: () => string;
}

/** Seconds that the provider has for each answer. */
const PATIENCE = 10;

/** Sign-in at an OpenID Connect provider: authorization code with PKCE, state and nonce, each good once. */
export class OidcService {
  readonly #parts: OidcParts;
  #found: Promise<Configuration> | null = null;

  constructor(parts: OidcParts) {
    this.#parts = parts;
  }

  get name(): string {
    return new URL(this.#parts.settings.issuer).host;
  }

  /** Where to send the browser. `code` is an invitation, where one is needed. */
  async begin(code: string | undefined): Promise<{ readonly url: string; readonly state: string }> {
    const client = await import('openid-client');
    const config = await this.#configuration();
    const verifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    await this.#parts.codes.give('oidc', { code: state, payload: { verifier, nonce, invite: code ?? null } });
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: this.#parts.redirectUri(),
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, state };
  }

  /** The account of who comes back from the provider; made when there is none and there may be one. */
  async finish(query: URLSearchParams): Promise<UserRow> {
    const { codes, users, settings } = this.#parts;
    const state = query.get('state') ?? '';
    const { payload } = await codes.take('oidc', state);
    const claims = await this.#claims(query, state, payload);
    const known = await users.findByExternal(settings.issuer, claims.sub);
    if (known !== undefined) return known;
    return this.#admit(claims, typeof payload.invite === 'string' ? payload.invite : undefined);
  }

  async #claims(
    query: URLSearchParams,
    state: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly sub: string; readonly [claim: string]: unknown }> {
    const client = await import('openid-client');
    const config = await this.#configuration();
    const url = new URL(`${this.#parts.redirectUri()}?${query.toString()}`);
    try {
      const tokens = await client.authorizationCodeGrant(config, url, {
        pkceCodeVerifier: String(payload.verifier),
        expectedNonce: String(payload.nonce),
        expectedState: state,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('there is no id token');
      const info = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      return { ...info, ...claims };
    } catch (error) {
      throw unavailable(error);
    }
  }

  async #admit(
    claims: { readonly sub: string; readonly [claim: string]: unknown },
    code: string | undefined,
  ): Promise<UserRow> {
    const { users, accounts, settings, clock } = this.#parts;
    const email = typeof claims.email === 'string' ? claims.email : null;
    const verified = claims.email_verified === true;
    // An address that the provider did not check could be somebody else's here.
    const user = await accounts.admit({
      name: await this.#freeName(claims),
      email: verified && email !== null && (await users.findByLogin(email)) === undefined ? email : null,
      passwordHash: null,
      code,
    });
    const now = clock.now();
    await users.transaction((db) =>
      users.link({ issuer: settings.issuer, subject: claims.sub }, user.id, now, db),
    );
    if (user.email !== null) await users.update(user.id, { email_verified_at: now });
    return user;
  }

  async #freeName(claims: { readonly [claim: string]: unknown }): Promise<string> {
    const given = [claims.preferred_username, claims.nickname, claims.name].find(
      (name): name is string => typeof name === 'string',
    );
    const stem = (given ?? 'Adventurer').replace(/[^\p{L}\p{N}._-]/gu, '').slice(0, 24);
    const base = /^[\p{L}\p{N}].+[\p{L}\p{N}]$/u.test(stem) ? stem : 'Adventurer';
    for (let number = 1; number < 1_000; number++) {
      const name = number === 1 ? base : `${base}${number}`;
      if ((await this.#parts.users.findByLogin(foldName(name))) === undefined) return name;
    }
    throw new GuildError('ACCOUNT_NAME_TAKEN');
  }

  /** What the provider says about itself; asked once, and again after a failure. */
  #configuration(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = null;
      throw unavailable(error);
    });
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.#parts.settings;
    const url = new URL(issuer);
    // Without TLS a provider is only believed on this very machine.
    const plain =
      url.protocol === 'http:' && isLoopback(url.hostname) ? { execute: [client.allowInsecureRequests] } : {};
    return client.discovery(url, clientId, clientSecret ?? undefined, undefined, {
      timeout: PATIENCE,
      ...plain,
    });
  }
}

function unavailable(error: unknown): GuildError {
  return new GuildError(
    'SIGN_IN_UNAVAILABLE',
    `The identity provider did not answer as it should: ${(error as Error).message}`,
    {},
    error,
  );
}
