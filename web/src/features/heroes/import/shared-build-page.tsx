import { useEffect, useState } from 'react';
import { navigate } from '../../../lib/router.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { draftPath } from '../paths.ts';
import { strings } from '../strings.ts';
import { openedWords } from '../words/opened.ts';
import { handOver } from './handoff.ts';
import { readBuildText } from './read-build-file.ts';

const words = strings.shared;

/** Opens the build of the address in a planner of its own, in place of this page. */
async function openShared(): Promise<void> {
  const { build, note } = await readBuildText(words.source, location.href);
  const draft = uniqueId();
  handOver(draft, { build, note, label: openedWords.opened(note.file) });
  await navigate(draftPath(draft), 'replace');
}

/** `/heroes/b#…`: a build that is wholly in its address; no server ever sees it. */
export function SharedBuildPage() {
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setError(null);
    openShared().catch(setError);
    // A link pasted over this one changes the fragment only.
    const again = () => setAttempt((count) => count + 1);
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, [attempt]);
  if (error === null) {
    return (
      <div className="page" aria-busy="true">
        <Skeleton height={48} />
      </div>
    );
  }
  return (
    <div className="page">
      <ErrorNotice
        error={error}
        title={words.failed}
        safe={words.safe}
        onRetry={() => setAttempt((count) => count + 1)}
      />
    </div>
  );
}
