import { GuildError } from '@guildhall/kernel';
import type { Principal } from './principal.ts';

/** A thing that belongs to somebody, as far as the decision about it needs to know. */
export interface Owned {
  readonly ownerId: string | null;
  /** Unlisted things are seen by whoever knows where they are. Private when it is missing. */
  readonly visibility?: 'private' | 'unlisted' | 'public';
  /** Others who may change it. */
  readonly editorIds?: readonly string[];
  /** Others who may see it although it is private. */
  readonly readerIds?: readonly string[];
}

/** What somebody may do with a thing; each includes those before. */
const ACCESS = ['none', 'read', 'edit', 'own'] as const;
export type AccessLevel = (typeof ACCESS)[number];

/**
 * The one rule about things that belong to somebody. Administrators are nobody
 * special here: running a server gives no right to read what people keep private.
 */
export function accessTo({ userId }: Principal, thing: Owned): AccessLevel {
  if (userId !== null) {
    if (thing.ownerId === userId) return 'own';
    if (thing.editorIds?.includes(userId)) return 'edit';
    if (thing.readerIds?.includes(userId)) return 'read';
  }
  return (thing.visibility ?? 'private') === 'private' ? 'none' : 'read';
}

/**
 * Let pass who may do `needed` with the thing. Throws what `missing` makes for
 * those who may not even know that it exists, and FORBIDDEN for those who may
 * see it but no more.
 */
export function requireAccess(
  principal: Principal,
  thing: Owned,
  needed: Exclude<AccessLevel, 'none'>,
  missing: () => GuildError,
): void {
  const granted = accessTo(principal, thing);
  if (ACCESS.indexOf(granted) >= ACCESS.indexOf(needed)) return;
  if (granted === 'none') throw missing();
  throw new GuildError(
    'FORBIDDEN',
    needed === 'own'
      ? 'Only the owner may do this.'
      : 'You may see this, but not change it. Ask its owner, or make a copy of your own.',
  );
}
