import { useState } from 'react';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { Link } from '../../../lib/link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { DropVeil } from '../drop-veil.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { FileError } from '../import/file-error.tsx';
import { type FileOpen, openInPlanner, useFileOpen } from '../import/use-file-open.ts';
import { libraryWords } from '../library/strings.ts';
import { strings } from '../strings.ts';
import { hallWords } from '../words/hall.ts';
import { DraftList } from './draft-list.tsx';
import { ServerList } from './server-list.tsx';
import { type Drafts, useDrafts } from './use-drafts.ts';
import './hall.css';

import { lazyView } from '../../../lib/lazy-view.tsx';

const PasteDialog = lazyView(async () => (await import('../import/paste-dialog.tsx')).PasteDialog);

const words = hallWords;

function LocalBuilds({ kept, file }: { readonly kept: Drafts; readonly file: FileOpen }) {
  const { drafts, error, remove } = kept;
  if (error !== null) return <ErrorNotice error={error} title={words.localFailed} safe={words.localSafe} />;
  if (drafts === null) return <Skeleton height={120} />;
  if (drafts.length > 0) return <DraftList drafts={drafts} onRemove={remove} />;
  return (
    <EmptyState title={words.emptyTitle} body={words.emptyBody}>
      <Link to="/heroes/new" className="button button--primary">
        {words.pickArchetype}
      </Link>
      <Button icon="file" onClick={file.choose}>
        {strings.openFile}
      </Button>
    </EmptyState>
  );
}

/** My builds: what this browser keeps and what the server stores. */
export function HallPage() {
  useLateFonts(true, 0);
  const kept = useDrafts();
  const file = useFileOpen(openInPlanner);
  const [pasting, setPasting] = useState(false);
  return (
    <div className="page hall">
      <header className="page__head double-rule">
        <h1 className="page__title">{strings.hallTitle}</h1>
        <Button icon="file" onClick={file.choose}>
          {strings.openFile}
        </Button>
        <Button onClick={() => setPasting(true)}>{strings.pasteBuild}</Button>
        <Link to="/heroes/library" className="button">
          {libraryWords.title}
        </Link>
        <Link to="/heroes/new" className="button button--primary">
          {strings.newBuild}
        </Link>
        <p className="page__lead">{strings.hallLead}</p>
      </header>
      <FileError file={file} />
      <section className="section">
        <h2 className="section__title">{words.local}</h2>
        <LocalBuilds kept={kept} file={file} />
      </section>
      <section className="section">
        <h2 className="section__title">{words.server}</h2>
        <ServerList />
      </section>
      <DropVeil file={file} />
      {pasting ? <PasteDialog onText={file.openText} onClose={() => setPasting(false)} /> : null}
    </div>
  );
}
