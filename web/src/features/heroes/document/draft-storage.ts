import type { Build } from '@guildhall/heroes';
import { committed, openDatabase, settled } from '../../../lib/idb.ts';
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

const DRAFTS = 'drafts';
const STEPS = 'steps';

let database: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  database ??= openDatabase('guildhall-heroes', 1, (created) => {
    created.createObjectStore(DRAFTS, { keyPath: 'id' });
    created.createObjectStore(STEPS);
  }).then((opened) => {
    opened.onclose = () => {
      database = null;
    };
    return opened;
  });
  database.catch(() => {
    database = null;
  });
  return database;
}

const stepsFrom = (id: string, from: number) => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER]);

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

function rememberEdits({ id, server }: Draft): void {
  if (server === null || mayHaveEdits(id)) return;
  try {
    localStorage.setItem(EDITED, `${localStorage.getItem(EDITED) ?? ''} ${id}`.trim());
  } catch {
    // Full: the edits are kept, but a later visit shows what the server has.
  }
}

/**
 * Writes one edit in one transaction; resolves when it is on disk.
 * @throws DraftClash when another session has written since; its copy stays.
 */
export async function writeDraft({ draft, step, after }: DraftWrite): Promise<void> {
  rememberEdits(draft);
  const transaction = (await open()).transaction([DRAFTS, STEPS], 'readwrite');
  const stored: Draft | undefined = await settled(transaction.objectStore(DRAFTS).get(draft.id));
  if (stored?.writer !== undefined && stored.writer !== draft.writer && stored.writer !== after) {
    transaction.abort();
    throw new DraftClash(`another tab has changed ${draft.id}`);
  }
  transaction.objectStore(DRAFTS).put(draft);
  const steps = transaction.objectStore(STEPS);
  steps.delete(stepsFrom(draft.id, draft.length));
  if (step !== null) steps.put(step, [draft.id, draft.cursor]);
  const done = committed(transaction);
  transaction.commit();
  await done;
}

export async function readDraft(id: string): Promise<Draft | null> {
  const store = (await open()).transaction(DRAFTS).objectStore(DRAFTS);
  const draft: Draft | undefined = await settled(store.get(id));
  return draft ?? null;
}

/** All steps of a draft in order; it may be long, so it is read after the first view. */
export async function readSteps(id: string): Promise<Step<Build>[]> {
  const store = (await open()).transaction(STEPS).objectStore(STEPS);
  return settled(store.getAll(stepsFrom(id, 0)));
}

/** All drafts, the latest first. */
export async function listDrafts(): Promise<Draft[]> {
  const store = (await open()).transaction(DRAFTS).objectStore(DRAFTS);
  const drafts: Draft[] = await settled(store.getAll());
  return drafts.sort((a, b) => b.updatedAt - a.updatedAt);
}

export interface DeletedDraft {
  readonly draft: Draft;
  readonly steps: readonly Step<Build>[];
}

/** Deletes a draft and returns it, so that it can be put back. */
export async function deleteDraft(id: string): Promise<DeletedDraft | null> {
  const [draft, steps] = await Promise.all([readDraft(id), readSteps(id)]);
  const transaction = (await open()).transaction([DRAFTS, STEPS], 'readwrite');
  transaction.objectStore(DRAFTS).delete(id);
  transaction.objectStore(STEPS).delete(stepsFrom(id, 0));
  await committed(transaction);
  return draft === null ? null : { draft, steps };
}

export async function restoreDraft({ draft, steps }: DeletedDraft): Promise<void> {
  rememberEdits(draft);
  const transaction = (await open()).transaction([DRAFTS, STEPS], 'readwrite');
  transaction.objectStore(DRAFTS).put(draft);
  for (const [at, step] of steps.entries()) transaction.objectStore(STEPS).put(step, [draft.id, at]);
  await committed(transaction);
}

/** Gives a draft another id, with all its steps: a saved draft takes the id of its stored build. */
export async function moveDraft(from: string, to: string): Promise<void> {
  const moved = from === to ? null : await deleteDraft(from);
  if (moved !== null) await restoreDraft({ draft: { ...moved.draft, id: to }, steps: moved.steps });
}
