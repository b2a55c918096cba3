import { adminRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../platform/http/add-route.ts';
import { actorOf } from './audit.ts';
import { presentAudit, presentInvite, presentUser } from './identity.presenter.ts';
import type { Identity } from './identity-services.ts';

const PAGE = 50;

export function addAdminRoutes(app: FastifyInstance, identity: Identity): void {
  const { admin, users, codes, audit, keys } = identity;

  addRoute(app, adminRoutes.listUsers, async ({ query }) => {
    const { items, page } = await users.list({ ...query, limit: query.limit ?? PAGE });
    return { data: items.map(presentUser), page };
  });

  addRoute(app, adminRoutes.createUser, async ({ body, principal, source }) => {
    const { user, code } = await admin.create(body, actorOf(principal, source));
    const link = code === null ? null : identity.links.reset(code);
    return { data: { user: presentUser(user), code, link } };
  });

  addRoute(app, adminRoutes.updateUser, async ({ params, body, principal, source }) => ({
    data: presentUser(await admin.update(params.id, body, actorOf(principal, source))),
  }));

  addRoute(app, adminRoutes.resetUser, async ({ params, body, principal, source }) => {
    const { code } = await admin.reset(params.id, body.totp ?? false, actorOf(principal, source));
    return { data: { code, link: identity.links.reset(code) } };
  });

  addRoute(app, adminRoutes.listInvites, async () => ({ data: (await codes.invites()).map(presentInvite) }));

  addRoute(app, adminRoutes.createInvite, async ({ body, principal, source }) => {
    const { code, row } = await admin.invite(body, actorOf(principal, source));
    return { data: { code, link: identity.links.invite(code), invite: presentInvite(row) } };
  });

  addRoute(app, adminRoutes.revokeInvite, async ({ params, principal, source }) => {
    await admin.revokeInvite(params.id, actorOf(principal, source));
    return { data: { id: params.id } };
  });

  addRoute(app, adminRoutes.rotateKeys, async ({ principal, source }) => {
    await keys.rotate();
    await audit.record(actorOf(principal, source), { action: 'keys.rotated' });
    return { data: { keys: (await keys.publicKeys()).length } };
  });

  addRoute(app, adminRoutes.listAudit, async ({ query }) => {
    const { items, page } = await audit.list({ ...query, limit: query.limit ?? PAGE });
    return { data: items.map(presentAudit), page };
  });
}
