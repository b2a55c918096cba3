import { factorRoutes } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { userIdOf } from '../../platform/auth/principal.ts';
import { addRoute } from '../../platform/http/add-route.ts';
import { actorOf } from './audit.ts';
import { presentPasskey } from './identity.presenter.ts';
import type { Identity } from './identity-services.ts';

export function addFactorRoutes(app: FastifyInstance, identity: Identity): void {
  const { accounts, factor, audit, limits } = identity;

  addRoute(app, factorRoutes.beginTotp, async ({ principal, body }) => ({
    data: await factor.begin(await accounts.confirmed(principal, body.password)),
  }));

  addRoute(app, factorRoutes.confirmTotp, async ({ principal, body, source }) => {
    const user = await accounts.of(principal);
    await limits.check('failure', user.id);
    const recoveryCodes = await factor.confirm(user, body.code).catch(async (error: unknown) => {
      await limits.count('failure', user.id);
      throw error;
    });
    await audit.record(actorOf(principal, source), { action: 'totp.on', subject: user.id });
    accounts.tell(user, 'Signing in asks for the code of an authenticator app from now on.');
    return { data: { recoveryCodes: [...recoveryCodes] } };
  });

  addRoute(app, factorRoutes.removeTotp, async ({ principal, body, source }) => {
    const user = await accounts.confirmed(principal, body.password);
    await factor.turnOff(user.id);
    await audit.record(actorOf(principal, source), { action: 'totp.off', subject: user.id });
    accounts.tell(user, 'Signing in no longer asks for the code of an authenticator app.');
    return { data: { totp: false as const } };
  });

  addRoute(app, factorRoutes.renewRecoveryCodes, async ({ principal, body, source }) => {
    const user = await accounts.confirmed(principal, body.password);
    if (!factor.isOn(user))
      throw new GuildError('CONFLICT', 'Recovery codes stand in for an app. Set one up first.');
    const recoveryCodes = [...(await factor.renewRecovery(user.id))];
    await audit.record(actorOf(principal, source), { action: 'recovery-codes.renewed', subject: user.id });
    accounts.tell(user, 'New recovery codes were made; the old ones are worth nothing.');
    return { data: { recoveryCodes } };
  });

  addRoute(app, factorRoutes.listPasskeys, async ({ principal }) => ({
    data: (await identity.passkeys.list(userIdOf(principal))).map(presentPasskey),
  }));

  addRoute(app, factorRoutes.beginPasskey, async ({ principal, body }) => {
    const user = await accounts.confirmed(principal, body.password);
    return {
      data: { options: (await identity.passkeys.beginRegistration(user)) as Record<string, unknown> },
    };
  });

  addRoute(app, factorRoutes.addPasskey, async ({ principal, body, source }) => {
    const user = await accounts.of(principal);
    const passkey = await identity.passkeys.register(user, body.name, body.response);
    await audit.record(actorOf(principal, source), { action: 'passkey.added', subject: passkey.id });
    accounts.tell(user, `The passkey "${passkey.name}" was added; it signs in to your account.`);
    return { data: presentPasskey(passkey) };
  });

  addRoute(app, factorRoutes.removePasskey, async ({ principal, params, body, source }) => {
    const user = await accounts.confirmed(principal, body.password);
    await identity.passkeys.remove(params.id, user.id);
    await audit.record(actorOf(principal, source), { action: 'passkey.removed', subject: params.id });
    accounts.tell(user, 'A passkey of your account was removed.');
    return { data: { id: params.id } };
  });
}
