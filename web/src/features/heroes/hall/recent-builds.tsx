import { Link } from '../../../lib/link.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { DropVeil } from '../drop-veil.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { FileError } from '../import/file-error.tsx';
import { openInPlanner, useFileOpen } from '../import/use-file-open.ts';
import { strings } from '../strings.ts';
import { hallWords } from '../words/hall.ts';
import { DraftList } from './draft-list.tsx';
import { useDrafts } from './use-drafts.ts';
import './hall.css';

const SHOWN = 6;

/** The front page's part of this hall: the last builds, or the first step. */
export function RecentBuilds() {
  const { drafts, error } = useDrafts();
  const file = useFileOpen(openInPlanner);
  const words = hallWords;
  const steps = (
    <>
      <Link to="/heroes/new" className="button button--primary">
        {strings.newBuild}
      </Link>
      <Button icon="file" onClick={file.choose}>
        {strings.openFile}
      </Button>
    </>
  );
  return (
    <section className="section">
      <FileError file={file} />
      {error === null ? null : <ErrorNotice error={error} title={words.localFailed} safe={words.localSafe} />}
      {drafts === null ? <Skeleton height={120} /> : null}
      {drafts?.length === 0 ? (
        <EmptyState title={words.emptyTitle} body={words.emptyBody}>
          {steps}
        </EmptyState>
      ) : null}
      {drafts !== null && drafts.length > 0 ? (
        <>
          <DraftList drafts={drafts.slice(0, SHOWN)} />
          <div className="section__actions">
            {steps}
            <Link to="/heroes" className="button">
              {words.all}
            </Link>
          </div>
        </>
      ) : null}
      <DropVeil file={file} />
    </section>
  );
}
