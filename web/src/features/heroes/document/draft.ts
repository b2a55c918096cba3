import type { Build } from '@guildhall/heroes';
import type { Step } from './history.ts';

/** Copy of a build kept in this browser: the current state, and where its history stands. */
export interface Draft {
  readonly id: string;
  readonly build: Build;
  readonly cursor: number;
  /** Number of stored steps, the first state included. */
  readonly length: number;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** The stored build it belongs to; null until it is saved to the server. */
  readonly server: ServerCopy | null;
  /** The session that wrote it last; two tabs are two sessions. */
  readonly writer?: string;
  /** Game data its totals were shown with. */
  readonly dataId?: string;
}

/** Another tab has changed the stored copy since this session read it; nothing was written. */
export class DraftClash extends Error {}

export interface ServerCopy {
  readonly id: string;
  /** Version the server had when this copy was last equal to it. */
  readonly version: number;
  /** Step of the history that is saved there. */
  readonly savedStep: number;
}

/** What one edit writes: the head, the step it made (if any), and how many steps stay. */
export interface DraftWrite {
  readonly draft: Draft;
  readonly step: Step<Build> | null;
  /** Writer of the copy that this session was opened from. */
  readonly after?: string | undefined;
}

const EDITED = 'guildhall.heroes.edited';

/**
 * Whether this browser may hold edits of a stored build. Local storage answers
 * at once, while opening the database delays the first view by a quarter second.
 */
export function mayHaveEdits(id: string): boolean {
  try {
    return (localStorage.getItem(EDITED) ?? '').split(' ').includes(id);
  } catch {
    return true;
  }
}

/** Notes that this browser has edits of a stored build. */
export function rememberEdits({ id, server }: Draft): void {
  if (server === null || mayHaveEdits(id)) return;
  try {
    localStorage.setItem(EDITED, `${localStorage.getItem(EDITED) ?? ''} ${id}`.trim());
  } catch {
    // Full: the edits are kept, but a later visit shows what the server has.
  }
}
