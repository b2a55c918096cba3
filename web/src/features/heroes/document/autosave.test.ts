import { emptyBuild } from '@guildhall/heroes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startAutosave } from './autosave.ts';
import type { DraftWrite } from './draft.ts';
import { createSession, newSessionStart, type PlannerSession } from './session.ts';

const listeners = new Map<string, () => void>();
const stored = new Map<string, string>();
let writes: DraftWrite[];
let session: PlannerSession;

beforeEach(() => {
  listeners.clear();
  stored.clear();
  writes = [];
  vi.stubGlobal('addEventListener', (type: string, run: () => void) => listeners.set(type, run));
  vi.stubGlobal('removeEventListener', (type: string) => listeners.delete(type));
  vi.stubGlobal('localStorage', { setItem: (key: string, value: string) => stored.set(key, value) });
  // Without data the session records steps and computes nothing.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  session = createSession(newSessionStart('draft', emptyBuild('Class_Blaster')));
});
afterEach(() => vi.unstubAllGlobals());

const write = async (one: DraftWrite): Promise<void> => {
  writes.push(one);
};
const step = (name: string) => session.adopt(name, { ...session.store.getState().build, name });

describe('autosave', () => {
  it('writes the first state and every step, in order', async () => {
    const autosave = startAutosave(session, write);
    step('A');
    step('B');
    await autosave.settled();
    expect(writes.map(({ draft, step: written }) => [draft.cursor, draft.length, written?.label])).toEqual([
      [0, 1, ''],
      [1, 2, 'A'],
      [2, 3, 'B'],
    ]);
    expect(autosave.state.getState().saved).toBe('kept');
  });

  it('keeps where the history stands after an undo', async () => {
    const autosave = startAutosave(session, write);
    step('A');
    session.undo();
    await autosave.settled();
    expect(writes.at(-1)?.draft).toMatchObject({ cursor: 0, length: 2 });
  });

  it('says so when nothing is kept, and leaves the state for the next visit', async () => {
    const autosave = startAutosave(session, () => Promise.reject(new Error('full')));
    step('A');
    await autosave.settled();
    expect(autosave.state.getState().saved).toBe('failed');
    listeners.get('pagehide')?.();
    expect(JSON.parse(stored.get('guildhall.heroes.pending') ?? '{}')).toMatchObject({
      draft: { id: 'draft', cursor: 1, build: { name: 'A' } },
    });
  });

  it('leaves a write that is under way when the page goes away', () => {
    const autosave = startAutosave(session, () => new Promise(() => undefined));
    step('A');
    listeners.get('pagehide')?.();
    expect(stored.has('guildhall.heroes.pending')).toBe(true);
    autosave.stop();
    expect(listeners.has('pagehide')).toBe(false);
  });
});
