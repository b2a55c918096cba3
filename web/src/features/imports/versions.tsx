import type { DataVersion } from '@guildhall/client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { shownDate } from '../../lib/shown-date.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Failed } from './failed.tsx';
import { QUIET, refreshAll } from './queries.ts';
import { strings } from './strings.ts';
import { VersionChanges } from './version-changes.tsx';

const words = strings.columns;

/** Installed game data; any of it can be made current again. */
export function Versions() {
  const list = useQuery({
    queryKey: ['versions'],
    queryFn: () => api.heroes.dataVersions(),
    refetchInterval: QUIET,
  });
  const change = useMutation({
    mutationFn: (id: string | null) => (id === null ? api.heroes.rollback() : api.heroes.makeCurrent(id)),
    onSettled: refreshAll,
  });
  if (list.isPending) return <Skeleton height={120} />;
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <>
      {change.isError ? <Failed error={change.error} title={strings.rollbackFailed} /> : null}
      <table className="imports__table">
        <caption className="sr-only">{strings.versions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.date}</th>
            <th scope="col" className="imports__number">
              {words.powers}
            </th>
            <th scope="col">{words.origin}</th>
            <th scope="col">
              <span className="sr-only">{words.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.data.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              current={list.data.find((other) => other.current)?.id}
              busy={change.isPending}
              onMakeCurrent={() => change.mutate(version.id)}
            />
          ))}
        </tbody>
      </table>
      {list.data.length < 2 ? null : (
        <p>
          <Button icon="undo" disabled={change.isPending} onClick={() => change.mutate(null)}>
            {strings.rollback}
          </Button>
        </p>
      )}
    </>
  );
}

function VersionRow({
  version,
  current: currentId,
  busy,
  onMakeCurrent,
}: {
  readonly version: DataVersion;
  /** The version to compare with. */
  readonly current: string | undefined;
  readonly busy: boolean;
  readonly onMakeCurrent: () => void;
}) {
  const { id, name, date, counts, origin, current, installed } = version;
  const [compared, setCompared] = useState(false);
  return (
    <>
      <tr aria-current={current ? 'true' : undefined}>
        <th scope="row">
          {name} <span className="num quiet">{id}</span>{' '}
          {current ? <span className="imports__mark">{strings.current}</span> : null}
          {installed ? null : <span className="imports__mark">{strings.missing}</span>}
        </th>
        <td>{shownDate(date)}</td>
        <td className="imports__number">
          <span className="imports__phone">{words.powers}: </span>
          <span className="num">{counts.powers.toLocaleString('en')}</span>
        </td>
        <td>{strings.origin[origin]}</td>
        <td className="imports__actions">
          {current || !installed ? null : (
            <Button disabled={busy} aria-label={strings.makeCurrentOf(name)} onClick={onMakeCurrent}>
              {strings.makeCurrent}
            </Button>
          )}
          {current || !installed || currentId === undefined ? null : (
            <Button
              look="quiet"
              aria-expanded={compared}
              aria-label={strings.compareOf(name)}
              onClick={() => setCompared(!compared)}
            >
              {compared ? strings.hide : strings.compare}
            </Button>
          )}
        </td>
      </tr>
      {compared && currentId !== undefined ? (
        <tr>
          <td colSpan={5}>
            <VersionChanges older={id} newer={currentId} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
