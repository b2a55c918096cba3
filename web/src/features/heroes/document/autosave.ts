import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Draft, type DraftWrite, writeDraft } from './draft-storage.ts';
import { currentStep } from './history.ts';
import type { PlannerSession, PlannerState } from './session.ts';

type SaveState = 'clean' | 'saving' | 'kept' | 'failed';

export interface Autosave {
  readonly state: StoreApi<{ readonly saved: SaveState }>;
  /** Resolves when every edit so far is written, or has failed to be. */
  settled(): Promise<void>;
  stop(): void;
}

const PENDING = 'guildhall.heroes.pending';

function draftOf(id: string, { history, build, server }: PlannerState, now: number): Draft {
  return { id, build, cursor: history.cursor, length: history.steps.length, updatedAt: now, server };
}

function writeOf(session: PlannerSession, state: PlannerState): DraftWrite {
  return { draft: draftOf(session.id, state, Date.now()), step: currentStep(state.history) };
}

/**
 * Keeps every edit in the browser's database, one write an edit and in order.
 * When the page goes away before a write is done, the state is left in local
 * storage, where `takePending` finds it.
 */
export function startAutosave(session: PlannerSession, write: typeof writeDraft = writeDraft): Autosave {
  const state = createStore<{ readonly saved: SaveState }>(() => ({ saved: 'clean' }));
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  const stopListening = session.store.subscribe((next, before) => {
    if (next.history === before.history && next.server === before.server) return;
    const first = before.history.steps.length === 1 ? [writeOf(session, before)] : [];
    const work = [...first, writeOf(session, next)];
    waiting += 1;
    state.setState({ saved: 'saving' });
    queue = queue
      .then(async () => {
        for (const one of work) await write(one);
      })
      .then(
        () => state.setState({ saved: waiting === 1 ? 'kept' : 'saving' }),
        () => state.setState({ saved: 'failed' }),
      )
      .finally(() => {
        waiting -= 1;
      });
  });

  function leavePending(): void {
    if (waiting === 0 && state.getState().saved !== 'failed') return;
    try {
      localStorage.setItem(PENDING, JSON.stringify(writeOf(session, session.store.getState())));
    } catch {
      // Storage is full or blocked; the foot of the page has said that nothing is kept.
    }
  }
  addEventListener('pagehide', leavePending);

  return {
    state,
    settled: () => queue,
    stop() {
      stopListening();
      removeEventListener('pagehide', leavePending);
    },
  };
}

/** A write that the last visit could not finish, put into the database now. */
export async function takePending(): Promise<void> {
  const text = localStorage.getItem(PENDING);
  if (text === null) return;
  localStorage.removeItem(PENDING);
  const pending: DraftWrite = JSON.parse(text);
  await writeDraft(pending);
}
