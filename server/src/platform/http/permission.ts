import type { Permission } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { sameToken } from '../data-dir/local-access.ts';

export interface Access {
  /** Token that only the owner of the data directory can read. */
  readonly token: string;
  /** Only this machine reaches the server, and it has one implicit user. */
  readonly localMode: boolean;
  /** Whether the original training contract asks nobody who they are. */
  readonly socialProofOpen: boolean;
}

/** Let the request pass or throw UNAUTHENTICATED. What each permission means is told in the contracts. */
export function requirePermission(
  { token, localMode, socialProofOpen }: Access,
  permission: Permission,
  authorization: string | undefined,
): void {
  if (permission === 'public' || permission === 'member') return;
  if (permission === 'admin' && localMode) return;
  if (permission === 'socialproof' && socialProofOpen) return;
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (given !== undefined && sameToken(given, token)) return;
  throw new GuildError(
    'UNAUTHENTICATED',
    'This needs the local token: send `Authorization: Bearer …` with the content of keys/local-token in the data directory.',
  );
}
