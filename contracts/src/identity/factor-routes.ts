import { Type } from 'typebox';
import { route } from '../route.ts';
import { closed, Uuid } from '../schema.ts';
import { Code, PasskeySchema, Password } from './account.ts';

const base = { tag: 'account', since: '0.2.0', permission: 'member', limit: 'auth' } as const;
const Confirmed = closed({ password: Type.Optional(Password) });
const RecoveryCodes = Type.Array(Type.String(), {
  description: 'Each is good for one sign-in without the app; shown this once',
});

export const factorRoutes = {
  beginTotp: route({
    ...base,
    id: 'beginTotp',
    method: 'POST',
    path: '/api/v1/me/totp',
    summary: 'Begin to set up an authenticator app',
    body: Confirmed,
    status: 200,
    response: closed({
      secret: Type.String({ description: 'Base32, to type' }),
      uri: Type.String({ description: 'otpauth address, for a QR code' }),
    }),
    errors: ['SIGN_IN_AGAIN', 'CONFLICT'],
  }),
  confirmTotp: route({
    ...base,
    id: 'confirmTotp',
    method: 'POST',
    path: '/api/v1/me/totp/confirm',
    summary: 'Turn the app on with its first code',
    body: closed({ code: Code }),
    status: 200,
    response: closed({ recoveryCodes: RecoveryCodes }),
    errors: ['CODE_INVALID', 'CONFLICT', 'RATE_LIMITED'],
  }),
  removeTotp: route({
    ...base,
    id: 'removeTotp',
    method: 'DELETE',
    path: '/api/v1/me/totp',
    summary: 'Sign in without the app from now on',
    body: Confirmed,
    status: 200,
    response: closed({ totp: Type.Literal(false) }),
    errors: ['SIGN_IN_AGAIN'],
  }),
  renewRecoveryCodes: route({
    ...base,
    id: 'renewRecoveryCodes',
    method: 'POST',
    path: '/api/v1/me/recovery-codes',
    summary: 'New recovery codes in place of the old ones',
    body: Confirmed,
    status: 200,
    response: closed({ recoveryCodes: RecoveryCodes }),
    errors: ['SIGN_IN_AGAIN', 'CONFLICT'],
  }),
  listPasskeys: route({
    ...base,
    id: 'listPasskeys',
    method: 'GET',
    path: '/api/v1/me/passkeys',
    limit: 'read',
    summary: 'Passkeys that sign this account in',
    status: 200,
    response: Type.Array(PasskeySchema),
  }),
  beginPasskey: route({
    ...base,
    id: 'beginPasskey',
    method: 'POST',
    path: '/api/v1/me/passkeys/options',
    summary: 'Begin to add a passkey',
    body: Confirmed,
    status: 200,
    response: closed({ options: Type.Object({}, { additionalProperties: true }) }),
    errors: ['SIGN_IN_AGAIN'],
  }),
  addPasskey: route({
    ...base,
    id: 'addPasskey',
    method: 'POST',
    path: '/api/v1/me/passkeys',
    summary: 'Add the passkey that the browser made',
    body: closed({
      name: Type.String({ minLength: 1, maxLength: 80 }),
      response: Type.Object({}, { additionalProperties: true }),
    }),
    status: 201,
    response: PasskeySchema,
    errors: ['CODE_INVALID', 'CONFLICT'],
  }),
  removePasskey: route({
    ...base,
    id: 'removePasskey',
    method: 'DELETE',
    path: '/api/v1/me/passkeys/{id}',
    permission: 'owner',
    summary: 'Remove a passkey; asks for the password some time after the sign-in',
    params: closed({ id: Uuid }),
    body: Confirmed,
    status: 200,
    response: closed({ id: Uuid }),
    errors: ['NOT_FOUND', 'SIGN_IN_AGAIN', 'CONFLICT'],
  }),
};
