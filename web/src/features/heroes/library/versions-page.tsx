import type { BuildVersion, BuildVersionRecord } from '@guildhall/client';
import { QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api.ts';
import { useLateFonts } from '../../../lib/late-fonts.ts';
import { Link } from '../../../lib/link.tsx';
import { shownAge } from '../../../lib/shown-date.ts';
import { Button } from '../../../ui/button.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { buildPath } from '../paths.ts';
import { changeText } from './change-text.ts';
import { libraryQueries } from './queries.ts';
import { libraryWords as words } from './strings.ts';
import './library.css';

/** Changes that are listed; the rest is a number. */
const SHOWN = 60;

function Changes({ id, version }: { readonly id: string; readonly version: number }) {
  const found = useQuery({
    queryKey: ['version', id, version],
    queryFn: () => api.library.version(id, version),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.isPending) return <Skeleton height={48} />;
  if (found.isError)
    return <ErrorNotice error={found.error} title={words.versionsFailed} safe={words.safe} />;
  return <ChangeList record={found.data} />;
}

function ChangeList({ record: { against, changes } }: { readonly record: BuildVersionRecord }) {
  if (against === null) return <p className="quiet">{words.first}</p>;
  if (changes.length === 0) return <p className="quiet">{words.unchanged}</p>;
  return (
    <ul className="versions__changes">
      {changes.slice(0, SHOWN).map((change) => (
        <li key={JSON.stringify(change.at)}>{changeText(change)}</li>
      ))}
      {changes.length > SHOWN ? <li>+{changes.length - SHOWN}</li> : null}
    </ul>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: BuildVersion;
  readonly current: boolean;
  readonly restore: (version: number) => void;
}

function VersionItem({ id, item, current, restore }: ItemProps) {
  const [open, setOpen] = useState(false);
  const { version, cause, author, at, restoredFrom } = item;
  return (
    <li className="versions__item">
      <div className="versions__head">
        <strong>{words.version(version)}</strong>
        <span>
          {words.causes[cause]} {restoredFrom === null ? null : words.restoredFrom(restoredFrom)}
        </span>
        <span>{author.name}</span>
        <time dateTime={at} className="quiet">
          {shownAge(Date.parse(at), Date.now())}
        </time>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.show}
        </Button>
        {current ? (
          <em>{words.current}</em>
        ) : (
          <Button onClick={() => restore(version)}>{words.restore}</Button>
        )}
      </div>
      {open ? <Changes id={id} version={version} /> : null}
    </li>
  );
}

function Versions({ id }: { readonly id: string }) {
  const list = useQuery({
    queryKey: ['versions', id],
    queryFn: () => api.library.versions(id, { limit: 200 }),
  });
  const build = useQuery({ queryKey: ['build', id], queryFn: () => api.builds.get(id) });
  const restoring = useMutation({
    mutationFn: (version: number) => api.library.restore(id, version),
    onSuccess: (_record, version) => {
      showToast(words.restored(version));
      void list.refetch();
    },
  });
  const name = build.data?.build.name.trim() || words.untitled;
  return (
    <div className="page">
      <header className="page__head double-rule">
        <h1 className="page__title">{words.versionsOf(name)}</h1>
        <Link to={buildPath(id)} className="button">
          {words.back}
        </Link>
        <p className="page__lead">{words.versionsLead}</p>
      </header>
      {restoring.isError ? (
        <ErrorNotice error={restoring.error} title={words.versionsFailed} safe={words.safe} />
      ) : null}
      {list.isPending ? <Skeleton height={160} /> : null}
      {list.isError ? (
        <ErrorNotice
          error={list.error}
          title={words.versionsFailed}
          safe={words.safe}
          onRetry={() => void list.refetch()}
        />
      ) : null}
      <ol className="versions">
        {(list.data ?? []).map((item, i) => (
          <VersionItem
            key={item.version}
            id={id}
            item={item}
            current={i === 0}
            restore={(version) => restoring.mutate(version)}
          />
        ))}
      </ol>
    </div>
  );
}

/** `/heroes/builds/:id/versions`: every save of a build, with differences and restore. */
export function VersionsPage({ params }: { readonly params: Readonly<Record<string, string>> }) {
  useLateFonts(true, 0);
  return (
    <QueryClientProvider client={libraryQueries}>
      <Versions id={params.id ?? ''} />
    </QueryClientProvider>
  );
}
