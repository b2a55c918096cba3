import type { SessionStateJson } from '@guildhall/contracts';
import { ACCESS_SECONDS } from '../../platform/auth/access-tokens.ts';
import type { SessionRow } from './sessions.repo.ts';

/** Milliseconds since the last request for which a session counts as in use. */
const ACTIVE = 5 * 60_000;
/** Milliseconds after a renewal in which the device is still taking it in. */
const REFRESHING = 2_000;

type Times = Pick<SessionRow, 'created_at' | 'seen_at' | 'refreshed_at' | 'expires_at' | 'ended_at'>;

/** What a session is at a time; see SESSION_STATES. */
export function sessionState(session: Times, now: Date): SessionStateJson {
  const since = (time: Date) => now.getTime() - time.getTime();
  if (session.ended_at !== null) return 'ended';
  if (session.expires_at <= now) return 'expired';
  if (session.refreshed_at !== null && since(session.refreshed_at) < REFRESHING) return 'refreshing';
  if (since(session.seen_at) < ACTIVE) return 'active';
  const issued = session.refreshed_at ?? session.created_at;
  return since(issued) < ACCESS_SECONDS * 1000 ? 'authenticated' : 'idle';
}
