import { authRoutes } from '@guildhall/contracts';
import { GuildError, isGuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { addBareRoute, addRoute } from '../../platform/http/add-route.ts';
import { type CookieChange, setCookies } from '../../platform/http/cookies.ts';
import { sourceOf } from '../../platform/http/request-source.ts';
import { presentSignedIn } from './identity.presenter.ts';
import type { Identity } from './identity-services.ts';
import type { SignedIn } from './sessions.service.ts';

/** Only sent to the routes that need it, never to scripts, and never from other sites. */
const REFRESH_COOKIE = { name: 'guildhall_refresh', path: '/api/v1/auth' } as const;
/** Ties the answer of an identity provider to the browser that asked; comes back from another site. */
const OIDC_COOKIE = { name: 'guildhall_oidc', path: '/auth/oidc', sameSite: 'lax' } as const;

export function addAuthRoutes(app: FastifyInstance, identity: Identity): void {
  const { accounts, sessions, factor, keys, mailer, settings, oidc } = identity;

  const answer = async (signedIn: SignedIn, inCookie: boolean) => ({
    data: presentSignedIn(signedIn, await factor.recoveryLeft(signedIn.user.id), inCookie),
    ...(inCookie ? { cookies: [refreshCookie(signedIn)] } : {}),
  });

  addRoute(app, authRoutes.authOptions, async () => ({
    data: {
      mode: await app.access.mode(),
      registration: settings.registration,
      firstAdmin: !(await identity.exist.get()),
      oidc: oidc?.name ?? null,
      mail: mailer.delivers,
    },
  }));

  addRoute(app, authRoutes.register, async ({ body, source }) => {
    const { cookie = false, ...input } = body;
    return { ...(await answer(await accounts.register(input, source), cookie)), location: '/api/v1/me' };
  });

  addRoute(app, authRoutes.login, async ({ body, source }) => {
    const { cookie = false, ...input } = body;
    return answer(await accounts.login(input, source), cookie);
  });

  addRoute(app, authRoutes.refresh, async ({ body, source, cookie }) => {
    const inCookie = body.refreshToken === undefined;
    const token = body.refreshToken ?? cookie(REFRESH_COOKIE.name);
    if (token === undefined)
      throw new GuildError('SESSION_ENDED', 'There is no session to go on with. Sign in.');
    return answer(await sessions.refresh(token, source), inCookie);
  });

  addRoute(app, authRoutes.logout, async ({ body, principal, source, cookie }) => {
    const token = body.refreshToken ?? cookie(REFRESH_COOKIE.name);
    const ended = await sessions.signOut(principal, token, source);
    return { data: { ended }, cookies: [{ ...REFRESH_COOKIE, value: null }] };
  });

  addRoute(app, authRoutes.forgotPassword, async ({ body, source }) => {
    accounts.forgotPassword(body.login, source);
    return { data: { sent: mailer.delivers } };
  });

  addRoute(app, authRoutes.resetPassword, async ({ body, source }) => ({
    data: { name: (await accounts.resetPassword(body.code, body.password, source)).name },
  }));

  addRoute(app, authRoutes.verifyEmail, async ({ body }) => ({
    data: { email: await accounts.verifyEmail(body.code) },
  }));

  addRoute(app, authRoutes.passkeyChallenge, async () => ({
    data: { options: (await identity.passkeys.beginSignIn()) as Record<string, unknown> },
  }));

  addRoute(app, authRoutes.passkeyLogin, async ({ body, source }) => {
    const user = await identity.passkeys.signIn(body.response);
    return answer(await sessions.start(user, 'passkey', source), body.cookie ?? false);
  });

  addRoute(app, authRoutes.oidcStart, async ({ body }) => {
    if (oidc === null)
      throw new GuildError('NOT_FOUND', 'No identity provider is set up here (OIDC_ISSUER).');
    const { url, state } = await oidc.begin(body.code);
    return { data: { url }, cookies: [{ ...OIDC_COOKIE, value: state }] };
  });

  addBareRoute(app, authRoutes.oidcCallback, async (request, reply) => {
    const query = new URLSearchParams(request.url.split('?', 2)[1] ?? '');
    setCookies(reply, [{ ...OIDC_COOKIE, value: null }]);
    try {
      if (oidc === null) throw new GuildError('NOT_FOUND');
      const state = query.get('state');
      if (state === null || state !== request.cookies[OIDC_COOKIE.name]) throw new GuildError('CODE_INVALID');
      const signedIn = await sessions.start(await oidc.finish(query), 'oidc', sourceOf(request));
      setCookies(reply, [refreshCookie(signedIn)]);
      return reply.redirect('/account/signed-in');
    } catch (error) {
      if (!isGuildError(error)) throw error;
      return reply.redirect(`/account/sign-in?problem=${error.code}`);
    }
  });

  addBareRoute(app, authRoutes.jwks, async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=300');
    return { keys: await keys.publicKeys() };
  });
}

function refreshCookie({ refreshToken, refreshExpiresAt }: SignedIn): CookieChange {
  return { ...REFRESH_COOKIE, value: refreshToken, expires: refreshExpiresAt };
}
