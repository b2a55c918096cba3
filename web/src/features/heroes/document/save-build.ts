import { isGuildError } from '@guildhall/kernel';
import { api } from '../../../lib/api.ts';
import { moveDraft } from './draft-storage.ts';
import type { PlannerSession } from './session.ts';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: string; readonly isNew: boolean }
  /** Somebody else changed the stored build first; nothing was overwritten. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Stores the build on the server: a new record the first time, a new version afterwards. */
export async function saveBuild({ store, setServer }: PlannerSession): Promise<SaveOutcome> {
  const { build, manifest, server, history } = store.getState();
  const made =
    manifest === null ? build.dataVersion : { id: manifest.version.id, name: manifest.version.name };
  const sent = { ...build, dataVersion: made };
  try {
    const record =
      server === null
        ? await api.builds.create(sent)
        : await api.builds.update(server.id, server.version, sent);
    setServer({ id: record.id, version: record.version, savedStep: history.cursor });
    return { kind: 'saved', id: record.id, isNew: server === null };
  } catch (error) {
    return isGuildError(error) && error.code === 'STALE_VERSION'
      ? { kind: 'stale' }
      : { kind: 'failed', error };
  }
}

/** Stores the build as a record of its own, beside the one it came from. */
export async function saveAsNew(session: PlannerSession): Promise<SaveOutcome> {
  session.setServer(null);
  return saveBuild(session);
}

/**
 * The draft with its history takes the id of the stored build, so that the page
 * of that build finds it. A browser without storage loses the history, not the build.
 */
export async function moveToStored({ id: draft }: PlannerSession, id: string): Promise<void> {
  await moveDraft(draft, id).catch(() => undefined);
}
