import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { lazyView } from '../../../lib/lazy-view.tsx';
import { addressStore, navigate } from '../../../lib/router.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { type OpenedPlanner, openNewPlanner, openStoredPlanner } from '../document/open-planner.ts';
import { prefetchBuild } from '../document/prefetch.ts';
import { draftPath } from '../paths.ts';
import { PlannerContext } from '../session-context.ts';
import { strings } from '../strings.ts';
import { Planner } from './planner.tsx';
import './planner.css';
import './rows.css';
import './chooser.css';
import './extras.css';
import './phone.css';
import '../totals/totals.css';

const ErrorNotice = lazyView(async () => (await import('../error-notice.tsx')).ErrorNotice);

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly opened: OpenedPlanner }
  | { readonly state: 'failed'; readonly error: unknown };

/** Opens a planner for a key (draft or build id) and closes it when the page is left. */
function useOpened(
  key: string,
  open: () => Promise<OpenedPlanner>,
): { readonly opening: Opening; readonly retry: () => void } {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    let opened: OpenedPlanner | null = null;
    setOpening({ state: 'opening' });
    open().then(
      (planner) => {
        if (left) return planner.close();
        opened = planner;
        setOpening({ state: 'open', opened: planner });
      },
      (error: unknown) => left || setOpening({ state: 'failed', error }),
    );
    return () => {
      left = true;
      opened?.close();
    };
    // `open` is a new function each time; the key says when to open again.
  }, [key, attempt]);
  return { opening, retry: () => setAttempt((count) => count + 1) };
}

function PlannerPage({ opening, retry }: ReturnType<typeof useOpened>) {
  switch (opening.state) {
    case 'opening':
      return (
        <div className="planner planner--opening" aria-busy="true">
          <Skeleton height={48} />
        </div>
      );
    case 'failed':
      return (
        <div className="page">
          <ErrorNotice
            error={opening.error}
            title={strings.errors.buildTitle}
            safe={strings.errors.buildSafe}
            onRetry={retry}
          />
        </div>
      );
    case 'open':
      return (
        <PlannerContext value={opening.opened.tools}>
          <Planner />
        </PlannerContext>
      );
  }
}

function DraftPlanner({ draft }: { readonly draft: string }) {
  return <PlannerPage {...useOpened(draft, () => openNewPlanner(draft))} />;
}

/** `/heroes/new`: a draft of this browser. Its id is in the address, so that a reload finds it. */
export function NewBuildPage() {
  const draft = useStore(addressStore, ({ search }) => search.get('draft'));
  useEffect(() => {
    if (draft === null) void navigate(draftPath(uniqueId()), 'replace');
  }, [draft]);
  return draft === null ? null : <DraftPlanner key={draft} draft={draft} />;
}

/** `/heroes/builds/:id`: a build of the server, with the edits made here on top. */
export function StoredBuildPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const id = params.id ?? '';
  return <PlannerPage {...useOpened(id, () => openStoredPlanner(id))} />;
}

/** Runs when the code of the page is here, before it is drawn. */
export function prepareStoredBuild(params: Readonly<Record<string, string>>): void {
  prefetchBuild(params.id ?? '');
}
