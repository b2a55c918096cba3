import type { LiveHub } from './live-hub.ts';

/** Room of what concerns one account alone, on all its devices. */
export const userRoom = (id: string): string => `user:${id}`;

/** Let everybody into their own room, and nobody else. */
export function openUserRooms(live: LiveHub): void {
  live.register({ kind: 'user', authorise: async ({ userId }, id) => (userId === id ? 'view' : null) });
}
