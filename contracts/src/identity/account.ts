import { type Static, Type } from 'typebox';
import { SCOPES } from '../route.ts';
import { closed, named, nullable, Timestamp, Uuid } from '../schema.ts';

/** Letters, digits and `. _ -` of any script, with single spaces inside. */
export const AccountName = Type.String({
  minLength: 3,
  maxLength: 32,
  pattern: '^[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._-]| (?! ))*[\\p{L}\\p{M}\\p{N}]$',
  description: 'Account name as others see it; compared without regard to capitals',
});

export const Email = Type.String({
  minLength: 3,
  maxLength: 254,
  pattern: '^[^\\s@<>()\\[\\],;:"\\\\]+@[^\\s@<>()\\[\\],;:"\\\\]+\\.[^\\s@<>()\\[\\],;:"\\\\]+$',
  description: 'Mail address',
});

export const Password = Type.String({
  minLength: 1,
  maxLength: 256,
  description: 'At least 12 characters when new',
});

/** A secret that was given out: link, code of an authenticator app, recovery code. */
export const Code = Type.String({ minLength: 4, maxLength: 128 });

export const ScopeSchema = Type.Enum([...SCOPES]);

export const AccountSchema = named(
  'Account',
  closed({
    id: Uuid,
    kind: Type.Enum(['local', 'user', 'token'], {
      description: '`local`: the implicit user of a server without accounts',
    }),
    name: Type.String(),
    email: nullable(Type.String()),
    emailVerified: Type.Boolean(),
    role: Type.Enum(['user', 'admin']),
    hasPassword: Type.Boolean(),
    totp: Type.Boolean({ description: 'Whether signing in asks for a code as well' }),
    recoveryCodesLeft: Type.Integer({ minimum: 0 }),
    createdAt: Timestamp,
    sessionId: nullable(Uuid),
  }),
);
export type AccountJson = Static<typeof AccountSchema>;

export const SignedInSchema = named(
  'SignedIn',
  closed({
    accessToken: Type.String({ description: 'JWT; good for `expiresIn` seconds' }),
    tokenType: Type.Literal('Bearer'),
    expiresIn: Type.Integer({ minimum: 1 }),
    refreshToken: nullable(
      Type.String({ description: 'Good for one use; null when it is in the cookie instead' }),
    ),
    account: AccountSchema,
  }),
);
export type SignedInJson = Static<typeof SignedInSchema>;

export const AuthOptionsSchema = named(
  'AuthOptions',
  closed({
    mode: Type.Enum(['local', 'open', 'accounts'], {
      description:
        '`local`: no accounts, this machine only. `open`: no accounts, and others reach the server. `accounts`: people sign in',
    }),
    registration: Type.Enum(['open', 'invite', 'closed']),
    firstAdmin: Type.Boolean({ description: 'The first account is still to be made' }),
    oidc: nullable(Type.String({ description: 'Name of the identity provider' })),
    mail: Type.Boolean({ description: 'The server can send mail' }),
  }),
);
export type AuthOptionsJson = Static<typeof AuthOptionsSchema>;

/**
 * `authenticated`: signed in, and the access token is good. `active`: used in the
 * last five minutes. `refreshing`: renewed just now. `idle`: not in use; it goes
 * on when the device comes back. `expired`: not used for too long. `ended`: signed
 * out. `anonymous` is who has no session at all; no device in a list is that.
 */
export const SESSION_STATES = [
  'anonymous',
  'authenticated',
  'active',
  'idle',
  'refreshing',
  'expired',
  'ended',
] as const;
export type SessionStateJson = (typeof SESSION_STATES)[number];

export const SessionSchema = named(
  'Session',
  closed({
    id: Uuid,
    state: Type.Enum([...SESSION_STATES]),
    current: Type.Boolean(),
    method: Type.Enum(['password', 'passkey', 'oidc', 'code']),
    device: Type.String({ description: 'What the device says it is' }),
    address: Type.String(),
    createdAt: Timestamp,
    seenAt: Timestamp,
    expiresAt: Timestamp,
    endedAt: nullable(Timestamp),
    endReason: nullable(Type.String()),
  }),
);
export type SessionJson = Static<typeof SessionSchema>;

export const ApiTokenSchema = named(
  'ApiToken',
  closed({
    id: Uuid,
    name: Type.String(),
    hint: Type.String({ description: 'First characters of the token' }),
    scopes: Type.Array(ScopeSchema),
    createdAt: Timestamp,
    expiresAt: nullable(Timestamp),
    usedAt: nullable(Timestamp),
  }),
);
export type ApiTokenJson = Static<typeof ApiTokenSchema>;

export const PasskeySchema = named(
  'Passkey',
  closed({
    id: Uuid,
    name: Type.String(),
    createdAt: Timestamp,
    usedAt: nullable(Timestamp),
    backedUp: Type.Boolean({ description: 'Kept by a service that brings it to other devices' }),
  }),
);
export type PasskeyJson = Static<typeof PasskeySchema>;

export const UserSchema = named(
  'User',
  closed({
    id: Uuid,
    name: Type.String(),
    email: nullable(Type.String()),
    role: Type.Enum(['user', 'admin']),
    status: Type.Enum(['active', 'suspended', 'deleted']),
    createdAt: Timestamp,
    seenAt: nullable(Timestamp),
  }),
);
export type UserJson = Static<typeof UserSchema>;

export const InviteSchema = named(
  'Invite',
  closed({
    id: Uuid,
    role: Type.Enum(['user', 'admin']),
    note: Type.String(),
    createdAt: Timestamp,
    expiresAt: Timestamp,
    usedAt: nullable(Timestamp),
  }),
);
export type InviteJson = Static<typeof InviteSchema>;

export const AuditEntrySchema = named(
  'AuditEntry',
  closed({
    id: Uuid,
    at: Timestamp,
    actorId: nullable(Uuid),
    actor: Type.String(),
    action: Type.String(),
    subject: nullable(Type.String()),
    detail: Type.Object({}, { additionalProperties: true }),
    address: Type.String(),
    requestId: Type.String(),
  }),
);
export type AuditEntryJson = Static<typeof AuditEntrySchema>;
