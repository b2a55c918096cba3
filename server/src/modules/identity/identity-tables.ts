import type { Scope } from '@guildhall/contracts';
import type { Role } from '../../platform/auth/principal.ts';
import {
  boolean,
  integer,
  json,
  oneOf,
  type TableOf,
  text,
  timestamp,
  uuid,
} from '../../platform/db/columns.ts';

/**
 * `implicit`: the one user of a server without accounts, until the first
 * administrator takes the row over. `deleted`: a tombstone that shared things
 * still refer to.
 */
export type UserStatus = 'implicit' | 'active' | 'suspended' | 'deleted';

/** What a single-use code is good for. */
export type CodePurpose =
  | 'first-admin'
  | 'reset-password'
  | 'verify-email'
  | 'invite'
  | 'oidc'
  | 'passkey-register'
  | 'passkey-sign-in';

export type SignInMethod = 'password' | 'passkey' | 'oidc' | 'code';
export type EndReason = 'signed-out' | 'signed-out-everywhere' | 'reused' | 'suspended' | 'deleted' | 'reset';

export const IDENTITY_TABLES = {
  identity_users: {
    id: uuid.required,
    status: oneOf<UserStatus>().required,
    role: oneOf<Role>().required,
    /** Account name; shown to others. */
    name: text.required,
    /** Folded name; unique. */
    name_key: text.required,
    email: text.nullable,
    /** Folded address; unique. */
    email_key: text.nullable,
    email_verified_at: timestamp.nullable,
    /** argon2id in PHC form; null for accounts that sign in another way only. */
    password_hash: text.nullable,
    /** Base32; in force from `totp_confirmed_at` on. */
    totp_secret: text.nullable,
    totp_confirmed_at: timestamp.nullable,
    /** Time step of the last code that was taken: none is taken twice. */
    totp_last_step: integer.nullable,
    created_at: timestamp.required,
    updated_at: timestamp.required,
    deleted_at: timestamp.nullable,
  },
  /** One sign-in on one device: a family of refresh tokens. */
  identity_sessions: {
    id: uuid.required,
    user_id: uuid.required,
    method: oneOf<SignInMethod>().required,
    user_agent: text.required,
    address: text.required,
    created_at: timestamp.required,
    /** Last time that the password or another factor was given. */
    confirmed_at: timestamp.required,
    seen_at: timestamp.required,
    refreshed_at: timestamp.nullable,
    expires_at: timestamp.required,
    ended_at: timestamp.nullable,
    end_reason: oneOf<EndReason>().nullable,
  },
  /** Every refresh token of a session that is not over; all but one were used. */
  identity_refresh_tokens: {
    /** SHA-256 of the token, in hex. */
    token_hash: text.required,
    session_id: uuid.required,
    created_at: timestamp.required,
    used_at: timestamp.nullable,
  },
  /** Personal API tokens. */
  identity_api_tokens: {
    id: uuid.required,
    user_id: uuid.required,
    name: text.required,
    token_hash: text.required,
    /** First characters, to tell tokens apart. */
    hint: text.required,
    scopes: json<readonly Scope[]>().required,
    created_at: timestamp.required,
    expires_at: timestamp.nullable,
    used_at: timestamp.nullable,
    revoked_at: timestamp.nullable,
  },
  /** Codes and states that are good for one use within a time. */
  identity_codes: {
    id: uuid.required,
    purpose: oneOf<CodePurpose>().required,
    code_hash: text.required,
    user_id: uuid.nullable,
    payload: json<Readonly<Record<string, unknown>>>().required,
    created_at: timestamp.required,
    expires_at: timestamp.required,
    used_at: timestamp.nullable,
    used_by: uuid.nullable,
  },
  identity_recovery_codes: {
    user_id: uuid.required,
    code_hash: text.required,
    used_at: timestamp.nullable,
  },
  identity_passkeys: {
    id: uuid.required,
    user_id: uuid.required,
    name: text.required,
    /** Base64url, as browsers give it. */
    credential_id: text.required,
    /** COSE key in base64url. */
    public_key: text.required,
    counter: integer.required,
    transports: json<readonly string[]>().required,
    backed_up: boolean.required,
    created_at: timestamp.required,
    used_at: timestamp.nullable,
  },
  /** Accounts elsewhere that sign in here. */
  identity_external: {
    issuer: text.required,
    subject: text.required,
    user_id: uuid.required,
    created_at: timestamp.required,
  },
  /** Keys that sign access tokens, where several servers share a database. */
  identity_signing_keys: {
    kid: text.required,
    private_jwk: json<Readonly<Record<string, unknown>>>().required,
    created_at: timestamp.required,
    retires_at: timestamp.required,
    expires_at: timestamp.required,
  },
  /** Who did what, when and from where; the database refuses to change or remove a line. */
  identity_audit: {
    id: uuid.required,
    at: timestamp.required,
    actor_id: uuid.nullable,
    /** Name at that time. */
    actor: text.required,
    action: text.required,
    subject: text.nullable,
    detail: json<Readonly<Record<string, unknown>>>().required,
    address: text.required,
    request_id: text.required,
  },
} as const;

export type IdentityTables = { [T in keyof typeof IDENTITY_TABLES]: TableOf<(typeof IDENTITY_TABLES)[T]> };
