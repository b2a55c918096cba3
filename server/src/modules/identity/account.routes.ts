import { accountRoutes } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../platform/auth/principal.ts';
import { userIdOf } from '../../platform/auth/principal.ts';
import { addRoute } from '../../platform/http/add-route.ts';
import { presentAccount, presentSession, presentToken } from './identity.presenter.ts';
import type { Identity } from './identity-services.ts';
import type { UserRow } from './users.repo.ts';

/** Characters of the largest export that is answered at once. */
const EXPORT_AT_ONCE = 1_000_000;

export function addAccountRoutes(app: FastifyInstance, identity: Identity): void {
  const { accounts, sessions, departure, apiTokens, factor, users, clock } = identity;

  const shown = async (user: UserRow, { kind, sessionId }: Principal) => ({
    data: presentAccount(user, {
      kind: kind === 'anonymous' ? 'user' : kind,
      sessionId,
      recoveryCodesLeft: await factor.recoveryLeft(user.id),
    }),
  });

  addRoute(app, accountRoutes.me, async ({ principal }) => {
    const user = await users.find(userIdOf(principal));
    if (user === undefined) throw new GuildError('UNAUTHENTICATED');
    return shown(user, principal);
  });

  addRoute(app, accountRoutes.updateMe, async ({ principal, body, source }) =>
    shown(await accounts.update(principal, body, source), principal),
  );

  addRoute(app, accountRoutes.deleteMe, async ({ principal, body, source }) => {
    const user = await accounts.confirmed(principal, body.password);
    await departure.remove(user, source);
    return { data: { id: user.id } };
  });

  addRoute(app, accountRoutes.exportMe, async ({ principal }) => {
    const user = await users.find(userIdOf(principal));
    if (user === undefined) throw new GuildError('UNAUTHENTICATED');
    const data = await departure.export(user);
    if (JSON.stringify(data).length > EXPORT_AT_ONCE) throw new GuildError('EXPORT_LARGE');
    return { data };
  });

  addRoute(app, accountRoutes.changePassword, async ({ principal, body, source }) =>
    shown(await accounts.changePassword(principal, body, source), principal),
  );

  addRoute(app, accountRoutes.sendVerification, async ({ principal }) => ({
    data: { sent: await accounts.sendVerification(await accounts.of(principal)) },
  }));

  addRoute(app, accountRoutes.logoutEverywhere, async ({ principal }) => ({
    data: { ended: await sessions.endAll((await accounts.of(principal)).id, 'signed-out-everywhere') },
  }));

  addRoute(app, accountRoutes.listSessions, async ({ principal }) => {
    const now = clock.now();
    const rows = await sessions.list(userIdOf(principal));
    return { data: rows.map((row) => presentSession(row, principal.sessionId, now)) };
  });

  addRoute(app, accountRoutes.endSession, async ({ principal, params, source }) => {
    const who = { userId: userIdOf(principal), name: principal.name, source };
    if (!(await sessions.end(params.id, who, 'signed-out')))
      throw new GuildError('NOT_FOUND', `You have no session ${params.id} that goes on.`);
    return { data: { id: params.id } };
  });

  addRoute(app, accountRoutes.listTokens, async ({ principal }) => ({
    data: (await apiTokens.list(userIdOf(principal))).map(presentToken),
  }));

  addRoute(app, accountRoutes.createToken, async ({ principal, body, source }) => {
    const { password, ...input } = body;
    const user = await accounts.confirmed(principal, password);
    const { token, row } = await apiTokens.create(user, input, source);
    return { data: { token, record: presentToken(row) } };
  });

  addRoute(app, accountRoutes.revokeToken, async ({ principal, params, source }) => {
    await apiTokens.revoke(params.id, { id: userIdOf(principal), name: principal.name }, source);
    return { data: { id: params.id } };
  });
}
