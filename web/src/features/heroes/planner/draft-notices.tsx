import { useStore } from 'zustand';
import { navigate } from '../../../lib/router.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { restoreDraft } from '../document/draft-storage.ts';
import { draftPath } from '../paths.ts';
import { type PlannerTools, usePlanner, usePlannerState, useView } from '../session-context.ts';
import { offlineWords as words } from '../words/offline.ts';

/** Keeps this tab's state, with its whole history, as a build of its own. */
async function keepBoth({ session }: PlannerTools): Promise<void> {
  const { build, history } = session.store.getState();
  const id = uniqueId();
  await restoreDraft({
    draft: {
      id,
      build,
      cursor: history.cursor,
      length: history.steps.length,
      updatedAt: Date.now(),
      server: null,
    },
    steps: history.steps,
  });
  await navigate(draftPath(id));
  showToast(words.copied);
}

/** Says what needs a decision about the copy in this browser: another tab's edits, other game data. */
export function DraftNotices() {
  const tools = usePlanner();
  const saved = useStore(tools.autosave.state, (state) => state.saved);
  const outdated = useView((state) => state.outdated);
  const unknown = usePlannerState((state) => state.result?.unknown.length ?? 0);
  return (
    <>
      {saved === 'clash' ? (
        <Notice kind="warning" title={words.clash}>
          <p className="notice__actions">
            <Button onClick={() => location.reload()}>{words.takeTheirs}</Button>
            <Button onClick={() => void keepBoth(tools)}>{words.keepMine}</Button>
          </p>
        </Notice>
      ) : null}
      {outdated ? (
        <Notice kind="warning" title={words.outdated}>
          <p>{words.outdatedBody(unknown)}</p>
          <p className="notice__actions">
            {unknown === 0 ? null : (
              <Button onClick={() => tools.view.setState({ totalsOpen: true, totalsTab: 'notes' })}>
                {words.showNotes}
              </Button>
            )}
            <Button onClick={() => tools.view.setState({ outdated: false })}>{words.understood}</Button>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
