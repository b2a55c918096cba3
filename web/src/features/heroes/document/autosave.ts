import { createStore, type StoreApi } from 'zustand/vanilla';
import { afterFrame } from '../../../lib/after-frame.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { type Draft, DraftClash, type DraftWrite } from './draft.ts';
import { currentStep } from './history.ts';
import type { PlannerSession, PlannerState } from './session.ts';

type SaveState = 'clean' | 'saving' | 'kept' | 'failed' | 'clash';

export interface Autosave {
  readonly state: StoreApi<{ readonly saved: SaveState }>;
  /** Resolves when every edit so far is written, or has failed to be. */
  settled(): Promise<void>;
  stop(): void;
}

/** All sessions of one page are one writer: they follow each other. */
const THIS_TAB = uniqueId();

const CHANNEL = 'guildhall.heroes.drafts';
const PENDING = 'guildhall.heroes.pending';

/** Who writes: this session, going on from what another left. */
interface Writer {
  readonly writer: string;
  readonly after: string | undefined;
}

function writeOf({ id }: PlannerSession, state: PlannerState, { writer, after }: Writer): DraftWrite {
  const { history, build, server, manifest } = state;
  const draft: Draft = {
    id,
    build,
    cursor: history.cursor,
    length: history.steps.length,
    updatedAt: Date.now(),
    server,
    writer,
    ...(manifest !== null && { dataId: manifest.version.id }),
  };
  return { draft, step: currentStep(history), after };
}

/**
 * Keeps every edit in the browser's database, one write an edit and in order.
 * When the page goes away before a write is done, the state is left in local
 * storage, where `takePending` finds it.
 */
export function startAutosave(
  session: PlannerSession,
  write: (one: DraftWrite) => Promise<void> = writeDraft,
  after?: string,
): Autosave {
  const by: Writer = { writer: THIS_TAB, after };
  const others = listenToOthers(session.id, () => state.setState({ saved: 'clash' }));
  const state = createStore<{ readonly saved: SaveState }>(() => ({ saved: 'clean' }));
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  const stopListening = session.store.subscribe((next, before) => {
    if (next.history === before.history && next.server === before.server) return;
    const first = before.history.steps.length === 1 ? [writeOf(session, before, by)] : [];
    const work = [...first, writeOf(session, next, by)];
    const drawn = afterFrame();
    waiting += 1;
    queue = queue
      .then(() => drawn)
      .then(async () => {
        state.setState({ saved: 'saving' });
        for (const one of work) await write(one);
      })
      .then(
        () => {
          state.setState({ saved: waiting === 1 ? 'kept' : 'saving' });
          others.tell();
        },
        (error: unknown) => state.setState({ saved: error instanceof DraftClash ? 'clash' : 'failed' }),
      )
      .finally(() => {
        waiting -= 1;
      });
  });

  function leavePending(): void {
    const { saved } = state.getState();
    if (saved === 'clash' || (waiting === 0 && saved !== 'failed')) return;
    try {
      localStorage.setItem(PENDING, JSON.stringify(writeOf(session, session.store.getState(), by)));
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
      others.stop();
      removeEventListener('pagehide', leavePending);
    },
  };
}

/** The browser's database is opened by the first edit. */
const writeDraft = async (write: DraftWrite) => (await import('./draft-storage.ts')).writeDraft(write);

/** Tells other tabs that a draft was written, and hears it from them. */
function listenToOthers(id: string, onWrite: () => void) {
  if (typeof BroadcastChannel !== 'function') return { tell: () => undefined, stop: () => undefined };
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<{ readonly id: string; readonly writer: string }>) => {
    if (data.id === id && data.writer !== THIS_TAB) onWrite();
  };
  return { tell: () => channel.postMessage({ id, writer: THIS_TAB }), stop: () => channel.close() };
}

/** A write that the last visit could not finish, put into the database now. */
export async function takePending(): Promise<void> {
  const text = localStorage.getItem(PENDING);
  if (text === null) return;
  localStorage.removeItem(PENDING);
  const pending: DraftWrite = JSON.parse(text);
  await writeDraft(pending);
}
