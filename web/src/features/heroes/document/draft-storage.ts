import type { Build } from '@guildhall/heroes';
import { committed, openDatabase, settled } from '../../../lib/idb.ts';
import { type Draft, DraftClash, type DraftWrite, rememberEdits } from './draft.ts';
import type { Step } from './history.ts';

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
