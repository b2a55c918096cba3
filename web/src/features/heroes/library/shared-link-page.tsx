import type { Attachment, BuildRecord } from '@guildhall/client';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { navigate } from '../../../lib/router.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { archetypeName } from '../hall/build-table.tsx';
import { handOver } from '../import/handoff.ts';
import { buildPath, draftPath } from '../paths.ts';
import { PictureFrame } from '../pictures/picture-frame.tsx';
import { libraryWords as words } from './strings.ts';
import './library.css';
import '../pictures/pictures.css';

interface Shared {
  readonly access: 'view' | 'edit';
  readonly owner: { readonly name: string };
  readonly record: BuildRecord;
}

function Choices({ code, shared }: { readonly code: string; readonly shared: Shared }) {
  const { access, owner, record } = shared;
  const [error, setError] = useState<unknown>(null);
  const name = record.build.name.trim() || words.untitled;
  const join = () =>
    api.library
      .joinLink(code)
      .then((id) => navigate(buildPath(id)))
      .catch(setError);
  const copyHere = () => {
    const draft = uniqueId();
    handOver(draft, { build: record.build, label: name, note: null });
    void navigate(draftPath(draft));
  };
  return (
    <>
      <header className="page__head double-rule">
        <h1 className="page__title">{name}</h1>
        <p className="page__lead">
          {words.sharedBy(owner.name)} · {archetypeName(record.build.archetype)}
        </p>
      </header>
      {error === null ? null : <ErrorNotice error={error} title={words.shareFailed} safe={words.safe} />}
      <div className="lib__buttons">
        {access === 'edit' || record.access !== 'read' ? (
          <Button look="primary" onClick={() => void join()}>
            {words.join}
          </Button>
        ) : null}
        <Button onClick={copyHere}>{words.copyHere}</Button>
      </div>
      <img
        className="lib__card"
        src={`/api/v1/share-links/${encodeURIComponent(code)}/picture`}
        width={1200}
        height={630}
        alt={words.pictureOf(name)}
      />
      <SharedPictures code={code} />
    </>
  );
}

/** What is attached to the build; nothing at all where nothing is, or where it cannot be read. */
function SharedPictures({ code }: { readonly code: string }) {
  const [list, setList] = useState<readonly Attachment[]>([]);
  useEffect(() => {
    api.library.linkAttachments(code).then(setList, () => setList([]));
  }, [code]);
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="shared-pictures">
      <h2 id="shared-pictures">{words.pictures}</h2>
      <ul className="pictures">
        {list.map((attachment) => (
          <li key={attachment.id} className="pictures__item">
            <PictureFrame attachment={attachment} size="small" />
            <div className="pictures__line">
              <span className="pictures__name">{attachment.name}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `/s/:code`: a build that somebody gave a short link to. */
export function SharedLinkPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  const code = params.code ?? '';
  const [shared, setShared] = useState<Shared | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    api.library.openLink(code).then(setShared, setError);
  }, [code]);
  return (
    <div className="page">
      {error === null ? null : <ErrorNotice error={error} title={words.linkFailed} safe={words.linkSafe} />}
      {shared === null && error === null ? <Skeleton height={120} /> : null}
      {shared === null ? null : <Choices code={code} shared={shared} />}
    </div>
  );
}
