import { useCallback, useEffect, useState } from 'react';
import { showToast } from '../../../ui/toast.tsx';
import { takePending } from '../document/autosave.ts';
import type { Draft } from '../document/draft.ts';
import { deleteDraft, listDrafts, restoreDraft } from '../document/draft-storage.ts';
import { strings } from '../strings.ts';
import { hallWords } from '../words/hall.ts';

export interface Drafts {
  /** Null while they are being read. */
  readonly drafts: readonly Draft[] | null;
  readonly error: unknown;
  readonly remove: (draft: Draft) => void;
}

/** The builds kept in this browser, and deleting one with a way back. */
export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null);
  const [error, setError] = useState<unknown>(null);

  const refresh = useCallback(() => {
    listDrafts().then((all) => setDrafts(all.filter(hasOwnEdits)), setError);
  }, []);

  useEffect(() => {
    takePending().then(refresh, refresh);
  }, [refresh]);

  const remove = (draft: Draft) => {
    deleteDraft(draft.id).then((deleted) => {
      refresh();
      if (deleted === null) return;
      showToast(hallWords.deleted(nameOfDraft(draft)), {
        label: strings.undo,
        run: () => void restoreDraft(deleted).then(refresh, setError),
      });
    }, setError);
  };
  return { drafts, error, remove };
}

/** A copy that equals its stored build stands in the list of the server already. */
function hasOwnEdits({ server, cursor }: Draft): boolean {
  return server === null || server.savedStep !== cursor;
}

export function nameOfDraft({ build }: Draft): string {
  return build.name.trim() === '' ? strings.unnamed : build.name;
}
