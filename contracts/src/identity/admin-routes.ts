import { Type } from 'typebox';
import { PageQuery } from '../envelope.ts';
import { route } from '../route.ts';
import { closed, nullable, Uuid } from '../schema.ts';
import { AccountName, AuditEntrySchema, Email, InviteSchema, Password, UserSchema } from './account.ts';

const base = { tag: 'admin', since: '0.2.0', permission: 'admin' } as const;
const ById = closed({ id: Uuid });
const Role = Type.Enum(['user', 'admin']);

export const adminRoutes = {
  listUsers: route({
    ...base,
    id: 'listUsers',
    method: 'GET',
    path: '/api/v1/admin/users',
    summary: 'Accounts, newest first',
    query: closed({
      ...PageQuery,
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Part of name or address' })),
    }),
    status: 200,
    response: Type.Array(UserSchema),
  }),
  createUser: route({
    ...base,
    id: 'createUser',
    method: 'POST',
    path: '/api/v1/admin/users',
    summary: 'Make an account; without a password a code to choose one is answered',
    body: closed({
      name: AccountName,
      email: Type.Optional(Email),
      role: Type.Optional(Role),
      password: Type.Optional(Password),
    }),
    status: 201,
    response: closed({ user: UserSchema, code: nullable(Type.String()), link: nullable(Type.String()) }),
    errors: ['ACCOUNT_NAME_TAKEN', 'CONFLICT', 'PASSWORD_WEAK'],
  }),
  updateUser: route({
    ...base,
    id: 'updateUser',
    method: 'PATCH',
    path: '/api/v1/admin/users/{id}',
    summary: 'Change the role of an account, suspend it or let it in again',
    params: ById,
    body: closed({
      role: Type.Optional(Role),
      status: Type.Optional(Type.Enum(['active', 'suspended'])),
    }),
    status: 200,
    response: UserSchema,
    errors: ['NOT_FOUND', 'LAST_ADMIN'],
  }),
  resetUser: route({
    ...base,
    id: 'resetUser',
    method: 'POST',
    path: '/api/v1/admin/users/{id}/reset-password',
    summary:
      'A code with which that user chooses a new password; turns their authenticator app off when asked to',
    params: ById,
    body: closed({ totp: Type.Optional(Type.Boolean({ description: 'Turn the authenticator app off' })) }),
    status: 200,
    response: closed({ code: Type.String(), link: Type.String() }),
    errors: ['NOT_FOUND'],
  }),
  listInvites: route({
    ...base,
    id: 'listInvites',
    method: 'GET',
    path: '/api/v1/admin/invites',
    summary: 'Invitations of the last 90 days',
    status: 200,
    response: Type.Array(InviteSchema),
  }),
  createInvite: route({
    ...base,
    id: 'createInvite',
    method: 'POST',
    path: '/api/v1/admin/invites',
    summary: 'Invite somebody; the code and its link are shown this once',
    body: closed({
      role: Type.Optional(Role),
      note: Type.Optional(Type.String({ maxLength: 200 })),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
    }),
    status: 201,
    response: closed({ code: Type.String(), link: Type.String(), invite: InviteSchema }),
  }),
  revokeInvite: route({
    ...base,
    id: 'revokeInvite',
    method: 'DELETE',
    path: '/api/v1/admin/invites/{id}',
    summary: 'Withdraw an invitation',
    params: ById,
    status: 200,
    response: closed({ id: Uuid }),
    errors: ['NOT_FOUND'],
  }),
  rotateKeys: route({
    ...base,
    id: 'rotateKeys',
    method: 'POST',
    path: '/api/v1/admin/keys/rotate',
    summary: 'Sign access tokens with a new key from now on; nobody is signed out',
    status: 200,
    response: closed({ keys: Type.Integer({ minimum: 1 }) }),
  }),
  listAudit: route({
    ...base,
    id: 'listAudit',
    method: 'GET',
    path: '/api/v1/admin/audit',
    summary: 'Who did what, when and from where, newest first',
    query: closed({
      ...PageQuery,
      actor: Type.Optional(Uuid),
      action: Type.Optional(Type.String({ minLength: 1, maxLength: 80, pattern: '^[a-z.-]+$' })),
    }),
    status: 200,
    response: Type.Array(AuditEntrySchema),
  }),
};
