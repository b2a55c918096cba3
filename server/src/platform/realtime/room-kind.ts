import type { LiveActor, RoomAccess } from '@guildhall/contracts';
import type { Principal } from '../auth/principal.ts';

/** What a hall says about its rooms, `<kind>:<id>`. */
export interface RoomKind {
  readonly kind: string;
  /** What somebody may do in the room of `id`; null when they may not know that it exists. */
  authorise(principal: Principal, id: string): Promise<RoomAccess | null>;
  /**
   * Do what a member sent, and answer it. Called in the order in which the
   * messages came; payloads are unchecked. Absent when nobody sends anything here.
   */
  receive?(message: {
    readonly actor: LiveActor;
    readonly id: string;
    readonly access: RoomAccess;
    readonly payload: unknown;
  }): Promise<unknown>;
}

/** Who holds a token; without one it is whoever reaches the server. Throws as requests do. */
export type IdentifyLive = (token: string | null) => Promise<Principal>;

/** A principal as others in a room see it. */
export function actorOf({ userId, name }: Principal): LiveActor {
  return userId === null ? { id: '', name: 'Guest' } : { id: userId, name };
}
