import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { moveDraft } from '../document/draft-storage.ts';
import { type SaveOutcome, saveAsNew, saveBuild } from '../document/save-build.ts';
import { usePlanner, usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';

const words = strings.save;

async function copyLink(id: string): Promise<void> {
  const address = new URL(`/heroes/builds/${id}`, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    showToast(words.copied(address));
  } catch {
    // The clipboard needs a secure origin: show the link instead.
    showToast(address);
  }
}

/** Stores the build on the server; afterwards its link can be copied. */
export function SaveButton() {
  const { session, autosave } = usePlanner();
  const navigate = useNavigate();
  const server = usePlannerState((state) => state.server);
  const cursor = usePlannerState((state) => state.history.cursor);
  const ready = usePlannerState((state) => state.data !== null);
  const [saving, setSaving] = useState(false);
  const saved = server !== null && server.savedStep === cursor;

  /** The draft with its history moves to the address of the stored build. */
  async function goToStored(id: string): Promise<void> {
    await autosave.settled();
    await moveDraft(session.id, id);
    await navigate({ to: '/heroes/builds/$id', params: { id }, replace: true });
  }

  async function run(action: () => Promise<SaveOutcome>): Promise<void> {
    setSaving(true);
    const outcome = await action();
    setSaving(false);
    switch (outcome.kind) {
      case 'saved':
        showToast(words.done, { label: words.copyLink, run: () => void copyLink(outcome.id) });
        if (outcome.isNew) await goToStored(outcome.id);
        return;
      case 'stale':
        showToast(words.stale, { label: words.saveAsNew, run: () => void run(() => saveAsNew(session)) });
        return;
      case 'failed': {
        const reason = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
        showToast(words.failed(reason), {
          label: strings.retry,
          run: () => void run(() => saveBuild(session)),
        });
      }
    }
  }

  if (saved) {
    return (
      <Button icon="link" onClick={() => void copyLink(server.id)}>
        {words.copyLink}
      </Button>
    );
  }
  return (
    <Button
      look="primary"
      icon="save"
      disabled={!ready || saving}
      onClick={() => void run(() => saveBuild(session))}
    >
      {server === null ? words.save : words.saveChanges}
    </Button>
  );
}
