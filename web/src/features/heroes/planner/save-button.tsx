import { useState } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { buildPath, draftPath } from '../paths.ts';
import { usePlanner, usePlannerState } from '../session-context.ts';
import { strings } from '../strings.ts';

const ShareDialog = lazyView(async () => (await import('../library/share-dialog.tsx')).ShareDialog);

const PicturesDialog = lazyView(async () => (await import('../pictures/pictures-dialog.tsx')).PicturesDialog);

const words = strings.save;

/** Storing is loaded when it is first asked for. */
const storing = () => import('../document/save-build.ts');

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
  const server = usePlannerState((state) => state.server);
  const cursor = usePlannerState((state) => state.history.cursor);
  const ready = usePlannerState((state) => state.data !== null);
  const [saving, setSaving] = useState(false);
  const [dialog, setDialog] = useState<'share' | 'pictures' | null>(null);
  const close = () => setDialog(null);
  const saved = server !== null && server.savedStep === cursor;

  async function run(how: 'saveBuild' | 'saveAsNew'): Promise<void> {
    setSaving(true);
    const store = await storing();
    const outcome = await store[how](session);
    setSaving(false);
    switch (outcome.kind) {
      case 'saved':
        showToast(words.done, { label: words.copyLink, run: () => void copyLink(outcome.id) });
        if (!outcome.isNew) return;
        await autosave.settled();
        await store.moveToStored(session, outcome.id);
        (await import('../tabs/open-builds.ts')).moveOpen(draftPath(session.id), buildPath(outcome.id));
        await navigate(buildPath(outcome.id), 'replace');
        return;
      case 'stale':
        showToast(words.stale, { label: words.saveAsNew, run: () => void run('saveAsNew') });
        return;
      case 'failed': {
        const reason = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
        showToast(words.failed(reason), { label: strings.retry, run: () => void run('saveBuild') });
      }
    }
  }

  if (saved) {
    return (
      <>
        <Button icon="link" onClick={() => void copyLink(server.id)}>
          {words.copyLink}
        </Button>
        <Button onClick={() => setDialog('share')}>{words.share}</Button>
        <Button onClick={() => setDialog('pictures')}>{words.pictures}</Button>
        {dialog === 'share' ? <ShareDialog id={server.id} onClose={close} /> : null}
        {dialog === 'pictures' ? <PicturesDialog id={server.id} onClose={close} /> : null}
      </>
    );
  }
  return (
    <Button look="primary" icon="save" disabled={!ready || saving} onClick={() => void run('saveBuild')}>
      {server === null ? words.save : words.saveChanges}
    </Button>
  );
}
