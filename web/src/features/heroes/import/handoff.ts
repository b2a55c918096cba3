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

export function takeHandoff(draftId: string): Handoff | null {
  const handoff = waiting.get(draftId) ?? null;
  waiting.delete(draftId);
  return handoff;
}
