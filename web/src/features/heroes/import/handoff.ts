import type { Build } from '@guildhall/heroes';
import type { ImportNote } from '../planner/view.ts';

/** A build on its way to the planner page that is about to open. */
export interface Handoff {
  readonly build: Build;
  readonly label: string;
  readonly note: ImportNote | null;
}

const waiting = new Map<string, Handoff>();

/** Leaves a build for the planner that opens with this draft id. */
export function handOver(draftId: string, handoff: Handoff): void {
  waiting.set(draftId, handoff);
}

/** The build left for this draft. It stays for the rest of the turn: React's strict mode opens a page twice. */
export function takeHandoff(draftId: string): Handoff | null {
  setTimeout(() => waiting.delete(draftId));
  return waiting.get(draftId) ?? null;
}
