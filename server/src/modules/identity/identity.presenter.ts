import type {
  AccountJson,
  ApiTokenJson,
  AuditEntryJson,
  InviteJson,
  PasskeyJson,
  SessionJson,
  SignedInJson,
  UserJson,
} from '@guildhall/contracts';
import type { Selectable } from 'kysely';
import type { ApiTokenRow } from './api-tokens.repo.ts';
import type { CodeRow } from './codes.repo.ts';
import type { IdentityTables } from './identity-tables.ts';
import { shownDevice } from './names.ts';
import type { PasskeyRow } from './passkeys.service.ts';
import { sessionState } from './session-state.ts';
import type { SessionRow } from './sessions.repo.ts';
import type { SignedIn } from './sessions.service.ts';
import type { UserRow } from './users.repo.ts';

const iso = (time: Date | null) => time?.toISOString() ?? null;

export function presentAccount(
  user: UserRow,
  more: {
    readonly kind: AccountJson['kind'];
    readonly sessionId: string | null;
    readonly recoveryCodesLeft: number;
  },
): AccountJson {
  return {
    id: user.id,
    ...more,
    name: user.name,
    email: user.email,
    emailVerified: user.email_verified_at !== null,
    role: user.role,
    hasPassword: user.password_hash !== null,
    totp: user.totp_confirmed_at !== null,
    createdAt: user.created_at.toISOString(),
  };
}

export function presentSignedIn(
  signedIn: SignedIn,
  recoveryCodesLeft: number,
  inCookie: boolean,
): SignedInJson {
  const { user, sessionId, accessToken, expiresIn, refreshToken } = signedIn;
  return {
    accessToken,
    tokenType: 'Bearer',
    expiresIn,
    refreshToken: inCookie ? null : refreshToken,
    account: presentAccount(user, { kind: 'user', sessionId, recoveryCodesLeft }),
  };
}

export function presentSession(session: SessionRow, current: string | null, now: Date): SessionJson {
  return {
    id: session.id,
    state: sessionState(session, now),
    current: session.id === current,
    method: session.method,
    device: shownDevice(session.user_agent),
    address: session.address,
    createdAt: session.created_at.toISOString(),
    seenAt: session.seen_at.toISOString(),
    expiresAt: session.expires_at.toISOString(),
    endedAt: iso(session.ended_at),
    endReason: session.end_reason,
  };
}

export function presentToken(token: ApiTokenRow): ApiTokenJson {
  return {
    id: token.id,
    name: token.name,
    hint: token.hint,
    scopes: [...token.scopes],
    createdAt: token.created_at.toISOString(),
    expiresAt: iso(token.expires_at),
    usedAt: iso(token.used_at),
  };
}

export function presentPasskey(passkey: PasskeyRow): PasskeyJson {
  return {
    id: passkey.id,
    name: passkey.name,
    createdAt: passkey.created_at.toISOString(),
    usedAt: iso(passkey.used_at),
    backedUp: passkey.backed_up,
  };
}

export function presentUser(user: UserRow & { readonly seen_at?: Date | null }): UserJson {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    status: user.status === 'implicit' ? 'active' : user.status,
    createdAt: user.created_at.toISOString(),
    seenAt: iso(user.seen_at ?? null),
  };
}

export function presentInvite(row: CodeRow): InviteJson {
  return {
    id: row.id,
    role: row.payload.role === 'admin' ? 'admin' : 'user',
    note: String(row.payload.note ?? ''),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    usedAt: iso(row.used_at),
  };
}

export function presentAudit(row: Selectable<IdentityTables['identity_audit']>): AuditEntryJson {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    detail: { ...row.detail },
    address: row.address,
    requestId: row.request_id,
  };
}
